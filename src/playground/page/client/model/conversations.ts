import type { Message } from 'grammy/types';
import type { ClientEvent, ClientState, Conversation } from '../../../bot-api/client-protocol.ts';

/**
 * The state after an event of a conversation; other events leave it as it is. A message that is already there is
 * replaced, so an event that repeats what a freshly read state holds does no harm.
 */
export const applyEvent = (state: ClientState, event: ClientEvent): ClientState => {
  switch (event.type) {
    case 'message':
    case 'message_edited':
      return withMessages(state, event.message.chat.id, (messages) => placed(messages, event.message));
    case 'message_deleted':
      return withMessages(state, event.chatId, (messages) =>
        messages.filter(({ message_id }) => message_id !== event.messageId),
      );
    default:
      return state;
  }
};

/** Whether an event speaks of a conversation that the state does not know: then the state must be read again. */
export const isOfUnknownConversation = (state: ClientState, event: ClientEvent): boolean =>
  (event.type === 'message' || event.type === 'message_edited') &&
  !state.conversations.some(({ id }) => id === event.message.chat.id);

const withMessages = (
  state: ClientState,
  chatId: number,
  change: (messages: readonly Message[]) => readonly Message[],
): ClientState => ({
  ...state,
  conversations: state.conversations.map(
    (conversation): Conversation =>
      conversation.id === chatId ? { ...conversation, messages: change(conversation.messages) } : conversation,
  ),
});

const placed = (messages: readonly Message[], message: Message): readonly Message[] =>
  messages.some(({ message_id }) => message_id === message.message_id)
    ? messages.map((known) => (known.message_id === message.message_id ? message : known))
    : [...messages, message].sort((one, other) => one.message_id - other.message_id);
