import { describe, expect, it } from 'vitest';
import { isSameSubscription, type Subscription } from '../../../src/jobs/plan/subscription.ts';
import { subscriptionOf } from '../../support/subscription.ts';

const FULL: Subscription = subscriptionOf({
  threadId: 7,
  skips: [29_000_000],
  last: { minute: 28_999_999, outcome: 'sent' },
  flight: 29_000_001,
  open: 29_000_002,
  wait: { from: 1_000, until: 2_000 },
  unread: { flags: 'q', rest: ['later=1'] },
});

describe('two subscriptions', () => {
  it('are the same where all is, whatever the order of the fields', () => {
    const { id, cadence, ...others } = structuredClone(FULL);
    const { days, times, zone } = cadence;
    expect(isSameSubscription(FULL, { ...others, cadence: { zone, times, days }, id })).toBe(true);
  });

  it('are the same where a field is missing in one and undefined in the other', () => {
    const withoutSlot = { ...subscriptionOf(), open: undefined } as unknown as Subscription;
    expect(isSameSubscription(withoutSlot, subscriptionOf())).toBe(true);
  });

  it.each<[string, Partial<Subscription>]>([
    ['the chat', { chatId: -5 }],
    ['the topic', { threadId: 8 }],
    ['the language', { language: 'kk' }],
    ['a time', { cadence: { ...FULL.cadence, times: [541] } }],
    ['one more time', { cadence: { ...FULL.cadence, times: [540, 541] } }],
    ['the order', { order: 'shuffled' }],
    ['the unit', { unit: 'sentence' }],
    ['silence', { silent: true }],
    ['the pause', { pause: 'by-person' }],
    ['the position', { position: 1 }],
    ['a skip', { skips: [] }],
    ['how the last slot ended', { last: { minute: 28_999_999, outcome: 'unknown' } }],
    ['the end of a wait', { wait: { from: 1_000, until: 3_000 } }],
    ['what a later version wrote', { unread: { flags: 'q', rest: ['later=2'] } }],
  ])('differ by %s', (_, fields) => {
    expect(isSameSubscription(FULL, { ...FULL, ...fields })).toBe(false);
    expect(isSameSubscription({ ...FULL, ...fields }, FULL)).toBe(false);
  });

  it.each(['threadId', 'last', 'flight', 'open', 'wait', 'unread'] as const)('differ where one has no %s', (name) => {
    const { [name]: _, ...less } = FULL;
    expect(isSameSubscription(FULL, less)).toBe(false);
    expect(isSameSubscription(less, FULL)).toBe(false);
  });
});
