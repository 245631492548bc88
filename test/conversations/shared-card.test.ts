import type { Message } from 'grammy/types';
import { beforeEach, describe, expect } from 'vitest';
import { itOnNode } from '../support/runtime.ts';
import { buttonsOf, createTelegram, only, plain, type Talker, type Telegram } from '../support/telegram.ts';

let telegram: Telegram;
let editor: Talker;
let other: Talker;
let card: Message;

beforeEach(async () => {
  telegram = await createTelegram();
  editor = telegram.person('en', 'Editor');
  other = telegram.person('en', 'Other');
  const chatId = telegram.group([editor, other], 'supergroup');
  telegram.standIn.setMembership(chatId, other.id, { status: 'creator' });
  card = only(await editor.says('/subscribe', { chatId }));
});

/** Both press at once; the drawing of the first press arrives after all that of the second. */
async function pressAtOnce(first: string, second: string): Promise<Message> {
  const { bot, standIn } = telegram;
  const [arrived, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let isFirst = true;
  bot.api.config.use(async (call, method, payload, signal) => {
    if (method === 'editMessageText' && isFirst) {
      isFirst = false;
      arrived.resolve();
      await released.promise;
    }
    return call(method, payload, signal);
  });
  const place = { chatId: card.chat.id, messageId: card.message_id };
  standIn.clients.press({ personId: editor.id, ...place, data: dataOf(first) });
  standIn.clients.press({ personId: other.id, ...place, data: dataOf(second) });
  const [one, two] = standIn.takeUpdates();
  if (one === undefined || two === undefined) throw new Error('there are no two presses');
  const slow = bot.handleUpdate(one);
  await arrived.promise;
  await bot.handleUpdate(two);
  released.resolve();
  await slow;
  const conversation = standIn.state().conversations.find(({ id }) => id === card.chat.id);
  return conversation?.messages.find(({ message_id }) => message_id === card.message_id) ?? card;
}

function dataOf(label: string): string {
  const button = buttonsOf(card).find(({ text }) => plain(text) === label);
  return button !== undefined && 'callback_data' in button ? String(button.callback_data) : '';
}

describe('a card that two administrators press at once', () => {
  itOnNode('shows in the end what both have set, whoever’s drawing comes last', async () => {
    const shown = await pressAtOnce('Skip the next post', 'Pause');
    expect(shown.text).toContain('Paused.');
    const [subscription] = await telegram.subscriptions.all();
    expect(subscription).toMatchObject({ pause: 'by-person', skips: [expect.any(Number)] });
  });

  itOnNode('says that nothing is scheduled any more where the other one has unsubscribed meanwhile', async () => {
    const { message: asked } = await other.presses(card, 'End the schedule');
    const yes = buttonsOf(asked)[0];
    const button = yes !== undefined && 'callback_data' in yes ? String(yes.callback_data) : '';
    const inline_keyboard = [...(card.reply_markup?.inline_keyboard ?? []), [{ text: 'Yes', callback_data: button }]];
    const { chat, message_id } = card;
    card = (await telegram.bot.api.editMessageReplyMarkup(chat.id, message_id, {
      reply_markup: { inline_keyboard },
    })) as Message;
    const shown = await pressAtOnce('Pause', 'Yes');
    expect(shown.text).toContain('The schedule has ended.');
    expect(buttonsOf(shown)).toEqual([]);
  });
});
