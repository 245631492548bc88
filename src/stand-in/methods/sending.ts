import type { Message } from 'grammy/types';
import { readFlag, readInteger, readJson, readText } from '../arguments.ts';
import { findWritableChat, requireThread } from '../chat-access.ts';
import { type ChatRecord, describeChat } from '../chat-record.ts';
import { parseEntities, refuseParseMode } from '../entity-input.ts';
import { postEphemeral, readReceiver } from '../ephemeral.ts';
import { formatBotText } from '../formatted-text.ts';
import { forwardToLinkedGroup } from '../forwarding.ts';
import { isInlineKeyboard, parseReplyMarkup } from '../keyboard.ts';
import { parseLinkPreview } from '../link-preview.ts';
import { type Draft, postMessage } from '../message-book.ts';
import type { Parameters } from '../parameters.ts';
import { badRequest } from '../refusal.ts';
import { applyReplyMarkup } from '../reply-interface.ts';
import { readReply } from '../reply-parameters.ts';
import { checkVenue, VENUE_FIELDS } from '../venue.ts';
import { botAsUser, personAsUser, type World } from '../world.ts';
import type { Method } from './method.ts';

/** The parameters of every method that sends something. */
export const COMMON = [
  'chat_id',
  'message_thread_id',
  'disable_notification',
  'protect_content',
  'allow_paid_broadcast',
  'reply_parameters',
  'reply_to_message_id',
  'reply_markup',
  'ephemeral_message_parameters',
];
const ACTIONS =
  /^(?:typing|upload_photo|(?:record|upload)_(?:video|audio|voice|video_note)|upload_document|choose_sticker|find_location|pick_up_location|cancel)$/;

/** The methods that send something to a chat. */
export function createSendingMethods(world: World): Method[] {
  return [
    {
      name: 'sendMessage',
      parameters: [...COMMON, 'text', 'parse_mode', 'entities', 'link_preview_options', 'disable_web_page_preview'],
      run: ({ parameters }) => send(world, parameters, readTextDraft(world, parameters)),
    },
    {
      name: 'sendVenue',
      parameters: [...COMMON, ...VENUE_FIELDS],
      run: ({ parameters }) => {
        const venue = checkVenue((name) => readText(parameters, name));
        return send(world, parameters, { venue, location: venue.location });
      },
    },
    {
      name: 'sendChatAction',
      parameters: ['chat_id', 'message_thread_id', 'action'],
      run: ({ parameters }) => {
        if (!ACTIONS.test(readText(parameters, 'action'))) throw badRequest('Wrong parameter action in request');
        findWritableChat(world, readText(parameters, 'chat_id'));
        return true;
      },
    },
  ];
}

/** The text of a message with its entities and its preview, as `sendMessage` and `editMessageText` accept it. */
export function readTextDraft(
  world: World,
  parameters: Parameters,
): Pick<Draft, 'text' | 'entities' | 'link_preview_options'> {
  const preview = parseLinkPreview(readJson(parameters, 'link_preview_options', 'link preview options'));
  const text = readText(parameters, 'text');
  if (text !== '') refuseParseMode(readText(parameters, 'parse_mode'));
  const formatted = formatBotText(
    text,
    parseEntities(readEntities(parameters, 'entities'), world.serverTraits().version),
  );
  return {
    text: formatted.text,
    ...(formatted.entities.length === 0 ? {} : { entities: [...formatted.entities] }),
    ...(preview === undefined ? {} : { link_preview_options: preview }),
  };
}

/** The entities in this parameter. What is not JSON counts as none, as on the real server. */
export function readEntities(parameters: Parameters, name: string): unknown {
  try {
    return readJson(parameters, name, 'entities');
  } catch {
    return undefined;
  }
}

/** Puts a message of the bot's into the chat that the parameters name. */
export function send(world: World, parameters: Parameters, content: Draft): Message {
  const chat = findWritableChat(world, readText(parameters, 'chat_id'));
  const markup = parseReplyMarkup(
    readJson(parameters, 'reply_markup', 'reply keyboard markup'),
    chat.kind,
    world.serverTraits().version,
  );
  const threadId = readInteger(parameters, 'message_thread_id', { default: 0 });
  requireThread(world, chat, threadId);
  const receiver = readReceiver(world, chat, parameters);
  const draft: Draft = {
    ...senderIn(world, chat),
    ...(threadId !== 0 && chat.threads.has(threadId) ? { message_thread_id: threadId, is_topic_message: true } : {}),
    ...readReply(world, chat, parameters),
    ...content,
    ...(readFlag(parameters, 'protect_content') ? { has_protected_content: true } : {}),
    ...(isInlineKeyboard(markup) ? { reply_markup: markup } : {}),
  };
  if (receiver !== undefined) return postEphemeral(world, chat, { ...draft, receiver_user: personAsUser(receiver) });
  const message = postMessage(world, chat, draft, { isSilent: readFlag(parameters, 'disable_notification') });
  const answeredId = message.reply_to_message?.from?.id;
  applyReplyMarkup(world, chat, markup, { messageId: message.message_id, answeredId });
  forwardToLinkedGroup(world, chat, message);
  return message;
}

function senderIn(world: World, chat: ChatRecord): Draft {
  if (chat.kind !== 'channel') return { from: botAsUser(world) };
  return { sender_chat: describeChat(chat, undefined) };
}
