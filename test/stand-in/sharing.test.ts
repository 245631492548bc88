import { describe, expect, it } from 'vitest';
import { ClientError } from '../../src/stand-in/client-error.ts';
import { type Membership, NO_RIGHTS } from '../../src/stand-in/membership.ts';
import { createWorld } from './support.ts';

const BOT_ID = 7_000_000_001;
const POSTING = { can_post_messages: true };

/** Anna has started the bot, and it has sent her a keyboard with one button that asks for a chat. */
async function ask(request: object) {
  const world = createWorld();
  const { standIn, anna, call } = world;
  standIn.clients.start({ personId: anna.id });
  const request_chat = { request_id: 7, chat_is_channel: true, ...request };
  const answer = await call('sendMessage', {
    chat_id: anna.id,
    text: 'Which channel?',
    reply_markup: { keyboard: [[{ text: 'Pick', request_chat }]], one_time_keyboard: true },
  });
  expect(answer.ok).toBe(true);
  standIn.takeUpdates();
  const share = (chatId: number) => standIn.clients.shareChat({ personId: anna.id, requestId: 7, chatId });
  const shareable = () => standIn.clients.shareableChats({ personId: anna.id, requestId: 7 });
  return { ...world, share, shareable };
}

describe('a person who shares a channel with the bot', () => {
  it('says so in the private chat, without more about it than was asked', async () => {
    const { standIn, anna, share, shareable } = await ask({});
    const { id } = standIn.addChannel({ title: 'Daily', memberIds: [anna.id], username: 'daily' });
    expect(shareable()).toEqual([{ id, title: 'Daily', username: 'daily', addsBot: false }]);
    share(id);
    expect(standIn.takeUpdates()).toMatchObject([
      { message: { from: { id: anna.id }, chat: { id: anna.id }, chat_shared: { request_id: 7, chat_id: id } } },
    ]);
    expect(standIn.state().conversations[0]?.messages.at(-1)?.chat_shared).toEqual({ request_id: 7, chat_id: id });
  });

  it('tells its title and its name where the button asks for them', async () => {
    const { standIn, anna, share } = await ask({ request_title: true, request_username: true });
    const { id } = standIn.addChannel({ title: 'Daily', memberIds: [anna.id], username: 'daily' });
    expect(share(id).chat_shared).toEqual({ request_id: 7, chat_id: id, title: 'Daily', username: 'daily' });
  });

  it('makes the bot its administrator with the rights that the button asks for, before the bot hears of the chat', async () => {
    const { standIn, anna, share, shareable } = await ask({
      user_administrator_rights: POSTING,
      bot_administrator_rights: POSTING,
    });
    const { id } = standIn.addChannel({ title: 'Daily', memberIds: [anna.id] });
    expect(shareable()).toEqual([{ id, title: 'Daily', addsBot: true }]);
    share(id);
    expect(standIn.takeUpdates()).toMatchObject([
      {
        my_chat_member: {
          from: { id: anna.id },
          chat: { id },
          old_chat_member: { status: 'left' },
          new_chat_member: { status: 'administrator', can_post_messages: true, can_delete_messages: false },
        },
      },
      { message: { chat_shared: { chat_id: id } } },
    ]);
    expect(shareable()).toEqual([{ id, title: 'Daily', addsBot: false }]);
  });

  it("adds to the bot's rights and takes none away", async () => {
    const { standIn, anna, share } = await ask({
      user_administrator_rights: POSTING,
      bot_administrator_rights: POSTING,
    });
    const { id } = standIn.addChannel({ title: 'D', memberIds: [anna.id], botRights: { can_delete_messages: true } });
    share(id);
    expect(standIn.takeUpdates()[0]).toMatchObject({
      my_chat_member: { new_chat_member: { can_delete_messages: true, can_post_messages: true } },
    });
  });
});

