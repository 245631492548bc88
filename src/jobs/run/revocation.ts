import { setTimeout as pass } from 'node:timers/promises';

/** Milliseconds before each question: Telegram's servers say 401 in passing, too (tdlib/telegram-bot-api, issue 77). */
const PAUSE = 2_000;

/** How often the same must be heard. */
const QUESTIONS = 2;

/** Whether the token is no good any more. Who asks meanwhile waits for the same answer. Gives up, with `false`, where `signal` aborts. */
export type IsRevoked = (signal?: AbortSignal) => Promise<boolean>;

/**
 * Asks Telegram again whether it knows the token, since a server that is started again, or a proxy, may deny one call.
 * `isDenied` asks once, by `getMe`: an answer that is not Telegram's, and none, mean that the token may be good. However
 * many suspect it at once, it is asked once for all. `pause`: milliseconds before each question.
 *
 *     if (isUnknownToken(error) && (await isRevoked(signal))) stop();
 */
export function createIsRevoked(
  isDenied: (signal: AbortSignal | undefined) => Promise<boolean>,
  pause = PAUSE,
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
