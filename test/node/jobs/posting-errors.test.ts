import { ReplyError } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Logger } from '../../../src/bot/logger.ts';
import { refusalOf } from '../../../src/bot/redis/redis-refusal.ts';
import { createPostingErrors, type PostingErrors } from '../../../src/node/jobs/posting-errors.ts';

let lines: string[];
let noted: unknown[];
let trouble: string | undefined;
let errors: PostingErrors;

beforeEach(() => {
  vi.useFakeTimers();
  lines = [];
  noted = [];
  trouble = undefined;
  const write = (event: string) => void lines.push(event);
  const logger: Logger = { debug: () => {}, info: write, warn: write, error: write };
  const health = {
    trouble: () => trouble,
    answers: () => true,
    note: (error: unknown) => refusalOf(error) !== undefined && noted.push(error) > 0,
    wrote: Promise.resolve(),
    stop: () => {},
  };
  errors = createPostingErrors(health, logger, Date.now);
});

afterEach(() => {
  errors.stop();
  vi.useRealTimers();
});

describe('errors of posting', () => {
  it('of our own are one line when they begin, and one when they are over', () => {
    for (let count = 0; count < 300; count += 1) {
      errors.note(new TypeError('canary'));
      vi.advanceTimersByTime(100);
    }
    errors.ticked();
    vi.advanceTimersByTime(30_000);
    expect(lines).toEqual(['jobs.failing', 'jobs.recovered']);
  });

  it('are not over before a tick came to its end after the last of them', () => {
    errors.ticked();
    vi.advanceTimersByTime(1_000);
    errors.note(new TypeError('canary'));
    vi.advanceTimersByTime(60_000);
    expect(lines).toEqual(['jobs.failing']);
    errors.ticked();
    vi.advanceTimersByTime(5_000);
    expect(lines).toEqual(['jobs.failing', 'jobs.recovered']);
  });

  it('are not over while Redis is in trouble', () => {
    errors.note(new TypeError('canary'));
    errors.ticked();
    trouble = 'Redis refuses (READONLY): it is a replica and accepts no writes';
    vi.advanceTimersByTime(60_000);
    expect(lines).toEqual(['jobs.failing']);
    trouble = undefined;
    vi.advanceTimersByTime(5_000);
    expect(lines).toEqual(['jobs.failing', 'jobs.recovered']);
  });

  it('of waits that end because Redis became a replica are left to what it refuses then', () => {
    errors.note(
      new ReplyError('UNBLOCKED force unblock from blocking operation, instance state changed (master -> replica?)'),
    );
    expect(lines).toEqual([]);
  });

  it('by which Redis refuses are left to whoever watches Redis', () => {
    errors.note(new ReplyError('OOM command not allowed'));
    // As BullMQ tells it.
    errors.note(
      new Error(
        "Failed to add repeatable job for next iteration: OOM command not allowed when used memory > 'maxmemory'.",
      ),
    );
    expect(noted).toHaveLength(2);
    expect(lines).toEqual([]);
  });

  it('of connections are left to the client that says that Redis is away', () => {
    errors.note(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }));
    errors.note(new Error('Connection is closed.'));
    errors.note(new Error("Socket timeout. Expecting data, but didn't receive any in 5000ms."));
    expect(lines).toEqual([]);
  });
});
