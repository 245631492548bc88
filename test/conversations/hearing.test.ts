import type { User } from 'grammy/types';
import { beforeEach, describe, expect, it } from 'vitest';
import { ANONYMOUS_SENDER } from '../../src/stand-in/anonymous.ts';
import { FORWARDED, groupChat, type OddMessage, receive } from '../support/odd-messages.ts';
import { BOT_NAME, createTelegram, only, type Talker, type Telegram } from '../support/telegram.ts';

let telegram: Telegram;
let person: Talker;
let groupId: number;

const OTHER_BOT: User = { id: 777_001, is_bot: true, first_name: 'Chatterbox', username: 'chatterbox_bot' };
const SENTENCE = 'Fear and submission were replaced by love';
const COMMANDS = ['/quote', `/help@${BOT_NAME}`, '/subscribe 18:00', '/unsubscribe', '/forget', '/pause'];

beforeEach(async () => {
  telegram = await createTelegram();
  person = telegram.person('en', 'Aigerim');
  await person.opens();
  groupId = telegram.group([person], 'supergroup');
  telegram.standIn.addChannel({
    title: 'Daily words',
    memberIds: [person.id],
    username: 'daily_words',
    botRights: { can_post_messages: true },
  });
});

const inGroup = (odd: OddMessage) => receive(telegram, person, { chat: groupChat(groupId), ...odd });
const inPrivate = (odd: OddMessage) => receive(telegram, person, odd);
const kept = async () => JSON.stringify(await telegram.subscriptions.all());

describe('what a person forwards', () => {
  beforeEach(() => person.says('/subscribe @daily_words'));

  it.each(['/unsubscribe @daily_words', '/pause @daily_words', '/subscribe @daily_words 18:00', '/forget'])(
    'is never obeyed: %s',
    async (text) => {
      const before = await kept();
      const { text: answer } = only(await inPrivate({ ...FORWARDED, text }));
      expect(answer).toMatch(/^Not found/u);
      expect(await kept()).toBe(before);
    },
  );

  it('gets its verdict in private, as a text, as a caption, and as no text', async () => {
    expect(only(await inPrivate({ ...FORWARDED, text: SENTENCE })).text).toMatch(/^Altered/u);
    const exact = 'Fear and submission were replaced by hatred and uncontrollable popular anger.';
    expect(only(await inPrivate({ ...FORWARDED, text: exact })).text).toMatch(/^Exact/u);
    expect(only(await inPrivate({ ...FORWARDED, caption: exact, photo: [] })).text).toMatch(/^Exact/u);
    expect(only(await inPrivate({ ...FORWARDED, photo: [] })).text).toMatch(/^I can only read text/u);
  });

  it('gets the verdict on its quotations where the bot wrote it', async () => {
    const { text, entities } = only(await person.says('/statement 2.2'));
    const me = telegram.bot.botInfo;
    const origin = { type: 'user' as const, sender_user: me, date: 0 };
    const forwarded: OddMessage = { forward_origin: origin, text: text ?? '', entities: entities ?? [] };
    expect(only(await inPrivate(forwarded)).text).toMatch(/^Exact/u);
  });

  it('is left alone in a group', async () => {
    for (const text of [...COMMANDS, `@${BOT_NAME} elections`, SENTENCE]) {
      expect(await inGroup({ ...FORWARDED, text }), text).toEqual([]);
    }
  });
});

