import type { Api } from 'grammy';
import { createIsRevoked, type IsRevoked } from '../../jobs/run/revocation.ts';
import { refusalOf } from './telegram-refusal.ts';

/** What Telegram says of a token that was revoked, and of one that never was. */
const NOT_KNOWN: readonly number[] = [401, 404];

/** Asks by grammY whether the token is no good any more, once a call was refused as if it were. `pause`: milliseconds before each question. */
export function createTokenCheck(api: Pick<Api, 'getMe'>, pause?: number): IsRevoked {
  return createIsRevoked(async (signal) => {
    try {
      // grammY's own type of signal, which the platform's fits.
      await api.getMe(signal as unknown as Parameters<Api['getMe']>[0]);
      return false;
    } catch (error) {
      return isUnknownToken(error);
    }
  }, pause);
}

/** Whether a call was refused as if Telegram did not know the token. */
export function isUnknownToken(error: unknown): boolean {
  return NOT_KNOWN.includes(refusalOf(error)?.error_code ?? 0);
}
