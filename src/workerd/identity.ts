import type { Bot } from 'grammy';
import { errorFields, type Logger } from '../bot/logger.ts';
import type { VerbatimContext } from '../handlers/base/context.ts';
import { createRemembered } from './remembered.ts';

/**
 * How long Telegram is not asked again after it did not say who the bot is (milliseconds), because anybody can request
 * a page.
 */
const PAUSE_MS = 5_000;

/**
 * Whether the bot knows who it is. If not, one request asks Telegram for all the others. `longest`: how long a call can
 * take (milliseconds).
 */
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
  const lasts = (isFound: boolean) => (isFound ? Number.POSITIVE_INFINITY : PAUSE_MS);
  return createRemembered(find, { lasts, longest, now });
}
