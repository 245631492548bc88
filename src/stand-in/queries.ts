import type { InlineQueryResult, Message } from 'grammy/types';
import type { InlineAnswer } from './client-protocol.ts';

/** How long the bot has to answer an inline query (milliseconds); others measured about 30 s. */
export const INLINE_QUERY_LIFETIME_MS = 30_000;
/** How long the bot has to answer a callback query (milliseconds). */
export const CALLBACK_QUERY_LIFETIME_MS = 150_000;
/** How long the bot has to answer a guest query (milliseconds). Telegram names no number; others saw slow answers refused. */
export const GUEST_QUERY_LIFETIME_MS = 60_000;

/** An inline query and how it was answered. */
export type InlineQueryRecord = {
  readonly id: string;
  readonly personId: number;
  readonly query: string;
  readonly offset: string;
  /** Milliseconds since 1970. */
  readonly askedAt: number;
  /** Not answered yet: `undefined`. */
  answer: InlineAnswer | undefined;
};

/** A message by which the bot was called in a chat where it is not a member. */
export type GuestQueryRecord = {
  readonly id: string;
  readonly chatId: number;
  readonly message: Message;
  readonly askedAt: number;
};

type CallbackQueryRecord = { readonly id: string; readonly personId: number; readonly askedAt: number };

/** The queries to the bot, and the answers that the server caches. */
export type Queries = {
  newId(): string;
  readonly inline: Map<string, InlineQueryRecord>;
  /** The queries without an answer. */
  readonly callback: Map<string, CallbackQueryRecord>;
  /** The guest queries without an answer. */
  readonly guest: Map<string, GuestQueryRecord>;
  readonly inlineCache: InlineCache;
};

type InlineCache = {
  find(question: Question, now: number): InlineAnswer | undefined;
  keep(question: Question, answer: InlineAnswer, facts: { isPersonal: boolean; until: number }): void;
};

type Question = { readonly personId: number; readonly query: string; readonly offset: string };

const FIRST_QUERY_ID = 4_000_000_000_000_000_001n;

/** Makes the book of queries. `inlineCache`: the server itself answers repeated ones. */
export function createQueries(options: { inlineCache: boolean }): Queries {
  let next = FIRST_QUERY_ID;
  return {
    newId() {
      const id = String(next);
      next += 1n;
      return id;
    },
    inline: new Map(),
    callback: new Map(),
    guest: new Map(),
    inlineCache: createInlineCache(options.inlineCache),
  };
}

/**
 * The server answers a repeated query itself while `cache_time` lasts: for everybody, or, when the answer was personal, for
 * the one who asked.
 */
function createInlineCache(isOn: boolean): InlineCache {
  const answers = new Map<string, { readonly answer: InlineAnswer; readonly until: number }>();
  const keyOf = (question: Question, personId: number | 'everybody') =>
    JSON.stringify([personId, question.query, question.offset]);
  return {
    find(question, now) {
      if (!isOn) return undefined;
      const found = answers.get(keyOf(question, question.personId)) ?? answers.get(keyOf(question, 'everybody'));
      return found !== undefined && found.until > now ? found.answer : undefined;
    },
    keep(question, answer, { isPersonal, until }) {
      if (isOn) answers.set(keyOf(question, isPersonal ? question.personId : 'everybody'), { answer, until });
    },
  };
}

/** The result with this ID in an answer. */
export function findResult(answer: InlineAnswer, resultId: string): InlineQueryResult | undefined {
  return answer.results.find((result) => result.id === resultId);
}
