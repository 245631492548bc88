import type { Message } from 'grammy/types';
import type { ChatRecord } from './chat-record.ts';
import { callAsGuest } from './guest-mode.ts';
import { isAdministrator, isInside } from './membership.ts';
import type { NewUpdate } from './update-queue.ts';
import type { World } from './world.ts';

/** Gives a person's message to the bot, if the bot may receive it: as a member, or because it is called as a guest. */
export function letBotHear(world: World, chat: ChatRecord, message: Message): void {
  if (!hears(world, chat, message)) {
    callAsGuest(world, chat, message);
    return;
  }
  if (message.from !== undefined) world.met.add(message.from.id);
  // This is the only place that matches the kind of chat with the kind of update.
  const update = (chat.kind === 'channel' ? { channel_post: message } : { message }) as NewUpdate;
  world.updates.push(update);
}

/** What people send. The bot always receives what the apps write by themselves. */
const CONTENT = [
  ...([
    'text',
    'animation',
    'audio',
    'checklist',
    'contact',
    'dice',
    'document',
    'game',
    'giveaway',
    'invoice',
  ] as const),
  ...(['live_photo', 'location', 'paid_media', 'photo', 'poll', 'rich_message', 'sticker', 'story', 'venue'] as const),
  ...(['video', 'video_note', 'voice'] as const),
];

/**
 * Privately everything; in a channel and in a group as an administrator, everything; in a group with privacy mode only
 * what names it, commands for nobody by name where no other bot wrote last, answers to its own messages, what was sent
 * through it, and service messages. https://core.telegram.org/bots/features#privacy-mode
 */
function hears(world: World, chat: ChatRecord, message: Message): boolean {
  if (chat.kind === 'private') return true;
  const membership = chat.members.get(world.bot.id);
  if (!isInside(membership)) return false;
  const hearsAll = !chat.privacyMode || world.botFather.can_read_all_group_messages;
  if (chat.kind === 'channel' || hearsAll || isAdministrator(membership)) return true;
  return (
    !CONTENT.some((kind) => kind in message) ||
    isForBot(world, chat, message) ||
    message.reply_to_message?.from?.id === world.bot.id ||
    message.via_bot?.id === world.bot.id
  );
}

/** Whether it names the bot, or gives a command to nobody by name where the bot is the last one that wrote, or the only one. */
function isForBot(world: World, chat: ChatRecord, message: Message): boolean {
  const text = message.text ?? message.caption ?? '';
  const name = `@${world.bot.username.toLowerCase()}`;
  return (message.entities ?? message.caption_entities ?? []).some((entity) => {
    const marked = text.slice(entity.offset, entity.offset + entity.length).toLowerCase();
    if (entity.type === 'text_mention') return entity.user.id === world.bot.id;
    if (entity.type === 'mention') return marked === name;
    if (entity.type !== 'bot_command' || entity.offset > 0) return false;
    const wroteLast = chat.lastBotId === undefined || chat.lastBotId === world.bot.id;
    return marked.includes('@') ? marked.endsWith(name) : wroteLast;
  });
}
