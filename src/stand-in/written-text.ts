import { isRefusal } from './chat-access.ts';
import { isInvisible } from './clean-text.ts';
import { ClientError } from './client-error.ts';
import { formatMessageText } from './formatted-text.ts';
import type { Draft } from './message-book.ts';

/** A text that a person types; an app writes half a surrogate pair as U+FFFD, and does not send an empty message. */
export function writeText(text: string): Draft {
  if (isInvisible(text)) throw new ClientError('There is nothing to send');
  try {
    const { text: written, entities } = formatMessageText(text.toWellFormed(), []);
    return { text: written, ...(entities.length === 0 ? {} : { entities: [...entities] }) };
  } catch (error) {
    if (isRefusal(error)) throw new ClientError(error.message.replace('Bad Request: ', ''));
    throw error;
  }
}
