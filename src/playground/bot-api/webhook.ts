import type { Update, WebhookInfo } from 'grammy/types';
import { isJsonObject } from './parameters.ts';
import type { UpdateQueue } from './update-queue.ts';

/** How a webhook was set. */
export type WebhookSettings = {
  readonly url: string;
  /** '' for none. */
  readonly secretToken: string;
  readonly maxConnections: number;
};

export type Webhook = {
  settings(): WebhookSettings | undefined;
  set(settings: WebhookSettings | undefined): void;
  info(): WebhookInfo;
};

/** Milliseconds that an answer is awaited (shared/telegram.md). */
const ANSWER_TIMEOUT_MS = 60_000;
/** Milliseconds before the first repetition; it doubles up to the longest. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
/** Methods that an answer to the webhook may not call; telegram-bot-api, WebhookActor. */
const NOT_IN_ANSWERS = /^(?:get.*|setwebhook|deletewebhook|close|logout)$/i;

/**
 * POSTs updates while a webhook is set: those of one chat one after the other, each repeated with growing pauses until a
 * 2xx; a method in the answer is carried out by `call`, whose outcome nobody hears.
 */
export function createWebhook(deps: {
  updates: UpdateQueue;
  call: (method: string, parameters: Record<string, unknown>) => Promise<unknown>;
  nowInSeconds: () => number;
}): Webhook {
  let settings: WebhookSettings | undefined;
  let stop = new AbortController();
  let lastError: { date: number; message: string } | undefined;
  const busyLanes = new Set<string>();

  function pump(): void {
    for (const update of deps.updates.peek()) {
      if (settings === undefined || busyLanes.size >= settings.maxConnections) return;
      const lane = laneOf(update);
      if (!busyLanes.has(lane)) void deliver(update, lane, settings, stop.signal);
    }
  }

  async function deliver(update: Update, lane: string, to: WebhookSettings, signal: AbortSignal): Promise<void> {
    busyLanes.add(lane);
    let pause = FIRST_PAUSE_MS;
    while (!signal.aborted && !(await attempt(update, to, signal))) {
      await waitFor(pause, signal);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
    if (signal.aborted) return;
    deps.updates.remove(update.update_id);
    busyLanes.delete(lane);
    pump();
  }

  async function attempt(update: Update, to: WebhookSettings, signal: AbortSignal): Promise<boolean> {
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
      if (!response.ok) throw new Error(`Wrong response from the webhook: ${response.status} ${response.statusText}`);
      await carryOut(body);
      return true;
    } catch (error) {
      if (!signal.aborted)
        lastError = { date: deps.nowInSeconds(), message: String(error instanceof Error ? error.message : error) };
      return false;
    }
  }

  async function carryOut(body: string): Promise<void> {
    const answer = parseAnswer(body);
    const method = answer?.['method'];
    if (answer === undefined || typeof method !== 'string' || NOT_IN_ANSWERS.test(method)) return;
    const { method: _, ...parameters } = answer;
    await deps.call(method, parameters);
  }

  deps.updates.onPush(pump);

  return {
    settings: () => settings,
    set(next) {
      // As the real one ("Webhook is already set"): deliveries under way go on where nothing changes.
      if (isSame(next, settings)) return;
      stop.abort();
      stop = new AbortController();
      busyLanes.clear();
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
        // What is not a known kind was never kept.
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

/** Updates of one chat wait for each other; an inline query waits for its sender's earlier ones. */
function laneOf(update: Update): string {
  const message = update.message ?? update.channel_post ?? update.edited_message ?? update.callback_query?.message;
  const chat = message?.chat ?? update.my_chat_member?.chat ?? update.chat_member?.chat;
  const from = update.inline_query?.from ?? update.callback_query?.from;
  return `chat ${chat?.id ?? from?.id ?? update.update_id}`;
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
