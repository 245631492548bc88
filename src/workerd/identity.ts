import type { Bot } from 'grammy';
import { errorFields, type Logger } from '../bot/logger.ts';
import type { VerbatimContext } from '../handlers/context.ts';

/**
 * Whether the bot knows who it is; asks Telegram where it does not. Requests that come before it has said so ask each for
 * itself: on workerd none can wait for what another one asked.
 */
export function createIdentity(bot: Bot<VerbatimContext>, logger: Logger): () => Promise<boolean> {
  return async () => {
    if (bot.isInited()) return true;
    try {
      bot.botInfo = await bot.api.getMe();
      return true;
    } catch (error) {
      logger.warn('telegram.away', errorFields(error));
      return false;
    }
  };
}
