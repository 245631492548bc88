import type { InlineKeyboardMarkup, Message, MessageOrigin } from 'grammy/types';
import { AUTOMATIC_SENDER } from './authors.ts';
import { type ChatRecord, describeChat } from './chat-record.ts';
import { letBotHear } from './hearing.ts';
import { type Draft, postMessage } from './message-book.ts';
import type { World } from './world.ts';

/** The fields of a message that say where and by whom it was sent; a forward has its own. */
const OF_ITS_PLACE = new Set([
  ...['message_id', 'date', 'chat', 'from', 'sender_chat', 'edit_date', 'reply_markup', 'is_automatic_forward'],
  ...['reply_to_message', 'quote', 'message_thread_id', 'is_topic_message', 'media_group_id'],
]);

/** What a forwarded message keeps: its content, the bot through which it was sent, and its origin. */
export function forwardedDraft(message: Message, { isHidden }: { readonly isHidden: boolean }): Draft {
  const content: Draft = Object.fromEntries(Object.entries(message).filter(([name]) => !OF_ITS_PLACE.has(name)));
  const markup = onlyLinks(message.reply_markup);
  return {
    forward_origin: originOf(message, isHidden),
    ...content,
    ...(markup === undefined ? {} : { reply_markup: markup }),
  };
}

/** A channel's post appears automatically in the linked group, including its buttons; the bot receives it. */
export function forwardToLinkedGroup(world: World, channel: ChatRecord, post: Message): void {
  const group = channel.linkedGroupId === undefined ? undefined : world.chats.get(channel.linkedGroupId);
  if (group === undefined) return;
  const message = postMessage(world, group, {
    ...forwardedDraft(post, { isHidden: false }),
    ...(post.reply_markup === undefined ? {} : { reply_markup: post.reply_markup }),
    from: AUTOMATIC_SENDER,
    sender_chat: describeChat(channel, undefined),
    is_automatic_forward: true,
  });
  letBotHear(world, group, message);
}

function originOf({ chat, date, from, sender_chat, message_id }: Message, isHidden: boolean): MessageOrigin {
  if (chat.type === 'channel') return { type: 'channel', date, chat, message_id };
  if (sender_chat !== undefined) return { type: 'chat', date, sender_chat };
  if (isHidden || from === undefined) return { type: 'hidden_user', date, sender_user_name: from?.first_name ?? '' };
  return { type: 'user', date, sender_user: from };
}

/** A keyboard is forwarded if all of its buttons are links. */
function onlyLinks(markup: InlineKeyboardMarkup | undefined): InlineKeyboardMarkup | undefined {
  return markup?.inline_keyboard.flat().every((button) => 'url' in button) ? markup : undefined;
}
