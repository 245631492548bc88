import type { ChatAdministratorRights, KeyboardButtonRequestChat } from 'grammy/types';
import type { ChatRecord } from './chat-record.ts';
import { isInside, type Membership, mayPromote } from './membership.ts';

/** Whether a chat matches a `request_chat` button, and what sharing it changes. */
export type Suitability =
  /** `botRights`: the bot first becomes an administrator with these rights. */
  | { readonly kind: 'suits'; readonly botRights?: Partial<ChatAdministratorRights> }
  | { readonly kind: 'wrong'; readonly why: string };

/** Checks every condition of the button; Bot API, KeyboardButtonRequestChat. Pure. */
export function judgeChat(
  request: KeyboardButtonRequestChat,
  chat: ChatRecord,
  members: { readonly person: Membership | undefined; readonly bot: Membership | undefined },
): Suitability {
  const wrong = (why: string): Suitability => ({ kind: 'wrong', why });
  const { person, bot } = members;
  if (chat.kind === 'private' || !isInside(person)) return wrong('it is no chat of theirs');
  if (request.chat_is_channel !== (chat.kind === 'channel')) return wrong('it is of another kind');
  if (differs(request.chat_is_forum, chat.isForum)) return wrong('topics');
  if (differs(request.chat_has_username, chat.username !== undefined)) return wrong('its public name');
  if (request.chat_is_created === true && person?.status !== 'creator') return wrong('it is not their own');
  if (!hasRights(person, request.user_administrator_rights)) return wrong('they lack rights there');
  const botRights = request.bot_administrator_rights;
  if (botRights === undefined) {
    return request.bot_is_member === true && !isInside(bot) ? wrong('the bot is not there') : { kind: 'suits' };
  }
  if (hasRights(bot, botRights)) return { kind: 'suits' };
  return mayPromote(person) ? { kind: 'suits', botRights } : wrong('they may not make the bot an administrator');
}

function differs(wanted: boolean | undefined, actual: boolean): boolean {
  return wanted !== undefined && wanted !== actual;
}

/** An administrator with every requested right; a creator has them all. */
function hasRights(membership: Membership | undefined, wanted: Partial<ChatAdministratorRights> | undefined): boolean {
  if (wanted === undefined || membership?.status === 'creator') return true;
  if (membership?.status !== 'administrator') return false;
  const { rights } = membership;
  return Object.entries(wanted).every(
    ([right, isWanted]) => !isWanted || rights[right as keyof typeof rights] === true,
  );
}
