import type { Cluster, Redis } from 'ioredis';
import { LANGUAGE_CHOICE } from '../handlers/kept.ts';
import type { LanguageChoices } from '../handlers/language.ts';
import { LOCALES } from '../handlers/locale.ts';
import { errorFields, type Logger } from './logger.ts';
import { createPersonKey } from './person-key.ts';

/** Chosen languages in Redis, each under a code of the person's id. */
export function createLanguageChoices(redis: Redis | Cluster, token: string, logger: Logger): LanguageChoices {
  const code = createPersonKey(token, 'chosen languages');
  const keyOf = (userId: number): string => LANGUAGE_CHOICE.keys + code(userId);
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
