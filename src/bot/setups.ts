import type { Cluster, Redis } from 'ioredis';
import { SETUP } from '../handlers/kept.ts';
import type { Setups } from '../handlers/scheduling.ts';
import { createPersonKey } from './person-key.ts';

/** Started set-ups in Redis, each under a code of the person's id, for a quarter of an hour. */
export function createSetups(redis: Redis | Cluster, token: string): Setups {
  const code = createPersonKey(token, 'started set-ups');
  const keyOf = (userId: number): string => SETUP.keys + code(userId);
  return {
    async keep(userId, when) {
      await redis.set(keyOf(userId), when, 'EX', SETUP.seconds);
    },
    find: async (userId) => (await redis.get(keyOf(userId))) ?? undefined,
    take: async (userId) => (await redis.getdel(keyOf(userId))) ?? undefined,
  };
}
