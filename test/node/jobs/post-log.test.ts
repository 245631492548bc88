import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LogFields, Logger } from '../../../src/bot/logger.ts';
import { createPostLog, type PostLog } from '../../../src/node/jobs/post-log.ts';

let lines: string[];
let log: PostLog;

beforeEach(() => {
  vi.useFakeTimers();
  lines = [];
  const write =
    (level: string) =>
    (event: string, fields: LogFields = {}) =>
      void lines.push(`${level} ${event} ${JSON.stringify(fields)}`);
  const logger: Logger = { debug: () => {}, info: write('info'), warn: write('warn'), error: write('error') };
  log = createPostLog(logger, Date.now);
});

afterEach(() => {
  log.stop();
  vi.useRealTimers();
});

describe('the log of posts', () => {
  it('has two lines for an outage of Telegram, however many posts it meets', () => {
    for (let count = 0; count < 900; count += 1) {
      log.write({ kind: 'waits', milliseconds: 5_000, why: 'not-connected' });
      vi.advanceTimersByTime(100);
    }
    vi.advanceTimersByTime(70_000);
    expect(lines).toEqual([
      'info post.waits {"reason":"not-connected","milliseconds":5000}',
      'info post.waits.over {"reason":"not-connected","count":900,"milliseconds":89900}',
    ]);
  });

  it('has a line for each way in which posts end badly, and nothing more where one ended so', () => {
    log.write({ kind: 'ended', outcome: 'refused', lateness: 0, why: 'no-rights' });
    log.write({ kind: 'ended', outcome: 'unknown', lateness: 0, why: 'timeout' });
    vi.advanceTimersByTime(70_000);
    expect(lines).toEqual([
      'warn post.ended {"outcome":"refused","reason":"no-rights"}',
      'warn post.ended {"outcome":"unknown","reason":"timeout"}',
    ]);
  });

  it('has at a stop the number of an outage that goes on', () => {
    for (let count = 0; count < 3; count += 1) log.write({ kind: 'waits', milliseconds: 5_000, why: 'not-connected' });
    log.stop();
    expect(lines.at(-1)).toBe('info post.waits.over {"reason":"not-connected","count":3,"milliseconds":0}');
  });

  it('stays short where Telegram gives each post a reason of its own', () => {
    for (let count = 0; count < 1_000; count += 1) {
      log.write({ kind: 'ended', outcome: 'refused', lateness: 0, why: `Bad Request: ${count}` });
    }
    expect(lines.length).toBeLessThan(30);
  });

  it('has nothing of posts that went well', () => {
    log.write({ kind: 'ended', outcome: 'sent', lateness: 0 });
    log.write({ kind: 'ticked' });
    expect(lines).toEqual([]);
  });
});
