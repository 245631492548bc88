import type { Cadence, Named } from './cadence.ts';
import { DAY_SETS, EVERY_DAY } from './day-sets.ts';
import { EVERY_HOURS, everyHours } from './when-draft.ts';
import { fault, type NotUnderstood } from './when-fault.ts';
import { itemsOf } from './when-items.ts';
import { readItems } from './when-reader.ts';
import { WEEK } from './when-words.ts';
import type { KnownZones } from './zones.ts';

/** What a person's WHEN means. */
export type WhenResult = { readonly kind: 'named'; readonly named: Named } | NotUnderstood;

/** What a new subscription's WHEN leaves out is taken from here, in the document's zone: `daily 09:00 Asia/Almaty`. */
export function defaultCadence(zone: string): Cadence {
  return { days: EVERY_DAY, times: [9 * 60], zone };
}

/** Nobody's WHEN is longer (UTF-16 units, words). */
const MAX_WHEN = 1_024;
const MAX_WORDS = 64;

/**
 * Reads a WHEN: DAYS TIMES ZONE or `every Nh ZONE`, in any order and any case, each part once, in the words of any interface language
 * (`when-words.ts`). A zone is accepted only by its IANA name; of what else looks like one, proposals are made, and of nothing that
 * means something else. Takes any text, and never throws.
 *
 *     parseWhen('пн-пт в 9 утра'); // { kind: 'named', named: { days: [1, 2, 3, 4, 5], times: [540] } }
 */
export function parseWhen(text: string, zones?: KnownZones): WhenResult {
  if (text.length > MAX_WHEN || text.trim().split(/[\s,;]+/u, MAX_WORDS + 1).length > MAX_WORDS)
    return fault('word', text.trim());
  const read = readItems(itemsOf(text), zones);
  return 'kind' in read ? read : { kind: 'named', named: read };
}

/** The canonical WHEN of parts from `parseWhen`, which parses it into the same parts. */
export function formatWhen({ days, times, zone }: Named): string {
  const hours =
    days?.length === EVERY_DAY.length &&
    EVERY_HOURS.find((each) => times !== undefined && isSame(times, everyHours(each)));
  const parts = hours ? [`every ${hours}h`] : [days && formatDays(days), times?.map(formatTime).join(',')];
  return [...parts, zone].filter((part) => part !== undefined).join(' ');
}

/** `540` is `09:00`. */
export function formatTime(time: number): string {
  return [Math.floor(time / 60), time % 60].map((number) => String(number).padStart(2, '0')).join(':');
}

function formatDays(days: readonly number[]): string {
  for (const [word, set] of Object.entries(DAY_SETS)) if (isSame(days, set)) return word;
  const names = days.map((day) => WEEK[day - 1] ?? '').join(',');
  return days.length === 1 ? `weekly ${names}` : names;
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((number, index) => number === other[index]);
}
