import type { Message } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { applyEvent, isOfUnknownConversation } from '../../../src/playground/page/client/model/conversations.ts';
import { placeholderOf, replyKeyboardOf } from '../../../src/playground/page/client/model/messages.ts';
import type { ClientEvent, ClientState, Conversation, ReplyInterface } from '../../../src/stand-in/client-protocol.ts';

const message = (id: number, text: string, more: object = {}): Message =>
  ({ message_id: id, date: id, chat: { id: 5, type: 'private', first_name: 'Anna' }, text, ...more }) as Message;
const stateOf = (...messages: readonly Message[]): ClientState => ({
  people: [],
  profiles: {},
  conversations: [
    { id: 5, kind: 'private', title: 'Anna', memberIds: [5], replyInterfaces: {}, silentMessageIds: [], messages },
  ],
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

  it('remembers which of its messages came without a sound', () => {
    const event = { type: 'message', message: message(2, 'hush'), isSilent: true } as const;
    expect(applyEvent(stateOf(message(1, 'one')), event).conversations[0]?.silentMessageIds).toEqual([2]);
  });

  it('that nobody knows yet is asked for', () => {
    const event = { type: 'message', message: message(1, 'one') } as const;
    expect(isOfUnknownConversation({ people: [], profiles: {}, conversations: [] }, event)).toBe(true);
    expect(isOfUnknownConversation(stateOf(), event)).toBe(false);
  });
});

describe("the bot's keyboard under the message box", () => {
  const markup = { keyboard: [[{ text: 'Yes' }]], input_field_placeholder: 'Yes?' };
  const event = (personId: number, shown?: ReplyInterface): ClientEvent => ({
    type: 'reply_interface',
    chatId: 5,
    personId,
    ...(shown === undefined ? {} : { shown }),
  });
  const after = (...events: readonly ClientEvent[]): Conversation => {
    const [conversation] = events.reduce(applyEvent, stateOf(message(1, 'Choose'))).conversations;
    if (conversation === undefined) throw new Error('the conversation is gone');
    return conversation;
  };

  it('stays while people go on talking, for whom it was sent', () => {
    const said = { type: 'message', message: message(2, 'Yes') } as const;
    const conversation = after(event(5, { messageId: 1, markup }), said);
    expect(replyKeyboardOf(conversation, 5)).toEqual({ messageId: 1, markup });
    expect(placeholderOf(conversation, 5)).toBe('Yes?');
    expect(replyKeyboardOf(conversation, 6)).toBeUndefined();
  });

  it('goes when the bot takes it away', () => {
    expect(replyKeyboardOf(after(event(5, { messageId: 1, markup }), event(5)), 5)).toBeUndefined();
  });

  it('is none where the bot only wants an answer', () => {
    const wish = { force_reply: true, input_field_placeholder: 'When?' } as const;
    const conversation = after(event(5, { messageId: 1, markup: wish }));
    expect(replyKeyboardOf(conversation, 5)).toBeUndefined();
    expect(placeholderOf(conversation, 5)).toBe('When?');
  });
});
