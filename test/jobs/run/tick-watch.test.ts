import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchTicks } from '../../../src/jobs/run/tick-watch.ts';

const SECOND = 1_000;

let at: number | undefined;
let said: string[];
let read: () => Promise<void>;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  [at, said, read] = [0, [], async () => {}];
  stop = watchTicks({
    heartbeats: {
      async read() {
        await read();
        return { ...(at === undefined ? {} : { at }), gaps: [] };
      },
    },
    monotonic: () => performance.now(),
    onBeat: () => said.push('beat'),
    onSilence: async () => void said.push('silence'),
    onError: (error) => said.push(String(error)),
  });
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('a process that watches the ticks', () => {
  it('hears each beat', async () => {
    for (let beat = 0; beat <= 10; beat += 1) {
      at = beat;
      await vi.advanceTimersByTimeAsync(SECOND);
    }
    expect(said).toEqual(Array.from({ length: 10 }, () => 'beat'));
  });

  it('ticks by itself after five seconds of silence, and again after five more, also where the clock was set back', async () => {
    await vi.advanceTimersByTimeAsync(SECOND);
    at = -3_600_000;
    await vi.advanceTimersByTimeAsync(SECOND);
    said = [];
    await vi.advanceTimersByTimeAsync(4 * SECOND);
    expect(said).toEqual([]);
    await vi.advanceTimersByTimeAsync(6 * SECOND);
    expect(said).toEqual(['silence', 'silence']);
  });

  it.each([-86_400_000, undefined])('takes no beat that it finds at its start for one of now: %s', async (kept) => {
    at = kept;
    await vi.advanceTimersByTimeAsync(4 * SECOND);
    expect(said).toEqual([]);
    await vi.advanceTimersByTimeAsync(SECOND);
    expect(said).toEqual(['silence']);
  });

  it('takes a beat that is gone, as on a replica that was emptied, for silence', async () => {
    await vi.advanceTimersByTimeAsync(SECOND);
    at = undefined;
    await vi.advanceTimersByTimeAsync(3 * SECOND);
    expect(said).toEqual([]);
    await vi.advanceTimersByTimeAsync(SECOND);
    expect(said).toEqual(['silence']);
  });

  it('asks once while Redis does not answer, however long that takes', async () => {
    const asked = vi.fn(() => new Promise<void>(() => {}));
    read = asked;
    await vi.advanceTimersByTimeAsync(600 * SECOND);
    expect(asked).toHaveBeenCalledOnce();
    expect(said).toEqual([]);
  });

  it('tells what Redis refuses, and looks again', async () => {
    read = () => Promise.reject(new Error('READONLY'));
    await vi.advanceTimersByTimeAsync(2 * SECOND);
    expect(said).toEqual(['Error: READONLY', 'Error: READONLY']);
  });
});
