import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absence, type Interval, isTooLate, TOO_LATE_MS } from '../../../src/jobs/plan/lateness.ts';

const MINUTE = 60_000;

const interval: fc.Arbitrary<Interval> = fc
  .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }))
  .map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) }));
const intervals = fc.array(interval, { maxLength: 8 });

/** Counted out, unit by unit. */
const counted = ({ from, to }: Interval, away: readonly Interval[]): number =>
  Array.from({ length: to - from }, (_, index) => from + index).filter((unit) =>
    away.some((gap) => gap.from <= unit && unit < gap.to),
  ).length;

describe('the time in which nobody was there', () => {
  it('is each moment of the stretch that is in a gap, counted once', () => {
    fc.assert(
      fc.property(interval, intervals, (stretch, away) => {
        expect(absence(stretch, away)).toBe(counted(stretch, away));
      }),
    );
  });

  it('is never longer than the stretch, and grows with every gap', () => {
    fc.assert(
      fc.property(interval, intervals, interval, (stretch, away, more) => {
        const before = absence(stretch, away);
        const after = absence(stretch, [...away, more]);
        expect(before).toBeLessThanOrEqual(after);
        expect(after).toBeLessThanOrEqual(stretch.to - stretch.from);
      }),
    );
  });
});

describe('a slot', () => {
  it('is never too late where somebody was there all the time', () => {
    expect(isTooLate(0, 300 * MINUTE, [])).toBe(false);
  });

  it('is too late from more than 30 minutes on in which nobody was there', () => {
    expect(isTooLate(0, TOO_LATE_MS, [{ from: 0, to: TOO_LATE_MS }])).toBe(false);
    expect(isTooLate(0, TOO_LATE_MS + 1, [{ from: 0, to: TOO_LATE_MS + 1 }])).toBe(true);
  });

  it('that waited for its turn for hours is not too late by a short absence', () => {
    expect(isTooLate(0, 300 * MINUTE, [{ from: 100 * MINUTE, to: 130 * MINUTE }])).toBe(false);
    expect(isTooLate(0, 300 * MINUTE, [{ from: 100 * MINUTE, to: 131 * MINUTE }])).toBe(true);
  });

  it('is not late by absences before its time', () => {
    expect(isTooLate(100 * MINUTE, 140 * MINUTE, [{ from: 0, to: 110 * MINUTE }])).toBe(false);
  });
});
