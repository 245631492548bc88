import { withoutEnding } from '../../content/names/case-endings.ts';
import { editDistance } from '../../content/text/edit-distance.ts';
import { foldName } from '../../content/text/romanization.ts';
import { BY_OFFSET, KNOWN_AS, NAME_TODAY } from './zone-names.ts';

/** The longest IANA name has 32 letters; longer texts than this are ignored. */
const MAX_NAME = 64;
const MAX_PROPOSED = 3;

/** A shorter beginning, or one that is less than half of a name, is another word: `east` and Easter, `many` and Manila. */
const MIN_BEGINNING = 5;

/** A name with an ending keeps at least this many letters: `ўша` is not of Osh. */
const MIN_STEM = 4;

/** `Asia/Almaty`, `UTC`, `Etc/GMT-5`; not `+05:00`, which some runtimes accept as a zone. */
const NAME = /^[a-z][a-z0-9_+\-/]*$/iu;

/**
 * Three letters are an abbreviation, and in ICU `BST` is Dhaka's, `IST` Calcutta's and `EST` Panama's: they are only proposed
 * from. ICU's `SystemV/…` are not IANA names.
 */
const NOT_TAKEN = /^(?!utc$|gmt$)(?:[a-z]{3}|systemv\/.*)$/iu;

const OFFSET = /^(?:(utc|gmt|msk|мск)?\s*([+\-−–])\s*|utc|gmt)(\d{1,2})(?::?(\d{2}))?$/iu;
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

/** What is known of zones: those of a document's readers, and what the places that it names are called. */
export type KnownZones = {
  /** Proposed before all others. */
  readonly offered: readonly string[];
  /** The zones of places, by their names. */
  readonly places?: ZoneIndex;
};

/** Zones by the names of places in the normal form of `foldName`. */
export type ZoneIndex = ReadonlyMap<string, readonly string[]>;

/**
 * Zones that a person may mean by a city, a country, an abbreviation or an offset, in any script, case or grammatical form, and with a
 * small typo: at most three, the likeliest first. Only offer them; never use one without asking.
 */
export function proposeZones(word: string, known?: KnownZones): readonly string[] {
  const called = zonesCalled(word, known);
  return called.length > 0 ? called : zonesAlike(word, known);
}

/** Those that are called so. */
export function zonesCalled(word: string, known?: KnownZones): readonly string[] {
  const written = word.trim();
  if (written.length > MAX_NAME) return [];
  const zone = canonicalZone(written);
  if (zone !== undefined) return [zone];
  const offset = offsetOf(written);
  if (offset !== undefined) return proposed(BY_OFFSET.get(offset) ?? [], known);
  const abbreviated = ABBREVIATIONS.filter(({ name }) => name === written.toUpperCase());
  if (abbreviated.length > 0)
    return proposed(
      abbreviated.map(({ zone }) => zone),
      known,
    );
  const folded = foldName(lastPart(written));
  const called = (name: string) => [known?.places, namesOfZones()].flatMap((names) => names?.get(name) ?? []);
  const exact = called(folded);
  return proposed(
    exact.length > 0
      ? exact
      : [...withoutEnding(folded), ...nounsOf(folded)].filter((stem) => stem.length >= MIN_STEM).flatMap(called),
    known,
  );
}

/** Those whose names begin so, or are nearly so. */
export function zonesAlike(word: string, known?: KnownZones): readonly string[] {
  const written = lastPart(word.trim());
  const folded = foldName(written);
  if (written.length < MIN_BEGINNING || written.length > MAX_NAME) return [];
  const names = [...namesOfZones().keys()];
  const beginning = names.filter((name) => folded.length * 2 >= name.length && name.startsWith(folded));
  const alike = beginning.length > 0 ? beginning : closest(names, folded);
  return proposed(
    alike.flatMap((name) => namesOfZones().get(name) ?? []),
    known,
  );
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** Each once, those of the document's readers first. UTC is nobody's more than anybody else's. */
function proposed(zones: readonly string[], known: KnownZones | undefined): readonly string[] {
  const isFar = (zone: string): boolean => zone !== 'UTC' && known?.offered.includes(zone) !== true;
  return [...new Set(zones)].toSorted((one, other) => Number(isFar(one)) - Number(isFar(other))).slice(0, MAX_PROPOSED);
}

/** The minutes ahead of UTC in `UTC+5`, `+05:00` or `MSK+2`; `undefined` if the text does not have that form. */
export function offsetOf(text: string): number | undefined {
  const match = OFFSET.exec(text);
  if (match === null) return undefined;
  const [, from = '', sign, hours, minutes = '0'] = match;
  const ahead = Number(hours) * 60 + Number(minutes);
  return (/^[mм]/iu.test(from) ? MOSCOW_AHEAD : 0) + (sign === undefined || sign === '+' ? ahead : -ahead);
}

/** What a Russian adjective may be made of: `tashkentskoe` of `tashkent`, `almatinskomu` of `almati`. */
function nounsOf(adjective: string): readonly string[] {
  const [, stem] = /^(.{3,}?)sk(?:ii|i|aia|oe|oie|ogo|omu|om|oi|uiu|im|imi|ie|ih)$/u.exec(adjective) ?? [];
  if (stem === undefined) return [];
  return [stem, stem.replace(/in$/u, '')].flatMap((noun) => ['', 'a', 'e', 'i', 'o'].map((ending) => noun + ending));
}

/** A shorter word that is nearly a name is another word: `кроме` and Rome, `марта` and Malta. */
const MIN_TYPO = 7;
const MIN_WITH_TWO = 9;

/** The names at the smallest distance, if that is at most a typo, which is hardly ever in the first letter. */
function closest(names: readonly string[], folded: string): readonly string[] {
  if (folded.length < MIN_TYPO) return [];
  const limit = folded.length < MIN_WITH_TWO ? 1 : 2;
  const measured = names
    .filter((name) => name[0] === folded[0])
    .map((name) => ({ name, distance: editDistance(folded, name, limit) }));
  const smallest = Math.min(...measured.map(({ distance }) => distance));
  return smallest > limit ? [] : measured.filter(({ distance }) => distance === smallest).map(({ name }) => name);
}

const KNOWN = KNOWN_AS.flatMap(([zone, names]) => names.split(', ').map((name) => ({ zone, name })));

/** `MSK`, `США`: what is written in capitals is called so only in those very letters, of either case. */
const ABBREVIATIONS = KNOWN.filter(({ name }) => name === name.toUpperCase());

/** Cached, because folding a thousand names takes milliseconds; the same for every caller. */
let folded: ZoneIndex | undefined;

function namesOfZones(): ZoneIndex {
  folded ??= indexZones([
    ...KNOWN.filter(({ name }) => name !== name.toUpperCase()),
    ...Intl.supportedValuesOf('timeZone').flatMap((listed) => {
      const zone = NAME_TODAY.get(listed) ?? listed;
      return [...new Set([listed, zone])].map((name) => ({ zone, name: lastPart(name) }));
    }),
  ]);
  return folded;
}

/** Zones by the names of places, as `KnownZones` has them. */
export function indexZones(names: readonly { readonly zone: string; readonly name: string }[]): ZoneIndex {
  const byName = Map.groupBy(names, ({ name }) => foldName(name));
  return new Map([...byName].map(([name, zones]) => [name, zones.map(({ zone }) => zone)]));
}
