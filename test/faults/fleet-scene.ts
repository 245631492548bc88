import { createScripts } from '../../src/jobs/run/scripts.ts';
import { createSubscriptionStore, type SubscriptionStore } from '../../src/jobs/run/subscription-store.ts';
import { CIPHER } from '../support/cipher.ts';
import { type Balancer, startBalancer } from './balancer.ts';
import { createGroups, type Groups } from './groups.ts';
import { type Oracle, startOracle } from './oracle.ts';
import { createPrograms, type Programs, type Role } from './programs.ts';
import { type RedisPlace, type RedisPlaceOptions, startRedisPlace } from './redis-place.ts';

/** Telegram with people in it, several programs behind a balancer, and the Redis that they share. */
export type FleetScene = {
  readonly oracle: Oracle;
  readonly place: RedisPlace;
  readonly balancer: Balancer;
  readonly programs: Programs;
  readonly store: SubscriptionStore;
  readonly groups: Groups;
};

/** Milliseconds that Telegram takes to answer: most kills shall hit something. */
const ANSWER_AFTER = 250;

/** Opens such a scene with so many programs, plays in it and closes it, whatever happens. */
export async function inFleetScene<T>(
  redis: RedisPlaceOptions,
  fleet: Readonly<Record<Role, number>>,
  play: (scene: FleetScene) => Promise<T>,
): Promise<T> {
  const closing: (() => Promise<void>)[] = [];
  try {
    const place = await startRedisPlace(redis);
    closing.push(() => place.close());
    const oracle = await startOracle({ answerAfter: ANSWER_AFTER, keepsMessages: true });
    closing.push(() => oracle.close());
    const balancer = await startBalancer();
    closing.push(() => balancer.close());
    const programs = createPrograms(oracle, place, balancer);
    closing.push(() => programs.close());
    const store = createSubscriptionStore(place.client, createScripts(place.client), CIPHER);
    const roles = (['bot', 'jobs'] as const).flatMap((role) => Array.from({ length: fleet[role] }, () => role));
    await Promise.all(roles.map((role) => programs.start(role)));
    const groups = await createGroups(oracle, place, store);
    return await play({ oracle, place, balancer, programs, store, groups });
  } finally {
    for (const close of closing.reverse()) await close();
  }
}
