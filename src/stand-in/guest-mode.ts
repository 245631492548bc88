import type { Message } from 'grammy/types';
import type { ChatRecord } from './chat-record.ts';
import { isInside } from './membership.ts';
import type { NewUpdate } from './update-queue.ts';
import type { World } from './world.ts';

/** The first version of the Bot API with guest mode. */
export const GUEST_MODE_SINCE = 10;

/**
 * Gives the bot a message that calls it in a group where it is not a member: one that names it, or answers what it said
 * there as a guest. The message has the one that it answers, and no others.
 */
export function callAsGuest(world: World, chat: ChatRecord, message: Message): void {
  if (!isOpenToGuests(world, chat) || !isCalled(world, message)) return;
  const id = world.queries.newId();
  world.queries.guest.set(id, { id, chatId: chat.id, message, askedAt: world.now() });
  // Telegram sends it only from groups and private chats.
  world.updates.push({ guest_message: { ...message, guest_query_id: id } } as NewUpdate);
}

function isOpenToGuests({ bot, botFather, serverTraits }: World, chat: ChatRecord): boolean {
  if (!botFather.supports_guest_queries || serverTraits().version < GUEST_MODE_SINCE) return false;
  const isGroup = chat.kind === 'group' || chat.kind === 'supergroup';
  return isGroup && !chat.isProtected && !isInside(chat.members.get(bot.id));
}

function isCalled({ bot }: World, message: Message): boolean {
  if (message.reply_to_message?.from?.id === bot.id) return true;
  const name = `@${bot.username}`.toLowerCase();
  if (
    JSON.stringify(message.rich_message ?? '')
      .toLowerCase()
      .includes(name)
  )
    return true;
  const text = message.text ?? message.caption ?? '';
  return (message.entities ?? message.caption_entities ?? []).some((entity) => {
    if (entity.type === 'text_mention') return entity.user.id === bot.id;
    return entity.type === 'mention' && text.slice(entity.offset, entity.offset + entity.length).toLowerCase() === name;
  });
}
