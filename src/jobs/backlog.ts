import type { Cluster, Redis } from 'ioredis';
import { DUE, OPEN, WAITING } from './keys.ts';

/** How much there is to post, as numbers. */
export type Backlog = {
  /** Chats that are subscribed. */
  readonly subscriptions: number;
  /** Of these, those whose time came over a minute ago and that no tick has planned. */
  readonly overdue: number;
  /** Slots that are planned and not yet queued. */
  readonly waiting: number;
  /** Slots that are queued or in flight. */
  readonly open: number;
};

/** Counts what is to be posted. Rejects when Redis can't be reached. */
export async function readBacklog(redis: Redis | Cluster, minute: number): Promise<Backlog> {
  const [subscriptions, overdue, waiting, open] = await Promise.all([
    redis.zcard(DUE),
    redis.zcount(DUE, '-inf', minute - 2),
    redis.zcard(WAITING),
    redis.zcard(OPEN),
  ]);
  return { subscriptions, overdue, waiting, open };
}
