import { beforeEach, describe, expect, it } from 'vitest';
import { NO_RIGHTS } from '../../src/stand-in/membership.ts';
import { buttonsOf, createTelegram, plain, type Talker, type Telegram } from '../support/telegram.ts';

let telegram: Telegram;
let editor: Talker;

beforeEach(async () => {
  telegram = await createTelegram();
  editor = telegram.person();
  await editor.opens();
});

/** The texts of the last message's buttons in a chat, each with its colour. */
const stylesIn = (chatId: number): readonly string[] => {
  const last = telegram.messagesIn(chatId).at(-1);
  return last === undefined ? [] : buttonsOf(last).map(({ text, style }) => `${plain(text)}: ${style ?? 'plain'}`);
};

describe('a button', () => {
  it('that ends or erases is red, and only where the server knows colours', async () => {
    const chatId = telegram.group([editor]);
    await editor.says('/subscribe', { chatId });
    for (const [version, red] of [
      [9.3, 'plain'],
      [9.4, 'danger'],
    ] as const) {
      telegram.standIn.server.set({ version });
      await editor.says('/unsubscribe', { chatId });
      expect(stylesIn(chatId)).toEqual([`Yes, end it: ${red}`, 'No, keep it: plain']);
      await editor.says('/forget', { chatId });
      expect(stylesIn(chatId)).toEqual([`Yes, erase it: ${red}`, 'No, keep it: plain']);
    }
  });

  it('that starts posts is green', async () => {
    const { id } = telegram.standIn.addChannel({ title: 'Daily words', memberIds: [editor.id] });
    const rights = { ...NO_RIGHTS, can_post_messages: true };
    telegram.standIn.setMembership(id, 1, { status: 'administrator', rights }, editor.id);
    await telegram.deliver();
    expect(stylesIn(editor.id)).toEqual(['Start: Every day at 09:00 (Asia/Almaty): success', 'Another time: plain']);
  });
});
