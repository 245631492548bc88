import type { InlineKeyboardButton, Message, SentGuestMessage } from 'grammy/types';
import { readJson, readText } from '../arguments.ts';
import { GUEST_MODE_SINCE } from '../guest-mode.ts';
import { checkResult } from '../inline-result.ts';
import { type Draft, postMessage, withoutReply } from '../message-book.ts';
import type { Parameters } from '../parameters.ts';
import { GUEST_QUERY_LIFETIME_MS } from '../queries.ts';
import { badRequest, Complaint } from '../refusal.ts';
import { botAsUser, type World } from '../world.ts';
import { complainAs, TOO_OLD } from './answering.ts';
import type { Method } from './method.ts';

/** The method that answers in a chat where the bot is not a member. */
export function createGuestMethods(world: World): Method[] {
  return [
    {
      name: 'answerGuestQuery',
      since: GUEST_MODE_SINCE,
      parameters: ['guest_query_id', 'result'],
      run: ({ parameters }) => answerGuest(world, parameters),
    },
  ];
}

function answerGuest(world: World, parameters: Parameters): SentGuestMessage {
  const { draft } = complainAs("Can't parse inline query result", () =>
    checkResult(readJson(parameters, 'result', 'inline query result'), world.serverTraits().version),
  );
  for (const button of draft.reply_markup?.inline_keyboard.flat() ?? []) refuseWithState(button);
  const queryId = readText(parameters, 'guest_query_id');
  const query = world.queries.guest.get(queryId);
  const chat = query === undefined ? undefined : world.chats.get(query.chatId);
  const isTooOld = query === undefined || world.now() - query.askedAt > GUEST_QUERY_LIFETIME_MS;
  if (isTooOld || chat === undefined) throw badRequest(TOO_OLD);
  world.queries.guest.delete(queryId);
  const inline_message_id = `guest_${queryId}`;
  world.inlineMessages.set(inline_message_id, { chatId: chat.id, messageId: chat.nextMessageId });
  postMessage(world, chat, {
    from: botAsUser(world),
    ...callerOf(query.message),
    reply_to_message: withoutReply(query.message),
    ...draft,
  });
  return { inline_message_id };
}

function callerOf({ from, sender_chat }: Message): Draft {
  if (sender_chat !== undefined) return { guest_bot_caller_chat: sender_chat };
  return from === undefined ? {} : { guest_bot_caller_user: from };
}

/** The real server takes any button; but the bot would have to remember where it answered, and it must not. */
function refuseWithState(button: InlineKeyboardButton): void {
  if ('url' in button || 'copy_text' in button) return;
  throw new Complaint(`the button "${button.text}" of a guest's answer is neither a link nor a text to copy`);
}
