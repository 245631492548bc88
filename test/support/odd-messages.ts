import type { Message, User } from 'grammy/types';
import { detectEntities } from '../../src/stand-in/entity-detection.ts';
import type { Talker, Telegram } from './telegram.ts';

/** A message as the Bot API sends it, but for its id and date. */
export type OddMessage = Partial<Omit<Message, 'message_id' | 'date'>>;

/** What the bot sent for a message: its text, and whether it was a reply. */
export type Sent = { readonly text: string; readonly chatId: number };

let lastId = 70_000;

/**
 * Hands the bot a message of a kind that the stand-in's apps don't write: forwarded, of an album, of another sender. The
 * text is marked as the server marks it. Without a chat, in the private chat of that person.
 */
export async function receive(telegram: Telegram, person: Talker, odd: OddMessage): Promise<readonly Sent[]> {
  const from: User = { id: person.id, is_bot: false, first_name: 'Aigerim', language_code: 'en' };
  const chat = { id: person.id, type: 'private' as const, first_name: 'Aigerim' };
  lastId += 1;
  const message = { message_id: lastId, date: 0, chat, from, ...marks(odd), ...odd } as Message;
  const before = telegram.standIn.accepted.length;
  telegram.standIn.pushUpdate({ message } as Parameters<typeof telegram.standIn.pushUpdate>[0]);
  await telegram.deliver();
  return telegram.standIn.accepted
    .slice(before)
    .filter(({ method }) => method.startsWith('send'))
    .map(({ parameters }) => ({ text: String(parameters['text']), chatId: Number(parameters['chat_id']) }));
}

/** Marks the commands and links in a text, as the server does. */
export function marks({ text, caption }: OddMessage): OddMessage {
  const entities = detectEntities(text ?? caption ?? '');
  if (entities.length === 0) return {};
  return text === undefined ? { caption_entities: entities } : { entities };
}

/** A group as it stands in a message. */
export function groupChat(id: number): Message['chat'] {
  return { id, type: 'supergroup', title: 'Reading circle' };
}

/** Where a forwarded message comes from: somebody whose name is hidden. */
export const FORWARDED: OddMessage = { forward_origin: { type: 'hidden_user', sender_user_name: 'Somebody', date: 0 } };
