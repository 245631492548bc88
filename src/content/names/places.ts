import type { Address } from '../document/address.ts';
import { gradually } from '../text/gradually.ts';
import { foldName, withoutApostrophes } from '../text/romanization.ts';
import { isOfOtherScript } from '../text/scripts.ts';
import { isAdjective } from './case-endings.ts';
import type { DecoyTown } from './decoy-towns.ts';
import { createFillers } from './filler-words.ts';
import { asForeign } from './foreign-spellings.ts';
import type { TextReaderDeps } from './name-at.ts';
import { buildNameMatcher } from './name-matcher.ts';
import { readNames, type TextReading } from './names-in-text.ts';
import { inLatinLetters } from './other-alphabets.ts';
import type { Place } from './place.ts';
import type { Leniency, PlaceLookup } from './place-lookup.ts';
import { exactly, foreignOrSlip, freely, lookUpStrictly, NOT_NAMED, onLayouts, severalOf, slipIn } from './readings.ts';
import { type Unit, unitsIn } from './units.ts';

/** What else a name may be, and must not be taken for a misspelt place of the statement. */
export type Others = {
  readonly towns: readonly DecoyTown[];
  /** Words that would be, in lower case: `семьёй` is no Семей. */
  readonly words: readonly string[];
  /** Words around a name that name nothing themselves, besides those of the languages (filler-words.ts). */
  readonly fillers: readonly string[];
};

export type Places = {
  /** The sentence that lists them; none where the document names no places. */
  readonly listedIn: Address | undefined;
  /** In the document's order; two may share an entry: `Zhezkazgan (Satpayev)`. */
  readonly all: readonly Place[];
  /** One place for each entry of the document's list. */
  readonly items: readonly Place[];
  bySlug(slug: string): Place | undefined;
  /**
   * A place by any of its names, in any spelling of the region, by its beginning or with a small typo, and as a word of a
   * text. Never throws. With less leniency nothing is offered as near.
   */
  lookUp(name: string, leniency?: Leniency): PlaceLookup;
  /** A word of a language that is spelt like a place, in its normal form too: `семьёй` is no Семей. */
  isWord(text: string): boolean;
  /** Builds, in steps of a few milliseconds, what the first name would have to wait for. */
  prepare(): Generator<void, void>;
};

/** Longer texts than this (characters) name nothing, whatever stands around a name. */
const MAX_TEXT = 200;

const KAZAKH_LETTERS = /[әіңғүұқөһ]/iu;

/** The places of a document, with what else a name may be. `listedIn` is the sentence that lists them. */
export function createPlaces(all: readonly Place[], others: Others, listedIn?: Address): Places {
  const plainWords = new Set(others.words);
  const isWord = (text: string): boolean => plainWords.has(withoutApostrophes(text).trim().toLowerCase());
  const lookUp = gradually(() => buildLookUp(all, others, isWord));
  return {
    listedIn,
    all,
    isWord,
    lookUp: (name, leniency) => lookUp.get()(name, leniency),
    items: all.filter((place, index) => all[index - 1]?.order !== place.order),
    bySlug: (slug) => all.find((place) => place.slug === slug),
    prepare: lookUp.steps,
  };
}

