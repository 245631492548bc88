import { Queue } from 'bullmq';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DUE, OPEN, WAITING } from '../../../src/jobs/plan/keys.ts';
import { readBacklog } from '../../../src/jobs/run/backlog.ts';
import { POST_QUEUE, queueOptions } from '../../../src/jobs/run/queue.ts';
import { QUEUED_LIFE_MS } from '../../../src/jobs/run/slot-store.ts';
import { startTestRedis, type TestRedis } from '../../support/redis.ts';

const MINUTE = 29_688_720;
const NOW = MINUTE * 60_000;
const HOUR = 3_600_000;

const named = (minute: number, id = 'AAAAAAAA'): string => `${id}-${minute.toString(36)}`;

let server: TestRedis;

beforeAll(async () => {
  server = await startTestRedis();
});

afterAll(() => server.stop());

beforeEach(() => server.redis.flushall());

describe('the backlog', () => {
  it('of a Redis with nothing in it is nothing', async () => {
    expect(await readBacklog(server.redis, NOW)).toEqual({
      subscriptions: 0,
      overdue: 0,
      waiting: 0,
      open: 0,
      oldest: undefined,
      isPaused: false,
    });
  });

  it('counts who is due, what waits and what is open', async () => {
    await server.redis.zadd(DUE, MINUTE - 2, 'AAAAAAAA', MINUTE - 1, 'BBBBBBBB', MINUTE + 9, 'CCCCCCCC');
    await server.redis.zadd(WAITING, MINUTE, named(MINUTE));
    await server.redis.zadd(OPEN, NOW, named(MINUTE, 'BBBBBBBB'), NOW, named(MINUTE, 'CCCCCCCC'));
    expect(await readBacklog(server.redis, NOW)).toMatchObject({ subscriptions: 3, overdue: 1, waiting: 1, open: 2 });
  });

  it.each([
    ['waits', WAITING, MINUTE - 70],
    ['is open', OPEN, NOW],
  ])('is as old as the oldest slot that %s', async (_, key, score) => {
    await server.redis.zadd(WAITING, MINUTE - 3, named(MINUTE - 3));
    await server.redis.zadd(OPEN, NOW + 1, named(MINUTE - 2, 'BBBBBBBB'));
    await server.redis.zadd(key, score, named(MINUTE - 70, 'CCCCCCCC'));
    expect(await readBacklog(server.redis, NOW)).toMatchObject({ oldest: MINUTE - 70 });
  });

  it('is not as old as a slot whose chat was told to wait by Telegram, nor as a name that can not be read', async () => {
    await server.redis.zadd(
      OPEN,
      NOW + HOUR + QUEUED_LIFE_MS,
      named(MINUTE - 600),
      NOW,
      'unreadable',
      NOW,
      named(MINUTE),
    );
    expect(await readBacklog(server.redis, NOW)).toMatchObject({ oldest: MINUTE, open: 3 });
  });

  it('says that somebody paused the queue, and that somebody resumed it', async () => {
    const queue = new Queue(POST_QUEUE, queueOptions(server.redis));
    await queue.pause();
    expect(await readBacklog(server.redis, NOW)).toMatchObject({ isPaused: true });
    await queue.resume();
    expect(await readBacklog(server.redis, NOW)).toMatchObject({ isPaused: false });
    await queue.close();
  });

  it('rejects where Redis refuses one of the questions', async () => {
    await server.redis.set(OPEN, 'no sorted set');
    await expect(readBacklog(server.redis, NOW)).rejects.toThrow('WRONGTYPE');
  });
});
