import { describe, expect, it } from 'vitest';
import { planSlots } from '../../src/jobs/planning.ts';
import { minuteOf } from '../../src/jobs/subscription.ts';
import { subscriptionOf } from '../support/subscription.ts';

const at = (text: string): number => Date.parse(`2026-06-${text}:00Z`);
const minute = (text: string): number => minuteOf(at(text));

/** Daily at 09:00 in Almaty is 04:00 UTC. */
const daily = subscriptionOf();
const hourly = subscriptionOf({
  cadence: { ...daily.cadence, times: Array.from({ length: 24 }, (_, hour) => 60 * hour) },
});

describe('a subscription that is due', () => {
  it('is posted, and is due again the next day', () => {
    expect(planSlots(daily, minute('10T04:00'), at('10T04:00'))).toEqual({
      post: minute('10T04:00'),
      ended: [],
      next: minute('11T04:00'),
    });
  });

  it('is posted up to 30 minutes late, and not later', () => {
    expect(planSlots(daily, minute('10T04:00'), at('10T04:30')).post).toBe(minute('10T04:00'));
    expect(planSlots(daily, minute('10T04:00'), at('10T04:30') + 1)).toEqual({
      ended: [{ minute: minute('10T04:00'), outcome: 'too-late' }],
      next: minute('11T04:00'),
    });
  });

  it('after 2 hours of downtime gets at most one late post, and the others are written down', () => {
    expect(planSlots(hourly, minute('10T04:00'), at('10T06:10'))).toEqual({
      post: minute('10T06:00'),
      ended: [
        { minute: minute('10T04:00'), outcome: 'too-late' },
        { minute: minute('10T05:00'), outcome: 'too-late' },
      ],
      next: minute('10T07:00'),
    });
  });

  it('after 3 days of downtime posts only what is not too late', () => {
    const late = planSlots(hourly, minute('10T04:00'), at('13T04:40'));
    expect(late.post).toBeUndefined();
    expect(late.ended.at(-1)).toEqual({ minute: minute('13T04:00'), outcome: 'too-late' });
    expect(planSlots(hourly, minute('10T04:00'), at('13T04:20')).post).toBe(minute('13T04:00'));
    expect(planSlots(daily, minute('10T04:00'), at('13T04:40'))).toMatchObject({
      ended: [{}, {}, {}, { minute: minute('13T04:00') }],
      next: minute('14T04:00'),
    });
  });

  it('that a person paused or skipped ends as that', () => {
    const due = minute('10T04:00');
    expect(planSlots({ ...daily, pause: 'by-person' }, due, at('10T04:00')).ended).toEqual([
      { minute: due, outcome: 'paused' },
    ]);
    expect(planSlots({ ...daily, skips: [due] }, due, at('10T04:00')).ended).toEqual([
      { minute: due, outcome: 'skipped' },
    ]);
  });

  it('is tried where the chat lacked the right, which may have come back', () => {
    expect(planSlots({ ...daily, pause: 'no-rights' }, minute('10T04:00'), at('10T04:00')).post).toBeDefined();
  });

  it('never has two slots in one plan, or one that was planned before', () => {
    const first = planSlots(hourly, minute('10T04:00'), at('10T04:00'));
    expect(first.next).toBeGreaterThan(first.post ?? 0);
  });

  it('by a clock that went back is due again after its slot all the same', () => {
    expect(planSlots(daily, minute('10T04:00'), at('09T04:00')).next).toBe(minute('11T04:00'));
  });
});
