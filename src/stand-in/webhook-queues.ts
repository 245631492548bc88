import type { Update } from 'grammy/types';

/** How long an update waits for the bot (seconds); telegram-bot-api, the time-outs given to `Client::add_update`. */
const LIFETIME_S = 24 * 60 * 60;
const CALLBACK_LIFETIME_S = 150;
const INLINE_LIFETIME_S = 30;

/**
 * Seconds; telegram-bot-api, `WEBHOOK_MAX_RESEND_TIMEOUT` (the real one randomly takes up to twice that) and
 * `MAX_RETRY_AFTER`.
 */
const MAX_PAUSE_S = 60;
const MAX_RETRY_AFTER_S = 3_600;

/** When an update that nobody took is dropped (milliseconds). */
export function lifetimeOf(update: Omit<Update, 'update_id'>): number {
  if (update.callback_query !== undefined) return CALLBACK_LIFETIME_S * 1_000;
  return (update.inline_query === undefined ? LIFETIME_S : INLINE_LIFETIME_S) * 1_000;
}

/**
 * With a webhook an update waits only for the earlier ones of its queue. The messages of a chat, the presses and the
 * inline queries of a person, and a chat's `my_chat_member` and `guest_message` each have their own queue. So a press
 * can arrive in parallel with a message of the same chat, and so can two people's presses.
 */
export function queueOf(update: Update): string {
  const message = update.message ?? update.edited_message ?? update.channel_post ?? update.edited_channel_post;
  if (message !== undefined) return `messages of ${message.chat.id}`;
  if (update.callback_query !== undefined) return `presses of ${update.callback_query.from.id}`;
  if (update.inline_query !== undefined) return `inline queries of ${update.inline_query.from.id}`;
  if (update.my_chat_member !== undefined) return `membership in ${update.my_chat_member.chat.id}`;
  if (update.guest_message !== undefined) return `guest messages of ${update.guest_message.chat.id}`;
  return `update ${update.update_id}`;
}

/** How often an update could not be delivered, and the pause that grows with it, in seconds. */
export type Failures = { readonly count: number; readonly pause: number };

/** No delivery has failed yet. */
export const NO_FAILURES: Failures = { count: 0, pause: 1 };

/** The next attempt: at once after the first failure, then after 2, 4, 8 … s; or after the seconds in `Retry-After`. */
export function planRetry({ count, pause }: Failures, retryAfter: number): Failures & { readonly wait: number } {
  if (retryAfter > 0) return { count: count + 1, pause, wait: Math.min(retryAfter, MAX_RETRY_AFTER_S) };
  if (count === 0) return { count: 1, pause, wait: 0 };
  const longer = Math.min(pause * 2, MAX_PAUSE_S);
  return { count: count + 1, pause: longer, wait: longer };
}
