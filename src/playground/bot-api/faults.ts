/** Something that goes wrong with one call. `applied`: the call is carried out (and stands in `accepted`) before it goes wrong. */
export type Fault =
  /** Another answer than the true one: any status, an object as JSON or a text as it is (HTML, truncated, empty). */
  | {
      readonly kind: 'reply';
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
      readonly applied?: boolean;
    }
  /** The connection is cut: in process `fetch` rejects, over HTTP the socket is destroyed. */
  | { readonly kind: 'cut'; readonly applied?: boolean }
  /** No answer ever comes, until the caller gives up. */
  | { readonly kind: 'silence'; readonly applied?: boolean };

export type Faults = {
  /** The coming `count` calls of a method ('*' for any) meet this fault. */
  next(method: string, count: number, fault: Fault): void;
  /** Decides for each call that no `next` is waiting for; `undefined` takes the rule away. */
  rule(
    decide:
      | ((call: { method: string; parameters: Readonly<Record<string, unknown>> }) => Fault | undefined)
      | undefined,
  ): void;
  /** Nothing goes wrong any more. */
  clear(): void;
};

/** `429 Too Many Requests`, as the real server words it. */
export function tooManyRequests(retryAfterSeconds: number): Fault {
  return {
    kind: 'reply',
    status: 429,
    headers: { 'retry-after': String(retryAfterSeconds) },
    body: {
      ok: false,
      error_code: 429,
      description: `Too Many Requests: retry after ${retryAfterSeconds}`,
      parameters: { retry_after: retryAfterSeconds },
    },
  };
}

/** Thrown out of the stand-in's `fetch` when the connection is to be cut. Like the network's own errors it is a TypeError. */
export class ConnectionCut extends TypeError {
  constructor() {
    super('fetch failed: the stand-in cut the connection');
    this.name = 'ConnectionCut';
  }
}

type TakeFault = (method: string, parameters: Readonly<Record<string, unknown>>) => Fault | undefined;

export function createFaults(): { faults: Faults; take: TakeFault } {
  const waiting: { method: string; count: number; fault: Fault }[] = [];
  let decide: Parameters<Faults['rule']>[0];
  return {
    faults: {
      next(method, count, fault) {
        waiting.push({ method: method.toLowerCase(), count, fault });
      },
      rule(next) {
        decide = next;
      },
      clear() {
        waiting.length = 0;
        decide = undefined;
      },
    },
    take(method, parameters) {
      const planned = waiting.find(
        (plan) => plan.count > 0 && (plan.method === '*' || plan.method === method.toLowerCase()),
      );
      if (planned === undefined) return decide?.({ method, parameters });
      planned.count -= 1;
      return planned.fault;
    },
  };
}
