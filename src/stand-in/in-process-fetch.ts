import type { StandIn } from './stand-in.ts';

/** The options that grammY passes to its `fetch`: the signal may come from a shim that native `fetch` and `Request` refuse. */
type ForeignSignal = {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
};

/**
 * A `fetch` that reaches the stand-in without a socket: `new Bot(token, { client: { fetch: createInProcessFetch(standIn) } })`.
 * Rejects when the caller's signal aborts, and when a fault cuts the connection. Node's socket options are ignored.
 */
export function createInProcessFetch(standIn: Pick<StandIn, 'fetch'>): typeof fetch {
  return async (input, init) => {
    const controller = new AbortController();
    const {
      signal,
      agent: _,
      compress: __,
      ...options
    } = (init ?? {}) as RequestInit & { agent?: unknown; compress?: unknown };
    const foreign = (signal ?? undefined) as ForeignSignal | undefined;
    const abort = () => controller.abort();
    if (foreign?.aborted === true) abort();
    foreign?.addEventListener('abort', abort);
    try {
      // The body of a form with files is a stream.
      const request = new Request(input, { ...options, duplex: 'half', signal: controller.signal });
      return await Promise.race([standIn.fetch(request), rejectOnAbort(controller.signal)]);
    } finally {
      foreign?.removeEventListener('abort', abort);
    }
  };
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const fail = () => reject(signal.reason);
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail, { once: true });
  });
}
