import type { WebhookInfo } from 'grammy/types';
import { ALLOWED_UPDATES } from '../../bot/bot.ts';
import { knownDescription } from '../../bot/known-description.ts';
import type { Logger } from '../../bot/logger.ts';
import type { Registration, WebhookSource } from './registration.ts';

/** What the watch over the webhook needs. */
export type WebhookWatchDeps = {
  readonly registration: Pick<Registration, 'webhookInfo' | 'setWebhook'>;
  readonly source: WebhookSource;
  readonly logger: Logger;
  /** Whether calls of guests must arrive: a server before 10.0 takes their name from the list of updates without a word. */
  readonly hasGuests: () => boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/**
 * Errors that Telegram met longer ago than this are over (milliseconds), and so are those from before the watch.
 * Telegram never forgets the last one.
 */
const ERROR_LIFE_MS = 5 * 60_000;

/** What Telegram reports if somebody set the webhook with a different secret. */
const WRONG_SECRET = /wrong response from the webhook: 401/iu;

/**
 * Makes a function that checks once what Telegram says about the webhook. If somebody removed or changed it, the function sets it
 * again and logs that. A failure of deliveries is one line when it begins, when it changes, and when it is over.
 */
export function createWebhookWatch({
  registration,
  source,
  logger,
  hasGuests,
  now,
}: WebhookWatchDeps): () => Promise<void> {
  let failing: string | undefined;
  let since = now();
  return async () => {
    const info = await registration.webhookInfo();
    const error = recentError(info, Math.max(since, now() - ERROR_LIFE_MS));
    const changed = changeOf(info, source.url, error, hasGuests());
    if (changed !== undefined) {
      logger.warn('webhook.changed', { reason: changed });
      await registration.setWebhook(source);
      // This ends whatever Telegram met before.
      since = now();
      return;
    }
    if (error === failing) return;
    const pending = info.pending_update_count;
    if (error === undefined) logger.info('webhook.delivers', { pending });
    else logger.warn('webhook.failing', { reason: error, pending });
    failing = error;
  };
}

/** The error of a delivery after this time (milliseconds since 1970). */
function recentError(info: WebhookInfo, after: number): string | undefined {
  const { last_error_date: seconds, last_error_message: message = '' } = info;
  return seconds === undefined || seconds * 1_000 < after ? undefined : knownDescription(message);
}

/** How somebody changed our webhook; `undefined` if it is as we set it. `error`: why deliveries fail at present. */
export function changeOf(
  info: WebhookInfo,
  url: string,
  error: string | undefined,
  hasGuests: boolean,
): string | undefined {
  if (info.url === '') return 'somebody removed the webhook';
  if (info.url !== url) return 'somebody set another webhook';
  const allowed: readonly string[] = info.allowed_updates ?? [];
  const wanted = ALLOWED_UPDATES.filter((kind) => hasGuests || kind !== 'guest_message' || allowed.includes(kind));
  const isSame = allowed.length === wanted.length && wanted.every((kind) => allowed.includes(kind));
  if (!isSame) return 'somebody set the webhook for other updates';
  return error !== undefined && WRONG_SECRET.test(error) ? 'somebody set the webhook with another secret' : undefined;
}
