import type { Bot } from 'grammy';
import { errorFields, type Logger } from '../bot/logger.ts';

/** The bot's user name, empty while it is unknown: then Telegram is asked. A program that only posts asks for nothing else. */
export function createBotName(bot: Pick<Bot, 'init' | 'isInited' | 'botInfo'>, logger: Logger): () => string {
  let isAsking = false;
  const ask = (): void => {
    isAsking = true;
    bot
      .init()
      .catch((error: unknown) => logger.warn('posting.name-unknown', errorFields(error)))
      .finally(() => {
        isAsking = false;
      });
  };
  return () => {
    if (bot.isInited()) return bot.botInfo.username;
    if (!isAsking) ask();
    return '';
  };
}
