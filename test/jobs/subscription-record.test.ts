import { describe, expect, it } from 'vitest';
import { OUTCOMES, parseSlotId, type Subscription, slotId, withSettings } from '../../src/jobs/subscription.ts';
import { readRecord, writeRecord } from '../../src/jobs/subscription-record.ts';
import { subscriptionOf } from '../support/subscription.ts';

const everything = subscriptionOf({
  threadId: 17,
  isChannel: false,
  language: 'kk',
  cadence: { days: [1, 3, 5], times: [0, 540, 1_439], zone: 'America/Argentina/ComodRivadavia' },
  order: 'shuffled',
  unit: 'sentence',
  silent: true,
  pause: 'no-rights',
  position: 12_345,
  skips: [29_000_000, 29_000_001],
  last: { minute: 29_000_000, outcome: 'unknown' },
  flight: 29_000_002,
  notFound: 2,
});

describe('a record', () => {
  it.each<[string, Subscription]>([
    ['with the least', subscriptionOf()],
    ['with everything', everything],
    ...OUTCOMES.map((outcome): [string, Subscription] => [outcome, subscriptionOf({ last: { minute: 1, outcome } })]),
    ['paused by a person', subscriptionOf({ pause: 'by-person' })],
  ])('%s reads as it was written', (_, subscription) => {
    expect(readRecord(subscription.id, writeRecord(subscription))).toEqual(subscription);
  });

  it('of an ordinary subscription is short enough for Redis to pack it', () => {
    const ordinary = subscriptionOf({ position: 1_234, last: { minute: 29_000_000, outcome: 'sent' } });
    expect(writeRecord(ordinary).length).toBeLessThanOrEqual(64);
  });

  it('that no version wrote is refused, and the error does not show it', () => {
    expect(() => readRecord('AAAAAAAA', 'canary|1')).toThrow(/AAAAAAAA.*2 of 13/u);
    expect(() => readRecord('AAAAAAAA', 'canary|1')).not.toThrow(/canary/u);
  });
});

describe('the id of a slot', () => {
  it('is read as it was written, and is a job id that BullMQ takes', () => {
    const slot = { subscriptionId: 'Ab-dE_9x', minute: 29_916_000 };
    expect(parseSlotId(slotId(slot))).toEqual(slot);
    expect(slotId(slot)).not.toMatch(/:|^\d+$/u);
  });

  it.each(['', 'x', 'AAAAAAAA', 'AAAAAAAA-', 'AAAAAAA-hbq1z', 'AAAAAAAA-HBQ', 'AAAAAAAA:hbq1z', '__proto__'])(
    'is not read from "%s"',
    (id) => {
      expect(parseSlotId(id)).toBeUndefined();
    },
  );
});

describe('other settings', () => {
  it('keep the position', () => {
    expect(withSettings(everything, { silent: false }).position).toBe(12_345);
    expect(withSettings(everything, { cadence: { ...everything.cadence, times: [60] } }).position).toBe(12_345);
  });

  it('of order or unit begin anew, since the same position is another passage then', () => {
    expect(withSettings(everything, { order: 'in-order' }).position).toBe(0);
    expect(withSettings(everything, { unit: 'section' }).position).toBe(0);
    expect(withSettings(everything, { unit: 'sentence' }).position).toBe(12_345);
  });

  it('of time forget what was to be skipped', () => {
    expect(withSettings(everything, { cadence: { ...everything.cadence, times: [60] } }).skips).toEqual([]);
    expect(withSettings(everything, { silent: false }).skips).toHaveLength(2);
  });
});
