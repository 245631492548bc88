import { describe, expect, it } from 'vitest';
import { endsAsLate, planSlots } from '../../../src/jobs/plan/planning.ts';
import { minuteOf } from '../../../src/jobs/plan/subscription.ts';
import { planOrPostpone } from '../../../src/jobs/run/plan-due.ts';
import { subscriptionOf } from '../../support/subscription.ts';

const at = (text: string): number => Date.parse(`2026-06-${text}:00Z`);
const minute = (text: string): number => minuteOf(at(text));

/** Daily at 09:00 in Almaty is 04:00 UTC. */
const daily = subscriptionOf();
const hourly = subscriptionOf({
  cadence: { ...daily.cadence, times: Array.from({ length: 24 }, (_, hour) => 60 * hour) },
});

/** Nobody was there from a time until another. */
const away = (from: string, to: string) => [{ from: at(from), to: at(to) }];

describe('a cadence', () => {
  const due = minute('10T04:00');
  const putOffs: string[] = [];
  const planned = (subscription: typeof daily) =>
    planOrPostpone({ subscription, record: '', due }, at('10T04:00'), (id) => putOffs.push(id));

  it('that this runtime can’t reckon with is put off by a day', () => {
    expect(planned({ ...daily, cadence: { ...daily.cadence, zone: 'Mars/Olympus' } })).toEqual({
      ended: [],
      next: minute('11T04:00'),
    });
    expect(putOffs).toEqual([daily.id]);
  });

  it('that can’t be planned by a bug is put off where the bug is told, and thrown elsewhere', () => {
    const broken = {
      ...daily,
      get cadence(): never {
        throw new TypeError('a bug');
      },
    };
    expect(() => planned(broken)).toThrow('a bug');
    const told: unknown[] = [];
    const onError = (error: unknown) => told.push(error);
    const plan = planOrPostpone({ subscription: broken, record: '', due }, at('10T04:00'), () => {}, { onError });
    expect(plan).toEqual({ ended: [], next: minute('11T04:00') });
    expect(told).toMatchObject([{ message: 'a bug' }]);
  });
});

describe('a subscription that is due', () => {
  it('is posted, and is due again the next day', () => {
    expect(planSlots(daily, minute('10T04:00'), at('10T04:00'))).toEqual({
      post: minute('10T04:00'),
      ended: [],
      next: minute('11T04:00'),
    });
  });

  it('first found after downtime is posted up to 30 minutes late, and not later', () => {
    const down = away('10T03:00', '10T06:00');
    expect(planSlots(daily, minute('10T04:00'), at('10T04:30'), down).post).toBe(minute('10T04:00'));
    expect(planSlots(daily, minute('10T04:00'), at('10T04:30') + 1, down)).toEqual({
      ended: [{ minute: minute('10T04:00'), outcome: 'too-late' }],
      next: minute('11T04:00'),
    });
  });

  it('is posted however late where planning was slow and somebody was there', () => {
    expect(planSlots(daily, minute('10T04:00'), at('10T05:10')).post).toBe(minute('10T04:00'));
    expect(planSlots(daily, minute('10T04:00'), at('10T05:10'), away('10T04:20', '10T04:50')).post).toBeDefined();
  });

  it('during a wait that Telegram told its chat, which ended more than 30 minutes later, is too late', () => {
    const wait = (to: string) => ({ ...daily, wait: { from: at('10T03:59'), until: at(to) } });
    expect(planSlots(wait('10T04:30'), minute('10T04:00'), at('10T04:31')).post).toBeDefined();
    expect(planSlots(wait('10T04:31'), minute('10T04:00'), at('10T04:31')).post).toBeUndefined();
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
    const down = away('10T03:30', '13T04:40');
    const late = planSlots(hourly, minute('10T04:00'), at('13T04:40'), down);
    expect(late.post).toBeUndefined();
    expect(late.ended.at(-1)).toEqual({ minute: minute('13T04:00'), outcome: 'too-late' });
    expect(planSlots(hourly, minute('10T04:00'), at('13T04:20'), down).post).toBe(minute('13T04:00'));
    expect(planSlots(daily, minute('10T04:00'), at('13T04:40'), down)).toMatchObject({
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

  it('at a minute that its cadence does not have gets no post, and its next slot is set right', () => {
    expect(planSlots(daily, minute('10T03:00'), at('10T03:00'))).toEqual({ ended: [], next: minute('10T04:00') });
    expect(planSlots(daily, minute('10T05:00'), at('10T05:00'))).toEqual({ ended: [], next: minute('11T04:00') });
  });

  it('since a minute that its cadence does not have gets the slots that it has had since', () => {
    expect(planSlots(daily, minute('10T03:00'), at('10T04:05'))).toEqual({
      post: minute('10T04:00'),
      ended: [],
      next: minute('11T04:00'),
    });
  });

  it.each([
    ['the zone moved back by an hour', '10T03:00', '10T04:00'],
    ['the zone moved ahead by an hour', '10T05:00', '11T04:00'],
  ])('by the zone data of before, when %s, is posted once a day at the new hour', (_, due, next) => {
    expect(planSlots(daily, minute(due), at(due))).toEqual({ ended: [], next: minute(next) });
    expect(planSlots(daily, minute(next), at(next)).post).toBe(minute(next));
  });

  it('on a Tuesday, where it was put off by a day, is not posted before its Monday', () => {
    const weekly = subscriptionOf({ cadence: { ...daily.cadence, days: [1] } });
    expect(planSlots(weekly, minute('09T04:00'), at('09T04:00'))).toEqual({ ended: [], next: minute('15T04:00') });
  });

  it('for longer than slots are kept gets the slots of the last seven days alone', () => {
    const { ended } = planSlots(daily, minute('01T04:00'), at('20T05:00'), away('01T00:00', '20T05:00'));
    expect(ended.map((slot) => slot.minute)).toEqual([14, 15, 16, 17, 18, 19, 20].map((day) => minute(`${day}T04:00`)));
  });
});

describe('a plan', () => {
  it('ends something as late where a slot is missed, or where the open one makes room', () => {
    const plan = { post: minute('10T04:00'), ended: [], next: minute('11T04:00') };
    expect(endsAsLate(daily, plan)).toBe(false);
    expect(endsAsLate({ ...daily, open: minute('09T04:00') }, plan)).toBe(true);
    expect(endsAsLate({ ...daily, open: minute('09T04:00') }, { ended: [], next: 1 })).toBe(false);
    expect(endsAsLate(daily, { ended: [{ minute: 1, outcome: 'too-late' }], next: 2 })).toBe(true);
    expect(endsAsLate(daily, { ended: [{ minute: 1, outcome: 'skipped' }], next: 2 })).toBe(false);
  });
});
