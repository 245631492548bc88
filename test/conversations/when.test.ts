import { beforeEach, describe, expect, it } from 'vitest';
import { createTelegram, labelsOf, only, plain, type Talker, type Telegram } from '../support/telegram.ts';

let telegram: Telegram;
let editor: Talker;
let groupId: number;

beforeEach(async () => {
  telegram = await createTelegram();
  editor = telegram.person('en', 'Editor');
  groupId = telegram.group([editor], 'supergroup');
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

describe('a WHEN that is not understood', () => {
  it.each([
    ['25:00', '“25:00” is not a time.'],
    ['daily 9:75', '“9:75” is not a time.'],
    ['every 5h', '“every 5h” is not possible.'],
    ['weekdais', '“weekdais” is not a day that I know.'],
    ['daily daily', '“daily” doesn’t fit with the rest'],
    ['01:00 02:00 03:00 04:00 05:00 06:00 07:00', 'You can set at most 6 times a day.'],
    ['Mars/Base', 'I don’t know the time zone “Mars/Base”.'],
    ['sometime', 'I didn’t understand “sometime”.'],
    ['\uD800 {$word}', 'I didn’t understand'],
  ])('is named, with an example that would work: "%s"', async (when, said) => {
    const chats = [{ chatId: groupId }, {}];
    for (const where of chats) {
      const answer = only(await editor.says(`/subscribe ${when}`, where));
      expect(plain(answer.text)).toContain(said);
      expect(plain(answer.text)).toContain('/subscribe weekdays 09:00,18:30 Asia/Almaty');
    }
    expect(await kept()).toEqual([]);
    await editor.says('/subscribe weekdays 09:00,18:30 Asia/Almaty', { chatId: groupId });
    expect(await kept()).toHaveLength(1);
  });

  it('that is weekly without a day has one example, a weekly one', async () => {
    const answer = only(await editor.says('/subscribe weekly', { chatId: groupId }));
    expect(plain(answer.text)).toBe(
      'After “weekly”, write a day.\n\nFor example, this would work:\n/subscribe weekly mon 09:00 Asia/Almaty',
    );
  });

  it('with times of their own for some days says that all days have the same, and sets nothing', async () => {
    const answer = only(await editor.says('/subscribe mon 9:00, fri 18:00', { chatId: groupId }));
    expect(plain(answer.text)).toContain('all days of a schedule have the same times');
    expect(plain(answer.text)).toContain('/subscribe weekdays 09:00,18:30 Asia/Almaty');
    expect(await kept()).toEqual([]);
  });

  it('with a place that is understood asks for its zone, and does not say that it is unknown', async () => {
    const answer = only(await editor.says('/subscribe 10:00 Tashkent', { chatId: groupId }));
    expect(plain(answer.text)).toBe('Which time zone do you mean by “Tashkent”?');
    expect(labelsOf(answer)).toEqual(['Asia/Tashkent']);
  });

  it('of 3,000 letters is shortened', async () => {
    const answer = only(await editor.says(`/subscribe ${'x'.repeat(3_000)}`, { chatId: groupId }));
    expect(answer.text?.length).toBeLessThan(200);
  });

  it.each(['almaty', 'Алматы', 'utc+5', 'Alma-Ata'])('with the zone "%s" is proposed, never taken', async (zone) => {
    const answer = only(await editor.says(`/subscribe mon,fri 07:15 ${zone}`, { chatId: groupId }));
    expect(await kept()).toEqual([]);
    expect(labelsOf(answer)[0]).toBe('Asia/Almaty');
    const { message } = await editor.presses(answer, 'Asia/Almaty');
    expect(plain(message.text)).toContain('Done. The first post goes out at:');
    expect(await kept()).toMatchObject([{ cadence: { days: [1, 5], times: [435], zone: 'Asia/Almaty' } }]);
  });

  it('with a zone to guess changes a subscription at a tap', async () => {
    await editor.says('/subscribe', { chatId: groupId });
    const answer = only(await editor.says('/subscribe 10:00 bishkek', { chatId: groupId }));
    expect(await kept()).toMatchObject([{ cadence: { times: [540] } }]);
    await editor.presses(answer, 'Asia/Bishkek');
    expect(await kept()).toMatchObject([{ cadence: { times: [600], zone: 'Asia/Bishkek' } }]);
  });

  it('with a zone to guess, in private, goes on to the channel at a tap', async () => {
    const id = channel();
    const answer = only(await editor.says('/subscribe 10:00 bishkek'));
    await editor.presses(answer, 'Asia/Bishkek');
    await editor.shares(id);
    expect(await kept()).toMatchObject([{ chatId: id, cadence: { times: [600], zone: 'Asia/Bishkek' } }]);
  });

  it('too long for a button is there to be copied whole', async () => {
    channel();
    const when = 'mon,wed,fri,sun 01:00,02:00,03:00,04:00,05:00,06:00';
    const answer = only(await editor.says(`/subscribe @daily_words ${when} almaty`));
    const [button] = answer.reply_markup?.inline_keyboard.flat() ?? [];
    expect(button).toMatchObject({ copy_text: { text: `/subscribe @daily_words ${when} Asia/Almaty` } });
  });
});

describe('times that are typed as an answer', () => {
  /** The message that asks for them last. */
  const asking = (chatId: number) =>
    telegram.standIn
      .state()
      .conversations.find(({ id }) => id === chatId)
      ?.messages.findLast(({ text }) => plain(text).includes('reply to this message with the days and times'))
      ?.message_id ?? 0;
  const answers = (text: string, chatId = editor.id, talker = editor) =>
    talker.says(text, { chatId, replyToMessageId: asking(chatId) });

  it('to what “Times and days” asks set them for that channel', async () => {
    channel();
    const card = only(await editor.says('/subscribe @daily_words'));
    await editor.presses(card, 'Times and days');
    expect(plain(only(await answers('21:30')).text)).toContain('Every day at 21:30 (Asia/Almaty)');
    expect(await kept()).toMatchObject([{ cadence: { times: [1290], zone: 'Asia/Almaty' } }]);
    await answers('пн, ср в 9 и 18');
    expect(await kept()).toMatchObject([{ cadence: { days: [1, 3], times: [540, 1080] } }]);
  });

  it('are asked for so that the app makes the reply by itself', async () => {
    channel();
    const card = only(await editor.says('/subscribe @daily_words'));
    await editor.presses(card, 'Times and days');
    const chat = telegram.standIn.state().conversations.find(({ id }) => id === editor.id);
    expect(chat?.replyInterfaces[editor.id]).toMatchObject({
      messageId: asking(editor.id),
      markup: { force_reply: true, input_field_placeholder: 'weekdays 09:00,18:30' },
    });
  });

  it('that are not understood are asked for again, and the answer to that is understood too', async () => {
    channel();
    const card = only(await editor.says('/subscribe @daily_words'));
    await editor.presses(card, 'Times and days');
    const wrong = only(await answers('25:00'));
    expect(plain(wrong.text)).toContain('“25:00” is not a time.');
    await editor.says('22:00', { replyToMessageId: wrong.message_id });
    expect(await kept()).toMatchObject([{ cadence: { times: [1320] } }]);
  });

  it('before a channel is chosen go with the choice', async () => {
    const id = channel();
    const wrong = only(await editor.says('/subscribe 25:00'));
    await editor.says('22:00', { replyToMessageId: wrong.message_id });
    await editor.shares(id);
    expect(await kept()).toMatchObject([{ chatId: id, cadence: { times: [1320] } }]);
  });

  it('in a group set them for that group, if an administrator writes; talk is not heard', async () => {
    const talker = telegram.person('en', 'Talker');
    groupId = telegram.group([editor, talker], 'supergroup');
    const card = only(await editor.says('/subscribe', { chatId: groupId }));
    await editor.presses(card, 'Times and days');
    expect(plain(only(await answers('21:30', groupId, talker)).text)).toBe(
      'Only administrators of this group can do that.',
    );
    expect(await answers('good idea', groupId, talker)).toEqual([]);
    expect(await kept()).toMatchObject([{ cadence: { times: [540] } }]);
    await answers('21:30', groupId);
    expect(await kept()).toMatchObject([{ cadence: { times: [1290] } }]);
  });
});

describe('a card', () => {
  it('puts between a time and its post the dash of its language', async () => {
    const reader = telegram.person('ru', 'Reader');
    const card = only(await reader.says('/subscribe', { chatId: telegram.group([reader], 'supergroup') }));
    expect(plain(card.text)).toMatch(/09:00 GMT\+5 — Раздел 1/u);
    expect(plain(card.text)).not.toContain(' – ');
  });

  it('gives an example in the zone that is set', async () => {
    await editor.says('/subscribe Europe/Berlin', { chatId: groupId });
    expect(plain(only(await editor.says('/subscribe 25:00', { chatId: groupId })).text)).toContain(
      '18:30 Europe/Berlin',
    );
  });
});

describe.each([
  ['en', 'weekdays 09:00,18:30'],
  ['ru', 'будни 09:00,18:30'],
  ['kk', 'жұмыс күндері 09:00,18:30'],
  ['ky', 'иш күндөрү 09:00,18:30'],
  ['uz', 'ish kunlari 09:00,18:30'],
  ['tk', 'iş günleri 09:00,18:30'],
])('the example in %s', (language, example) => {
  it('of a weekly schedule works too', async () => {
    const reader = telegram.person(language, 'Reader');
    groupId = telegram.group([reader], 'supergroup');
    const answer = only(await reader.says('/subscribe weekly', { chatId: groupId }));
    await reader.says(plain(answer.text).slice(plain(answer.text).indexOf('/subscribe')), { chatId: groupId });
    expect(await kept()).toMatchObject([{ cadence: { days: [1], times: [540], zone: 'Asia/Almaty' } }]);
  });

  it('is in that language, and works', async () => {
    const reader = telegram.person(language, 'Reader');
    groupId = telegram.group([reader], 'supergroup');
    const answer = only(await reader.says('/subscribe sometime', { chatId: groupId }));
    expect(plain(answer.text)).toContain(`/subscribe ${example} Asia/Almaty`);
    await reader.says(`/subscribe ${example} Asia/Almaty`, { chatId: groupId });
    expect(await kept()).toMatchObject([{ cadence: { days: [1, 2, 3, 4, 5], times: [540, 1110] } }]);
  });
});
