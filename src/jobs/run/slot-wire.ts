import type { Course } from '../../content/document/course.ts';
import { slotsKey, subscriptionKey } from '../plan/keys.ts';
import type { Claim, DueSubscription, PlannedSubscription } from '../plan/slots.ts';
import type { Slot, Subscription } from '../plan/subscription.ts';
import { courseOf } from '../plan/turns.ts';
import type { ChatCipher } from './chat-cipher.ts';
import { OUTCOME_LETTERS, readFlags } from './record-letters.ts';
import { readTurns } from './record-turns.ts';
import { readRecord, UnreadableRecord, writeRecord } from './subscription-record.ts';

const MINUTES_IN_DAY = 24 * 60;

/** Constants of the 32-bit hash FNV-1a (RFC 9923). */
const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** A due item from Redis: its record may be missing, or unreadable for this version. */
export function readDue(
  id: string,
  due: number,
  record: string | null | undefined,
  cipher: ChatCipher,
): DueSubscription | 'gone' | 'unreadable' {
  if (record === null || record === undefined) return 'gone';
  const subscription = tryReadRecord(id, record, cipher);
  return subscription === undefined ? 'unreadable' : { subscription, record, due };
}

/** A plan in the Lua script's format; keys are given by their position among the script's keys. */
export function planItem(
  { subscription, record: previous, due, plan }: PlannedSubscription,
  indexOf: (key: string) => number,
  cipher: ChatCipher,
): unknown[] {
  const { id, open } = subscription;
  const last = plan.ended.at(-1);
  const record =
    last === undefined
      ? previous
      : writeRecord(
          {
            ...subscription,
            last,
            skips: subscription.skips.filter((minute) => !plan.ended.some((slot) => slot.minute === minute)),
          },
          cipher,
        );
  return [
    id,
    indexOf(subscriptionKey(id)),
    previous,
    record,
    due,
    plan.next,
    plan.ended.map(({ minute, outcome }) => [indexOf(slotsKey(minute)), minute, OUTCOME_LETTERS[outcome]]),
    plan.post === undefined
      ? false
      : [indexOf(slotsKey(plan.post)), plan.post.toString(36), waitingPlace(id, plan.post)],
    open === undefined ? false : [indexOf(slotsKey(open)), open.toString(36)],
  ];
}

/** A plan as it was written: the ended slots include the open one if a newer one replaced it. */
export function readPlanned(
  item: PlannedSubscription | undefined,
  hasOpenEnded: boolean,
): PlannedSubscription | undefined {
  const open = item?.subscription.open;
  if (item === undefined || open === undefined || !hasOpenEnded) return item;
  const ended = [{ minute: open, outcome: 'too-late' } as const, ...item.plan.ended];
  return { ...item, plan: { ...item.plan, ended } };
}

/** A slot's place among waiting ones: by its minute, and within it random, different each day, so that no chat is always last. */
export function waitingPlace(id: string, minute: number): number {
  let hash = FNV_START;
  for (const letter of `${id}${Math.floor(minute / MINUTES_IN_DAY)}`) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), FNV_PRIME);
  }
  // As many bits as fit after a minute in a Redis score.
  return minute + (Math.imul(hash ^ (hash >>> 15), FNV_PRIME) >>> 8) / 2 ** 24;
}

/** The Lua script's answers to a claim. */
export function readClaim({ subscriptionId }: Slot, [kind, ...rest]: readonly string[], cipher: ChatCipher): Claim {
  switch (kind) {
    case 'claimed': {
      const [record = '', foundAt, since = '', ...course] = rest;
      const subscription = tryReadRecord(subscriptionId, record, cipher);
      if (subscription === undefined) return { kind: 'unreadable' };
      const unreachable = since === '' ? {} : { unreachableSince: Number(since) };
      return {
        kind,
        subscription,
        course: readCourse(subscriptionId, course),
        foundAt: Number(foundAt),
        ...unreachable,
      };
    }
    case 'wait':
      return { kind, until: Number(rest[0]) };
    case 'busy':
    case 'taken':
    case 'ended':
    case 'too-late':
    case 'unreadable':
      return { kind };
    default:
      return { kind: 'gone' };
  }
}

/** A course as it was at a claim: the position, the letters of its order, its turns. */
export function readCourse(id: string, [position = '', letters = '', turns = '']: readonly string[]): Course {
  return courseOf({ id, position: Number(position), ...readFlags(letters), ...readTurns(turns) });
}

/** A subscription from its record; `undefined` if it can't be read here. */
export function tryReadRecord(id: string, record: string, cipher: ChatCipher): Subscription | undefined {
  try {
    return readRecord(id, record, cipher);
  } catch (error) {
    if (error instanceof UnreadableRecord) return undefined;
    throw error;
  }
}
