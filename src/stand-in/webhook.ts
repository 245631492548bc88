import type { Update, WebhookInfo } from 'grammy/types';
import { isJsonObject } from './parameters.ts';
import { Refusal } from './refusal.ts';
import type { UpdateQueue } from './update-queue.ts';
import { NO_FAILURES, planRetry, queueOf } from './webhook-queues.ts';

/** How a webhook was set. */
type WebhookSettings = {
  readonly url: string;
  /** '' for none. */
  readonly secretToken: string;
  readonly maxConnections: number;
};

/** A webhook that was set, and its deliveries. */
export type Webhook = {
  settings(): WebhookSettings | undefined;
  set(settings: WebhookSettings | undefined): void;
  info(): WebhookInfo;
};

/** Accepted by a 2xx with any body; otherwise the seconds of `Retry-After`, or 0. */
type Outcome = { readonly isTaken: true } | { readonly isTaken: false; readonly retryAfter: number };

/** How long to wait for an answer (milliseconds). */
const ANSWER_TIMEOUT_MS = 60_000;
/** Methods that an answer to the webhook must not call; telegram-bot-api, WebhookActor. */
const NOT_IN_ANSWERS = /^(?:get.*|setwebhook|deletewebhook|close|logout)$/i;

/**
 * POSTs updates while a webhook is set: those of one queue one after the other, each repeated until a 2xx or until its time is over.
 * `call` runs a method in the answer; nobody learns its result.
 */
export function createWebhook(deps: {
  updates: UpdateQueue;
  call: (method: string, parameters: Record<string, unknown>) => Promise<unknown>;
  /** Milliseconds since 1970. */
  now: () => number;
}): Webhook {
  let settings: WebhookSettings | undefined;
  let stop = new AbortController();
  let lastError: { date: number; message: string } | undefined;
  const busy = new Set<string>();

  function pump(): void {
    for (const update of deps.updates.peek()) {
      if (settings === undefined || busy.size >= settings.maxConnections) return;
      const queue = queueOf(update);
      if (!busy.has(queue)) void deliver(update, queue, settings, stop.signal);
    }
  }

  async function deliver(update: Update, queue: string, to: WebhookSettings, signal: AbortSignal): Promise<void> {
    busy.add(queue);
    let failures = NO_FAILURES;
    for (;;) {
      const outcome = await attempt(update, to, signal);
      if (signal.aborted) return;
      if (outcome.isTaken) break;
      const retry = planRetry(failures, outcome.retryAfter);
      if (deps.now() + retry.wait * 1_000 > deps.updates.expiryOf(update.update_id)) break;
      failures = retry;
      await waitFor(retry.wait * 1_000, signal);
    }
    deps.updates.remove(update.update_id);
    busy.delete(queue);
    pump();
  }

  async function attempt(update: Update, to: WebhookSettings, signal: AbortSignal): Promise<Outcome> {
    let retryAfter = 0;
    try {
      const response = await fetch(to.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(to.secretToken === '' ? {} : { 'x-telegram-bot-api-secret-token': to.secretToken }),
        },
        body: JSON.stringify(update),
        signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_TIMEOUT_MS)]),
      });
      const body = await response.text();
      retryAfter = Number(response.headers.get('retry-after')) || 0;
      if (!response.ok) throw new Error(`Wrong response from the webhook: ${response.status} ${response.statusText}`);
      void carryOut(body);
      return { isTaken: true };
    } catch (error) {
      if (!signal.aborted)
        lastError = {
          date: Math.floor(deps.now() / 1_000),
          message: String(error instanceof Error ? error.message : error),
        };
      return { isTaken: false, retryAfter };
    }
  }

  async function carryOut(body: string): Promise<void> {
    const answer = parseAnswer(body);
    const method = answer?.['method'];
    if (answer === undefined || typeof method !== 'string' || NOT_IN_ANSWERS.test(method)) return;
    const { method: _, ...parameters } = answer;
    // Nobody learns its result: the update has been accepted.
    await deps.call(method, parameters).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
    });
  }

  deps.updates.onPush(pump);

  return {
    settings: () => settings,
    set(next) {
      // Like the real one ("Webhook is already set"): deliveries in progress go on if nothing changes.
      if (isSame(next, settings)) return;
      stop.abort();
      stop = new AbortController();
      busy.clear();
      settings = next;
      lastError = undefined;
      pump();
    },
    info() {
      const allowed = deps.updates.allowed();
      return {
        url: settings?.url ?? '',
        has_custom_certificate: false,
        pending_update_count: deps.updates.peek().length,
        ...(lastError === undefined ? {} : { last_error_date: lastError.date, last_error_message: lastError.message }),
        ...(settings === undefined ? {} : { max_connections: settings.maxConnections, ip_address: '127.0.0.1' }),
        // Unknown kinds were never stored.
        ...(allowed === undefined
          ? {}
          : { allowed_updates: [...allowed] as NonNullable<WebhookInfo['allowed_updates']> }),
      };
    },
  };
}

function isSame(one: WebhookSettings | undefined, other: WebhookSettings | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.url === other.url && one.secretToken === other.secretToken && one.maxConnections === other.maxConnections;
}

function parseAnswer(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    timer.unref();
    const stop = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}
