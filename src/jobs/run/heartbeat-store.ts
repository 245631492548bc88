import type { Cluster, Redis } from 'ioredis';
import { GAPS_KEPT_DAYS, type Heartbeat, readHeartbeat, writeHeartbeat } from '../plan/heartbeat.ts';
import { HEARTBEAT, TICK_TURN } from '../plan/keys.ts';
import type { Scripts } from './scripts.ts';

/** The stored heartbeat of all processes, and whose turn it is to tick. Rejects when Redis can't be reached. */
export type HeartbeatStore = {
  read(): Promise<Heartbeat>;
  /**
   * Whether the turn is ours; the token names only this turn. `isForced` takes it from a process that has been silent
   * for long.
   */
  take(token: string, isForced: boolean): Promise<boolean>;
  /** Stores it; the turn goes on, or ends. */
  write(heartbeat: Heartbeat, token: string, turn: 'goes-on' | 'ends'): Promise<void>;
};

/** When the turn of a dead owner is over (milliseconds). Each batch of a tick takes less. */
const TURN_LIFE_MS = 5_000;

const SECONDS_IN_DAY = 24 * 60 * 60;

/** The heartbeats of the workers, in Redis. */
export function createHeartbeatStore(redis: Redis | Cluster, scripts: Scripts): HeartbeatStore {
  return {
    read: async () => readHeartbeat(await redis.get(HEARTBEAT)),
    async take(token, isForced) {
      if (isForced) await redis.del(TICK_TURN);
      // After a broken connection this runs again, and the first run may have taken it.
      return (
        (await redis.set(TICK_TURN, token, 'PX', TURN_LIFE_MS, 'NX')) !== null || (await redis.get(TICK_TURN)) === token
      );
    },
    async write(heartbeat, token, turn) {
      const life = turn === 'ends' ? 0 : TURN_LIFE_MS;
      const values = [writeHeartbeat(heartbeat), GAPS_KEPT_DAYS * SECONDS_IN_DAY, token, life];
      await scripts.beat([HEARTBEAT, TICK_TURN], values);
    },
  };
}
