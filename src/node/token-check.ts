import type { Api } from 'grammy';
import { waitFor } from './long-wait.ts';
import { refusalOf } from './telegram-refusal.ts';

/** Milliseconds before each question: Telegram's servers say 401 in passing, too. */
const PAUSE = 2_000;

/** How often the same must be heard. */
const QUESTIONS = 2;

/** What Telegram says of a token that was revoked, and of one that never was. */
const NOT_KNOWN: readonly number[] = [401, 404];

/**
 * Asks Telegram whether the token is no good any more, once a call was refused as if it were. `true` only where `getMe`
 * repeats it each time; any other answer, and none, means that the token may be good. Who asks meanwhile waits for the same answer.
 *
 *     if (isUnknownToken(error) && (await tokenCheck(signal))) stop();
 */
export type TokenCheck = (signal: AbortSignal) => Promise<boolean>;

/** `pause`: milliseconds before each question. */
export function createTokenCheck(api: Pick<Api, 'getMe'>, pause = PAUSE): TokenCheck {
  let underWay: Promise<boolean> | undefined;
  const ask = async (signal: AbortSignal): Promise<boolean> => {
    for (let question = 0; question < QUESTIONS; question += 1) {
      await waitFor(pause, signal);
      if (signal.aborted || !(await isRefused(api, signal))) return false;
    }
    return true;
  };
  return (signal) => {
    underWay ??= ask(signal).finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}

/** Whether a call was refused as if Telegram did not know the token. */
export function isUnknownToken(error: unknown): boolean {
  return NOT_KNOWN.includes(refusalOf(error)?.error_code ?? 0);
}

async function isRefused(api: Pick<Api, 'getMe'>, signal: AbortSignal): Promise<boolean> {
  try {
    // grammY's own type of signal, which the platform's fits.
    await api.getMe(signal as unknown as Parameters<Api['getMe']>[0]);
    return false;
  } catch (error) {
    return isUnknownToken(error);
  }
}