function* buildLookUp(
  all: readonly Place[],
  others: Others,
  isWord: Places['isWord'],
): Generator<void, Places['lookUp']> {
  const matcher = yield* buildNameMatcher(all, others.towns);
  yield;
  const fillers = createFillers(others.fillers);
  const people = new Set(all.flatMap(alsoPeople).map(foldName));
  const alsoWords = all.flatMap(({ ambiguous }) => ambiguous.words ?? []);
  const wordsInScript = new Set(
    alsoWords.flatMap((name) => lettersOf(name).map((letters) => letters + foldName(name))),
  );
  const reader: TextReaderDeps = {
    matcher,
    fillers,
    isWord,
    isWordToo: (folded, spelt) => wordsInScript.has((lettersOf(spelt)[0] ?? '') + folded),
    isPersonToo: (folded) => people.has(folded),
  };

  /** Whether names may stand in it, or it is one word that only a text reader understands. */
  const hasNames = (units: readonly Unit[]): boolean => {
    const [unit] = units;
    return (
      unit !== undefined &&
      (units.length > 1 || unit.parts.length > 1 || unit.isTag || matcher.adjectiveOf(unit.folded).length > 0)
    );
  };

  /** The places of a list of names, one or more of which are misspelt: `семей павлодар ускаман`. */
  const listWithSlips = ({ others, listed }: TextReading): readonly Place[] => {
    if (others.length === 0 || others.length >= listed.length) return [];
    const slips = others.map((unit) => (isWord(unit.written) ? undefined : slipIn(matcher, [unit])));
    const meant = slips.flatMap((slip) => (slip?.kind === 'found' ? [slip.place] : []));
    return meant.length < others.length ? [] : [...listed, ...meant];
  };

  /** A text as it is, and without the words that people put around a name. */
  const bareName = (text: string, units: readonly Unit[]): string => {
    const kept = units.filter(({ folded }) => !fillers.isFiller(folded));
    return kept.length === 0 || kept.length === units.length ? text : written(kept);
  };

  return (typed: string, leniency: Leniency = 'anything'): PlaceLookup => {
    if (typed.length > MAX_TEXT) return NOT_NAMED;
    const name = isOfOtherScript(typed) ? inLatinLetters(typed) : typed;
    const units = unitsIn(name);
    const bare = bareName(name, units);
    if (leniency !== 'anything') return isWord(bare) ? NOT_NAMED : lookUpStrictly(matcher, name, bare, leniency);
    if (isWord(bare)) return { kind: 'not-named', near: matcher.near(foldName(bare)) };
    const exact = exactly(matcher, name, bare);
    if (exact !== undefined) return exact;
    const read = hasNames(units) ? readNames(units, reader) : undefined;
    if (read !== undefined && read.places.length > 0) return severalOf(listWithSlips(read)) ?? namedBy(read);
    if (read?.isOther) return NOT_NAMED;
    const rest = read === undefined || read.rest.length === units.length ? bare : written(read.rest);
    if (isWord(rest)) return NOT_NAMED;
    const slip = read?.hasMore
      ? slipIn(
          matcher,
          read.perhaps.filter((unit) => !isWord(unit.written)),
        )
      : undefined;
    if (slip !== undefined) return slip;
    if (read !== undefined && read.near.length > 0) return { kind: 'not-named', near: read.near };
    if (isAdjective(rest)) return { kind: 'not-named', near: matcher.near(foldName(rest)) };
    const spelt = asForeign(rest).map((other) => matcher.exact(foldName(other)));
    const foreign = spelt.find((found) => found?.kind === 'found' || found?.kind === 'several');
    if (foreign?.kind === 'found' && foreign.by === 'ending') return foreignOrSlip(matcher, rest, foreign);
    if (foreign !== undefined) return foreign;
    const asTyped = freely(matcher, name, rest);
    if (asTyped.kind !== 'not-named') return asTyped;
    return onLayouts(matcher, name, (typed) => bareName(typed, unitsIn(typed))) ?? asTyped;
  };
}

/** Its names that are people, or so many things that they are not taken from among other words. */
function alsoPeople({ ambiguous: { whole = [], nothing = [], people = [], common = [] } }: Place): readonly string[] {
  return [...whole, ...nothing, ...people, ...common];
}

function written(units: readonly Unit[]): string {
  return units.map((unit) => unit.written).join(' ');
}

/** Which letters a name is written with; one of Russian may be Kazakh too. The first is that of a typed one. */
function lettersOf(name: string): readonly string[] {
  if (!/\p{Script=Cyrillic}/u.test(name)) return ['Latin '];
  return KAZAKH_LETTERS.test(name) ? ['Kazakh '] : ['Cyrillic ', 'Kazakh '];
}

/** `Astana (Nur-Sultan)` is one. */
function namedBy({ places, matched, hasMore }: TextReading): PlaceLookup {
  const [first] = places;
  if (first === undefined) return NOT_NAMED;
  const several = severalOf(places);
  if (several !== undefined) return several;
  return { kind: 'found', place: first, matched, by: hasMore ? 'text' : 'ending' };
}
