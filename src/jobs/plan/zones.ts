import { editDistance } from '../../content/text/edit-distance.ts';
import { foldName } from '../../content/text/romanization.ts';
import { BY_OFFSET, KNOWN_AS, NAME_TODAY } from './zone-names.ts';

/** The longest IANA name has 32 letters; longer texts than this are ignored. */
const MAX_NAME = 64;
const MAX_PROPOSED = 3;
const MIN_PREFIX = 4;

/** `Asia/Almaty`, `UTC`, `Etc/GMT-5`; not `+05:00`, which some runtimes accept as a zone. */
const NAME = /^[a-z][a-z0-9_+\-/]*$/iu;

/**
 * Three letters are an abbreviation, and in ICU `BST` is Dhaka's, `IST` Calcutta's and `EST` Panama's: they are only proposed
 * from. ICU's `SystemV/…` are not IANA names.
 */
const NOT_TAKEN = /^(?!utc$|gmt$)(?:[a-z]{3}|systemv\/.*)$/iu;

const OFFSET = /^(utc|gmt|msk|мск)?\s*([+\-−–])\s*(\d{1,2})(?::?(\d{2}))?$/iu;
const MOSCOW_AHEAD = 180;

/** The name of a zone as IANA writes it today: `asia/calcutta` is `Asia/Kolkata`. `undefined`: no zone has this name. */
export function canonicalZone(name: string): string | undefined {
  if (name.length > MAX_NAME || !NAME.test(name) || NOT_TAKEN.test(name)) return undefined;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    return NAME_TODAY.get(timeZone) ?? timeZone;
  } catch {
    // Intl offers no other way than to try.
    return undefined;
  }
}

/**
 * Zones that a person may mean by a city, a country, an abbreviation or an offset, in any script and with a small typo: at most
 * three, the likeliest first: those of `offered`, which this document's readers live in, before all others. Only offer them;
 * never use one without asking.
 */
export function proposeZones(word: string, offered: readonly string[] = []): readonly string[] {
  // UTC is nobody's more than anybody else's.
  const isFar = (zone: string): boolean => zone !== 'UTC' && !offered.includes(zone);
  return zonesMeant(word)
    .toSorted((one, other) => Number(isFar(one)) - Number(isFar(other)))
    .slice(0, MAX_PROPOSED);
}

/** All zones that fit best, those of the region that `KNOWN_AS` begins with first. */
function zonesMeant(word: string): readonly string[] {
  const written = word.trim();
  if (written.length > MAX_NAME) return [];
  const zone = canonicalZone(written);
  if (zone !== undefined) return [zone];
  const offset = offsetOf(written);
  if (offset !== undefined) return BY_OFFSET.get(offset) ?? [];
  const folded = foldName(written.slice(written.lastIndexOf('/') + 1));
  const names = namesOfZones();
  const found = [
    () => names.filter((known) => known.folded === folded),
    () => (folded.length < MIN_PREFIX ? [] : names.filter((known) => known.folded.startsWith(folded))),
    () => closest(names, folded),
  ];
  for (const find of found) {
    const zones = new Set(find().map((known) => known.zone));
    if (zones.size > 0) return [...zones];
  }
  return [];
}

/** The minutes ahead of UTC in `UTC+5`, `+05:00` or `MSK+2`; `undefined` if the text does not have that form. */
export function offsetOf(text: string): number | undefined {
  const match = OFFSET.exec(text);
  if (match === null) return undefined;
  const [, from = '', sign, hours, minutes = '0'] = match;
  const ahead = Number(hours) * 60 + Number(minutes);
  return (/^[mм]/iu.test(from) ? MOSCOW_AHEAD : 0) + (sign === '+' ? ahead : -ahead);
}

type Name = { readonly zone: string; readonly folded: string };

/** The names at the smallest distance, if that is at most a typo. */
function closest(names: readonly Name[], folded: string): readonly Name[] {
  if (folded.length < 5) return [];
  const limit = folded.length < 9 ? 1 : 2;
  const measured = names.map((name) => ({ name, distance: editDistance(folded, name.folded, limit) }));
  const smallest = Math.min(...measured.map(({ distance }) => distance));
  return smallest > limit ? [] : measured.filter(({ distance }) => distance === smallest).map(({ name }) => name);
}

/** Cached, because folding a thousand names takes milliseconds; the same for every caller. */
let folded: readonly Name[] | undefined;

function namesOfZones(): readonly Name[] {
  folded ??= [
    ...KNOWN_AS.flatMap(([zone, names]) => names.split(', ').map((name) => ({ zone, folded: foldName(name) }))),
    ...Intl.supportedValuesOf('timeZone').flatMap((listed) => {
      const zone = NAME_TODAY.get(listed) ?? listed;
      return [...new Set([listed, zone])].map((name) => ({ zone, folded: foldName(cityOf(name)) }));
    }),
  ];
  return folded;
}

function cityOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