describe('what comes from no person', () => {
  it.each(COMMANDS)('is left alone in a group: %s of another bot', async (text) => {
    expect(await inGroup({ from: OTHER_BOT, text })).toEqual([]);
  });

  it('is left alone in private too: words and commands of another bot', async () => {
    const chat = { id: OTHER_BOT.id, type: 'private' as const, first_name: 'Chatterbox' };
    for (const text of [...COMMANDS, 'elections']) {
      expect(await inPrivate({ chat, from: OTHER_BOT, text }), text).toEqual([]);
    }
  });

  it.each(COMMANDS)('is left alone: %s of a channel’s post that came into its group by itself', async (text) => {
    const channel = { id: -1_001_234, type: 'channel' as const, title: 'Linked' };
    const telegramItself: User = { id: 777_000, is_bot: false, first_name: 'Telegram' };
    const origin = { type: 'channel' as const, chat: channel, message_id: 1, date: 0 };
    const odd: OddMessage = {
      from: telegramItself,
      sender_chat: channel,
      forward_origin: origin,
      is_automatic_forward: true,
      text,
    };
    expect(await inGroup(odd)).toEqual([]);
    expect(await inGroup({ from: telegramItself, is_automatic_forward: true, text })).toEqual([]);
  });

  it.each(COMMANDS)('is left alone: %s of somebody who writes as another chat', async (text) => {
    const channelBot: User = { id: 136_817_688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' };
    const channel = { id: -1_001_234, type: 'channel' as const, title: 'Own channel' };
    expect(await inGroup({ from: channelBot, sender_chat: channel, text })).toEqual([]);
    expect(await inGroup({ sender_chat: channel, text })).toEqual([]);
  });

  it.each(COMMANDS)('is left alone: %s of an anonymous administrator of another group', async (text) => {
    expect(await inGroup({ from: ANONYMOUS_SENDER, sender_chat: groupChat(-1_001_999), text })).toEqual([]);
  });

  it('is left alone: a bot that claims to write as the group', async () => {
    expect(await inGroup({ from: OTHER_BOT, sender_chat: groupChat(groupId), text: '/pause' })).toEqual([]);
  });

  it('but an anonymous administrator of that same group is heard', async () => {
    const sender_chat = groupChat(groupId);
    expect(await inGroup({ from: ANONYMOUS_SENDER, sender_chat, text: '/quote' })).toHaveLength(1);
    await inGroup({ from: ANONYMOUS_SENDER, sender_chat, text: '/subscribe 18:00' });
    expect(await kept()).toContain('1080');
  });
});

describe('what another bot wrote for a person', () => {
  it('gets its verdict in private and is not obeyed', async () => {
    expect(only(await inPrivate({ via_bot: OTHER_BOT, text: '/subscribe 18:00' })).text).toMatch(/^Not found/u);
    expect(only(await inPrivate({ via_bot: OTHER_BOT, animation: {} } as OddMessage)).text).toMatch(
      /^I can only read/u,
    );
    expect(await inGroup({ via_bot: OTHER_BOT, text: '/quote' })).toEqual([]);
  });

  it('is left alone where it is our own inline result', async () => {
    expect(await inPrivate({ via_bot: telegram.bot.botInfo, text: SENTENCE })).toEqual([]);
  });
});

describe('an album', () => {
  const album = (count: number, captionAt?: number, caption = '/statement 2.2', id = 'album') =>
    Array.from(
      { length: count },
      (_, index): OddMessage => ({
        media_group_id: id,
        photo: [],
        ...(index === captionAt ? { caption } : {}),
      }),
    );
  const receiveAll = async (messages: readonly OddMessage[]) => {
    const sent: string[] = [];
    for (const message of messages) sent.push(...(await inPrivate(message)).map(({ text }) => text));
    return sent;
  };

  it('of ten pictures in private is answered once', async () => {
    expect(await receiveAll(album(10))).toEqual([expect.stringMatching(/^I can only read text/u)]);
  });

  it('with a command in its caption gets the answer to that alone', async () => {
    expect(await receiveAll(album(10, 0))).toEqual([expect.stringContaining('patience reached its limit')]);
  });

  it('with a command in a later caption gets that answer, too', async () => {
    expect((await receiveAll(album(4, 2))).at(-1)).toContain('patience reached its limit');
  });

  it('in a group is answered once, however many captions hold a command', async () => {
    const sent = [];
    for (const message of album(3, 0).map((each) => ({ ...each, caption: '/quote' }))) {
      sent.push(...(await inGroup(message)));
    }
    expect(sent).toHaveLength(1);
  });

  it('that is forwarded gets one verdict', async () => {
    const forwarded = album(5, 0, 'Fear and submission').map((each) => ({ ...each, ...FORWARDED }));
    expect(await receiveAll(forwarded)).toHaveLength(1);
  });

  it('after another one is answered as well', async () => {
    const sent = await receiveAll([...album(2, undefined, '', 'one'), ...album(2, undefined, '', 'two')]);
    expect(sent).toHaveLength(2);
  });
});
