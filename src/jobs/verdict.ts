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
  /** Not sent; its topic is gone, and a person must choose another. */
  | { readonly kind: 'no-topic' }
  /** Not sent; the token is no longer valid, and nothing can be sent at all. */
  | { readonly kind: 'revoked' }
  /** Not sent, and it is our doing. */
  | { readonly kind: 'bug'; readonly why: string };

const GONE =
  /bot was blocked by the user|user is deactivated|bot was kicked from the|bot is not a member of the|the group chat was deleted|bot can't initiate conversation/iu;

const NO_RIGHTS =
  /need administrator rights in the channel|have no write access to the chat|not enough rights to send|CHAT_WRITE_FORBIDDEN|CHAT_SEND_PLAIN_FORBIDDEN|CHAT_RESTRICTED|TOPIC_CLOSED|message thread not found|CHAT_ADMIN_REQUIRED/iu;

/** Telegram deletes some messages as it sends them; they were sent all the same. */
const SENT_AND_DELETED = /sent message was immediately deleted/iu;

/** Milliseconds after which a connection that did not open is tried again. */
const RECONNECT = 5_000;

/** Judges one attempt to send. Errors are matched by code and a part of the description, as the Bot API words them. */
export function judge(reply: Reply): Verdict {
  switch (reply.kind) {
    case 'not-connected':
      return { kind: 'wait', milliseconds: RECONNECT, why: 'not-connected' };
    case 'no-answer':
      return { kind: 'unknown', why: reply.code };
    case 'answered':
      return judgeAnswer(reply.status, readBody(reply.body));
  }
}

type Body = {
  readonly ok: boolean | undefined;
  readonly description: string;
  readonly retryAfter: number | undefined;
  readonly migrateTo: number | undefined;
};

function judgeAnswer(status: number, { ok, description, retryAfter, migrateTo }: Body): Verdict {
  if (status >= 200 && status < 300) return ok === true ? { kind: 'sent' } : { kind: 'unknown', why: `${status}` };
  if (status >= 400 && status < 500) return judgeRefusal(status, description, retryAfter, migrateTo);
  return SENT_AND_DELETED.test(description) ? { kind: 'sent' } : { kind: 'unknown', why: `${status}` };
}

/** A 4xx: in any case it was not sent. */
function judgeRefusal(
  status: number,
  description: string,
  retryAfter: number | undefined,
  migrateTo: number | undefined,
): Verdict {
  if (status === 429) return { kind: 'wait', milliseconds: (retryAfter ?? 1) * 1_000, why: 'flood' };
  // 404 is what Telegram says of a token that never was.
  if (status === 401 || status === 404) return { kind: 'revoked' };
  if (migrateTo !== undefined) return { kind: 'migrated', chatId: migrateTo };
  if (NO_RIGHTS.test(description)) return { kind: 'no-rights' };
  if (GONE.test(description)) return { kind: 'gone' };
  if (/chat not found/iu.test(description)) return { kind: 'not-found' };
  if (status === 403) return { kind: 'no-rights' };
  return { kind: 'bug', why: description === '' ? `${status}` : description };
}

function readBody(body: unknown): Body {
  const fields = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const parameters = fields['parameters'];
  const { retry_after: retryAfter, migrate_to_chat_id: migrateTo } =
    typeof parameters === 'object' && parameters !== null ? (parameters as Record<string, unknown>) : {};
  return {
    ok: typeof fields['ok'] === 'boolean' ? fields['ok'] : undefined,
    description: typeof fields['description'] === 'string' ? fields['description'] : '',
    retryAfter: typeof retryAfter === 'number' ? retryAfter : undefined,
    migrateTo: typeof migrateTo === 'number' ? migrateTo : undefined,
  };
}
