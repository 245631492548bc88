import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startTickClock } from '../../../src/jobs/run/tick-clock.ts';

const SECOND = 1_000;

/** Each look, and whether it was by force. */
let looks: boolean[];
let errors: string[];
let look: () => Promise<boolean>;
let stop: () => Promise<void>;

beforeEach(() => {
  vi.useFakeTimers({ now: 60_000 });
  [looks, errors, look] = [[], [], async () => true];
  stop = startTickClock({
    look(isForced) {
      looks.push(isForced);
      return look();
    },
    now: Date.now,
    monotonic: () => performance.now(),
    onError: (error) => errors.push(String(error)),
  });
});

afterEach(async () => {
  look = async () => true;
  vi.useRealTimers();
});

describe('the clock of the ticks', () => {
  it('looks at once, and then at each full second', async () => {
    await vi.advanceTimersByTimeAsync(10 * SECOND);
    expect(looks).toHaveLength(11);
    await stop();
    await vi.advanceTimersByTimeAsync(10 * SECOND);
    expect(looks).toHaveLength(11);
  });

  it('goes on as fast where the machine’s clock is set back', async () => {
    await vi.advanceTimersByTimeAsync(SECOND);
    vi.setSystemTime(Date.now() - 3_600_000);
    await vi.advanceTimersByTimeAsync(10 * SECOND);
    expect(looks).toHaveLength(12);
  });

  it('looks by force after five seconds in which nobody ticked, and again after five more', async () => {
    look = async () => false;
    await vi.advanceTimersByTimeAsync(11 * SECOND);
    const forced = looks.flatMap((isForced, index) => (isForced ? [index] : []));
    expect(forced).toEqual([5, 10]);
  });

  it('asks once while Redis does not answer, however long that takes, and a stop waits for the answer', async () => {
    await vi.advanceTimersByTimeAsync(SECOND);
    const answer = Promise.withResolvers<boolean>();
    look = () => answer.promise;
    await vi.advanceTimersByTimeAsync(600 * SECOND);
    expect(looks).toHaveLength(3);
    let isStopped = false;
    const stopped = stop().then(() => {
      isStopped = true;
    });
    await vi.advanceTimersByTimeAsync(SECOND);
    expect(isStopped).toBe(false);
    answer.resolve(true);
    await stopped;
  });

  it('tells what Redis refuses, and looks again', async () => {
    look = () => Promise.reject(new Error('READONLY'));
    await vi.advanceTimersByTimeAsync(2 * SECOND);
    expect(errors).toEqual(['Error: READONLY', 'Error: READONLY']);
  });
});
