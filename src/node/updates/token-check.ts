import type { Api } from 'grammy';
import { createIsRevoked, type IsRevoked } from '../../jobs/run/revocation.ts';
import { refusalOf } from './telegram-refusal.ts';

/** Telegram's codes for a revoked token, and for one that never existed. */
const NOT_KNOWN: readonly number[] = [401, 404];

/**
 * Asks Telegram whether the token is invalid, after a call was refused as if it were. `pause`: milliseconds before each
 * question.
 */
export function createTokenCheck(api: Pick<Api, 'getMe'>, pause?: number): IsRevoked {
  return createIsRevoked(async (signal) => {
    try {
      // grammY's own type of signal; the platform's is assignable to it.
      await api.getMe(signal as unknown as Parameters<Api['getMe']>[0]);
      return false;
    } catch (error) {
      return isUnknownToken(error);
    }
  }, pause);
}

/** Whether Telegram refused a call as if it did not know the token. */
export function isUnknownToken(error: unknown): boolean {
  return NOT_KNOWN.includes(refusalOf(error)?.error_code ?? 0);
}
