import type { Cluster, Redis } from 'ioredis';
import { LANGUAGE_CHOICE } from '../handlers/kept.ts';
import type { LanguageChoices } from '../handlers/language.ts';
import { LOCALES } from '../handlers/locale.ts';
import { createPersonKey } from './person-key.ts';

/** Chosen languages in Redis, each under a code of the person's id. */
export function createLanguageChoices(redis: Redis | Cluster, token: string): LanguageChoices {
  const code = createPersonKey(token, 'chosen languages');
  const keyOf = (userId: number): string => LANGUAGE_CHOICE.keys + code(userId);
  return {
    async find(userId) {
      const kept = await redis.get(keyOf(userId));
      return LOCALES.find((locale) => locale === kept);
    },
    async keep(userId, locale) {
      await redis.set(keyOf(userId), locale, 'EX', LANGUAGE_CHOICE.seconds);
    },
    async erase(userId) {
      await redis.del(keyOf(userId));
    },
  };
}
