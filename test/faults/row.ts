import type { Account, SlotAccount } from './account.ts';

/** A row of the fault table. */
export type Row = {
  /** For `--row`. */
  readonly name: string;
  /** The fault, as the table words it. */
  readonly fault: string;
  /** How many seeds share its dose. */
  readonly seeds: number;
  run(run: Run): Promise<Result>;
};

export type Run = {
  readonly seed: number;
  /** The row's dose for this seed, of the full run's for all seeds together; at least `least`. */
  dose(full: number, least?: number): number;
  /** Whether it is the short form, in which waits may be shorter than the table says. */
  readonly isShort: boolean;
  /** Where it is, for people who wait. */
  progress(text: string): void;
};

/** What a row found: figures by name, and what is not as it must be. */
export type Result = {
  readonly figures: Readonly<Record<string, number | string>>;
  readonly breaches: readonly string[];
};

/** Most examples shown of a breach. */
const MOST_SHOWN = 3;

/** The counts that every row prints. */
export function figuresOf({ slots, twice, missed, unknown, other }: Account): Record<string, number> {
  return {
    slots: slots.length,
    twice: twice.length,
    missed: missed.length,
    unknown: unknown.length,
    ...(other.length === 0 ? {} : { other: other.length }),
  };
}

/** What holds in every row: none twice, all accounted for, no send without a slot. */
export function commonBreaches({ twice, missed, strays }: Account): readonly string[] {
  return [
    ...breach(twice, 'posted twice'),
    ...breach(missed, 'not accounted for'),
    ...(strays.length === 0 ? [] : [`${strays.length} sends of no slot that was due`]),
  ];
}

/** A sentence on slots that should not be; none where there are none. */
export function breach(slots: readonly SlotAccount[], what: string): readonly string[] {
  if (slots.length === 0) return [];
  const shown = slots.slice(0, MOST_SHOWN).map(({ id, outcome }) => `${id} (${outcome ?? 'open'})`);
  return [`${slots.length} ${what}: ${shown.join(', ')}`];
}

/** A breach where something is not so. */
export function unless(isSo: boolean, otherwise: string): readonly string[] {
  return isSo ? [] : [otherwise];
}
