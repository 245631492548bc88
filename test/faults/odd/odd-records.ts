import { DUE, OPEN, slotsKey, subscriptionKey } from '../../../src/jobs/plan/keys.ts';
import { minuteOf, slotId } from '../../../src/jobs/plan/subscription.ts';
import type { ProgramScene } from '../program-scene.ts';
import { unless } from '../row.ts';
import { amongOthers, type OddCase, POSTED_WITHIN, unlessPosted } from './odd-case.ts';

/** So many of them, more than are planned in one step. */
const MANY = 120;

const LATER_FIELD = '|later=1';
const LATER_FLAG = 'x';
const UNREADABLE = 'v9;{"chat":1}';
const UNREADABLE_SLOTS = ['c|token', 'p|1'] as const;

/** Minutes until something is due that must not be. */
const TOMORROW = 24 * 60;

/** Records, slots and names that another version left. */
export const ODD_RECORDS: readonly OddCase[] = [
  amongOthers('records of a later version', {
    log: undefined,
    async arrange(scene) {
      const ids = await scene.chats.add(MANY, minuteOf(Date.now()));
      await rewrite(scene, ids, (record) => {
        const fields = record.split('|');
        return `${fields.with(2, `${fields[2]}${LATER_FLAG}`).join('|')}${LATER_FIELD}`;
      });
      return {
        async check() {
          const faults = await unlessPosted(scene, ids, POSTED_WITHIN);
          const records = await Promise.all(ids.map((id) => scene.redis.client.hget(subscriptionKey(id), id)));
          const kept = records.filter((record) => isKept(record ?? ''));
          return [...faults, ...unless(kept.length === ids.length, `${ids.length - kept.length} records lost a field`)];
        },
      };
    },
  }),
  amongOthers('records that nobody can read', {
    log: /post\.put-off/u,
    async arrange(scene) {
      const now = minuteOf(Date.now());
      const ids = await scene.chats.add(MANY, now);
      scene.chats.slots.length = 0;
      await rewrite(scene, ids, () => UNREADABLE);
      return {
        async check() {
          const records = await Promise.all(ids.map((id) => scene.redis.client.hget(subscriptionKey(id), id)));
          const dues = await scene.redis.client.zmscore(DUE, ...ids);
          return [
            ...unless(
              records.every((record) => record === UNREADABLE),
              'a record that can not be read was changed',
            ),
            ...unless(
              dues.every((due) => Number(due) > now),
              'one that can not be read is still tried, or never again',
            ),
          ];
        },
      };
    },
  }),
  amongOthers('slots that nobody can read', {
    log: /post\.put-off/u,
    async arrange(scene) {
      const now = minuteOf(Date.now());
      const ids = await scene.chats.add(UNREADABLE_SLOTS.length, now + TOMORROW);
      scene.chats.slots.length = 0;
      for (const [index, subscriptionId] of ids.entries()) {
        const slot = { subscriptionId, minute: now - 1 };
        await scene.redis.client.hset(slotsKey(slot.minute), subscriptionId, UNREADABLE_SLOTS[index] ?? '');
        await scene.redis.client.zadd(OPEN, 1, slotId(slot));
      }
      return { check: async () => [] };
    },
  }),
];

function isKept(record: string): boolean {
  return record.endsWith(LATER_FIELD) && (record.split('|')[2] ?? '').includes(LATER_FLAG);
}

async function rewrite(
  { redis }: ProgramScene,
  ids: readonly string[],
  change: (record: string) => string,
): Promise<void> {
  for (const id of ids) {
    const record = (await redis.client.hget(subscriptionKey(id), id)) ?? '';
    await redis.client.hset(subscriptionKey(id), id, change(record));
  }
}
