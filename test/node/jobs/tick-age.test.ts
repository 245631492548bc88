import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LogFields, Logger } from '../../../src/bot/logger.ts';
import { type TickAge, watchTickAge } from '../../../src/node/jobs/tick-age.ts';

let lines: string[];
let ticks: TickAge;

beforeEach(() => {
  vi.useFakeTimers();
  lines = [];
  const write = (event: string, fields: LogFields = {}) => void lines.push(`${event} ${JSON.stringify(fields)}`);
  const logger: Logger = { debug: write, info: write, warn: write, error: write };
  ticks = watchTickAge(logger, Date.now, () => 'Redis refuses (NOPERM)');
});

afterEach(() => {
  ticks.stop();
  vi.useRealTimers();
});

describe('ticks', () => {
  it('that come every five seconds are all right', () => {
    for (let count = 0; count < 20; count += 1) {
      vi.advanceTimersByTime(5_000);
      expect(ticks.trouble()).toBeUndefined();
      ticks.ticked();
    }
    expect(lines).toEqual([]);
  });

  it('that stay away are said within fifteen seconds, in one line with the reason, and once when they are back', () => {
    vi.advanceTimersByTime(14_000);
    expect(ticks.trouble()).toBe('no tick has finished for 14 s');
    vi.advanceTimersByTime(60_000);
    expect(lines).toEqual(['posting.stands {"milliseconds":13000,"reason":"Redis refuses (NOPERM)"}']);
    expect(ticks.age()).toBe(74_000);
    ticks.ticked();
    ticks.ticked();
    expect(ticks.trouble()).toBeUndefined();
    expect(lines.slice(1)).toEqual(['posting.goes-on {"milliseconds":74000}']);
  });
});
