import { beforeEach, describe, expect, it } from 'vitest';
import { StoreUnavailable } from '../../src/handlers/base/store-unavailable.ts';
import type { EndedSlot } from '../../src/jobs/plan/subscription.ts';
import type { Subscriptions } from '../../src/jobs/plan/subscriptions.ts';
import { UnreadableRecord } from '../../src/jobs/run/subscription-record.ts';
import { subscriptionOf } from '../support/subscription.ts';
import type { SubscriptionsInTest } from '../support/subscriptions.ts';

const MINUTE = 29_688_720;
/** A time (milliseconds) before that minute. */
const MINUTE_BEFORE = (MINUTE - 8) * 60_000;
const OTHER = { id: 'Zz9_zZ9-', chatId: -5 };

/** What the handlers rely on, whatever keeps the subscriptions. `create` gives one that keeps nothing yet. */
export function describeSubscriptions(name: string, create: () => Promise<SubscriptionsInTest>): void {
  describe(`subscriptions ${name}`, () => {
    const one = subscriptionOf();
    let kept: SubscriptionsInTest;
    let subscriptions: Subscriptions;

    beforeEach(async () => {
      kept = await create();
      subscriptions = kept.store;
    });

    it('finds a new subscription by its chat and by its id, with every field as it was given', async () => {
      const full = subscriptionOf({
        threadId: 7,
        isChannel: false,
        language: 'kk',
        order: 'shuffled',
        unit: 'sentence',
        silent: true,
        folded: true,
        title: true,
        link: true,
        picture: true,
        words: { header: 'Ours', footer: '#ours\n@daily_words' },
        pause: 'no-rights',
        position: 3,
        once: true,
        turns: { come: { round: 0, passages: [5] }, last: 5, next: 1, leftOut: { sentence: [0, 8] } },
        asked: [MINUTE - 2],
        skips: [MINUTE],
        last: { minute: MINUTE - 1, outcome: 'refused' },
        flight: MINUTE - 1,
        open: MINUTE,
        notFound: 2,
        wait: { from: 1_000, until: 2_000 },
      });
      expect(await subscriptions.create(full, MINUTE)).toBe('created');
      expect(await subscriptions.byChat(full.chatId)).toEqual(full);
      expect(await subscriptions.byId(full.id)).toEqual(full);
      expect(await kept.due()).toEqual(new Map([[full.id, MINUTE]]));
    });

    it('finds nothing for a chat or an id that it does not know', async () => {
      expect(await subscriptions.byChat(one.chatId)).toBeUndefined();
      expect(await subscriptions.byId(one.id)).toBeUndefined();
      expect(await subscriptions.slots(one.id, [MINUTE])).toEqual([]);
      expect(await subscriptions.allSlots(one.id, MINUTE)).toEqual([]);
    });

    it('keeps the wait of a chat in whole seconds that do not end too early', async () => {
      await subscriptions.create({ ...one, wait: { from: 1_999, until: 2_001 } }, MINUTE);
      expect((await subscriptions.byId(one.id))?.wait).toEqual({ from: 1_000, until: 3_000 });
    });

    it('creates no second subscription for a chat', async () => {
      await subscriptions.create(one, MINUTE);
      expect(await subscriptions.create({ ...one, id: OTHER.id }, MINUTE + 1)).toBe('chat-has-one');
      expect(await subscriptions.create(one, MINUTE + 1)).toBe('chat-has-one');
      expect([await kept.all(), await kept.due()]).toEqual([[one], new Map([[one.id, MINUTE]])]);
    });

    it('does not give the id of one chat to another', async () => {
      await subscriptions.create(one, MINUTE);
      expect(await subscriptions.create({ ...one, chatId: OTHER.chatId }, MINUTE + 1)).toBe('id-is-taken');
      expect([await kept.all(), await kept.due()]).toEqual([[one], new Map([[one.id, MINUTE]])]);
    });

    it('changes a subscription and gives it as it is then', async () => {
      await subscriptions.create(one, MINUTE);
      const changed = await subscriptions.change(one.id, (before) => ({ ...before, silent: true }));
      expect(changed).toEqual({ ...one, silent: true });
      expect(await subscriptions.byId(one.id)).toEqual(changed);
    });

    it('moves the next slot only if the times change', async () => {
      await subscriptions.create(one, MINUTE);
      const due = () => MINUTE + 60;
      await subscriptions.change(one.id, (before) => ({ ...before, silent: true }), due);
      await subscriptions.change(one.id, (before) => ({ ...before, cadence: { ...before.cadence } }), due);
      expect(await kept.due()).toEqual(new Map([[one.id, MINUTE]]));
      const times = [600];
      await subscriptions.change(one.id, (before) => ({ ...before, cadence: { ...before.cadence, times } }));
      expect(await kept.due()).toEqual(new Map([[one.id, MINUTE]]));
      await subscriptions.change(one.id, (before) => ({ ...before, cadence: { ...before.cadence, zone: 'UTC' } }), due);
      expect(await kept.due()).toEqual(new Map([[one.id, MINUTE + 60]]));
    });

    it('changes nothing if there is no such subscription', async () => {
      expect(await subscriptions.change(one.id, (before) => before)).toBeUndefined();
      expect(await kept.all()).toEqual([]);
    });

    it('loses no change of two that come at once', async () => {
      await subscriptions.create(one, MINUTE);
      await Promise.all([
        subscriptions.change(one.id, (before) => ({ ...before, silent: true })),
        subscriptions.change(one.id, (before) => ({ ...before, unit: 'sentence' })),
      ]);
      expect(await subscriptions.byId(one.id)).toEqual({ ...one, silent: true, unit: 'sentence' });
    });

    it('keeps the subscription as it was if the change throws, and passes the error on', async () => {
      await subscriptions.create(one, MINUTE);
      const change = subscriptions.change(one.id, () => {
        throw new TypeError('canary');
      });
      await expect(change).rejects.toThrow(TypeError);
      expect(await kept.all()).toEqual([one]);
    });

    it('plans one post for a minute in which it was asked for, and says what stands in its way', async () => {
      const ask = (minute: number, now = MINUTE_BEFORE) => subscriptions.postNow(one.id, minute, now);
      expect(await ask(MINUTE - 9)).toBe('gone');
      await subscriptions.create({ ...one, pause: 'ended' }, MINUTE);
      expect(await ask(MINUTE - 9)).toBe('paused');
      await subscriptions.change(one.id, (before) => ({ ...before, pause: 'none' }));
      expect(await ask(MINUTE - 9, MINUTE * 60_000)).toBe('waits');
      expect(await ask(MINUTE - 9)).toBe('planned');
      expect(await subscriptions.byId(one.id)).toMatchObject({ open: MINUTE - 9, asked: [MINUTE - 9] });
      expect(await ask(MINUTE - 9)).toBe('under-way');
      expect(await ask(MINUTE - 8)).toBe('waits');
      await subscriptions.change(one.id, ({ open: _, ...before }) => before);
      await kept.endSlots(one.id, [{ minute: MINUTE - 8, outcome: 'sent', address: '2.3' }]);
      expect(await ask(MINUTE - 8)).toBe('under-way');
      expect(await kept.due()).toEqual(new Map([[one.id, MINUTE]]));
    });

    it('erases a subscription with its slots, and the chat can be subscribed again', async () => {
      await subscriptions.create(one, MINUTE);
      await kept.endSlots(one.id, [{ minute: MINUTE, outcome: 'sent', address: '2.3' }]);
      expect(await subscriptions.erase(one, 'forget')).toBe(true);
      expect([await kept.all(), await kept.due()]).toEqual([[], new Map()]);
      expect(await subscriptions.allSlots(one.id, MINUTE)).toEqual([]);
      expect(await subscriptions.erase(one, 'forget'), 'it is gone').toBe(false);
      expect(await subscriptions.create({ ...one, id: OTHER.id }, MINUTE)).toBe('created');
    });

    it('erases a subscription whose chat got another id since it was read', async () => {
      await subscriptions.create(one, MINUTE);
      await subscriptions.migrate(one, OTHER.chatId);
      await subscriptions.erase(one, 'forget');
      expect(await subscriptions.byChat(OTHER.chatId)).toBeUndefined();
      expect(await kept.all()).toEqual([]);
    });

    it('follows a chat to its new id', async () => {
      await subscriptions.create(one, MINUTE);
      expect(await subscriptions.migrate(one, OTHER.chatId)).toBe(true);
      expect(await subscriptions.byChat(one.chatId)).toBeUndefined();
      expect(await subscriptions.byChat(OTHER.chatId)).toEqual({ ...one, chatId: OTHER.chatId });
      expect(await kept.due()).toEqual(new Map([[one.id, MINUTE]]));
    });

    it('can be told twice that a chat has a new id', async () => {
      await subscriptions.create(one, MINUTE);
      await subscriptions.migrate(one, OTHER.chatId);
      expect(await subscriptions.migrate(one, OTHER.chatId)).toBe(true);
      expect(await subscriptions.migrate(one, OTHER.chatId - 1)).toBe(false);
      expect(await subscriptions.byChat(OTHER.chatId)).toEqual({ ...one, chatId: OTHER.chatId });
    });

    it('erases the subscription of a chat whose new id has one already', async () => {
      const other = subscriptionOf(OTHER);
      await subscriptions.create(one, MINUTE);
      await subscriptions.create(other, MINUTE + 1);
      expect(await subscriptions.migrate(one, OTHER.chatId)).toBe(false);
      expect([await kept.all(), await kept.due()]).toEqual([[other], new Map([[OTHER.id, MINUTE + 1]])]);
    });

    it('tells nothing of a chat that moved if it has no subscription', async () => {
      expect(await subscriptions.migrate(one, OTHER.chatId)).toBe(false);
      expect(await kept.all()).toEqual([]);
    });

    it('tells how slots ended, and of one subscription only', async () => {
      const slots: readonly EndedSlot[] = [
        { minute: MINUTE + 1, outcome: 'sent', address: '2.3' },
        { minute: MINUTE, outcome: 'skipped' },
      ];
      await subscriptions.create(one, MINUTE);
      await kept.endSlots(one.id, slots);
      await kept.endSlots(OTHER.id, [{ minute: MINUTE, outcome: 'unknown', address: '1' }]);
      expect(await subscriptions.slots(one.id, [MINUTE, MINUTE + 2])).toEqual([slots[1]]);
      expect(await subscriptions.allSlots(one.id, MINUTE + 1)).toEqual([slots[1], slots[0]]);
    });

    it('says that a record can’t be read, to whoever reads it', async () => {
      await subscriptions.create(one, MINUTE);
      await kept.damage(one.id);
      await expect(subscriptions.byId(one.id)).rejects.toThrow(UnreadableRecord);
      await expect(subscriptions.byChat(one.chatId)).rejects.toThrow(UnreadableRecord);
      await expect(subscriptions.change(one.id, (before) => before)).rejects.toThrow(UnreadableRecord);
      expect(await subscriptions.byId(OTHER.id)).toBeUndefined();
    });

    it('says by each method that it is away', async () => {
      await subscriptions.create(one, MINUTE);
      await kept.goAway();
      const calls: { readonly [name in keyof Subscriptions]: () => Promise<unknown> } = {
        byChat: () => subscriptions.byChat(one.chatId),
        byId: () => subscriptions.byId(one.id),
        create: () => subscriptions.create(subscriptionOf(OTHER), MINUTE),
        change: () => subscriptions.change(one.id, (before) => before),
        postNow: () => subscriptions.postNow(one.id, MINUTE - 9, MINUTE_BEFORE),
        erase: () => subscriptions.erase(one, 'forget'),
        migrate: () => subscriptions.migrate(one, OTHER.chatId),
        slots: () => subscriptions.slots(one.id, [MINUTE]),
        allSlots: () => subscriptions.allSlots(one.id, MINUTE),
      };
      for (const [method, call] of Object.entries(calls))
        await expect(call(), method).rejects.toThrow(StoreUnavailable);
      expect(await kept.all()).toEqual([one]);
    });
  });
}
