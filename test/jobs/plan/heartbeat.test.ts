import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absences,
  beat,
  type Heartbeat,
  isClockBack,
  MAX_GAPS,
  readHeartbeat,
  writeHeartbeat,
} from '../../../src/jobs/plan/heartbeat.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-06-10T12:00:00Z');

/** A heartbeat after beats at these times. */
const after = (...times: readonly number[]): Heartbeat =>
  times.reduce<Heartbeat>((before, time) => beat(before, time), { at: times[0] ?? 0, gaps: [] });

describe('a heartbeat', () => {
  it('has no gap where somebody was there every minute', () => {
    expect(after(NOW, NOW + SECOND, NOW + 61 * SECOND).gaps).toEqual([]);
  });

  it('has a gap from the last beat before a longer silence to the next one', () => {
    expect(after(NOW, NOW + 61 * SECOND).gaps).toEqual([{ from: NOW, to: NOW + 61 * SECOND }]);
  });

  it('has one gap where somebody was there for a moment amid it', () => {
    expect(after(NOW, NOW + HOUR, NOW + 2 * HOUR).gaps).toEqual([{ from: NOW, to: NOW + 2 * HOUR }]);
    expect(after(NOW, NOW + HOUR, NOW + HOUR + SECOND, NOW + 2 * HOUR).gaps).toHaveLength(2);
  });

  it('that nobody kept before tells that nobody was there', () => {
    expect(absences({ gaps: [] }, NOW)).toEqual([{ from: NOW - 8 * DAY, to: NOW }]);
    expect(beat({ gaps: [] }, NOW).gaps).toEqual([{ from: NOW - 8 * DAY, to: NOW }]);
  });

  it('tells of a silence that lasts, before the next beat', () => {
    expect(absences({ at: NOW, gaps: [] }, NOW + MINUTE)).toEqual([]);
    expect(absences({ at: NOW, gaps: [] }, NOW + HOUR)).toEqual([{ from: NOW, to: NOW + HOUR }]);
  });

  it('forgets gaps after eight days, and the first of very many', () => {
    expect(after(NOW, NOW + HOUR, NOW + HOUR + 8 * DAY).gaps).toEqual([{ from: NOW + HOUR, to: NOW + HOUR + 8 * DAY }]);
    const many = Array.from({ length: MAX_GAPS + 20 }, (_, index) => NOW + index * 2 * MINUTE);
    expect(after(...many.flatMap((time) => [time, time + SECOND])).gaps).toHaveLength(MAX_GAPS);
  });

  it('by a clock that was 30 days ahead for ten seconds is as if nothing had been', () => {
    const ahead = after(NOW, NOW + 30 * DAY, NOW + 30 * DAY + 9 * SECOND);
    expect(isClockBack(ahead, NOW + 10 * SECOND)).toBe(true);
    expect(beat(ahead, NOW + 10 * SECOND)).toEqual({ at: NOW + 10 * SECOND, gaps: [] });
  });

  it('keeps its gaps where the clocks of two processes differ by some seconds', () => {
    const first = after(NOW, NOW + HOUR);
    expect(isClockBack(first, NOW + HOUR - 4 * SECOND)).toBe(false);
    expect(beat(first, NOW + HOUR - 4 * SECOND)).toEqual({ at: NOW + HOUR - 4 * SECOND, gaps: first.gaps });
  });

  it('written twice at the same time is the same', () => {
    const once = after(NOW, NOW + HOUR);
    expect(beat(once, NOW + HOUR)).toEqual(once);
  });

  it('reads as it was written', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 * DAY }), { minLength: 1, maxLength: 40 }), (steps) => {
        let time = NOW;
        const kept = after(...steps.map((step) => (time += step % (3 * MINUTE))));
        expect(readHeartbeat(writeHeartbeat(kept))).toEqual(kept);
      }),
    );
  });

  it.each([null, '', 'canary', '1-2', ' -,?-!'])('that reads %s is none', (text) => {
    expect(readHeartbeat(text).gaps).toEqual([]);
  });
});
