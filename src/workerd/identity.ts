import type { Bot } from 'grammy';
import { errorFields, type Logger } from '../bot/logger.ts';
import type { VerbatimContext } from '../handlers/base/context.ts';
import { createRemembered } from './remembered.ts';

/** Milliseconds for which Telegram is not asked again after it did not say who the bot is: pages are asked for by anybody. */
const PAUSE = 5_000;

/** Whether the bot knows who it is; asks Telegram where it does not, one request for all. `longest`: milliseconds that a call may take. */
export function createIdentity(
  bot: Bot<VerbatimContext>,
  logger: Logger,
  longest: number,
  now: () => number,
): () => Promise<boolean> {
  const find = async (): Promise<boolean> => {
    try {
      bot.botInfo = await bot.api.getMe();
      return true;
    } catch (error) {
      logger.warn('telegram.away', errorFields(error));
      return false;
    }
  };
  const lasts = (isFound: boolean) => (isFound ? Number.POSITIVE_INFINITY : PAUSE);
  return createRemembered(find, { lasts, longest, now });
}