describe('a button that asks for a chat', () => {
  const administrator = (rights: object): Membership => ({
    status: 'administrator',
    rights: { ...NO_RIGHTS, can_manage_chat: true, ...rights },
  });

  it.each<[string, object, { username?: string; person?: Membership; bot?: object }, boolean]>([
    ['a public one, and it is', { chat_has_username: true }, { username: 'daily' }, true],
    ['a public one, and it is not', { chat_has_username: true }, {}, false],
    ['a private one, and it is public', { chat_has_username: false }, { username: 'daily' }, false],
    ['one where the bot is, and it is', { bot_is_member: true }, { bot: {} }, true],
    ['one where the bot is, and it is not', { bot_is_member: true }, {}, false],
    ['one of their own, and it is', { chat_is_created: true }, {}, true],
    ['one of their own, and they only help', { chat_is_created: true }, { person: administrator(POSTING) }, false],
    [
      'one where they may post, and they may',
      { user_administrator_rights: POSTING },
      { person: administrator(POSTING) },
      true,
    ],
    [
      'one where they may post, and they may not',
      { user_administrator_rights: POSTING },
      { person: administrator({ can_post_messages: false }) },
      false,
    ],
    [
      'one where they may post, and they only read',
      { user_administrator_rights: POSTING },
      { person: { status: 'member' } },
      false,
    ],
    [
      'rights for the bot that they can give',
      { user_administrator_rights: POSTING, bot_administrator_rights: POSTING },
      { person: administrator({ ...POSTING, can_promote_members: true }) },
      true,
    ],
    [
      "rights for the bot that they can't give",
      { user_administrator_rights: POSTING, bot_administrator_rights: POSTING },
      { person: administrator(POSTING) },
      false,
    ],
    [
      'rights for the bot that it has',
      { user_administrator_rights: POSTING, bot_administrator_rights: POSTING },
      { person: administrator(POSTING), bot: POSTING },
      true,
    ],
    ['a group', { chat_is_channel: false }, {}, false],
    ['one that they have left', {}, { person: { status: 'left' } }, false],
  ])('wants %s', async (_, request, { person, bot, username }, isOffered) => {
    const { standIn, anna, share, shareable } = await ask(request);
    const owner = standIn.addPerson({ firstName: 'Owner', languageCode: 'en' });
    const { id } = standIn.addChannel({
      title: 'Daily',
      memberIds: person === undefined ? [anna.id] : [owner.id, anna.id],
      ...(username === undefined ? {} : { username }),
      ...(bot === undefined ? {} : { botRights: bot }),
    });
    if (person !== undefined) standIn.setMembership(id, anna.id, person);
    expect(shareable().map((chat) => chat.id)).toEqual(isOffered ? [id] : []);
    if (!isOffered) expect(() => share(id)).toThrow(ClientError);
    else expect(share(id).chat_shared?.chat_id).toBe(id);
  });

  it("can't be pressed once its keyboard is gone, nor by another number, nor for no chat", async () => {
    const { standIn, anna, call, share } = await ask({});
    const { id } = standIn.addChannel({ title: 'Daily', memberIds: [anna.id] });
    expect(() => share(404)).toThrow(ClientError);
    const other = () => standIn.clients.shareChat({ personId: anna.id, requestId: 8, chatId: id });
    expect(other).toThrow(ClientError);
    await call('sendMessage', { chat_id: anna.id, text: 'never mind', reply_markup: { remove_keyboard: true } });
    expect(() => share(id)).toThrow(ClientError);
    expect(standIn.takeUpdates()).toEqual([]);
  });
});

describe('making the bot an administrator', () => {
  it('is told to the bot with who did it, and so is taking it away', () => {
    const { standIn, anna } = createWorld();
    const { id } = standIn.addChannel({ title: 'Daily', memberIds: [anna.id] });
    const set = (isAdministrator: boolean, more = {}) =>
      standIn.clients.setAdministrator({ personId: anna.id, chatId: id, isAdministrator, ...more });
    expect([set(true), set(true), set(true, { canPostMessages: false }), set(false), set(false)]).toEqual(
      [true, true, true, false, false].map((isAdministrator) => ({ isAdministrator })),
    );
    expect(standIn.takeUpdates()).toMatchObject([
      {
        my_chat_member: {
          from: { id: anna.id },
          new_chat_member: { status: 'administrator', can_post_messages: true },
        },
      },
      { my_chat_member: { new_chat_member: { status: 'administrator', can_post_messages: false } } },
      { my_chat_member: { old_chat_member: { status: 'administrator' }, new_chat_member: { status: 'left' } } },
    ]);
  });

  it('in a group leaves it a member afterwards', () => {
    const { standIn, anna } = createWorld();
    const { id } = standIn.addGroup({ title: 'G', memberIds: [anna.id] });
    standIn.clients.setAdministrator({ personId: anna.id, chatId: id, isAdministrator: true });
    standIn.clients.setAdministrator({ personId: anna.id, chatId: id, isAdministrator: false });
    expect(standIn.takeUpdates()).toMatchObject([
      { my_chat_member: { old_chat_member: { status: 'member' }, new_chat_member: { status: 'administrator' } } },
      { my_chat_member: { new_chat_member: { status: 'member' } } },
    ]);
  });

  it('is for those who may choose administrators', () => {
    const { standIn, anna } = createWorld();
    const berik = standIn.addPerson({ firstName: 'Berik', languageCode: 'kk' });
    const { id } = standIn.addChannel({ title: 'Daily', memberIds: [anna.id, berik.id] });
    const set = () => standIn.clients.setAdministrator({ personId: berik.id, chatId: id, isAdministrator: true });
    expect(set).toThrow(ClientError);
    standIn.setMembership(id, berik.id, {
      status: 'administrator',
      rights: { ...NO_RIGHTS, can_promote_members: true },
    });
    expect(set()).toEqual({ isAdministrator: true });
    expect(standIn.state().conversations[0]).toMatchObject({ creatorId: anna.id, botRights: POSTING });
    expect(standIn.state().conversations[0]?.memberIds).toContain(BOT_ID);
  });
});
