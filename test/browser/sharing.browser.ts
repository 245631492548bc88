import { describe, expect } from 'vitest';
import type { BotByHand } from './bot-by-hand.ts';
import { itByHand as it } from './fixture.ts';
import { wordsOf } from './visitor.ts';

const POSTING = { can_post_messages: true };

/** Puts a keyboard with a button "Choose a channel" under Anna's message box. */
const ask = (bot: BotByHand, request: object = {}): Promise<unknown> =>
  bot.call('sendMessage', {
    chat_id: bot.annaId,
    text: 'Which one?',
    reply_markup: {
      keyboard: [[{ text: 'Pick', request_chat: { request_id: 3, chat_is_channel: true, ...request } }]],
      one_time_keyboard: true,
      input_field_placeholder: 'Pick a channel below',
    },
  });

describe('a button that asks for a channel', () => {
  it('offers the person’s channels, says what comes with it, and tells the bot', async ({ bot, visitor }) => {
    const { page, chat } = visitor;
    await ask(bot, { user_administrator_rights: POSTING, bot_administrator_rights: POSTING, request_title: true });
    await chat('private').getByPlaceholder('Pick a channel below').waitFor();
    await chat('private').getByRole('button', { name: 'Pick' }).click();
    const choice = page.getByRole('dialog', { name: 'Choose a channel' }).getByRole('button', { name: 'Daily' });
    expect(await wordsOf(choice)).toMatch(/@daily\s+By hand becomes an administrator who may post/);
    bot.standIn.takeUpdates();
    await choice.click();
    await chat('private').getByText('Daily was shared with the bot').waitFor();
    expect(bot.standIn.takeUpdates()).toMatchObject([
      { my_chat_member: { chat: { id: bot.channelId }, new_chat_member: POSTING } },
      { message: { chat_shared: { request_id: 3, chat_id: bot.channelId } } },
    ]);
    await chat('private').locator('.reply-keyboard').waitFor({ state: 'detached' });
  });

  it('says so where there is none, and its keyboard stays', async ({ bot, visitor }) => {
    const { page, chat } = visitor;
    await ask(bot, { chat_has_username: false });
    await chat('private').getByRole('button', { name: 'Pick' }).click();
    const dialog = page.getByRole('dialog', { name: 'Choose a channel' });
    await dialog.getByText('None of your chats').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await chat('private').locator('.reply-keyboard').isVisible()).toBe(true);
  });
});

describe('a link that adds the bot to a channel', () => {
  it('offers the person’s channels, and makes the bot an administrator', async ({ bot, visitor }) => {
    const { page, chat } = visitor;
    await bot.call('sendMessage', {
      chat_id: bot.annaId,
      text: 'Add me',
      reply_markup: {
        inline_keyboard: [[{ text: 'To a channel', url: 'https://t.me/hand_bot?startchannel&admin=post_messages' }]],
      },
    });
    await chat('private').getByRole('button', { name: 'To a channel' }).click();
    bot.standIn.takeUpdates();
    const dialog = page.getByRole('dialog', { name: 'Add the bot to a channel' });
    await dialog.getByRole('button', { name: 'Daily' }).click();
    await expect
      .poll(() => bot.standIn.takeUpdates())
      .toMatchObject([{ my_chat_member: { from: { id: bot.annaId }, new_chat_member: POSTING } }]);
  });
});

describe('a message that the bot wants answered', () => {
  it('is being answered already when it comes', async ({ bot, visitor }) => {
    const { chat, box } = visitor;
    const reply_markup = { force_reply: true, input_field_placeholder: 'daily 09:00' };
    await bot.call('sendMessage', { chat_id: bot.annaId, text: 'When?', reply_markup });
    await chat('private').locator('.reply-bar').getByText('When?').waitFor();
    await chat('private').getByPlaceholder('daily 09:00').waitFor();
    bot.standIn.takeUpdates();
    await box('private').fill('weekdays 10:00');
    await box('private').press('Enter');
    await expect
      .poll(() => bot.standIn.takeUpdates())
      .toMatchObject([{ message: { text: 'weekdays 10:00', reply_to_message: { text: 'When?' } } }]);
    await chat('private').getByPlaceholder('Message').waitFor();
  });
});
