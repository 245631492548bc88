import { slotsKey, subscriptionKey } from './keys.ts';
import { OUTCOME_LETTERS } from './record-letters.ts';
import type { Claim, DueSubscription, PlannedSubscription } from './slot-store.ts';
import type { Slot, Subscription } from './subscription.ts';
import { readRecord, UnreadableRecord, writeRecord } from './subscription-record.ts';

/** What is due as Redis has it: its record may be gone, or be one that this version can't read. */
export function readDue(
  id: string,
  due: number,
  record: string | null | undefined,
): DueSubscription | 'gone' | 'unreadable' {
  if (record === null || record === undefined) return 'gone';
  const subscription = readable(id, record);
  return subscription === undefined ? 'unreadable' : { subscription, record, due };
}

/** A plan as the Lua script takes it; keys are given by their place among the script's keys. */
export function planItem(
  { subscription, record: previous, due, plan }: PlannedSubscription,
  indexOf: (key: string) => number,
): unknown[] {
  const { id } = subscription;
  const last = plan.ended.at(-1);
  const record =
    last === undefined
      ? previous
      : writeRecord({
          ...subscription,
          position: subscription.position + (plan.passed ?? 0),
          last,
          skips: subscription.skips.filter((minute) => !plan.ended.some((slot) => slot.minute === minute)),
        });
  return [
    id,
    indexOf(subscriptionKey(id)),
    previous,
    record,
    due,
    plan.next,
    plan.ended.map(({ minute, outcome }) => [indexOf(slotsKey(minute)), minute, OUTCOME_LETTERS[outcome]]),
    plan.post === undefined ? false : [indexOf(slotsKey(plan.post)), plan.post.toString(36), plan.post],
  ];
}

/** What the Lua script answers to a claim. */
export function readClaim({ subscriptionId }: Slot, [kind, ...rest]: readonly string[]): Claim {
  switch (kind) {
    case 'claimed': {
      const [record = '', position, foundAt] = rest;
      const subscription = readable(subscriptionId, record);
      if (subscription === undefined) return { kind: 'unreadable' };
      return { kind, subscription, position: Number(position), foundAt: Number(foundAt) };
    }
    case 'wait':
      return { kind, until: Number(rest[0]) };
    case 'busy':
    case 'taken':
    case 'ended':
    case 'unreadable':
      return { kind };
    default:
      return { kind: 'gone' };
  }
}

/** A subscription by its record; `undefined` where it can't be read here. */
export function readable(id: string, record: string): Subscription | undefined {
  try {
    return readRecord(id, record);
  } catch (error) {
    if (error instanceof UnreadableRecord) return undefined;
    throw error;
  }
}
