import { withoutEnding } from '../../content/names/case-endings.ts';
import { foldName } from '../../content/text/romanization.ts';
import { BY_OFFSET, KNOWN_AS, NAME_TODAY, ORDINARY_WORDS } from './zone-names.ts';
import { closest, indexSlips, type Slips } from './zone-slips.ts';

/** The longest IANA name has 32 letters; longer texts than this are ignored. */
const MAX_NAME = 64;
const MAX_PROPOSED = 3;

/** Only a name of so many letters is known with an ending too: `читаю` ("I read") is not of Чита, nor `аралда` of Арал. */
const MIN_STEM = 6;

/** `Asia/Almaty`, `UTC`, `Etc/GMT-5`; not `+05:00`, which some runtimes accept as a zone. */
const NAME = /^[a-z][a-z0-9_+\-/]*$/iu;

/**
 * Three letters are an abbreviation, and in ICU `BST` is Dhaka's, `IST` Calcutta's and `EST` Panama's: they are only proposed
 * from. ICU's `SystemV/…` are not IANA names.
 */
const NOT_TAKEN = /^(?!utc$|gmt$)(?:[a-z]{3}|systemv\/.*)$/iu;

const OFFSET = /^(?:(utc|gmt|msk|мск)?\s*([+\-−–])\s*|utc|gmt)(\d{1,2})(?::?(\d{2}))?$/iu;
const MOSCOW_AHEAD = 180;

/** The names that the runtime lists, in its own letters. */
let listed: ReadonlySet<string> | undefined;

/** The name of a zone as IANA writes it today: `asia/calcutta` is `Asia/Kolkata`. `undefined`: no zone has this name. */
export function canonicalZone(name: string): string | undefined {
  if (name.length > MAX_NAME || !NAME.test(name) || NOT_TAKEN.test(name)) return undefined;
  listed ??= new Set(Intl.supportedValuesOf('timeZone'));
  // Far less than to make a format in each zone.
  if (listed.has(name)) return NAME_TODAY.get(name) ?? name;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    return NAME_TODAY.get(timeZone) ?? timeZone;
  } catch {
    // Intl offers no other way than to try.
    return undefined;
  }
}

/** `Asia/Almaty` and `UTC`; `Turkey` and `Universal` are IANA names too, but nobody who writes one need know that. */
const IS_PLAIN = /[/\d]|^(?:utc|gmt)$/iu;

/** The zone that a person names so that it can be taken without asking. */
export function zoneNamed(name: string): string | undefined {
  return IS_PLAIN.test(name) ? canonicalZone(name) : undefined;
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
  if (ORDINARY_WORDS.has(written.toLowerCase())) return [];
  const folded = foldName(lastPart(written));
  const called = (name: string) => [known?.places, namesOfZones()].flatMap((names) => names?.get(name) ?? []);
  const exact = called(folded);
  return proposed(
    exact.length > 0
      ? exact
      : [...(IS_DERIVED.test(folded) ? [] : withoutEnding(folded)), ...nounsOf(folded)]
          .filter((stem) => stem.length >= MIN_STEM)
          .flatMap(called),
    known,
  );
}

/** Those whose names are nearly so. */
export function zonesAlike(word: string, known?: KnownZones): readonly string[] {
  const written = lastPart(word.trim());
  if (written.length > MAX_NAME || ORDINARY_WORDS.has(written.toLowerCase())) return [];
  const alike = closest(slips(), foldName(written));
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

/**
 * What a Russian adjective may be made of: `tashkentskoe` of `tashkent`, `almatinskomu` of `almati`. Only as time is spoken of:
 * `московское`, `по московскому`; `английский` is a language.
 */
function nounsOf(adjective: string): readonly string[] {
  const [, stem] = /^(.{3,}?)sk(?:oe|ogo|omu)$/u.exec(adjective) ?? [];
  if (stem === undefined) return [];
  return [stem, stem.replace(/in$/u, '')].flatMap((noun) => ['', 'a', 'e', 'i', 'o'].map((ending) => noun + ending));
}

/** A word made of another one: `qarshilik` ("resistance") is no case of Qarshi. */
const IS_DERIVED = /[dlt][iu]k(?:[dlt][ae]r)?$/u;

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

let slipsOfNames: Slips | undefined;

function slips(): Slips {
  slipsOfNames ??= indexSlips([...namesOfZones().keys()].filter((name) => name.length >= MIN_STEM));
  return slipsOfNames;
}

/** Folds the names of all zones, which takes tens of milliseconds: at start, so that nobody's message waits for it. */
export function prepareZones(): void {
  slips();
}

/** Zones by the names of places, as `KnownZones` has them. */
export function indexZones(names: readonly { readonly zone: string; readonly name: string }[]): ZoneIndex {
  const byName = Map.groupBy(names, ({ name }) => foldName(name));
  return new Map([...byName].map(([name, zones]) => [name, zones.map(({ zone }) => zone)]));
}
