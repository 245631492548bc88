import type { ChatRecord } from './chat-record.ts';
import type { ReplyInterface } from './client-protocol.ts';
import { isInlineKeyboard, type ReplyMarkup } from './keyboard.ts';
import type { World } from './world.ts';

/**
 * Puts a reply keyboard (or a forced reply) under people's message boxes, or removes it. It applies to everyone in the
 * chat, and with `selective` only to `answeredId`, whose message the bot answers; mentions are ignored.
 */
export function applyReplyMarkup(
  world: World,
  chat: ChatRecord,
  markup: ReplyMarkup | undefined,
  facts: { readonly messageId: number; readonly answeredId: number | undefined },
): void {
  if (markup === undefined || isInlineKeyboard(markup)) return;
  const everyone = [...chat.members.keys()].filter((id) => world.people.has(id));
  const concerned = markup.selective === true ? everyone.filter((id) => id === facts.answeredId) : everyone;
  const shown = 'remove_keyboard' in markup ? undefined : { messageId: facts.messageId, markup };
  for (const personId of concerned) show(world, chat, personId, shown);
}

/** A person who has answered the message is not asked again. */
export function clearReply(world: World, chat: ChatRecord, personId: number, answeredMessageId: number): void {
  const shown = chat.replyInterfaces.get(personId);
  if (shown === undefined || !('force_reply' in shown.markup)) return;
  if (shown.messageId === answeredMessageId) show(world, chat, personId, undefined);
}

/** Deleting a message also removes its keyboard under the message boxes. */
export function dropReplyInterfaces(world: World, chat: ChatRecord, messageId: number): void {
  for (const [personId, shown] of chat.replyInterfaces) {
    if (shown.messageId === messageId) show(world, chat, personId, undefined);
  }
}

function show(world: World, chat: ChatRecord, personId: number, shown: ReplyInterface | undefined): void {
  if (shown === undefined) chat.replyInterfaces.delete(personId);
  else chat.replyInterfaces.set(personId, shown);
  world.emit({ type: 'reply_interface', chatId: chat.id, personId, ...(shown === undefined ? {} : { shown }) });
}
