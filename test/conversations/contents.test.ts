import type { Message, User } from 'grammy/types';
import { beforeEach, describe, expect, it } from 'vitest';
import { groupChat, type OddMessage, receive } from '../support/odd-messages.ts';
import { createTelegram, only, type Talker, type Telegram } from '../support/telegram.ts';

let telegram: Telegram;
let person: Talker;
let groupId: number;

beforeEach(async () => {
  telegram = await createTelegram();
  person = telegram.person('en', 'Aigerim');
  await person.opens();
  groupId = telegram.group([person], 'supergroup');
});

const inGroup = (odd: OddMessage) => receive(telegram, person, { chat: groupChat(groupId), ...odd });
const inPrivate = (odd: OddMessage) => receive(telegram, person, odd);

describe('in private', () => {
  it.each([
    'animation',
    'audio',
    'checklist',
    'contact',
    'dice',
    'document',
    'game',
    'giveaway',
    'giveaway_winners',
    'invoice',
    'live_photo',
    'location',
    'paid_media',
    'photo',
    'sticker',
    'story',
    'video',
    'video_note',
    'voice',
    'a_kind_of_the_future',
  ])('%s is answered: only text can be read', async (kind) => {
    expect(only(await inPrivate({ [kind]: {} } as OddMessage)).text).toMatch(/^I can only read text/u);
  });

  it('a poll is answered, and not searched for', async () => {
    const odd = { poll: { question: 'elections' } } as OddMessage;
    expect(only(await inPrivate(odd)).text).toMatch(/^I can only read text/u);
  });

  it('a rich message is read', async () => {
    const rich_message = { blocks: [{ type: 'paragraph', text: ['2', { type: 'bold', text: '.2' }] }] };
    expect(only(await inPrivate({ rich_message } as OddMessage)).text).toContain('patience reached its limit');
  });

  it('a command in a rich message is one', async () => {
    const command = { type: 'bot_command', text: '/statement', bot_command: '/statement' };
    const rich_message = { blocks: [{ type: 'paragraph', text: [command, ' 2.2'] }] };
    expect(only(await inPrivate({ rich_message } as OddMessage)).text).toContain('patience reached its limit');
  });

  it.each(['pinned_message', 'gift', 'write_access_allowed', 'giveaway_created', 'web_app_data', 'users_shared'])(
    'the service message %s is left alone',
    async (kind) => {
      expect(await inPrivate({ [kind]: {} } as OddMessage)).toEqual([]);
    },
  );

  it('what was edited afterwards, or is of a business account or a channel, is left alone', async () => {
    const before = telegram.standIn.accepted.length;
    const from = { id: person.id, is_bot: false, first_name: 'Aigerim' };
    const message = {
      message_id: 1,
      date: 0,
      from,
      chat: { id: person.id, type: 'private', first_name: 'A' },
      text: '/help',
    };
    for (const kind of ['edited_message', 'business_message', 'channel_post', 'edited_channel_post', 'guest_message']) {
      telegram.standIn.pushUpdate({ [kind]: message } as never);
    }
    await telegram.deliver();
    expect(telegram.standIn.accepted.slice(before)).toEqual([]);
  });
});

describe('/verify', () => {
  const exact = 'Fear and submission were replaced by hatred and uncontrollable popular anger.';
  const inReplyTo = (replied: object): OddMessage => {
    const chat = groupChat(groupId);
    const from: User = { id: 5, is_bot: false, first_name: 'Timur' };
    return { text: '/verify', reply_to_message: { message_id: 5, date: 0, chat, from, ...replied } as never };
  };

  it('in reply to a rich message gives a verdict on its words', async () => {
    const blocks = [{ type: 'blockquote', blocks: [{ type: 'paragraph', text: [exact.slice(0, 9), exact.slice(9)] }] }];
    expect(only(await inGroup(inReplyTo({ rich_message: { blocks } }))).text).toMatch(/^Exact/u);
  });

  it('in reply to a poll gives a verdict on its question', async () => {
    expect(only(await inGroup(inReplyTo({ poll: { question: exact } }))).text).toMatch(/^Exact/u);
  });

  it('in reply to an answer with an expandable quotation finds it exact', async () => {
    const text = `Section 2, sentence 3\n${exact}\n— and a signature`;
    const entities = [{ type: 'expandable_blockquote', offset: text.indexOf(exact), length: exact.length }];
    expect(only(await inGroup(inReplyTo({ from: telegram.bot.botInfo, text, entities }))).text).toMatch(/^Exact/u);
  });

  it('in reply to a message of another chat says to mark its words', async () => {
    const origin = { type: 'hidden_user' as const, sender_user_name: 'Somebody', date: 0 };
    const odd: OddMessage = { text: '/verify', external_reply: { origin } };
    expect(only(await inGroup(odd)).text).toMatch(
      /^I can’t see that message, because it is from another chat. Select the words in it/u,
    );
    const quote: Message['quote'] = { text: exact, position: 0 };
    expect(only(await inGroup({ ...odd, quote })).text).toMatch(/^Exact/u);
  });
});
