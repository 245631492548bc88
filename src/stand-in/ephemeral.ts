import type { Message } from 'grammy/types';
import { readJson } from './arguments.ts';
import { commandsKey } from './bot-profile.ts';
import { type ChatRecord, describeChat } from './chat-record.ts';
import type { Person } from './client-protocol.ts';
import { FieldError, optionalFlag, optionalText, readFields, requiredNumber } from './fields.ts';
import { isAdministrator, isInside } from './membership.ts';
import type { Draft } from './message-book.ts';
import { isJsonObject, type Parameters } from './parameters.ts';
import { badRequest } from './refusal.ts';
import type { NewUpdate } from './update-queue.ts';
import { botAsUser, nowInSeconds, personAsUser, type World } from './world.ts';

/** The first version with ephemeral commands, and the one in which `ephemeral_message_parameters` replaced other parameters. */
export const EPHEMERAL_SINCE = 10.2;
const PARAMETERS_SINCE = 10.3;

/** How long a press or an ephemeral command is answered by an ephemeral message; Bot API, ReplyParameters (milliseconds). */
const ANSWERED_FOR_MS = 15_000;

/**
 * Whether an app sends this command so that only the bot sees it: the list of commands of that person in this group says so.
 */
export function isEphemeralCommand(world: World, chat: ChatRecord, person: Person, text: string): boolean {
  if (world.serverTraits().version < EPHEMERAL_SINCE || !isGroup(chat)) return false;
  const [, command, name = world.bot.username] = /^\/([a-z0-9_]+)(?:@(\w+))?(?!\S)/iu.exec(text) ?? [];
  if (command === undefined || name.toLowerCase() !== world.bot.username.toLowerCase()) return false;
  if (!isInside(chat.members.get(world.bot.id))) return false;
  const ofAdministrators = isAdministrator(chat.members.get(person.id)) ? ['all_chat_administrators'] : [];
  const language = person.languageCode.split('-')[0]?.toLowerCase() ?? '';
  const lists = [...ofAdministrators, 'all_group_chats', 'default'].flatMap((scope) =>
    [language, ''].map((code) => world.profile.commands.get(commandsKey(scope, code))),
  );
  const shown = lists.find((list) => list !== undefined) ?? [];
  return shown.some((one) => one.command === command.toLowerCase() && one.is_ephemeral === true);
}

/** Gives a message of a person to the bot alone. */
export function sayToBotAlone(world: World, chat: ChatRecord, person: Person, draft: Draft): Message {
  const message = postEphemeral(world, chat, { from: personAsUser(person), receiver_user: botAsUser(world), ...draft });
  world.met.add(person.id);
  world.updates.push({ message } as NewUpdate);
  return message;
}

/** The person who alone receives what these parameters send; nobody where the server knows no such parameter, or it is absent. */
export function readReceiver(world: World, chat: ChatRecord, parameters: Parameters): Person | undefined {
  const isKnown = world.serverTraits().version >= PARAMETERS_SINCE;
  const value = isKnown
    ? readJson(parameters, 'ephemeral_message_parameters', 'ephemeral message parameters')
    : undefined;
  const answeredId = answeredEphemeral(parameters);
  if (value === undefined) {
    const isAnswer = answeredId !== undefined && world.serverTraits().version >= EPHEMERAL_SINCE;
    if (isAnswer) throw badRequest('a reply to an ephemeral message must be an ephemeral message');
    return undefined;
  }
  const { receiverId, queryId, replaces } = readParameters(value);
  const receiver = world.people.get(receiverId);
  if (!isGroup(chat)) throw badRequest('ephemeral messages can be sent only to groups and supergroups');
  if (receiver === undefined || !isInside(chat.members.get(receiverId))) throw badRequest('USER_NOT_PARTICIPANT');
  if (replaces && queryId === '') throw badRequest('there is no message to be replaced');
  requireOccasion(world, chat, { receiverId, queryId, answeredId });
  return receiver;
}

type Occasion = { readonly receiverId: number; readonly queryId: string; readonly answeredId: number | undefined };

/** A press or an ephemeral command of theirs, just now; an administrator needs none. */
function requireOccasion(world: World, chat: ChatRecord, { receiverId, queryId, answeredId }: Occasion): void {
  const isNow = (at: number) => world.now() - at <= ANSWERED_FOR_MS;
  if (answeredId !== undefined) {
    const answered = findEphemeral(chat, answeredId);
    if (answered?.from?.id !== receiverId) throw badRequest('message to be replied not found');
    if (!isNow(answered.date * 1_000)) throw badRequest('the ephemeral message is too old');
    return;
  }
  if (isAdministrator(chat.members.get(world.bot.id))) return;
  const query = world.queries.callback.get(queryId);
  if (queryId === '') throw badRequest('BOT_NOT_ADMIN');
  if (query === undefined || query.personId !== receiverId || !isNow(query.askedAt))
    throw badRequest('query is too old and response timeout expired or query ID is invalid');
}

function readParameters(value: unknown) {
  try {
    const known = ['receiver_user_id', 'callback_query_id', 'replace_callback_query_message'];
    const fields = readFields(value, known, 'EphemeralMessageParameters must be an Object');
    return {
      receiverId: requiredNumber(fields, 'receiver_user_id'),
      queryId: optionalText(fields, 'callback_query_id'),
      replaces: optionalFlag(fields, 'replace_callback_query_message'),
    };
  } catch (error) {
    if (error instanceof FieldError) throw badRequest(`Can't parse EphemeralMessageParameters: ${error.message}`);
    throw error;
  }
}

/** The ephemeral message that these parameters answer. */
function answeredEphemeral(parameters: Parameters): number | undefined {
  const reply = readJson(parameters, 'reply_parameters', 'reply parameters');
  const id = isJsonObject(reply) ? reply['ephemeral_message_id'] : undefined;
  return typeof id === 'number' ? id : undefined;
}

/** Puts a message into the chat that only its sender and its receiver see. It has no number among the others. */
export function postEphemeral(world: World, chat: ChatRecord, draft: Draft): Message {
  const message: Message = {
    message_id: 0,
    ephemeral_message_id: chat.nextEphemeralId,
    date: nowInSeconds(world),
    chat: describeChat(chat, undefined),
    ...draft,
  };
  chat.nextEphemeralId += 1;
  if (world.isLean) return message;
  chat.messages.push(message);
  world.emit({ type: 'message', message });
  return message;
}

/** An ephemeral message of a chat by its id. */
export function findEphemeral(chat: ChatRecord, ephemeralId: number): Message | undefined {
  return chat.messages.find(({ ephemeral_message_id }) => ephemeral_message_id === ephemeralId);
}

function isGroup({ kind }: ChatRecord): boolean {
  return kind === 'group' || kind === 'supergroup';
}
