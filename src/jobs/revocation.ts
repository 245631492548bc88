import { setTimeout as pass } from 'node:timers/promises';
import type { Send } from './send.ts';
import { judge } from './verdict.ts';

/** Milliseconds before each question: Telegram's servers say 401 in passing, too (tdlib/telegram-bot-api, issue 77). */
const PAUSE = 2_000;

/** How often the same must be heard. */
const QUESTIONS = 2;

/**
 * Asks Telegram again whether it knows the token, by `getMe`, since a server that is restarted, or a proxy, may deny
 * one call. However many posts suspect it at once, it is asked once for all. An answer that is not Telegram's, and none,
 * mean that the token may be good. `pause`: milliseconds before each question.
 */
export function createIsRevoked(send: Send, pause = PAUSE): () => Promise<boolean> {
  let asking: Promise<boolean> | undefined;
  const ask = async (): Promise<boolean> => {
    for (let question = 0; question < QUESTIONS; question += 1) {
      await pass(pause);
      if (judge(await send('getMe', {})).kind !== 'revoked') return false;
    }
    return true;
  };
  return () => {
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking;
  };
}
