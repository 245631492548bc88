import type { Message } from 'grammy/types';
import { readInteger, readJson, readText } from '../arguments.ts';
import { findChat } from '../chat-access.ts';
import type { ChatRecord } from '../chat-record.ts';
import { EPHEMERAL_SINCE, findEphemeral } from '../ephemeral.ts';
import { parseInlineMarkup } from '../keyboard.ts';
import { removeMessage, replaceMessage } from '../message-book.ts';
import type { Parameters } from '../parameters.ts';
import { badRequest } from '../refusal.ts';
import { nowInSeconds, type World } from '../world.ts';
import { isSame, NOT_MODIFIED, withMarkup } from './editing.ts';
import type { Method } from './method.ts';
import { readTextDraft } from './sending.ts';

/** The longest text that the real server takes here, by a fault of its own; tdlib/telegram-bot-api#881 (UTF-16 units). */
const MAX_EDITED = 1_024;

const TARGET = ['chat_id', 'receiver_user_id', 'ephemeral_message_id'];

/** The methods that change and delete messages which only one person sees. */
export function createEphemeralMethods(world: World): Method[] {
  const since = EPHEMERAL_SINCE;
  return [
    {
      name: 'editEphemeralMessageText',
      since,
      parameters: [...TARGET, 'reply_markup', 'text', 'parse_mode', 'entities', 'link_preview_options'],
      run: ({ parameters }) => {
        const content = readTextDraft(world, parameters);
        if ((content.text ?? '').length > MAX_EDITED) throw badRequest('MESSAGE_TOO_LONG');
        return edit(world, parameters, ({ text, entities: _, link_preview_options: __, ...rest }) => {
          if (text === undefined) throw badRequest('there is no text in the message to edit');
          return { ...rest, ...content };
        });
      },
    },
    {
      name: 'editEphemeralMessageReplyMarkup',
      since,
      parameters: [...TARGET, 'reply_markup'],
      run: ({ parameters }) => edit(world, parameters, (message) => message),
    },
    {
      name: 'deleteEphemeralMessage',
      since,
      parameters: TARGET,
      run: ({ parameters }) => {
        const { chat, message } = findTarget(world, parameters);
        removeMessage(world, chat, message);
        return true;
      },
    },
  ];
}

function edit(world: World, parameters: Parameters, change: (message: Message) => Message): true {
  const { chat, message } = findTarget(world, parameters);
  const markup = parseInlineMarkup(
    readJson(parameters, 'reply_markup', 'reply keyboard markup'),
    chat.kind,
    world.serverTraits().version,
  );
  const changed = withMarkup(change(message), markup);
  if (isSame(changed, message)) throw badRequest(NOT_MODIFIED);
  replaceMessage(world, chat, { ...changed, edit_date: nowInSeconds(world) });
  return true;
}

function findTarget(world: World, parameters: Parameters): { readonly chat: ChatRecord; readonly message: Message } {
  const chat = findChat(world, readText(parameters, 'chat_id'));
  const message = findEphemeral(chat, readInteger(parameters, 'ephemeral_message_id', { default: 0 }));
  const receiverId = readInteger(parameters, 'receiver_user_id', { default: 0 });
  if (message?.receiver_user?.id !== receiverId) throw badRequest('message to edit not found');
  return { chat, message };
}
