import { describe, expect, it } from 'vitest';
import { NO_RIGHTS } from '../../src/stand-in/membership.ts';
import { createWorld, outcome } from './support.ts';

const BOT_ID = 7_000_000_001;

describe('getChatMember', () => {
  it('tells the creator, an administrator, a member and someone outside apart', async () => {
    const { standIn, anna, call } = createWorld();
    const [berik, vera, ali] = ['Berik', 'Vera', 'Ali'].map((firstName) =>
      standIn.addPerson({ firstName, languageCode: 'ru' }),
    );
    const { id } = standIn.addGroup({ title: 'G', memberIds: [anna.id, berik?.id ?? 0, vera?.id ?? 0] });
    standIn.setMembership(id, berik?.id ?? 0, {
      status: 'administrator',
      rights: { ...NO_RIGHTS, can_manage_chat: true },
    });
    const statusOf = async (user_id: number | undefined) => {
      const answer = await call('getChatMember', { chat_id: id, user_id });
      return answer.ok ? (answer.result as { status: string }).status : outcome(answer);
    };
    expect(await statusOf(anna.id)).toBe('creator');
    expect(await statusOf(berik?.id)).toBe('administrator');
    expect(await statusOf(vera?.id)).toBe('member');
    expect(await statusOf(ali?.id)).toBe('left');
    expect(await statusOf(BOT_ID)).toBe('member');
    standIn.setMembership(id, vera?.id ?? 0, { status: 'restricted' });
    expect(await call('getChatMember', { chat_id: id, user_id: vera?.id })).toMatchObject({
      result: { status: 'restricted', can_send_messages: false, until_date: 0 },
    });
    expect(await statusOf(999)).toBe('400 Bad Request: member not found');
    expect(await statusOf(0)).toBe('400 Bad Request: invalid user_id specified');
  });

  it('of a channel answers administrators only', async () => {
    const { standIn, anna, call } = createWorld();
    const { id } = standIn.addChannel({ title: 'C', memberIds: [anna.id], username: 'a_channel' });
    const ask = (user_id: number) => call('getChatMember', { chat_id: '@a_channel', user_id });
    expect(outcome(await ask(anna.id))).toBe('400 Bad Request: member list is inaccessible');
    standIn.setMembership(id, BOT_ID, { status: 'administrator', rights: { ...NO_RIGHTS, can_post_messages: true } });
    expect(await ask(anna.id)).toMatchObject({ result: { status: 'creator' } });
    expect(await ask(BOT_ID)).toMatchObject({ result: { status: 'administrator', can_post_messages: true } });
  });
});

describe('getChatAdministrators', () => {
  it('lists people, and bots when asked', async () => {
    const { standIn, anna, call } = createWorld();
    const { id } = standIn.addChannel({ title: 'C', memberIds: [anna.id], botRights: { can_post_messages: true } });
    const idsOf = async (extra: Record<string, unknown>) => {
      const answer = await call('getChatAdministrators', { chat_id: id, ...extra });
      return answer.ok ? (answer.result as { user: { id: number } }[]).map(({ user }) => user.id) : outcome(answer);
    };
    expect(await idsOf({})).toEqual([anna.id]);
    expect(await idsOf({ return_bots: true })).toEqual([anna.id, BOT_ID]);
  });

  it('has nobody to list in a private chat', async () => {
    const { standIn, anna, call } = createWorld();
    standIn.clients.start({ personId: anna.id });
    expect(outcome(await call('getChatAdministrators', { chat_id: anna.id }))).toBe(
      '400 Bad Request: there are no administrators in the private chat',
    );
  });
});

it('getChat knows a public channel that the bot is not in, and no private one', async () => {
  const { standIn, anna, call } = createWorld();
  standIn.addChannel({ title: 'Public', memberIds: [anna.id], username: 'a_channel' });
  const { id } = standIn.addChannel({ title: 'Private', memberIds: [anna.id] });
  expect(await call('getChat', { chat_id: '@A_Channel' })).toMatchObject({
    result: { type: 'channel', title: 'Public' },
  });
  expect(outcome(await call('getChat', { chat_id: id }))).toBe(
    '403 Forbidden: bot is not a member of the channel chat',
  );
});

it('leaveChat takes the bot out of a group', async () => {
  const { standIn, anna, call } = createWorld();
  const { id } = standIn.addGroup({ title: 'G', memberIds: [anna.id] });
  expect(outcome(await call('leaveChat', { chat_id: id }))).toBe('accepted');
  expect(outcome(await call('sendMessage', { chat_id: id, text: 'x' }))).toBe(
    '403 Forbidden: bot is not a member of the group chat',
  );
});

it('the bot is told when it is taken into a group and thrown out, and by whom', () => {
  const { standIn, anna } = createWorld();
  const { id } = standIn.addGroup({ title: 'G', memberIds: [anna.id], botIsMember: false });
  standIn.setMembership(id, BOT_ID, { status: 'member' }, anna.id);
  standIn.setMembership(id, BOT_ID, { status: 'kicked' }, anna.id);
  expect(
    standIn
      .takeUpdates()
      .map(({ my_chat_member: change }) => [
        change?.from.id,
        change?.old_chat_member.status,
        change?.new_chat_member.status,
      ]),
  ).toEqual([
    [anna.id, 'left', 'member'],
    [anna.id, 'member', 'kicked'],
  ]);
});

it('a group that becomes a supergroup says so in both, and the apps show the new one', () => {
  const { standIn, anna } = createWorld();
  const group = standIn.addGroup({ title: 'G', memberIds: [anna.id] });
  const events: string[] = [];
  standIn.subscribe(({ type }) => events.push(type));
  const { id } = standIn.upgradeGroup(group.id);
  expect(events.at(-1)).toBe('state_changed');
  expect(standIn.takeUpdates()).toMatchObject([
    { message: { chat: { id: group.id }, from: { id: anna.id }, migrate_to_chat_id: id } },
    {
      message: {
        chat: { id },
        from: { id: 1_087_968_824, is_bot: true },
        sender_chat: { id },
        migrate_from_chat_id: group.id,
      },
    },
  ]);
});

it('of a group that became a supergroup nobody tells who is in it: the new one is named', async () => {
  const { standIn, anna, call } = createWorld();
  const group = standIn.addGroup({ title: 'G', memberIds: [anna.id] });
  const { id } = standIn.upgradeGroup(group.id);
  expect(await call('getChatMember', { chat_id: group.id, user_id: anna.id })).toMatchObject({
    error_code: 400,
    description: 'Bad Request: group chat was upgraded to a supergroup chat',
    parameters: { migrate_to_chat_id: id },
  });
  standIn.deleteGroup(group.id);
  expect(outcome(await call('getChatMember', { chat_id: group.id, user_id: anna.id }))).toBe(
    '403 Forbidden: the group chat was deleted',
  );
});

it('in a channel its administrators write as the channel, and others do not', async () => {
  const { standIn, anna } = createWorld();
  const berik = standIn.addPerson({ firstName: 'Berik', languageCode: 'kk' });
  const { id } = standIn.addChannel({
    title: 'C',
    memberIds: [anna.id, berik.id],
    botRights: { can_post_messages: true },
  });
  standIn.clients.say({ personId: anna.id, chatId: id, text: 'news' });
  expect(standIn.takeUpdates()).toMatchObject([{ channel_post: { sender_chat: { id }, text: 'news' } }]);
  expect(() => standIn.clients.say({ personId: berik.id, chatId: id, text: 'x' })).toThrow('administrators');
});
