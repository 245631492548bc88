import { autoRetry } from '@grammyjs/auto-retry';
import type { Transformer } from 'grammy';

/** Telegram's 429 is waited out once, and this long at most (seconds); after that the answer is given up. */
const FLOOD_RETRIES = 1;
const LONGEST_FLOOD_WAIT = 10;

/** Makes calls of the Bot API wait out a flood; every other error is the caller's. */
export function createFloodRetry(): Transformer {
  return autoRetry({
    maxRetryAttempts: FLOOD_RETRIES,
    maxDelaySeconds: LONGEST_FLOOD_WAIT,
    rethrowInternalServerErrors: true,
    rethrowHttpErrors: true,
  });
}
