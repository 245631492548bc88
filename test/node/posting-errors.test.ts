import { ReplyError } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Logger } from '../../src/bot/logger.ts';
import { createPostingErrors, type PostingErrors } from '../../src/node/posting-errors.ts';

let lines: string[];
let noted: unknown[];
let errors: PostingErrors;

beforeEach(() => {
  vi.useFakeTimers();
  lines = [];
  noted = [];
  const write = (event: string) => void lines.push(event);
  const logger: Logger = { debug: () => {}, info: write, warn: write, error: write };
  const health = {
    trouble: () => undefined,
    note: (error: unknown) => error instanceof ReplyError && noted.push(error) > 0,
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
    vi.advanceTimersByTime(30_000);
    expect(lines).toEqual(['jobs.failing', 'jobs.recovered']);
  });

  it('by which Redis refuses are left to whoever watches Redis', () => {
    errors.note(new ReplyError('OOM command not allowed'));
    expect(noted).toHaveLength(1);
    expect(lines).toEqual([]);
  });

  it('of connections are left to the client that says that Redis is away', () => {
    errors.note(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }));
    errors.note(new Error('Connection is closed.'));
    errors.note(new Error("Socket timeout. Expecting data, but didn't receive any in 5000ms."));
    expect(lines).toEqual([]);
  });
});
