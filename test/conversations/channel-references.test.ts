import { beforeEach, describe, expect, it } from 'vitest';
import { createTelegram, only, plain, type Talker, type Telegram } from '../support/telegram.ts';

let telegram: Telegram;
let editor: Talker;
let channelId: number;

beforeEach(async () => {
  telegram = await createTelegram();
  editor = telegram.person('en', 'Editor');
  await editor.opens();
  channelId = telegram.standIn.addChannel({
    title: 'Daily words',
    memberIds: [editor.id],
    username: 'daily_words',
    botRights: { can_post_messages: true },
  }).id;
});

const FORMS: readonly (readonly [string, () => string])[] = [
  ['a link to a post', () => 'https://t.me/daily_words/12'],
  ['a name with a comma', () => '@daily_words,'],
  ['a link with a stroke behind it', () => 't.me/daily_words/'],
  ['a link at telegram.me', () => 'https://telegram.me/daily_words'],
  ['a link to a post of a private channel', () => `t.me/c/${String(channelId).slice('-100'.length)}/5`],
  ['an id', () => String(channelId)],
  ['a name with a mark of direction', () => '\u200F@daily\u200B_words'],
];

describe.each(FORMS)('a channel that is named by %s', (_, form) => {
  it('is subscribed, with WHEN behind it or before it', async () => {
    await editor.says(`/subscribe ${form()} 18:00`);
    expect(await telegram.subscriptions.all()).toMatchObject([{ chatId: channelId, cadence: { times: [1080] } }]);
    await editor.says(`/subscribe mon 19:00 ${form()}`);
    expect(await telegram.subscriptions.all()).toMatchObject([{ cadence: { days: [1], times: [1140] } }]);
  });

  it.each(['schedule', 'pause', 'resume', 'mydata', 'forget'])('is understood by /%s', async (command) => {
    await editor.says('/subscribe @daily_words 18:00');
    const answer = (await editor.says(`/${command} ${form()}`)).at(0);
    expect(plain(answer?.text)).toMatch(/Daily words|"chatId"/u);
  });
});

describe('a link that names no channel', () => {
  it.each(['https://t.me/+AbCdEf', 't.me/joinchat/AbCdEf'])('%s is said to lead to none', async (link) => {
    const { text } = only(await editor.says(`/subscribe ${link} 18:00`));
    expect(plain(text)).toContain(`I can’t find a channel called ${link}`);
    expect(await telegram.subscriptions.all()).toEqual([]);
  });
});
