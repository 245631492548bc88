import type { Message, Update } from 'grammy/types';
import { beforeEach, describe, expect, it } from 'vitest';
import { createTelegram, only, plain, type Talker, type Telegram } from '../support/telegram.ts';

let telegram: Telegram;
let editor: Talker;
let member: Talker;
let groupId: number;

beforeEach(async () => {
  telegram = await createTelegram();
  editor = telegram.person('en', 'Editor');
  member = telegram.person('ru', 'Member');
  groupId = telegram.group([editor, member], 'supergroup');
  await editor.opens();
});

const kept = () => telegram.subscriptions.all();
const channel = () => {
  const botRights = { can_post_messages: true };
  return telegram.standIn.addChannel({
    title: 'Daily words',
    memberIds: [editor.id],
    username: 'daily_words',
    botRights,
  }).id;
};
const textOf = (messages: readonly Message[]) => plain(messages.map(({ text }) => text).join('\n'));

/** Sunday, June 15, 2025, 20:06 in Almaty: the next post comes on Monday at nine. */
const FIRST_MORNING = Date.UTC(2025, 5, 16, 4) / 60_000;

describe('the other commands', () => {
  const places: readonly [string, () => Promise<(command: string) => Promise<readonly Message[]>>][] = [
    [
      'in a group',
      async () => {
        await editor.says('/subscribe', { chatId: groupId });
        return (command) => editor.says(command, { chatId: groupId });
      },
    ],
    [
      'of a channel, by its name',
      async () => {
        channel();
        await editor.says('/subscribe @daily_words');
        return (command) => editor.says(`${command} @daily_words`);
      },
    ],
    [
      'of a channel, by choosing it',
      async () => {
        const id = channel();
        await editor.says('/subscribe @daily_words');
        return async (command) => {
          await editor.says(command);
          return editor.shares(id);
        };
      },
    ],
  ];

  it.each(places)('%s pause, resume, show and end it', async (_, prepare) => {
    const says = await prepare();
    expect(textOf(await says('/pause'))).toContain('Paused.');
    expect(await kept()).toMatchObject([{ pause: 'by-person' }]);
    expect(textOf(await says('/pause'))).toContain('Paused.');
    expect(textOf(await says('/resume'))).toContain('Posting is on.');
    expect(await kept()).toMatchObject([{ pause: 'none' }]);

    const schedule = textOf(await says('/schedule'));
    expect(schedule.match(/ – Section/gu)).toHaveLength(10);
    const asked = only((await says('/unsubscribe')).slice(-1));
    expect(await kept()).toHaveLength(1);
    expect((await editor.presses(asked, 'Yes, end it')).message.text).toContain('The schedule has ended.');
    expect(await kept()).toEqual([]);
    for (const command of ['/pause', '/resume', '/schedule', '/unsubscribe']) {
      expect(textOf(await says(command)), command).toContain('No posts are scheduled.');
    }
    expect(telegram.logged).toEqual([]);
  });

  it('show the last posts with their times and outcomes, a last one of long ago too', async () => {
    await editor.says('/subscribe', { chatId: groupId });
    const [present] = await kept();
    if (present === undefined) throw new Error('not subscribed');
    const day = 24 * 60;
    await telegram.subscriptions.endSlots(present.id, [
      { minute: FIRST_MORNING - 2 * day, outcome: 'too-late' },
      { minute: FIRST_MORNING - day, outcome: 'sent', address: '3' },
    ]);
    const text = textOf(await editor.says('/schedule', { chatId: groupId }));
    expect(text).toContain('Sun, Jun 15, 09:00 GMT+5 – posted – Section 3 · Power, opposition and elections');
    expect(text).toContain('Sat, Jun 14, 09:00 GMT+5 – not posted: too late');
    await telegram.subscriptions.endSlots(present.id, []);
    await telegram.subscriptions.put({
      ...present,
      last: { minute: FIRST_MORNING - 30 * day, outcome: 'refused' },
    });
    expect(textOf(await editor.says('/schedule', { chatId: groupId }))).toContain(
      'Sat, May 17, 09:00 GMT+5 – not posted: Telegram refused it',
    );
  });

  it('show a schedule to everyone in the group', async () => {
    await editor.says('/subscribe', { chatId: groupId });
    expect(await member.says('/schedule', { chatId: groupId })).toHaveLength(1);
  });
});

describe('while Redis is away', () => {
  it.each(['/subscribe', '/pause', '/resume', '/unsubscribe', '/forget'])('%s is answered kindly', async (command) => {
    channel();
    await telegram.subscriptions.goAway();
    const said = 'That could not be saved just now. Please try again in a minute.';
    expect(only(await editor.says(command, { chatId: groupId })).text).toBe(said);
    expect(only(await editor.says(`${command} @daily_words`)).text).toBe(said);
    const away = { kind: 'message', cause: 'store-unavailable' };
    expect(telegram.failures).toEqual([away, away]);
    expect(telegram.logged.filter((line) => !line.startsWith('debug'))).toEqual([]);
  });

  it.each(['/schedule', '/mydata'])('%s is answered kindly', async (command) => {
    await telegram.subscriptions.goAway();
    const said = 'That could not be looked up just now. Please try again in a minute.';
    expect(only(await editor.says(command, { chatId: groupId })).text).toBe(said);
    expect(only(await editor.says(`${command} ${channel()}`)).text).toBe(said);
  });

  it('a channel that is chosen is answered kindly', async () => {
    const id = channel();
    await telegram.subscriptions.goAway();
    await editor.says('/subscribe 18:30');
    expect(textOf(await editor.shares(id))).toContain('could not be saved just now');
    await telegram.subscriptions.comeBack();
    await editor.says('/subscribe 18:30');
    expect(textOf(await editor.shares(id))).toContain('Done.');
  });
});

describe('an update that comes twice', () => {
  it('subscribes and pauses once, and ends nothing by itself', async () => {
    const twice = async (content: object) => {
      const from = { id: editor.id, is_bot: false, first_name: 'Editor', language_code: 'en' };
      const chat = { id: groupId, type: 'supergroup', title: 'Reading circle' };
      const update = { update_id: 7, message: { message_id: 1, date: 0, chat, from, ...content } } as Update;
      await telegram.bot.handleUpdate(update);
      const after = await kept();
      await telegram.bot.handleUpdate(update);
      expect(await kept()).toEqual(after);
      return after;
    };
    expect(await twice({ text: '/subscribe every 6h' })).toHaveLength(1);
    expect(await twice({ text: '/pause' })).toMatchObject([{ pause: 'by-person' }]);
    expect(await twice({ text: '/unsubscribe' })).toHaveLength(1);
    expect(telegram.logged).toEqual([]);
  });
});
