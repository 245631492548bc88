import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { untilSilent } from '../../../src/node/jobs/last-posts.ts';
import { startTestRedis, type TestRedis } from '../../support/redis.ts';

let server: TestRedis;

beforeAll(async () => {
  server = await startTestRedis();
});

afterAll(() => server.stop());

it('a stop that has closed everything asks Redis no more', async () => {
  const ping = vi.spyOn(server.redis, 'ping');
  const closed = new AbortController();
  const silent = untilSilent(server.redis, { sinceLastSend: () => 0 }, closed.signal);
  closed.abort();
  await silent;
  expect(ping).toHaveBeenCalledTimes(1);
});
