import type { CallbackQuery } from 'grammy/types';
import type { Person } from './client-protocol.ts';
import { personAsUser, type World } from './world.ts';

/** The origin of a press: a message in a chat, or one sent through inline mode, of which the bot learns only the ID. */
export type PressPlace = Pick<CallbackQuery, 'message' | 'inline_message_id'>;

/** Tells the bot about a press. The person's app decides what is in `data`: the real server passes on anything. */
export function pushPress(
  world: World,
  person: Person,
  press: PressPlace & { readonly chatId: number; readonly data: string },
): { queryId: string } {
  const { chatId, data, ...place } = press;
  const id = world.queries.newId();
  world.queries.callback.set(id, { id, personId: person.id, askedAt: world.now() });
  world.met.add(person.id);
  const chat_instance = String(BigInt(chatId) * 7_919n + 104_729n);
  world.updates.push({ callback_query: { id, from: personAsUser(person), ...place, chat_instance, data } });
  return { queryId: id };
}
