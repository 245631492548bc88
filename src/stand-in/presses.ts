import type { CallbackQuery } from 'grammy/types';
import type { Person } from './client-protocol.ts';
import { personAsUser, type World } from './world.ts';

/** Where a press comes from: a message of a chat, or one sent through inline mode, of which the bot learns the id alone. */
export type PressPlace = Pick<CallbackQuery, 'message' | 'inline_message_id'>;

/** Tells the bot of a press. What stands in `data` is up to the person's app: the real server passes on anything. */
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
