import { isOk, type Refusal, readRefusal } from './refusal.ts';

/** What came back from one call of the Bot API. */
export type Reply =
  /** An answer with a status; `body` is its JSON, or undefined where it is none. */
  | { readonly kind: 'answered'; readonly status: number; readonly body: unknown }
  /** The connection never opened (refused, no such host, TLS): the call did not leave. */
  | { readonly kind: 'not-connected'; readonly code: string }
  /** It may have left, and no whole answer came (reset, time-out). */
  | { readonly kind: 'no-answer'; readonly code: string };

/** What a reply to a send means for the slot. */
export type Verdict =
  | { readonly kind: 'sent' }
  /** Nobody can know; it must never be sent again. */
  | { readonly kind: 'unknown'; readonly why: string }
  /** Not sent; the same slot may be tried again after a while (milliseconds). */
  | { readonly kind: 'wait'; readonly milliseconds: number; readonly why: 'flood' | 'not-connected' }
  /** Not sent; the chat has another id now. */
  | { readonly kind: 'migrated'; readonly chatId: number }
  /** Not sent; there is nobody there any more. */
  | { readonly kind: 'gone' }
  /** Not sent; gone where it happens several times in a row. */
  | { readonly kind: 'not-found' }
  /** Not sent; the chat does not let the bot write. */
  | { readonly kind: 'no-rights' }
  /** Not sent; the topic is gone, and a person must choose another one. */
  | { readonly kind: 'no-topic' }
  /** Not sent; Telegram does not know the token. Only a suspicion: it must say so once more before anybody gives up. */
  | { readonly kind: 'revoked' }
  /** Not sent, and it is our doing. `why` is a known part of Telegram's words, or the code. */
  | { readonly kind: 'bug'; readonly why: string };

/** As the Bot API words a refused post, by a part of the description. What stands in capitals is passed on from behind it. */
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

/** What we do wrong, in words that hold nothing of anybody and may be logged. */
const OUR_BUG =
  /message is too long|text is too long|message text is empty|can't parse entities|BUTTON_DATA_INVALID|ENTITY_BOUNDS_INVALID|REPLY_MARKUP_INVALID|FROZEN_METHOD_INVALID/iu;

/** Parts of Telegram's words when it refuses a post. They name nobody, and may be logged. */
export const KNOWN_REFUSALS: readonly RegExp[] = [...REFUSED_POSTS.map(([words]) => words), OUR_BUG];

/** Telegram deletes some messages as it sends them; they were sent all the same. */
const SENT_AND_DELETED = /sent message was immediately deleted/iu;

/** Milliseconds after which a connection that did not open is tried again. */
const RECONNECT = 5_000;

/** Seconds to wait where Telegram says that it was too much, and not for how long. */
const UNTOLD_WAIT = 1;

/**
 * Judges one attempt to send. Only Telegram's own answer says that it was sent, or that it was not; after any other one
 * nobody can know.
 */
export function judge(reply: Reply): Verdict {
  switch (reply.kind) {
    case 'not-connected':
      return { kind: 'wait', milliseconds: RECONNECT, why: 'not-connected' };
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

/** A 4xx of Telegram's own: in any case it was not sent. */
function judgeRefusal({ code, description, retryAfter, migrateTo }: Refusal): Verdict {
  switch (code) {
    case 429:
      return { kind: 'wait', milliseconds: Math.max(retryAfter ?? 0, UNTOLD_WAIT) * 1_000, why: 'flood' };
    // 404 is what Telegram says of a token that never was.
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
