import type { Message } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import type { ClientState } from '../../../src/playground/bot-api/client-protocol.ts';
import { applyEvent, isOfUnknownConversation } from '../../../src/playground/page/client/model/conversations.ts';
import { replyKeyboardOf } from '../../../src/playground/page/client/model/messages.ts';

const message = (id: number, text: string, more: object = {}): Message =>
  ({ message_id: id, date: id, chat: { id: 5, type: 'private', first_name: 'Anna' }, text, ...more }) as Message;
const stateOf = (...messages: readonly Message[]): ClientState => ({
  people: [],
  profiles: {},
  conversations: [{ id: 5, kind: 'private', title: 'Anna', memberIds: [5], messages }],
});
const texts = (state: ClientState): readonly unknown[] =>
  state.conversations.flatMap(({ messages }) => messages.map(({ text }) => text));

describe('a conversation', () => {
  it('gets what is said, in the order of the messages even where events overtake each other', () => {
    const later = applyEvent(stateOf(message(1, 'one')), { type: 'message', message: message(3, 'three') });
    expect(texts(applyEvent(later, { type: 'message', message: message(2, 'two') }))).toEqual(['one', 'two', 'three']);
  });

  it('shows a message once that came both in the state and as an event', () => {
    expect(texts(applyEvent(stateOf(message(1, 'one')), { type: 'message', message: message(1, 'one') }))).toEqual([
      'one',
    ]);
  });

  it('shows an edited message in its place', () => {
    const state = stateOf(message(1, 'one'), message(2, 'two'));
    expect(texts(applyEvent(state, { type: 'message_edited', message: message(1, 'changed') }))).toEqual([
      'changed',
      'two',
    ]);
  });

  it('loses a deleted message', () => {
    const state = stateOf(message(1, 'one'), message(2, 'two'));
    expect(texts(applyEvent(state, { type: 'message_deleted', chatId: 5, messageId: 1 }))).toEqual(['two']);
  });

  it('that nobody knows yet is asked for', () => {
    const event = { type: 'message', message: message(1, 'one') } as const;
    expect(isOfUnknownConversation({ people: [], profiles: {}, conversations: [] }, event)).toBe(true);
    expect(isOfUnknownConversation(stateOf(), event)).toBe(false);
  });
});

describe("the bot's keyboard under the message box", () => {
  const keyboard = { reply_markup: { keyboard: [[{ text: 'Yes' }]] } };

  it('stays while people go on talking', () => {
    const messages = [
      message(1, 'Choose', keyboard),
      message(2, 'Yes'),
      message(3, 'Fine', { reply_markup: { inline_keyboard: [] } }),
    ];
    expect(replyKeyboardOf(messages)?.messageId).toBe(1);
  });

  it('goes when the bot takes it away', () => {
    const messages = [message(1, 'Choose', keyboard), message(2, 'Done', { reply_markup: { remove_keyboard: true } })];
    expect(replyKeyboardOf(messages)).toBeUndefined();
  });
});
