import { autoRetry } from '@grammyjs/auto-retry';
import type { Transformer } from 'grammy';

/** The longest wait after Telegram's 429 (seconds). It is waited out once; after that the answer is given up. */
const FLOOD_RETRIES = 1;
const LONGEST_FLOOD_WAIT = 10;

/** Makes calls of the Bot API wait out a 429; every other error goes to the caller. */
export function createFloodRetry(): Transformer {
  return autoRetry({
    maxRetryAttempts: FLOOD_RETRIES,
    maxDelaySeconds: LONGEST_FLOOD_WAIT,
    rethrowInternalServerErrors: true,
    rethrowHttpErrors: true,
  });
}
