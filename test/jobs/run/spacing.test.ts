import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSpacing } from '../../../src/jobs/run/spacing.ts';

/** More than may pass at once at 1,000 a second. */
const MOST_IN_A_TURN = 16;

/** Milliseconds since the start, moved by hand together with the timers. */
let now = 0;

beforeEach(() => {
  now = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
});

async function advance(milliseconds: number): Promise<void> {
  for (let step = 0; step < milliseconds; step += 1) {
    now += 1;
    await vi.advanceTimersByTimeAsync(1);
    // They pass one at a time, each in a turn of its own.
    for (let turn = 0; turn < MOST_IN_A_TURN; turn += 1) await new Promise(setImmediate);
  }
}

/** The most in any second that begins with one of them. */
function mostInASecond(times: readonly number[]): number {
  return Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + 1_000).length));
}

describe.each([
  [30, 31],
  [1_000, 1_010],
])('at %i a second', (rate, most) => {
  it(`no more than ${most} pass in any second, however many come at once`, async () => {
    const spacing = createSpacing(rate, () => now);
    const times: number[] = [];
    for (let count = 0; count < 3 * rate; count += 1) void spacing.pass().then(() => times.push(now));
    await advance(2_500);
    expect(mostInASecond(times)).toBeLessThanOrEqual(most);
    expect(times.length).toBeGreaterThanOrEqual(2 * rate);
  });

  it('what a stall delayed is made up for, and not in a burst', async () => {
    const spacing = createSpacing(rate, () => now);
    const times: number[] = [];
    const ask = async (milliseconds: number) => {
      for (let step = 0; step < milliseconds; step += 1) {
        if (Math.floor(((now + 1) * rate) / 1_000) > Math.floor((now * rate) / 1_000))
          void spacing.pass().then(() => times.push(now));
        await advance(1);
      }
    };
    await ask(1_000);
    // The process stands still: the clock goes on, and nothing runs.
    now += 200;
    for (let count = 0; count < rate / 5; count += 1) void spacing.pass().then(() => times.push(now));
    await ask(1_500);
    expect(mostInASecond(times)).toBeLessThanOrEqual(most);
    const atOnce = Math.max(...times.map((time) => times.filter((other) => other === time).length));
    expect(atOnce).toBeLessThanOrEqual(Math.max(2, rate / 100 + 2));
    expect(times.length).toBeGreaterThan(2.6 * rate);
  });
});
