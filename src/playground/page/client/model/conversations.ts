import type { Message } from 'grammy/types';
import type { ClientEvent, ClientState, Conversation } from '../../../../stand-in/client-protocol.ts';
import { keyOf } from './messages.ts';

/**
 * The state after an event of a conversation; other events leave it as it is. A message that is already there is
 * replaced, so an event that repeats something in a freshly read state does no harm.
 */
export const applyEvent = (state: ClientState, event: ClientEvent): ClientState => {
  switch (event.type) {
    case 'message':
    case 'message_edited':
      return changed(state, event.message.chat.id, (conversation) => ({
        ...conversation,
        messages: placed(conversation.messages, event.message),
        silentMessageIds:
          'isSilent' in event
            ? [...conversation.silentMessageIds, event.message.message_id]
            : conversation.silentMessageIds,
      }));
    case 'message_deleted':
      return changed(state, event.chatId, (conversation) => ({
        ...conversation,
        messages: conversation.messages.filter(
          ({ message_id, ephemeral_message_id }) =>
            message_id !== event.messageId || ephemeral_message_id !== event.ephemeralMessageId,
        ),
      }));
    case 'reply_interface':
      return changed(state, event.chatId, (conversation) => {
        const { [event.personId]: _, ...others } = conversation.replyInterfaces;
        const own = event.shown === undefined ? {} : { [event.personId]: event.shown };
        return { ...conversation, replyInterfaces: { ...others, ...own } };
      });
    default:
      return state;
  }
};

/** The state after the bot may post in a chat, or no longer may. */
export const withPosting = (state: ClientState, chatId: number, mayPost: boolean): ClientState =>
  changed(state, chatId, ({ botRights: _, ...conversation }) =>
    mayPost ? { ...conversation, botRights: { can_post_messages: true } } : conversation,
  );

/** Whether an event speaks of a conversation that the state does not know: then the state must be read again. */
export const isOfUnknownConversation = (state: ClientState, event: ClientEvent): boolean =>
  (event.type === 'message' || event.type === 'message_edited') &&
  !state.conversations.some(({ id }) => id === event.message.chat.id);

const changed = (
  state: ClientState,
  chatId: number,
  change: (conversation: Conversation) => Conversation,
): ClientState => ({
  ...state,
  conversations: state.conversations.map((conversation) =>
    conversation.id === chatId ? change(conversation) : conversation,
  ),
});

/** Those with a number stand in their order; one that only one person sees has none, and stands where it came. */
const placed = (messages: readonly Message[], message: Message): readonly Message[] => {
  const key = keyOf(message);
  if (messages.some((known) => keyOf(known) === key)) {
    return messages.map((known) => (keyOf(known) === key ? message : known));
  }
  const isNumbered = message.ephemeral_message_id === undefined;
  const later = messages.findIndex(({ message_id }) => isNumbered && message_id > message.message_id);
  return later === -1 ? [...messages, message] : [...messages.slice(0, later), message, ...messages.slice(later)];
};
