import type { InlineQueryResultsButton } from 'grammy/types';
import { readFlag, readInteger, readJson, readText } from '../arguments.ts';
import { cleanText, countBytes, countCharacters } from '../clean-text.ts';
import type { InlineAnswer } from '../client-protocol.ts';
import { FieldError, readFields, requiredText } from '../fields.ts';
import { checkResult } from '../inline-result.ts';
import { checkLink } from '../link.ts';
import type { Parameters } from '../parameters.ts';
import { CALLBACK_QUERY_LIFETIME_MS, INLINE_QUERY_LIFETIME_MS } from '../queries.ts';
import { badRequest } from '../refusal.ts';
import type { World } from '../world.ts';
import type { Method } from './method.ts';

/** Characters; Bot API, answerCallbackQuery. */
const MAX_CALLBACK_ANSWER_CHARACTERS = 200;
/** Results; telegram-bot-api, `get_inline_query_results`. */
const MAX_RESULTS = 50;
/** Bytes; Bot API, answerInlineQuery. */
const MAX_NEXT_OFFSET_BYTES = 64;
const MAX_START_PARAMETER_CHARACTERS = 64;
/** Seconds; telegram-bot-api. */
const DEFAULT_INLINE_CACHE_S = 300;
const MAX_INLINE_CACHE_S = 24 * 60 * 60;

/** How a query is refused that nobody waits for any more, that was answered before, or that never was. */
export const TOO_OLD = 'query is too old and response timeout expired or query ID is invalid';

/** The methods that answer presses and inline queries. */
export function createAnsweringMethods(world: World): Method[] {
  return [
    {
      name: 'answerCallbackQuery',
      parameters: ['callback_query_id', 'text', 'show_alert', 'url', 'cache_time'],
      run: ({ parameters }) => answerCallback(world, parameters),
    },
    {
      name: 'answerInlineQuery',
      parameters: ['inline_query_id', 'results', 'cache_time', 'is_personal', 'next_offset', 'button'],
      run: ({ parameters }) => answerInline(world, parameters),
    },
  ];
}

function answerCallback(world: World, parameters: Parameters): true {
  const queryId = readText(parameters, 'callback_query_id');
  const query = world.queries.callback.get(queryId);
  const text = cleanText(readText(parameters, 'text'));
  const url = readText(parameters, 'url');
  if (query === undefined || world.now() - query.askedAt > CALLBACK_QUERY_LIFETIME_MS) throw badRequest(TOO_OLD);
  if (countCharacters(text) > MAX_CALLBACK_ANSWER_CHARACTERS) throw badRequest('MESSAGE_TOO_LONG');
  // Without a game, only a link that opens the bot itself is accepted.
  if (url !== '' && !isLinkToBot(url, world.bot.username)) throw badRequest('URL_INVALID');
  world.queries.callback.delete(queryId);
  world.emit({
    type: 'callback_answered',
    queryId,
    personId: query.personId,
    showAlert: readFlag(parameters, 'show_alert'),
    ...(text === '' ? {} : { text }),
    ...(url === '' ? {} : { url }),
  });
  return true;
}

function isLinkToBot(url: string, username: string): boolean {
  const match = /^(?:https?:\/\/)?(?:t|telegram)\.me\/([a-z0-9_]+)(?:\?|$)/i.exec(url);
  return match?.[1]?.toLowerCase() === username.toLowerCase();
}

function answerInline(world: World, parameters: Parameters): true {
  const query = world.queries.inline.get(readText(parameters, 'inline_query_id'));
  const seconds = readInteger(parameters, 'cache_time', {
    default: DEFAULT_INLINE_CACHE_S,
    min: 0,
    max: MAX_INLINE_CACHE_S,
  });
  const button = readButton(readJson(parameters, 'button', 'inline query results button'));
  const results = readResults(readJson(parameters, 'results', 'inline query results'), world.serverTraits().version);
  const nextOffset = readText(parameters, 'next_offset');
  if (countBytes(nextOffset) > MAX_NEXT_OFFSET_BYTES) throw badRequest('NEXT_OFFSET_INVALID');
  if (new Set(results.map((result) => result.id)).size < results.length) throw badRequest('RESULT_ID_DUPLICATE');
  const isTooOld =
    query === undefined || query.answer !== undefined || world.now() - query.askedAt > INLINE_QUERY_LIFETIME_MS;
  if (isTooOld) throw badRequest(TOO_OLD);
  const answer: InlineAnswer = { results, nextOffset, ...(button === undefined ? {} : { button }) };
  query.answer = answer;
  world.queries.inlineCache.keep(query, answer, {
    isPersonal: readFlag(parameters, 'is_personal'),
    until: world.now() + seconds * 1000,
  });
  world.emit({ type: 'inline_answered', queryId: query.id, personId: query.personId, answer });
  return true;
}

function readResults(value: unknown, version: number): InlineAnswer['results'] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw badRequest('Expected an Array of inline query results');
  if (value.length > MAX_RESULTS) throw badRequest('Too many inline query results specified');
  return complainAs("Can't parse inline query result", () =>
    value.map((result) => checkResult(result, version).result),
  );
}

function readButton(value: unknown): InlineQueryResultsButton | undefined {
  if (value === undefined) return undefined;
  return complainAs("Can't parse inline query results button", () => {
    const fields = readFields(
      value,
      ['text', 'start_parameter', 'web_app'],
      'InlineQueryResultsButton must be an Object',
    );
    const text = cleanText(requiredText(fields, 'text'));
    const hasStart = fields['start_parameter'] !== undefined;
    if (hasStart === (fields['web_app'] !== undefined)) {
      throw new FieldError('InlineQueryResultsButton must have exactly one optional field');
    }
    if (text === '') throw badRequest('BUTTON_TEXT_INVALID');
    if (hasStart) return { text, start_parameter: checkStartParameter(requiredText(fields, 'start_parameter')) };
    const app = readFields(fields['web_app'], ['url'], 'Field "web_app" must be of type Object');
    return { text, web_app: { url: checkLink(requiredText(app, 'url'), { httpsOnly: true }) } };
  });
}

function checkStartParameter(parameter: string): string {
  if (parameter === '') throw badRequest("Can't use empty start_parameter");
  if (parameter.length > MAX_START_PARAMETER_CHARACTERS) throw badRequest('Too long start_parameter specified');
  if (!/^[A-Za-z0-9_-]+$/.test(parameter)) throw badRequest('Unallowed characters in start_parameter are used');
  return parameter;
}

/** What `parse` returns; a wrong form is refused in the server's words, after `prefix`. */
export function complainAs<T>(prefix: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof FieldError) throw badRequest(`${prefix}: ${error.message}`);
    throw error;
  }
}
