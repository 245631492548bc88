import type { Account, SlotAccount } from './account.ts';
import type { Attempts } from './journal.ts';

/** The unknown ones by where their worker was when it died, and those that nothing explains. */
export type Unknowns = {
  /** Claimed; the bytes had not left. */
  readonly beforeBytes: readonly SlotAccount[];
  /** The oracle had the message and its answer had not been heard. */
  readonly inFlight: readonly SlotAccount[];
  /** The answer was there, and not yet recorded. */
  readonly answered: readonly SlotAccount[];
  readonly unexplained: readonly SlotAccount[];
};

/** Explains each unknown slot by an attempt of a worker that died between claim and record. Pure. */
export function explainUnknowns({ unknown }: Account, attempts: Attempts, died: ReadonlySet<number>): Unknowns {
  const kinds = Object.groupBy(unknown, (slot) => {
    const broken = (attempts.get(slot.id) ?? []).filter(({ pid, last }) => died.has(pid) && last !== 'recorded');
    if (broken.length === 0) return 'unexplained';
    if (slot.sends.some(({ answered }) => !answered)) return 'inFlight';
    return slot.sends.length === 0 ? 'beforeBytes' : 'answered';
  });
  const { beforeBytes = [], inFlight = [], answered = [], unexplained = [] } = kinds;
  return { beforeBytes, inFlight, answered, unexplained };
}
