import type { Cluster, Redis } from 'ioredis';
import { GAPS_KEPT_DAYS, type Heartbeat, readHeartbeat, writeHeartbeat } from '../plan/heartbeat.ts';
import { DUE, ERASED, HEARTBEAT, OPEN, SUBSCRIPTIONS, TICK_TURN, WAITING } from '../plan/keys.ts';
import { POST_QUEUE_EVENTS } from './queue.ts';
import type { Scripts } from './scripts.ts';
import type { Buckets } from './sweep.ts';

/** What a process asks when it looks whether there is anything to do. */
export type Question = {
  /** Names the turn that may begin. */
  readonly token: string;
  /** The stored text of the heartbeat that this process saw last; '' if it saw none. */
  readonly seen: string;
  /** The heartbeat that is stored if there is nothing to do. */
  readonly next: Heartbeat;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Something is due if its minute is not after `minute`, and wrong if it is not before `farthest`. */
  readonly minute: number;
  readonly farthest: number;
  /** Takes the turn from a process that has been silent for long. */
  readonly isForced: boolean;
  /** Takes the turn even if there is nothing to do. */
  readonly isWork: boolean;
  /** The keys of buckets to read if there is nothing to do. */
  readonly buckets: readonly string[];
};

/** The answer. If there is nothing to do, that was the tick. */
export type Answer =
  /** The stored text is another one: some process has ticked since. */
  | { readonly kind: 'beaten'; readonly text: string }
  /** Another process has the turn. */
  | { readonly kind: 'taken' }
  /** There is something to do, and the turn is ours. */
  | { readonly kind: 'work' }
  | { readonly kind: 'idle'; readonly found: Buckets };

/** The stored heartbeat of all processes, and whose turn it is to tick. Rejects when Redis can't be reached. */
export type HeartbeatStore = {
  read(): Promise<Heartbeat>;
  /** In one round trip: whether there is anything to do, and whose turn it is. */
  look(question: Question): Promise<Answer>;
  /** Whether the turn is ours; the token names only this turn. */
  take(token: string): Promise<boolean>;
  /** Stores it; the turn goes on, or ends. */
  write(heartbeat: Heartbeat, token: string, turn: 'goes-on' | 'ends'): Promise<void>;
};

/** When the turn of a dead owner is over (milliseconds). Each batch of a tick takes less. */
const TURN_LIFE_MS = 5_000;

const LIFE_S = GAPS_KEPT_DAYS * 24 * 60 * 60;

/** The heartbeats of the workers, in Redis. */
export function createHeartbeatStore(redis: Redis | Cluster, scripts: Scripts): HeartbeatStore {
  return {
    read: async () => readHeartbeat(await redis.get(HEARTBEAT)),
    async look({ token, seen, next, now, minute, farthest, isForced, isWork, buckets }) {
      const times = [LIFE_S, TURN_LIFE_MS, minute, farthest, now];
      const flags = [isForced ? 1 : 0, isWork ? 1 : 0];
      const [kind, value] = (await scripts.look(
        [TICK_TURN, HEARTBEAT, DUE, WAITING, OPEN, ERASED, POST_QUEUE_EVENTS, ...buckets],
        [token, seen, writeHeartbeat(next), ...times, ...flags, SUBSCRIPTIONS],
      )) as [Answer['kind'], unknown];
      if (kind === 'beaten') return { kind, text: String(value) };
      return kind === 'idle' ? { kind, found: value as Buckets } : { kind };
    },
    // After a broken connection this runs again, and the first run may have taken it.
    take: async (token) =>
      (await redis.set(TICK_TURN, token, 'PX', TURN_LIFE_MS, 'NX')) !== null || (await redis.get(TICK_TURN)) === token,
    async write(heartbeat, token, turn) {
      const life = turn === 'ends' ? 0 : TURN_LIFE_MS;
      await scripts.beat([HEARTBEAT, TICK_TURN], [writeHeartbeat(heartbeat), LIFE_S, token, life]);
    },
  };
}
