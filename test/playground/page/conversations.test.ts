import type { Message } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { applyEvent, isOfUnknownConversation } from '../../../src/playground/page/client/model/conversations.ts';
import { isShownTo, placeholderOf, replyKeyboardOf } from '../../../src/playground/page/client/model/messages.ts';
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

  it('keeps messages that only one person sees where they came, each by an id of its own', () => {
    const ephemeral = (id: number, text: string) => message(0, text, { ephemeral_message_id: id });
    const state = [message(1, 'one'), ephemeral(1, 'a'), ephemeral(2, 'b'), message(2, 'two')].reduce(
      (before, each) => applyEvent(before, { type: 'message', message: each }),
      stateOf(),
    );
    expect(texts(state)).toEqual(['one', 'a', 'b', 'two']);
    const edited = applyEvent(state, { type: 'message_edited', message: ephemeral(2, 'c') });
    const deleted = { type: 'message_deleted', chatId: 5, messageId: 0, ephemeralMessageId: 1 } as const;
    expect(texts(applyEvent(edited, deleted))).toEqual(['one', 'c', 'two']);
  });

  it('shows such a message to the person who wrote it and to the one who got it', () => {
    const asked = message(0, '/help', { ephemeral_message_id: 1, from: { id: 5 }, receiver_user: { id: 1 } });
    const answered = message(0, 'Help', { ephemeral_message_id: 2, from: { id: 1 }, receiver_user: { id: 5 } });
    for (const one of [asked, answered]) expect([5, 6].map((id) => isShownTo(one, id))).toEqual([true, false]);
    expect(isShownTo(message(1, 'one'), 6)).toBe(true);
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
