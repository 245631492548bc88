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
    ['weekly', 'After “weekly”, write a day'],
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

  it('of 3,000 letters is shortened', async () => {
    const answer = only(await editor.says(`/subscribe ${'x'.repeat(3_000)}`, { chatId: groupId }));
    expect(answer.text?.length).toBeLessThan(200);
  });

  it.each(['almaty', 'Алматы', 'utc+5', 'Alma-Ata'])('with the zone "%s" is proposed, never taken', async (zone) => {
    const answer = only(await editor.says(`/subscribe mon,fri 07:15 ${zone}`, { chatId: groupId }));
    expect(await kept()).toEqual([]);
    expect(labelsOf(answer)[0]).toBe('Monday, Friday at 07:15 (Asia/Almaty)');
    const { message } = await editor.presses(answer, 'Monday, Friday at 07:15 (Asia/Almaty)');
    expect(plain(message.text)).toContain('Done. The first post goes out at:');
    expect(await kept()).toMatchObject([{ cadence: { days: [1, 5], times: [435], zone: 'Asia/Almaty' } }]);
  });

  it('with a zone to guess changes a subscription at a tap', async () => {
    await editor.says('/subscribe', { chatId: groupId });
    const answer = only(await editor.says('/subscribe 10:00 bishkek', { chatId: groupId }));
    expect(await kept()).toMatchObject([{ cadence: { times: [540] } }]);
    await editor.presses(answer, 'Every day at 10:00 (Asia/Bishkek)');
    expect(await kept()).toMatchObject([{ cadence: { times: [600], zone: 'Asia/Bishkek' } }]);
  });

  it('with a zone to guess, in private, goes on to the channel at a tap', async () => {
    const id = channel();
    const answer = only(await editor.says('/subscribe 10:00 bishkek'));
    await editor.presses(answer, 'Every day at 10:00 (Asia/Bishkek)');
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
