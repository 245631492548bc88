import { setTimeout as pass } from 'node:timers/promises';

/**
 * The pause before each question (milliseconds): Telegram's servers can answer 401 temporarily (tdlib/telegram-bot-api,
 * issue 77).
 */
const PAUSE_MS = 2_000;

/** How often the same answer is needed. */
const QUESTIONS = 2;

/** Whether the token is invalid. Callers that ask meanwhile wait for the same answer. Returns `false` if `signal` aborts. */
export type IsRevoked = (signal?: AbortSignal) => Promise<boolean>;

/**
 * Asks Telegram again whether it knows the token, because a restarting server or a proxy may deny one call. `isDenied` asks once,
 * with `getMe`: if the answer is missing or not Telegram's, the token may be valid. One question serves all callers that suspect it
 * at once. `pause`: milliseconds before each question.
 *
 *     if (isUnknownToken(error) && (await isRevoked(signal))) stop();
 */
export function createIsRevoked(
  isDenied: (signal: AbortSignal | undefined) => Promise<boolean>,
  pause = PAUSE_MS,
): IsRevoked {
  let asking: Promise<boolean> | undefined;
  const ask = async (signal: AbortSignal | undefined): Promise<boolean> => {
    for (let question = 0; question < QUESTIONS; question += 1) {
      await pass(pause, undefined, { ...(signal === undefined ? {} : { signal }) }).catch(() => {});
      if (signal?.aborted === true || !(await isDenied(signal))) return false;
    }
    return true;
  };
  return (signal) => {
    asking ??= ask(signal).finally(() => {
      asking = undefined;
    });
    return asking;
  };
}
