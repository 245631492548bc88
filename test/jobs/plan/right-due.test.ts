import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSlot } from '../../../src/jobs/plan/cadence.ts';
import { rightDue } from '../../../src/jobs/plan/right-due.ts';
import { minuteOf } from '../../../src/jobs/plan/subscription.ts';
import { subscriptionOf } from '../../support/subscription.ts';

const NOW = Date.parse('2026-06-10T12:00:00Z');
const MINUTE = minuteOf(NOW);
const DAY = 24 * 60;

/** Daily at 09:00 in Almaty, which is 04:00 UTC. */
const daily = subscriptionOf();
const NEXT = minuteOf(Date.parse('2026-06-11T04:00:00Z'));

describe('when a subscription is due', () => {
  it.each([
    ['its next slot', NEXT],
    ['overdue, which is the tick’s business', MINUTE - 3],
    ['due for days', MINUTE - 3 * DAY],
  ])('is right where it is %s', (_, due) => {
    expect(rightDue(daily, due, NOW)).toBeUndefined();
  });

  it.each([
    ['a day later than its cadence says', NEXT + DAY],
    ['a minute later', NEXT + 1],
    ['in a month, since a clock was ahead', NEXT + 30 * DAY],
    ['never', undefined],
    ['at something that is no number', Number.NaN],
  ])('is set to its next slot where it is %s', (_, due) => {
    expect(rightDue(daily, due, NOW)).toBe(NEXT);
  });

  it('passes over a slot of the next seconds: another clock may have passed it', () => {
    const hourly = subscriptionOf({
      cadence: { ...daily.cadence, times: Array.from({ length: 24 }, (__, h) => h * 60) },
    });
    expect(rightDue(hourly, MINUTE + 60, NOW - 5_000)).toBeUndefined();
    expect(rightDue(hourly, MINUTE + 60, NOW - 15_000)).toBe(MINUTE);
  });

  it.each([
    ['whose record can’t be read', undefined],
    ['whose zone this runtime does not know', subscriptionOf({ cadence: { ...daily.cadence, zone: 'Mars/Olympus' } })],
    ['whose cadence has no day', subscriptionOf({ cadence: { ...daily.cadence, days: [] } })],
  ])('is within a day for one %s', (_, subscription) => {
    expect(rightDue(subscription, MINUTE + 20 * DAY, NOW)).toBe(MINUTE + DAY);
    expect(rightDue(subscription, undefined, NOW)).toBe(MINUTE + DAY);
    expect(rightDue(subscription, MINUTE + 7, NOW)).toBeUndefined();
  });

  it('is not guessed where reckoning fails by a bug, which is thrown', () => {
    const broken = {
      ...daily,
      get cadence(): never {
        throw new TypeError('a bug');
      },
    };
    expect(() => rightDue(broken, NEXT, NOW)).toThrow('a bug');
  });

  it('once right stays so, and is never before the next slot', () => {
    const due = fc.option(fc.integer({ min: MINUTE - 10 * DAY, max: MINUTE + 60 * DAY }), { nil: undefined });
    fc.assert(
      fc.property(due, fc.integer({ min: 0, max: 14 * DAY * 60_000 }), (before, later) => {
        const now = NOW + later;
        const right = rightDue(daily, before, now);
        if (right === undefined) return;
        expect(right).toBeGreaterThanOrEqual(minuteOf(nextSlot(daily.cadence, now)));
        expect(rightDue(daily, right, now)).toBeUndefined();
      }),
    );
  });
});
