import { createHmac } from 'node:crypto';
import type { Cluster, Redis } from 'ioredis';
import { LANGUAGE_CHOICE } from '../handlers/kept.ts';
import type { LanguageChoices } from '../handlers/language.ts';
import { LOCALES } from '../handlers/locale.ts';
import { errorFields, type Logger } from './logger.ts';

/**
 * Chosen languages in Redis, each under an HMAC of the person's id. The key comes from the bot's token: it hides the
 * ids from whoever gets the data alone, not from whoever has the token too.
 */
export function createLanguageChoices(redis: Redis | Cluster, token: string, logger: Logger): LanguageChoices {
  const secret = createHmac('sha256', token).update('verbatim: chosen languages').digest();
  const keyOf = (userId: number): string =>
    LANGUAGE_CHOICE.keys + createHmac('sha256', secret).update(String(userId)).digest('base64url');
  const unlessAway = async <T>(command: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await command();
    } catch (error) {
      logger.debug('language.unreachable', errorFields(error));
      return otherwise;
    }
  };
  return {
    find: (userId) =>
      unlessAway(async () => {
        const kept = await redis.get(keyOf(userId));
        return LOCALES.find((locale) => locale === kept);
      }, undefined),
    keep: (userId, locale) =>
      unlessAway(async () => {
        await redis.set(keyOf(userId), locale, 'EX', LANGUAGE_CHOICE.seconds);
        return true;
      }, false),
    erase: (userId) =>
      unlessAway(async () => {
        await redis.del(keyOf(userId));
        return true;
      }, false),
  };
}
