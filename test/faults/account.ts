import type { Outcome } from '../../src/jobs/plan/subscription.ts';
import { type Slot, slotId } from '../../src/jobs/plan/subscription.ts';
import { outcomeOf } from '../../src/jobs/run/record-letters.ts';
import type { Send } from '../../src/stand-in/server/sends.ts';
import { chatOfId, markOf } from './names.ts';

/** One slot that was due: how our records say that it ended, and what the oracle saw of it. */
export type SlotAccount = {
  readonly id: string;
  readonly slot: Slot;
  /** `undefined`: it did not end. */
  readonly outcome: Outcome | undefined;
  readonly sends: readonly Send[];
  readonly accepted: number;
};

/** What became of the slots of a row. */
export type Account = {
  readonly slots: readonly SlotAccount[];
  /** Accepted more than once. */
  readonly twice: readonly SlotAccount[];
  /** Did not end, or is said to be sent and was not. */
  readonly missed: readonly SlotAccount[];
  readonly unknown: readonly SlotAccount[];
  /** Ended neither sent nor unknown. */
  readonly other: readonly SlotAccount[];
  /** Sends of no slot that was due. */
  readonly strays: readonly Send[];
};

/** By what a slot's sends are known. */
export type Marks = { ofSlot(slot: Slot): string; ofSend(send: Send): string };

/** Where each text names its minute, as the runs' own worker writes it. */
const BY_TEXT: Marks = { ofSlot: markOf, ofSend: ({ chatId, textHash }) => `${chatId} ${textHash}` };

/** Where each chat has one slot in all, whatever its text. */
export const BY_CHAT: Marks = {
  ofSlot: ({ subscriptionId }) => String(chatOfId(subscriptionId)),
  ofSend: ({ chatId }) => chatId,
};

/** Compares records with the oracle. Pure. `texts` are the slots as Redis has them, in the same order. */
export function account(
  slots: readonly Slot[],
  texts: readonly (string | null)[],
  sends: readonly Send[],
  marks: Marks = BY_TEXT,
): Account {
  const byMark = Map.groupBy(sends, marks.ofSend);
  const accounts = slots.map((slot, index): SlotAccount => {
    const mark = marks.ofSlot(slot);
    const own = byMark.get(mark) ?? [];
    byMark.delete(mark);
    return {
      id: slotId(slot),
      slot,
      outcome: outcomeOf((texts[index] ?? '').split('|')[0] ?? ''),
      sends: own,
      accepted: own.filter(({ accepted }) => accepted).length,
    };
  });
  return {
    slots: accounts,
    twice: accounts.filter(({ accepted }) => accepted > 1),
    missed: accounts.filter(({ outcome, accepted }) => outcome === undefined || (outcome === 'sent' && accepted === 0)),
    unknown: accounts.filter(({ outcome }) => outcome === 'unknown'),
    other: accounts.filter(({ outcome }) => outcome !== undefined && outcome !== 'sent' && outcome !== 'unknown'),
    strays: [...byMark.values()].flat(),
  };
}
