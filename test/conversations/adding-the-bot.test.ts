import { beforeEach, describe, expect, it } from 'vitest';
import { itOnNode } from '../support/runtime.ts';
import { buttonsOf, createTelegram, labelsOf, only, plain, type Talker, type Telegram } from '../support/telegram.ts';

let telegram: Telegram;
let editor: Talker;
let member: Talker;
let chatId: number;

beforeEach(async () => {
  telegram = await createTelegram();
  editor = telegram.person();
  member = telegram.person('en', 'Timur');
  chatId = telegram.group([editor, member]);
});

const linksOf = async (command: string): Promise<readonly string[]> =>
  buttonsOf(only(await editor.says(command))).flatMap((button) => ('url' in button ? [button.url] : []));

describe('the help', () => {
  it('has a link to add the bot to a channel, with the right to post, and one to add it to a group', async () => {
    await editor.opens();
    expect(await linksOf('/help')).toEqual([
      'https://t.me/verbatim_bot?startchannel&admin=post_messages',
      'https://t.me/verbatim_bot?startgroup=subscribe',
    ]);
  });

  itOnNode('has none for groups where BotFather keeps the bot out of them', async () => {
    await editor.opens();
    telegram.bot.botInfo = { ...telegram.bot.botInfo, can_join_groups: false };
    expect(await linksOf('/help')).toEqual(['https://t.me/verbatim_bot?startchannel&admin=post_messages']);
  });
});

describe('the bot, added to a group by that link', () => {
  const added = '/start@verbatim_bot subscribe';

  it('offers an administrator to post there, and one tap starts', async () => {
    const offer = only(await editor.says(added, { chatId }));
    expect(plain(offer.text)).toBe('Scheduled posts\n\nShall I post excerpts from the statement here on a schedule?');
    expect(labelsOf(offer)).toEqual(['Start: Every day at 09:00 (Asia/Almaty)', 'Another time']);
    expect(plain((await editor.presses(offer, /^Start/u)).message.text)).toContain('Done. The first post goes out at:');
    expect(await telegram.subscriptions.all()).toMatchObject([{ chatId, isChannel: false }]);
  });

  it('welcomes somebody who may not change that, without the offer', async () => {
    const answer = only(await member.says(added, { chatId }));
    expect(answer).toMatchObject({ text: only(await member.says('/start', { chatId })).text });
    expect(labelsOf(answer).join()).not.toMatch(/Start:/u);
    expect(await telegram.subscriptions.all()).toEqual([]);
  });

  it('shows an administrator what is scheduled there already', async () => {
    await editor.says('/subscribe 18:00', { chatId });
    const card = only(await editor.says(added, { chatId }));
    expect(plain(card.text)).toContain('Every day at 18:00 (Asia/Almaty)');
    expect(await telegram.subscriptions.all()).toHaveLength(1);
  });

  it('only welcomes where the same is sent in private', async () => {
    expect((await editor.opens('subscribe')).map(({ text }) => text)).toEqual(
      (await editor.opens()).map(({ text }) => text),
    );
  });
});
