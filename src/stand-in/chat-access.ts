import { type ChatRecord, createChat } from './chat-record.ts';
import { isInside, mayManageTopics, mayPost, NO_RIGHTS } from './membership.ts';
import { badRequest, forbidden, Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** The chat that `chat_id` names (an ID or @username), if the bot may know it. */
export function findChat(world: World, chatId: string): ChatRecord {
  if (chatId === '') throw badRequest('chat_id is empty');
  const chat = chatId.startsWith('@') ? findPublicChat(world, chatId.slice(1)) : findById(world, Number(chatId));
  const isKnown = chat !== undefined && (chat.kind !== 'private' || world.met.has(chat.id));
  if (isKnown) return chat;
  // A person whom the bot has met, but who never opened a chat with it.
  if (world.met.has(Number(chatId))) throw forbidden("Bot can't initiate conversation with a user");
  throw badRequest('Chat not found');
}

/** The chat, if the bot may read about it. */
export function findReadableChat(world: World, chatId: string): ChatRecord {
  const chat = findChat(world, chatId);
  const isPublic = chat.username !== undefined;
  if (chat.kind === 'supergroup' || chat.kind === 'channel') requireMembership(world, chat, isPublic);
  return chat;
}

/** The chat, if the bot may write there. */
export function findWritableChat(world: World, chatId: string): ChatRecord {
  const chat = findChat(world, chatId);
  requireAlive(chat);
  if (chat.kind === 'private') {
    if (chat.isBlocked) throw forbidden('bot was blocked by the user');
    if (!chat.members.has(world.bot.id)) throw forbidden("Bot can't initiate conversation with a user");
    return chat;
  }
  requireMembership(world, chat, false);
  const membership = chat.members.get(world.bot.id);
  if (chat.kind === 'channel' && !mayPost(membership)) {
    throw badRequest('need administrator rights in the channel chat');
  }
  if (membership?.status === 'restricted') throw badRequest('not enough rights to send text messages to the chat');
  return chat;
}

/**
 * The chat, if the bot may change its own messages there: in a group that takes no right to write, and in a channel
 * that of posting or of editing.
 */
export function findEditableChat(world: World, chatId: string): ChatRecord {
  const chat = findChat(world, chatId);
  if (chat.kind === 'private' || chat.fate.kind !== 'alive') return findWritableChat(world, chatId);
  requireMembership(world, chat, false);
  const membership = chat.members.get(world.bot.id);
  const mayEdit =
    mayPost(membership) || (membership?.status === 'administrator' && membership.rights.can_edit_messages);
  if (chat.kind === 'channel' && !mayEdit) throw badRequest("Message can't be edited");
  return chat;
}

/** The chat, if the bot may ask about its people. Nobody can ask about a group that is gone or that the bot has left. */
export function findChatWithMembers(world: World, chatId: string): ChatRecord {
  const chat = findReadableChat(world, chatId);
  if (chat.kind !== 'group') return chat;
  requireAlive(chat);
  requireMembership(world, chat, false);
  return chat;
}

/**
 * Checks that the thread exists and is open to the bot; a chat without topics ignores the number, as the real server does.
 * 0 is the general topic.
 */
export function requireThread(world: World, chat: ChatRecord, threadId: number): void {
  if (!(chat.isForum || (chat.kind === 'private' && threadId !== 0))) return;
  const state = threadId === 0 ? chat.generalTopic : chat.threads.get(threadId);
  if (state === undefined) throw badRequest('message thread not found');
  if (state === 'closed' && !mayManageTopics(chat.members.get(world.bot.id))) throw badRequest('TOPIC_CLOSED');
}

function requireAlive({ fate }: ChatRecord): void {
  if (fate.kind === 'migrated') {
    throw badRequest('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: fate.toChatId });
  }
  if (fate.kind === 'deleted') throw forbidden('the group chat was deleted');
}

function requireMembership(world: World, chat: ChatRecord, isPublic: boolean): void {
  const membership = chat.members.get(world.bot.id);
  if (membership?.status === 'kicked') throw forbidden(`bot was kicked from the ${chat.kind} chat`);
  if (!isInside(membership) && !isPublic) throw forbidden(`bot is not a member of the ${chat.kind} chat`);
}

/** Ids of supergroups and channels begin below this one; Bot API, chat ids. */
const CHANNEL_IDS_BELOW = -1_000_000_000_000;

function findById(world: World, id: number): ChatRecord | undefined {
  const known = world.chats.get(id);
  if (known !== undefined || !world.takesAnyChannel || !(id < CHANNEL_IDS_BELOW)) return known;
  const chat = createChat({ id, kind: 'channel', title: `Channel ${id}` });
  const rights = { ...NO_RIGHTS, can_manage_chat: true, can_post_messages: true };
  chat.members.set(world.bot.id, { status: 'administrator', rights });
  world.chats.set(id, chat);
  return chat;
}

function findPublicChat(world: World, username: string): ChatRecord | undefined {
  return [...world.chats.values()].find((chat) => chat.username?.toLowerCase() === username.toLowerCase());
}

/** Whether this is an error that the Bot API answers, and not a bug of the stand-in. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Refusal;
}
