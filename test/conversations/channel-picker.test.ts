import { beforeEach, describe, expect, it } from 'vitest';
import { CHAT_COMMANDS } from '../../src/handlers/subscriptions/subscriptions.ts';
import { NO_RIGHTS } from '../../src/stand-in/membership.ts';
import { createTelegram, only, plain, type Talker, type Telegram } from '../support/telegram.ts';

let telegram: Telegram;
let editor: Talker;
/** Channels of the editor: where the bot may post, where it is but may not, and where it is not. */
let ids: { readonly posting: number; readonly silent: number; readonly without: number };

beforeEach(async () => {
  telegram = await createTelegram();
  editor = telegram.person('en', 'Editor');
  await editor.opens();
  const channel = (botRights?: object) =>
    telegram.standIn.addChannel({ title: 'D', memberIds: [editor.id], ...(botRights && { botRights }) }).id;
  ids = {
    posting: channel({ can_post_messages: true }),
    silent: channel({ can_post_messages: false }),
    without: channel(),
  };
});

/** What a press on the button offers: each channel's id, and whether choosing it gives the bot a right. */
const offered = (requestId: number): readonly (readonly [number, boolean])[] =>
  telegram.standIn.clients.shareableChats({ personId: editor.id, requestId }).map(({ id, addsBot }) => [id, addsBot]);

/** Whether the button stands below the message box. */
const isShown = () =>
  telegram.standIn.state().conversations.find(({ id }) => id === editor.id)?.replyInterfaces[editor.id] !== undefined;

/** The numbers of the commands, which come back as the ids of requests. Buttons in chats hold them. */
const REQUESTS = {
  subscribe: 1,
  schedule: 2,
  pause: 3,
  resume: 4,
  unsubscribe: 5,
  mydata: 6,
  forget: 7,
  header: 8,
  footer: 9,
};

describe('the channel picker', () => {
  it('asks for each command by the number that buttons in chats hold', () => {
    expect(Object.fromEntries(CHAT_COMMANDS.map(({ name, number }) => [name, number]))).toEqual(REQUESTS);
  });

  it.each(['subscribe', 'resume'] as const)(
    'of /%s offers every channel, and lets the bot post there',
    async (name) => {
      await editor.says(`/${name}`);
      expect(offered(REQUESTS[name])).toEqual([
        [ids.posting, false],
        [ids.silent, true],
        [ids.without, true],
      ]);
    },
  );

  it.each(['schedule', 'pause', 'unsubscribe', 'mydata', 'forget'] as const)(
    'of /%s offers the channels where the bot is, and gives it no right',
    async (name) => {
      await editor.says(`/${name} Daily words`);
      expect(offered(REQUESTS[name])).toEqual([
        [ids.posting, false],
        [ids.silent, false],
      ]);
    },
  );

  it.each(['/quote', 'protests', '/about'])(
    'goes after %s, and names its command in the language that the person has then',
    async (text) => {
      await editor.says('/pause');
      telegram.standIn.clients.setLanguage({ personId: editor.id, languageCode: 'ru' });
      expect(isShown()).toBe(true);
      const answers = await editor.says(text);
      expect(plain(answers.at(-1)?.text)).toBe('Канал не выбран. Чтобы выбрать его, отправьте /pause ещё раз.');
      expect(isShown()).toBe(false);
      expect((await editor.says(text)).every(({ text: said }) => !said?.includes('Канал не выбран'))).toBe(true);
    },
  );

  it('goes after a press', async () => {
    const welcome = only(await editor.opens());
    await editor.says('/pause');
    await editor.presses(welcome, 'Help');
    expect(isShown()).toBe(false);
  });

  it('stays where it is asked for once more, and says nothing more after the choice', async () => {
    await editor.says('/pause');
    expect(await editor.says('/schedule')).toHaveLength(1);
    expect(isShown()).toBe(true);
    const said = (await editor.shares(ids.posting)).map(({ text }) => plain(text));
    expect(said.filter((each) => each.startsWith('No channel was chosen'))).toEqual([]);
    expect(isShown()).toBe(false);
    expect(await editor.says('/quote')).toHaveLength(1);
  });

  it('shows what is set in a channel where the bot lost its right to post, without asking for it', async () => {
    await editor.says(`/subscribe ${ids.posting}`);
    telegram.standIn.setMembership(ids.posting, 1, { status: 'administrator', rights: NO_RIGHTS });
    await editor.says('/schedule');
    const [, card] = await editor.shares(ids.posting);
    expect(plain(card?.text)).toContain('Every day at 09:00');
    // Still without it: now it would be given.
    await editor.says('/subscribe');
    expect(offered(REQUESTS.subscribe)).toContainEqual([ids.posting, true]);
  });
});
