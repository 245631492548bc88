import type { Message } from 'grammy/types';
import type { ChatRecord } from './chat-record.ts';
import { isAdministrator, isInside } from './membership.ts';
import type { NewUpdate } from './update-queue.ts';
import type { World } from './world.ts';

/** Gives a person's message to the bot, where it may hear it. */
export function letBotHear(world: World, chat: ChatRecord, message: Message): void {
  if (!hears(world, chat, message)) return;
  if (message.from !== undefined) world.met.add(message.from.id);
  // That the chat's kind suits the kind of update is decided here and nowhere else.
  const update = (chat.kind === 'channel' ? { channel_post: message } : { message }) as NewUpdate;
  world.updates.push(update);
}

/**
 * Privately everything; in a channel and in a group as an administrator, everything; in a group with privacy mode only
 * commands (for itself or for nobody by name), answers to its own messages, messages sent through it, and service messages.
 */
function hears(world: World, chat: ChatRecord, message: Message): boolean {
  if (chat.kind === 'private') return true;
  const membership = chat.members.get(world.bot.id);
  if (!isInside(membership)) return false;
  if (chat.kind === 'channel' || !chat.privacyMode || isAdministrator(membership)) return true;
  return (
    message.text === undefined ||
    isCommandForBot(world, message) ||
    message.reply_to_message?.from?.id === world.bot.id ||
    message.via_bot?.id === world.bot.id
  );
}

function isCommandForBot(world: World, message: Message): boolean {
  const command = message.entities?.find((entity) => entity.type === 'bot_command' && entity.offset === 0);
  if (command === undefined) return false;
  const addressee = message.text?.slice(0, command.length).split('@')[1];
  return addressee === undefined || addressee.toLowerCase() === world.bot.username.toLowerCase();
}
