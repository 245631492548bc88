import { describe, expect, it } from 'vitest';
import { formatAddress } from '../../../src/content/document/address.ts';
import {
  applyChange,
  type Change,
  dueAfter,
  inTopic,
  whyNotChanged,
  withRight,
} from '../../../src/handlers/subscriptions/settings.ts';
import { comingSlots, endedSlots, nextPassage, pastMinutes } from '../../../src/handlers/subscriptions/timetable.ts';
import type { Subscription } from '../../../src/jobs/plan/subscription.ts';
import { subscriptionOf } from '../../support/subscription.ts';
import { sources } from '../../support/telegram.ts';

const { statement } = sources.content;

/** June 15, 2025, 15:06 UTC; the next post is due at 04:00 UTC. */
const NOW = 1_750_000_000_000;
const NEXT = Date.UTC(2025, 5, 16, 4) / 60_000;
const DAY = 24 * 60;
const WORLD = { now: NOW, statement };

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
    const next = nextPassage(statement, subscriptionOf({ flight: NEXT - DAY }));
    expect(next && formatAddress(next.address)).toBe('2');
  });
});

describe('the next posts of a schedule with wishes', () => {
  const by = (subscription: Subscription, ...wishes: readonly Change[]): Subscription =>
    wishes.reduce((before, wish) => applyChange(before, wish, WORLD), subscription);
  const section = (number: number) => ({ address: { kind: 'section', section: number } }) as const;
  const sentence = (number: number) =>
    ({ address: { kind: 'sentences', section: 2, from: number, to: number } }) as const;

  it('go past what is left out, and come back to it in the same round', () => {
    const without = by(subscriptionOf(), { kind: 'leave-out', ...section(2) }, { kind: 'leave-out', ...section(4) });
    expect(shown(without)).toEqual(['1', '3', '5', '6']);
    expect(shown(by({ ...without, position: 1 }, { kind: 'put-back', ...section(2) }))).toEqual(['2', '3', '5', '6']);
    expect(by(without, { kind: 'put-back', ...section(2) }, { kind: 'put-back', ...section(4) })).toEqual(
      subscriptionOf(),
    );
  });

  it('begin with the chosen one, and go on with the others', () => {
    const chosen = by(subscriptionOf({ position: 1 }), { kind: 'next', ...section(4) });
    expect(shown(chosen)).toEqual(['4', '2', '3', '5']);
    expect(shown(by(chosen, { kind: 'leave-out', ...section(4) }))).toEqual(['2', '3', '5', '6']);
  });

  it('are as many as there are to come once', () => {
    expect(shown(by(subscriptionOf({ position: 4 }), { kind: 'once', once: true }))).toEqual(['5', '6']);
    const skipped = by(subscriptionOf({ position: 5, skips: [NEXT] }), { kind: 'once', once: true });
    expect(shown(skipped)).toEqual([undefined, '6']);
  });

  it('keep what is left out of sections and of sentences apart', () => {
    const both = by(
      subscriptionOf(),
      { kind: 'leave-out', ...section(1) },
      { kind: 'unit', unit: 'sentence' },
      { kind: 'leave-out', ...sentence(1) },
    );
    expect(shown(both)).toEqual(['1.1', '2.2', '2.3', '2.4']);
    expect(shown(by(both, { kind: 'unit', unit: 'section' }))).toEqual(['2', '3', '4', '5']);
  });

  it('are never none: the last passage that is wanted can’t be left out', () => {
    const all = [1, 2, 3, 4, 5, 6].map((number): Change => ({ kind: 'leave-out', ...section(number) }));
    const one = by(subscriptionOf(), ...all);
    expect(shown(one)).toEqual(['6', '6', '6', '6']);
    expect(whyNotChanged(one, { kind: 'leave-out', ...section(6) }, WORLD)).toBe('leave-out-last');
    expect(whyNotChanged(one, { kind: 'leave-out', ...sentence(1) }, WORLD)).toBeUndefined();
  });

  it('are of the unit that is posted: what was chosen of the other one is not next', () => {
    expect(whyNotChanged(subscriptionOf(), { kind: 'next', ...sentence(1) }, WORLD)).toBe('next-other-unit');
    expect(by(subscriptionOf(), { kind: 'next', ...sentence(1) })).toEqual(subscriptionOf());
    expect(by(subscriptionOf(), { kind: 'next', ...section(3) }, { kind: 'unit', unit: 'sentence' })).toEqual(
      subscriptionOf({ unit: 'sentence' }),
    );
  });

  it('do not begin with what came last where the order changes', () => {
    for (const id of ['AAAAAAAA', 'BBBBBBBB', 'CCCCCCCC', 'DDDDDDDD', 'EEEEEEEE', 'FFFFFFFF', 'GGGGGGGG', 'HHHHHHHH']) {
      const first = subscriptionOf({ id, order: 'shuffled' });
      const last = shown(first, 1);
      expect(shown(by({ ...first, position: 1 }, { kind: 'order', order: 'in-order' }), 1)).not.toEqual(last);
    }
  });

  it('end where the last one to come once is left out, and begin again when a person resumes them', () => {
    const once = by(subscriptionOf({ position: 5 }), { kind: 'once', once: true });
    const ended = by(once, { kind: 'leave-out', ...section(6) });
    expect(ended).toMatchObject({ pause: 'ended', position: 6 });
    const resumed = by(ended, { kind: 'paused', paused: false });
    expect(resumed.pause).toBe('none');
    expect(shown(resumed, 9)).toEqual(['1', '2', '3', '4', '5']);
    // What is being sent may still be refused.
    expect(by({ ...once, flight: NEXT }, { kind: 'leave-out', ...section(6) }).pause).toBe('none');
  });

  it('begin a round where all have come already and they are to come once', () => {
    const without = by(subscriptionOf({ position: 5 }), { kind: 'leave-out', ...section(6) });
    expect(shown(by(without, { kind: 'once', once: true }), 9)).toEqual(['1', '2', '3', '4', '5']);
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
    const earlier = { ...recent, minute: NEXT - 2 * DAY };
    expect(endedSlots(subscriptionOf({ last: recent }), [earlier])).toEqual([recent, earlier]);
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
      expect(applyChange(subscription, wish, WORLD), wish.kind).toEqual(subscription);
    }
  });

  it('to leave out a slot that there is not, or long before it comes, changes nothing', () => {
    for (const minute of [NEXT - DAY, NEXT + 1, NEXT + 10 * DAY]) {
      expect(applyChange(subscriptionOf(), { kind: 'skip', minute }, WORLD).skips).toEqual([]);
    }
    const both = applyChange(
      applyChange(subscriptionOf(), { kind: 'skip', minute: NEXT + DAY }, WORLD),
      { kind: 'skip', minute: NEXT },
      WORLD,
    );
    expect(both.skips).toEqual([NEXT, NEXT + DAY]);
  });

  it('for other times is due by them', () => {
    const changed = applyChange(subscriptionOf(), { kind: 'time', times: [22 * 60] }, WORLD);
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
