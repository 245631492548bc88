import type { ResponseParameters } from 'grammy/types';
import { isSend } from './is-send.ts';

/** Something that goes wrong with one call. `applied`: the call takes effect (and is in `accepted`) before it goes wrong. */
export type Fault =
  | Reply
  /** The connection is cut: in process `fetch` rejects, over HTTP the socket is destroyed. */
  | { readonly kind: 'cut'; readonly applied?: boolean }
  /** There is no answer until the caller gives up. */
  | { readonly kind: 'silence'; readonly applied?: boolean };

/** A wrong answer: any status, an object as JSON or a text as it is (HTML, truncated, empty). */
type Reply = {
  readonly kind: 'reply';
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly applied?: boolean;
};

/** JSON as the Bot API answers a refusal of any code; `parameters` for a wait or a migration. */
export function refusalOf(code: number, description: string, parameters?: ResponseParameters): Reply {
  const body = { ok: false, error_code: code, description, ...(parameters === undefined ? {} : { parameters }) };
  return { kind: 'reply', status: code, body };
}

/** A page of a proxy between the bot and Telegram, with any status: HTML, and nothing of the Bot API. */
export function proxyPage(status: number): Fault {
  return {
    kind: 'reply',
    status,
    headers: { 'content-type': 'text/html' },
    body: `<html><head><title>${status}</title></head><body><center><h1>${status}</h1></center><hr>nginx</body></html>`,
  };
}

/** The faults that are switched on. */
export type Faults = {
  /** The next `count` calls of a method ('*' for any) get this fault. */
  next(method: string, count: number, fault: Fault): void;
  /** Decides for each call without a waiting `next`; `undefined` removes the rule. */
  rule(
    decide:
      | ((call: { method: string; parameters: Readonly<Record<string, unknown>> }) => Fault | undefined)
      | undefined,
  ): void;
  /** Telegram lets the whole bot send nothing for this many seconds: 429 with the remaining seconds, then everything works. */
  ban(seconds: number): void;
  /** Removes all faults. */
  clear(): void;
};

/** `429 Too Many Requests`, as the real server words it. */
export function tooManyRequests(retryAfterSeconds: number): Fault {
  return {
    ...refusalOf(429, `Too Many Requests: retry after ${retryAfterSeconds}`, { retry_after: retryAfterSeconds }),
    headers: { 'retry-after': String(retryAfterSeconds) },
  };
}

/** Thrown by the stand-in's `fetch` to cut the connection. Like the network's own errors it is a TypeError. */
export class ConnectionCut extends TypeError {
  constructor() {
    super('fetch failed: the stand-in cut the connection');
    this.name = 'ConnectionCut';
  }
}

type TakeFault = (method: string, parameters: Readonly<Record<string, unknown>>) => Fault | undefined;

/** `now`: milliseconds since 1970, by which a ban counts down. */
export function createFaults(now: () => number): { faults: Faults; take: TakeFault } {
  const waiting: { method: string; count: number; fault: Fault }[] = [];
  let decide: Parameters<Faults['rule']>[0];
  let bannedUntil = 0;
  return {
    faults: {
      next(method, count, fault) {
        waiting.push({ method: method.toLowerCase(), count, fault });
      },
      rule(next) {
        decide = next;
      },
      ban(seconds) {
        bannedUntil = now() + seconds * 1_000;
      },
      clear() {
        waiting.length = 0;
        bannedUntil = 0;
        decide = undefined;
      },
    },
    take(method, parameters) {
      const left = bannedUntil - now();
      if (left > 0 && isSend(method)) return tooManyRequests(Math.ceil(left / 1_000));
      const planned = waiting.find(
        (plan) => plan.count > 0 && (plan.method === '*' || plan.method === method.toLowerCase()),
      );
      if (planned === undefined) return decide?.({ method, parameters });
      planned.count -= 1;
      return planned.fault;
    },
  };
}
