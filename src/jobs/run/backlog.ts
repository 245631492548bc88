import type { Cluster, Redis } from 'ioredis';
import { DUE, OPEN, WAITING } from '../plan/keys.ts';
import { minuteOf, parseSlotId } from '../plan/subscription.ts';
import { POST_QUEUE_META } from './queue.ts';
import { inOneTrip } from './round-trip.ts';
import { QUEUED_LIFE_MS } from './slot-store.ts';

/** How much there is to post, as numbers. */
export type Backlog = {
  /** Subscribed chats. */
  readonly subscriptions: number;
  /** Chats that have been due for over a minute and that no tick has planned. */
  readonly overdue: number;
  /** Slots that are planned and not yet queued. */
  readonly waiting: number;
  /** Slots that are queued or in flight. */
  readonly open: number;
  /** The minute of the oldest waiting or open slot; `undefined` if there is none. */
  readonly oldest: number | undefined;
  /** Whether somebody paused the queue of posts: then no post leaves it. */
  readonly isPaused: boolean;
};

/**
 * How many open slots are searched for the oldest. They are sorted by the time of their recheck, which is the order in which they
 * were queued.
 */
const LOOKED_AT = 1_000;

/**
 * Counts what has to be posted at a time (milliseconds since 1970), in one round trip. A slot whose chat Telegram told to wait is
 * open, but never counts as the oldest, because it is late for a reason. Rejects when Redis can't be reached or refuses.
 */
export async function readBacklog(redis: Redis | Cluster, now: number): Promise<Backlog> {
  const [subscriptions, overdue, waiting, open, firstWaiting, firstOpen, paused] = await inOneTrip(
    redis
      .pipeline()
      .zcard(DUE)
      .zcount(DUE, '-inf', minuteOf(now) - 2)
      .zcard(WAITING)
      .zcard(OPEN)
      .zrange(WAITING, 0, '0')
      .zrangebyscore(OPEN, '-inf', String(now + QUEUED_LIFE_MS), 'LIMIT', 0, LOOKED_AT)
      .hexists(POST_QUEUE_META, 'paused'),
  );
  const names = [firstWaiting, firstOpen].flat().map(String);
  return {
    subscriptions: Number(subscriptions),
    overdue: Number(overdue),
    waiting: Number(waiting),
    open: Number(open),
    oldest: oldestOf(names),
    isPaused: paused === 1,
  };
}

/** The earliest minute among names of slots. Unreadable names are ignored. */
function oldestOf(names: readonly string[]): number | undefined {
  const minutes = names.flatMap((name) => parseSlotId(name)?.minute ?? []);
  return minutes.length === 0 ? undefined : Math.min(...minutes);
}
