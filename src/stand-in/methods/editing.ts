import type { InlineKeyboardMarkup, Message } from 'grammy/types';
import { readInteger, readJson, readText } from '../arguments.ts';
import { findChat, findEditableChat, findWritableChat } from '../chat-access.ts';
import type { ChatRecord } from '../chat-record.ts';
import { parseInlineMarkup } from '../keyboard.ts';
import { mayDelete } from '../membership.ts';
import { type Draft, findMessage, removeMessage, replaceMessage } from '../message-book.ts';
import type { Parameters } from '../parameters.ts';
import { badRequest } from '../refusal.ts';
import { nowInSeconds, type World } from '../world.ts';
import type { Method } from './method.ts';
import { readTextDraft } from './sending.ts';

const TARGET = ['chat_id', 'message_id', 'inline_message_id', 'reply_markup'];
/** How an edit is refused that would change nothing. */
export const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';
/**
 * Seconds after which a bot can't delete a message of someone else's, or one of its own in a private chat; Bot API,
 * deleteMessage.
 */
const DELETABLE_FOR_S = 48 * 60 * 60;

/** The methods that change and delete messages. */
export function createEditingMethods(world: World): Method[] {
  return [
    {
      name: 'editMessageText',
      parameters: [...TARGET, 'text', 'parse_mode', 'entities', 'link_preview_options', 'disable_web_page_preview'],
      run: ({ parameters }) => {
        const content = readTextDraft(world, parameters);
        return edit(world, parameters, (message) => {
          if (message.text === undefined) throw badRequest('there is no text in the message to edit');
          const { text: _, entities: __, link_preview_options: ___, ...rest } = message;
          return { ...rest, ...content };
        });
      },
    },
    {
      name: 'editMessageReplyMarkup',
      parameters: TARGET,
      run: ({ parameters }) => edit(world, parameters, (message) => message),
    },
    {
      name: 'deleteMessage',
      parameters: ['chat_id', 'message_id'],
      run: ({ parameters }) => remove(world, parameters),
    },
  ];
}

/** The edited message, or true for one sent through inline mode. The keyboard is replaced, or removed if none is given. */
function edit(world: World, parameters: Parameters, change: (message: Message) => Message): Message | true {
  const isInline = readText(parameters, 'chat_id') === '' && readText(parameters, 'message_id') === '';
  const { chat, message } = isInline ? findInlineTarget(world, parameters) : findTarget(world, parameters);
  const value = readJson(parameters, 'reply_markup', 'reply keyboard markup');
  const markup = parseInlineMarkup(value, isInline ? 'group' : chat.kind, world.serverTraits().version);
  const changed = withMarkup(change(message), markup);
  if (isSame(changed, message)) throw badRequest(NOT_MODIFIED);
  const edited = replaceMessage(world, chat, { ...changed, edit_date: nowInSeconds(world) });
  return isInline ? true : edited;
}

/** The message with this keyboard, or with none. */
export function withMarkup(message: Message, markup: InlineKeyboardMarkup | undefined): Message {
  const { reply_markup: _, ...rest } = message;
  return markup === undefined ? rest : { ...rest, reply_markup: markup };
}

/** Whether two states of a message look the same. */
export function isSame(a: Message, b: Message): boolean {
  const essence = (message: Draft) =>
    JSON.stringify([
      message.text,
      message.entities ?? [],
      message.reply_markup ?? {},
      message.link_preview_options ?? {},
    ]);
  return essence(a) === essence(b);
}

type Target = { readonly chat: ChatRecord; readonly message: Message };

function findTarget(world: World, parameters: Parameters): Target {
  const chat = findChat(world, readText(parameters, 'chat_id'));
  const message = findMessage(chat, readInteger(parameters, 'message_id', { default: 0 }));
  if (message === undefined) throw badRequest('message to edit not found');
  findEditableChat(world, readText(parameters, 'chat_id'));
  const isOwn = message.from?.id === world.bot.id || (chat.kind === 'channel' && message.sender_chat?.id === chat.id);
  // A message sent through inline mode belongs to its person, and can be edited only by its inline ID.
  if (!isOwn) throw badRequest("Message can't be edited");
  return { chat, message };
}

function findInlineTarget(world: World, parameters: Parameters): Target {
  const inlineId = readText(parameters, 'inline_message_id');
  if (inlineId === '') throw badRequest('Message identifier is not specified');
  const place = world.inlineMessages.get(inlineId);
  const chat = place === undefined ? undefined : world.chats.get(place.chatId);
  const message = place === undefined || chat === undefined ? undefined : findMessage(chat, place.messageId);
  if (chat === undefined || message === undefined) throw badRequest('MESSAGE_ID_INVALID');
  return { chat, message };
}

function remove(world: World, parameters: Parameters): true {
  if (readText(parameters, 'chat_id') === '') throw badRequest('Chat identifier is not specified');
  const messageId = readInteger(parameters, 'message_id', { default: 0 });
  if (messageId === 0) throw badRequest('Message identifier is not specified');
  const chat = findWritableChat(world, readText(parameters, 'chat_id'));
  const message = findMessage(chat, messageId);
  if (message === undefined) throw badRequest('message to delete not found');
  const isOwn = message.from?.id === world.bot.id;
  const isOld = nowInSeconds(world) - message.date > DELETABLE_FOR_S;
  const isAllowed = isOwn || chat.kind === 'private' || mayDelete(chat.members.get(world.bot.id));
  if (!isAllowed || isOld) throw badRequest("message can't be deleted");
  removeMessage(world, chat, message);
  return true;
}
