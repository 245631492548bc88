import { describe, expect, it } from 'vitest';
import { formatAddress } from '../../../src/content/document/address.ts';
import { applyChange, dueAfter, inTopic, withRight } from '../../../src/handlers/subscriptions/settings.ts';
import { comingSlots, endedSlots, nextPassage, pastMinutes } from '../../../src/handlers/subscriptions/timetable.ts';
import { subscriptionOf } from '../../support/subscription.ts';
import { sources } from '../../support/telegram.ts';

const { statement } = sources.content;

/** June 15, 2025, 15:06 UTC; the next post is due at 04:00 UTC. */
const NOW = 1_750_000_000_000;
const NEXT = Date.UTC(2025, 5, 16, 4) / 60_000;
const DAY = 24 * 60;

const shown = (fields: Parameters<typeof subscriptionOf>[0], count = 4) =>
  comingSlots(statement, subscriptionOf(fields), NOW, count).map(
    ({ passage }) => passage && formatAddress(passage.address),
  );

describe('the next posts', () => {
  it('come in order, and begin again after the last', () => {
    expect(shown({ position: 4 })).toEqual(['5', '6', '1', '2']);
  });

  it('keep the passage of a slot that is left out for the next one', () => {
    expect(shown({ skips: [NEXT] })).toEqual([undefined, '1', '2', '3']);
    expect(shown({ skips: [NEXT + DAY] })).toEqual(['1', undefined, '2', '3']);
  });

  it('count the one that is being sent as sent', () => {
    expect(shown({ flight: NEXT - DAY })[0]).toBe('2');
    expect(formatAddress(nextPassage(statement, subscriptionOf({ flight: NEXT - DAY })).address)).toBe('2');
  });
});

describe('a slot that waits', () => {
  const HOUR = 60 * 60_000;
  const hourly = { ...subscriptionOf().cadence, times: Array.from({ length: 24 }, (_, hour) => hour * 60) };
  /** 15:00 UTC, six minutes ago. */
  const open = Date.UTC(2025, 5, 15, 15) / 60_000;
  const waiting = (fields: Parameters<typeof subscriptionOf>[0], count = 2) =>
    comingSlots(statement, subscriptionOf({ cadence: hourly, open, ...fields }), NOW, count).map(
      ({ minute, passage, isWaiting }) => ({
        at: new Date(minute * 60_000).toISOString().slice(11, 16),
        address: passage && formatAddress(passage.address),
        ...(isWaiting && { isWaiting }),
      }),
    );

  it('is listed first with its own time and passage, and the next ones bring the passages after it', () => {
    expect(waiting({})).toEqual([
      { at: '15:00', address: '1', isWaiting: true },
      { at: '16:00', address: '2' },
      { at: '17:00', address: '3' },
    ]);
  });

  it('for Telegram is listed where it goes out in time', () => {
    const wait = { from: NOW - 60_000, until: NOW + 10 * 60_000 };
    expect(waiting({ wait }, 1)).toEqual([
      { at: '15:00', address: '1', isWaiting: true },
      { at: '16:00', address: '2' },
    ]);
  });

  it('for Telegram beyond the next one’s time leaves its passage to that', () => {
    expect(waiting({ wait: { from: NOW - 60_000, until: NOW + HOUR } }, 1)).toEqual([
      { at: '16:00', address: '1' },
      { at: '17:00', address: '2' },
    ]);
  });

  it('for Telegram until nothing of that hour can be posted any more is not listed', () => {
    const wait = { from: NOW - 60_000, until: Date.UTC(2025, 5, 15, 17, 45) };
    expect(waiting({ wait }, 1)).toEqual([{ at: '18:00', address: '1' }]);
  });

  it('beside one that is being sent brings the passage after that', () => {
    expect(waiting({ flight: open - 60 }, 1)[0]).toEqual({ at: '15:00', address: '2', isWaiting: true });
  });
});

describe('the last posts', () => {
  it('are looked for in the last seven days, and where the last one is known to be', () => {
    const minutes = pastMinutes(subscriptionOf({ last: { minute: NEXT - 30 * DAY, outcome: 'sent' } }), NOW);
    expect(minutes).toEqual([NEXT - 30 * DAY, ...[7, 6, 5, 4, 3, 2, 1].map((days) => NEXT - days * DAY)]);
  });

  it('have the very last one, also where its slot is no longer kept', () => {
    const last = { minute: NEXT - 30 * DAY, outcome: 'sent' } as const;
    const recent = { minute: NEXT - DAY, outcome: 'refused' } as const;
    expect(endedSlots(subscriptionOf({ last }), [recent])).toEqual([recent, last]);
    expect(endedSlots(subscriptionOf({ last: recent }), [{ ...recent, address: '2' }])).toEqual([
      { ...recent, address: '2' },
    ]);
  });
});

describe('a wish', () => {
  it('for the same times, or for what is so already, changes nothing', () => {
    const subscription = subscriptionOf({ position: 3, skips: [NEXT] });
    for (const wish of [
      { kind: 'when', named: { ...subscription.cadence } },
      { kind: 'time', times: [540] },
      { kind: 'unit', unit: 'section' },
      { kind: 'order', order: 'in-order' },
      { kind: 'skip', minute: NEXT },
      { kind: 'silent', silent: false },
      { kind: 'paused', paused: false },
    ] as const) {
      expect(applyChange(subscription, wish, NOW), wish.kind).toEqual(subscription);
    }
  });

  it('to leave out a slot that there is not, or long before it comes, changes nothing', () => {
    for (const minute of [NEXT - DAY, NEXT + 1, NEXT + 10 * DAY]) {
      expect(applyChange(subscriptionOf(), { kind: 'skip', minute }, NOW).skips).toEqual([]);
    }
    const both = applyChange(
      applyChange(subscriptionOf(), { kind: 'skip', minute: NEXT + DAY }, NOW),
      { kind: 'skip', minute: NEXT },
      NOW,
    );
    expect(both.skips).toEqual([NEXT, NEXT + DAY]);
  });

  it('for other times is due by them', () => {
    const changed = applyChange(subscriptionOf(), { kind: 'time', times: [22 * 60] }, NOW);
    expect(dueAfter(NOW)(changed)).toBe(Date.UTC(2025, 5, 15, 17) / 60_000);
  });
});

describe('the right to post', () => {
  it('taken and given back leaves a pause by a person as it is', () => {
    const paused = subscriptionOf({ pause: 'by-person' });
    expect(withRight(withRight(paused, false), true)).toEqual(paused);
    expect(withRight(subscriptionOf(), false).pause).toBe('no-rights');
    expect(withRight(withRight(subscriptionOf(), false), true).pause).toBe('none');
  });
});

describe('a topic', () => {
  it('is left for none', () => {
    expect(inTopic(subscriptionOf({ threadId: 7 }), undefined)).toEqual(subscriptionOf());
    expect(inTopic(subscriptionOf(), 7)).toEqual(subscriptionOf({ threadId: 7 }));
  });
});
