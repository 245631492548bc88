import { isOk, type Refusal, readRefusal } from './refusal.ts';

/** The reply to one call of the Bot API. */
export type Reply =
  /** An answer with a status; `body` is its JSON, or undefined if it is not JSON. */
  | { readonly kind: 'answered'; readonly status: number; readonly body: unknown }
  /** The connection never opened (refused, no such host, TLS): the call was not sent. */
  | { readonly kind: 'not-connected'; readonly code: string }
  /** It may have been sent, and no complete answer arrived (reset, time-out). */
  | { readonly kind: 'no-answer'; readonly code: string };

/** What a reply to a send means for the slot. */
export type Verdict =
  | { readonly kind: 'sent' }
  /** Nobody can know; it must never be sent again. */
  | { readonly kind: 'unknown'; readonly why: string }
  /** Not sent; the same slot can be tried again after this time (milliseconds). */
  | { readonly kind: 'wait'; readonly milliseconds: number; readonly why: 'flood' | 'not-connected' }
  /** Not sent; the chat has a new ID. */
  | { readonly kind: 'migrated'; readonly chatId: number }
  /** Not sent; the chat is gone. */
  | { readonly kind: 'gone' }
  /** Not sent; the chat counts as gone if this happens several times in a row. */
  | { readonly kind: 'not-found' }
  /** Not sent; the chat does not let the bot write. */
  | { readonly kind: 'no-rights' }
  /** Not sent; the topic is gone, and a person must choose another one. */
  | { readonly kind: 'no-topic' }
  /** Not sent; Telegram does not know the token. This is only a suspicion until Telegram confirms it. */
  | { readonly kind: 'revoked' }
  /** Not sent, because of our mistake. `why` is a known part of Telegram's words, or the code. */
  | { readonly kind: 'bug'; readonly why: string };

/**
 * The Bot API's words for a refused post: parts of its descriptions. Those in capitals are passed on from the server
 * behind it.
 */
const REFUSED_POSTS: readonly (readonly [RegExp, Exclude<Verdict['kind'], 'wait' | 'unknown' | 'migrated' | 'bug'>])[] =
  [
    [/bot was blocked by the user|user is deactivated|bot was kicked from the|bot is not a member of the/iu, 'gone'],
    [/the group chat was deleted|group chat was deactivated/iu, 'gone'],
    [
      /chat not found|PEER_ID_INVALID|CHAT_ID_INVALID|CHANNEL_PRIVATE|CHANNEL_INVALID|CHANNEL_PUBLIC_GROUP_NA/iu,
      'not-found',
    ],
    [/message thread not found|topic not found|TOPIC_DELETED|TOPIC_ID_INVALID|chat is not a forum/iu, 'no-topic'],
    [
      /need administrator rights in|have no write access to|not enough rights to send|have no rights to send/iu,
      'no-rights',
    ],
    [/chat is restricted|CHAT_RESTRICTED|CHAT_(?:\w+_)?FORBIDDEN|CHAT_ADMIN_REQUIRED|TOPIC_CLOSED/iu, 'no-rights'],
    [/USER_BANNED_IN_CHANNEL|USER_RESTRICTED|ALLOW_PAYMENT_REQUIRED/iu, 'no-rights'],
  ];

/** Our mistakes, in words that contain nothing about anybody and can be logged. */
const OUR_BUG =
  /message is too long|text is too long|message text is empty|can't parse entities|BUTTON_DATA_INVALID|ENTITY_BOUNDS_INVALID|REPLY_MARKUP_INVALID|FROZEN_METHOD_INVALID/iu;

/** Parts of Telegram's words when it refuses a post. They identify nobody, and can be logged. */
export const KNOWN_REFUSALS: readonly RegExp[] = [...REFUSED_POSTS.map(([words]) => words), OUR_BUG];

/** Telegram deletes some messages while sending them; they count as sent. */
const SENT_AND_DELETED = /sent message was immediately deleted/iu;

/** The pause before a connection that did not open is tried again (milliseconds). */
const RECONNECT_MS = 5_000;

/** How long to wait if Telegram answers 429 without a time (seconds). */
const UNTOLD_WAIT_S = 1;

/**
 * Judges one attempt to send. Only Telegram's own answer says whether it was sent; after any other answer nobody can know.
 */
export function judge(reply: Reply): Verdict {
  switch (reply.kind) {
    case 'not-connected':
      return { kind: 'wait', milliseconds: RECONNECT_MS, why: 'not-connected' };
    case 'no-answer':
      return { kind: 'unknown', why: reply.code };
    case 'answered':
      return judgeAnswer(reply.status, reply.body);
  }
}

function judgeAnswer(status: number, body: unknown): Verdict {
  if (isOk(status, body)) return { kind: 'sent' };
  const refusal = readRefusal(status, body);
  if (refusal !== undefined && status >= 400 && status < 500) return judgeRefusal(refusal);
  if (refusal !== undefined && SENT_AND_DELETED.test(refusal.description)) return { kind: 'sent' };
  return { kind: 'unknown', why: `${status}` };
}

/** A 4xx by Telegram itself, so the post was not sent. */
function judgeRefusal({ code, description, retryAfter, migrateTo }: Refusal): Verdict {
  switch (code) {
    case 429:
      return { kind: 'wait', milliseconds: Math.max(retryAfter ?? 0, UNTOLD_WAIT_S) * 1_000, why: 'flood' };
    // Telegram answers 404 for a token that never existed.
    case 401:
    case 404:
      return { kind: 'revoked' };
    case 400:
    case 403:
      break;
    default:
      return { kind: 'bug', why: `${code}` };
  }
  if (migrateTo !== undefined) return { kind: 'migrated', chatId: migrateTo };
  const [, kind] = REFUSED_POSTS.find(([words]) => words.test(description)) ?? [];
  if (kind !== undefined) return { kind };
  if (code === 403) return { kind: 'no-rights' };
  return { kind: 'bug', why: OUR_BUG.exec(description)?.[0] ?? `${code}` };
}
