import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type PostWorkers, startPostWorkers } from '../../../src/jobs/run/post-workers.ts';

const MINUTE = 60_000;

/** How many jobs each running worker takes at a time. */
let running: number[];
let workers: PostWorkers;

beforeEach(() => {
  vi.useFakeTimers();
  running = [];
  workers = startPostWorkers({
    start(concurrency) {
      running.push(concurrency);
      return { close: async () => void running.splice(running.indexOf(concurrency), 1) };
    },
    atOnce: 220,
    onError: () => {},
  });
});

afterEach(() => vi.useRealTimers());

/** So many jobs, which end when the answer comes. */
const runJobs = (count: number, answer: Promise<void>) =>
  Promise.all(Array.from({ length: count }, () => workers.run(() => answer)));

describe('workers of posts', () => {
  it('are one while it has room for another job', async () => {
    await runJobs(19, Promise.resolve());
    await runJobs(19, Promise.resolve());
    expect(running).toEqual([20]);
  });

  it('are more once it has none, as many as the pace needs, and one again after a minute without a job', async () => {
    const answer = Promise.withResolvers<void>();
    const jobs = runJobs(30, answer.promise);
    expect(running).toEqual([20, 100, 100]);
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    answer.resolve();
    await jobs;
    expect(running).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(running).toEqual([20]);
  });

  it('stay while jobs come', async () => {
    await runJobs(20, Promise.resolve());
    for (let second = 0; second < 120; second += 30) {
      await vi.advanceTimersByTimeAsync(MINUTE / 2);
      await runJobs(1, Promise.resolve());
    }
    expect(running).toHaveLength(3);
  });

  it('all stop, and none starts after that', async () => {
    await runJobs(20, Promise.resolve());
    const closed = workers.close();
    await runJobs(20, Promise.resolve());
    await closed;
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(running).toEqual([]);
  });

  it('give back what a job gives, and pass on its error', async () => {
    expect(await workers.run(async () => 'given')).toBe('given');
    await expect(workers.run(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  });
});
