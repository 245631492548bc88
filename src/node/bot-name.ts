import { errorFields, type Logger } from '../bot/logger.ts';
import type { VerbatimBot } from '../bot/verbatim-bot.ts';

/** The bot's name, empty while it is unknown. A program that only posts asks Telegram for it when a post first needs it. */
export function createBotName(bot: VerbatimBot, logger: Logger): () => string {
  let isAsking = false;
  function ask(): void {
    isAsking = true;
    bot
      .init()
      .catch((error: unknown) => logger.warn('posting.name-unknown', errorFields(error)))
      .finally(() => {
        isAsking = false;
      });
  }
  return () => {
    if (bot.isInited()) return bot.botInfo.username;
    if (!isAsking) ask();
    return '';
  };
}
