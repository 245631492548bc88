import type { Transformer } from 'grammy';
import type { WebhookInfo } from 'grammy/types';
import type { Registry } from 'prom-client';
import type { PostReport } from '../../jobs/run/attempt.ts';
import type { TickReport } from '../../jobs/run/tick.ts';
import { createReading, inSeconds } from './reading.ts';
import { showWebhook } from './webhook-metrics.ts';

/** The metrics of the calls to Telegram. */
export type TelegramMetrics = {
  /** Observes the bot's calls to Telegram. Install it last, so that it sees the final results. */
  readonly watch: Transformer;
  /** What a post's outcome says about the way to Telegram, if anything. */
  readonly posted: (report: PostReport | TickReport) => void;
};

/** From this status on, the fault is Telegram's or a proxy's. */
const FIRST_SERVER_ERROR = 500;

/** Reports the contact with Telegram. `webhookUrl` is the address for updates, if they arrive by webhook. */
export function createTelegramMetrics(
  registry: Registry,
  { webhookUrl, clock = () => performance.now() }: { webhookUrl?: string | undefined; clock?: () => number } = {},
): TelegramMetrics {
  const [calls, posts, polls] = [createContact(clock), createContact(clock), createContact(clock)];
  let firstPollAt: number | undefined;
  let webhook: WebhookInfo | undefined;
  const ages = () => [calls.age(), posts.age()].filter((age) => age !== undefined);
  createReading(registry, 'verbatim_telegram_up', '0 while Telegram does not answer requests, otherwise 1.', () =>
    calls.isUp() && posts.isUp() ? 1 : 0,
  );
  const age = (name: string, help: string, read: () => number | undefined): void =>
    createReading(registry, name, help, inSeconds(read));
  age('verbatim_telegram_answer_age_seconds', 'How long ago Telegram last answered.', () =>
    ages().length === 0 ? undefined : Math.min(...ages()),
  );
  age('verbatim_poll_age_seconds', 'How long ago Telegram last answered a poll for updates.', () =>
    firstPollAt === undefined ? undefined : (polls.age() ?? clock() - firstPollAt),
  );
  showWebhook(registry, webhookUrl, () => webhook);

  return {
    async watch(call, method, payload, signal) {
      if (method === 'getUpdates') firstPollAt ??= clock();
      try {
        const answer = await call(method, payload, signal);
        if (answer.ok || answer.error_code < FIRST_SERVER_ERROR) calls.answered();
        else calls.failed();
        if (answer.ok && method === 'getUpdates') polls.answered();
        if (answer.ok && method === 'getWebhookInfo') webhook = answer.result as WebhookInfo;
        return answer;
      } catch (error) {
        // A poll that is aborted at a stop says nothing.
        if (signal?.aborted !== true) calls.failed();
        throw error;
      }
    },
    posted(report) {
      if (report.kind === 'waits') (report.why === 'flood' ? posts.answered : posts.failed)();
      if (report.kind !== 'ended') return;
      if (report.outcome === 'sent' || report.outcome === 'refused') posts.answered();
      if (report.outcome === 'unknown') posts.failed();
    },
  };
}

/** The state of one way to Telegram: when it was last used, and whether Telegram answered. Times are milliseconds. */
type Contact = {
  /** Records an answer of Telegram itself, with any content. */
  answered(): void;
  /** Records that nobody answered, or only a proxy. */
  failed(): void;
  /** `false` while the last call failed and is recent: a program that asks nothing can't know. */
  isUp(): boolean;
  /** How long ago the last answer was; `undefined` before the first. */
  age(): number | undefined;
};

/**
 * How long a failure counts as current. Sends are retried within five seconds, and the webhook is checked within three
 * minutes.
 */
const FAILURE_LIFE_MS = 4 * 60_000;

/** A contact about which nothing is known yet. `clock` returns milliseconds that never go back. */
function createContact(clock: () => number): Contact {
  let answeredAt: number | undefined;
  let failedAt: number | undefined;
  return {
    answered() {
      answeredAt = clock();
      failedAt = undefined;
    },
    failed() {
      failedAt = clock();
    },
    isUp: () => failedAt === undefined || clock() - failedAt > FAILURE_LIFE_MS,
    age: () => (answeredAt === undefined ? undefined : clock() - answeredAt),
  };
}
