import type { Meaning } from './when-words.ts';

/** Hours from the first to the last. */
type Hours = readonly [first: number, last: number];

/** A part of the day: the hours that people say with it as they are, and those that are meant half a day later. */
type Part = { readonly plain: readonly Hours[]; readonly later?: Hours; readonly isTwelveMidnight?: boolean };

const PARTS = {
  am: { plain: [[0, 11]], isTwelveMidnight: true },
  pm: { plain: [[12, 23]], later: [1, 11] },
  morning: { plain: [[0, 11]] },
  afternoon: { plain: [[10, 18]], later: [1, 6] },
  evening: { plain: [[15, 23]], later: [3, 11], isTwelveMidnight: true },
  night: {
    plain: [
      [0, 5],
      [20, 23],
    ],
    later: [8, 11],
    isTwelveMidnight: true,
  },
} as const satisfies Partial<Record<Meaning, Part>>;

export type DayPart = keyof typeof PARTS;

export function isDayPart(meaning: Meaning): meaning is DayPart {
  return Object.hasOwn(PARTS, meaning);
}

export const DAY_PARTS: readonly DayPart[] = Object.keys(PARTS).filter((part): part is DayPart =>
  isDayPart(part as Meaning),
);

/** The hour of the day that is meant: 6 in the evening is 18. `undefined` if nobody says so: 15 am. */
export function hourIn(part: DayPart, hour: number): number | undefined {
  const { plain, later, isTwelveMidnight }: Part = PARTS[part];
  if (hour === 12 && isTwelveMidnight === true) return 0;
  if (later !== undefined && isWithin(later, hour)) return hour + 12;
  return plain.some((hours) => isWithin(hours, hour)) ? hour : undefined;
}

function isWithin([first, last]: Hours, hour: number): boolean {
  return first <= hour && hour <= last;
}
