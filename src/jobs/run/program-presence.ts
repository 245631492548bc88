import { setTimeout as sleep } from 'node:timers/promises';
import { Queue } from 'bullmq';
import type { Cluster, Redis } from 'ioredis';
import { CONNECTION_NAME, HEARTBEAT } from '../plan/keys.ts';
import { mastersOf } from './cluster-masters.ts';
import { POST_QUEUE, queueOptions } from './queue.ts';

/** Milliseconds. Within five seconds a running program ticks. */
const WATCHED_MS = 5_000;
const STEP = 200;

/**
 * Whether a program runs on this Redis, idle or not, judged by the names of its connections. If these can't be listed,
 * only a program that posts is noticed, by its heartbeat and its locks, which takes `watched` milliseconds if there is
 * none. The caller's own connections must not have a program's name.
 */
export async function isProgramRunning(redis: Redis | Cluster, watched = WATCHED_MS): Promise<boolean> {
  const clients = await Promise.all(mastersOf(redis).map(clientsOf));
  if (clients.every((list) => list !== undefined)) return clients.some((list) => list.includes(CONNECTION_NAME));
  return (await watch(redis, watched)) || clients.some((list) => list?.includes(CONNECTION_NAME));
}

/** The connected clients; `undefined` if Redis does not tell. */
async function clientsOf(node: Redis): Promise<string | undefined> {
  try {
    return String(await node.call('CLIENT', 'LIST'))
      .split('\n')
      .map((line) => / name=(\S*) /u.exec(line)?.[1] ?? '')
      .join('\n');
  } catch (error) {
    if (error instanceof Error && error.name === 'ReplyError') return undefined;
    throw error;
  }
}

/** Whether somebody ticks, or a job is locked: a worker renews its locks, and those of a dead one soon expire. */
async function watch(redis: Redis | Cluster, watched: number): Promise<boolean> {
  const posts = new Queue(POST_QUEUE, { ...queueOptions(redis), skipMetasUpdate: true });
  posts.on('error', () => {});
  try {
    const first = await redis.get(HEARTBEAT);
    for (let left = watched; ; left -= STEP) {
      if ((await redis.get(HEARTBEAT)) !== first || (await isLocked(redis, posts))) return true;
      if (left <= 0) return false;
      await sleep(STEP);
    }
  } finally {
    await posts.close();
  }
}

async function isLocked(redis: Redis | Cluster, queue: Queue): Promise<boolean> {
  const active = await queue.getActive();
  const locks = await Promise.all(active.map(({ id }) => redis.exists(`${queue.toKey(id ?? '')}:lock`)));
  return locks.includes(1);
}
