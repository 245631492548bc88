import type { Address } from '../document/address.ts';
import { foldName, withoutApostrophes } from '../text/romanization.ts';
import { isAdjective } from './case-endings.ts';
import type { DecoyTown } from './decoy-towns.ts';
import { createFillers } from './filler-words.ts';
import { asForeign } from './foreign-spellings.ts';
import { onOtherLayout } from './keyboard-layout.ts';
import { createNameMatcher, type NameMatcher } from './name-matcher.ts';
import { readNames, type TextReaderDeps, type TextReading } from './names-in-text.ts';
import type { Place } from './place.ts';
import type { Leniency, PlaceLookup } from './place-lookup.ts';
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
};

/** Longer texts than this (characters) name nothing, whatever stands around a name. */
const MAX_TEXT = 200;

/** The longest name in the data has 24 letters. */
const MAX_NAME = 40;

const NOT_NAMED: PlaceLookup = { kind: 'not-named', near: [] };

/** The places of a document, with what else a name may be. `listedIn` is the sentence that lists them. */
export function createPlaces(all: readonly Place[], others: Others, listedIn?: Address): Places {
  const matcher = createNameMatcher(all, others.towns);
  const fillers = createFillers(others.fillers);
  const plainWords = new Set(others.words);
  const isWord = (text: string): boolean => plainWords.has(withoutApostrophes(text).trim().toLowerCase());
  const people = new Set(all.flatMap(alsoPeople).map(foldName));
  const inScript = (folded: string, spelt: string) =>
    `${/\p{Script=Cyrillic}/u.test(spelt) ? 'Cyrillic' : 'Latin'} ${folded}`;
  const alsoWords = all.flatMap(({ ambiguous }) => ambiguous.words ?? []);
  const wordsInScript = new Set(alsoWords.map((name) => inScript(foldName(name), name)));
  const reader: TextReaderDeps = {
    matcher,
    fillers,
    isWord,
    isWordToo: (folded, spelt) => wordsInScript.has(inScript(folded, spelt)),
    isPersonToo: (folded) => people.has(folded),
  };

  /** A text as it is, and without the words that people put around a name. */
  const bareName = (text: string, units: readonly Unit[]): string => {
    const kept = units.filter(({ folded }) => !fillers.isFiller(folded));
    return kept.length === 0 || kept.length === units.length ? text : written(kept);
  };

  return {
    listedIn,
    all,
    isWord,
    items: all.filter((place, index) => all[index - 1]?.order !== place.order),
    bySlug: (slug) => all.find((place) => place.slug === slug),
    lookUp(name, leniency = 'anything') {
      if (name.length > MAX_TEXT) return NOT_NAMED;
      const units = unitsIn(name);
      const bare = bareName(name, units);
      if (leniency !== 'anything') return isWord(bare) ? NOT_NAMED : lookUpStrictly(matcher, name, bare, leniency);
      if (isWord(bare)) return { kind: 'not-named', near: matcher.near(foldName(bare)) };
      const exact = exactly(matcher, name, bare);
      if (exact !== undefined) return exact;
      const read = units.length > 1 || units[0]?.parts.length !== 1 ? readNames(units, reader) : undefined;
      if (read !== undefined && read.places.length > 0) return namedBy(read);
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
      if (foreign !== undefined) return foreign;
      const asTyped = freely(matcher, name, rest);
      if (asTyped.kind !== 'not-named') return asTyped;
      return onLayouts(matcher, name, (typed) => bareName(typed, unitsIn(typed))) ?? asTyped;
    },
  };
}

/** Its names that are people, or so many things that they are not taken from among other words. */
function alsoPeople({ ambiguous: { whole = [], nothing = [], people = [], common = [] } }: Place): readonly string[] {
  return [...whole, ...nothing, ...people, ...common];
}

function written(units: readonly Unit[]): string {
  return units.map((unit) => unit.written).join(' ');
}

/** As the data has it, with its ending, or as another town. */
function exactly(matcher: NameMatcher, name: string, bare: string): PlaceLookup | undefined {
  const read = isAdjective(bare) ? matcher.called : matcher.exact;
  const typed = foldName(name);
  const folded = bare === name ? typed : foldName(bare);
  const found = typed.length > MAX_NAME ? undefined : read(typed);
  if (found !== undefined && found.kind !== 'not-named') return found;
  // `Алматы қ.` is Almaty, though another town is called Алматық.
  const inside = folded === typed || folded.length > MAX_NAME ? undefined : read(folded);
  return inside?.kind === 'found' ? inside : (found ?? inside);
}

/** By its beginning or with a slip. */
function freely(matcher: NameMatcher, name: string, rest: string): PlaceLookup {
  const folded = foldName(rest);
  if (folded === '' || folded.length > MAX_NAME) return NOT_NAMED;
  return matcher.exact(folded) ?? beginning(matcher, name, folded) ?? matcher.closest(folded);
}

/** Among other words only what must be a name may be a misspelt one. */
function slipIn(matcher: NameMatcher, units: readonly Unit[]): PlaceLookup | undefined {
  return units
    .map(({ folded }) => matcher.exact(folded) ?? matcher.closest(folded))
    .find(({ kind }) => kind === 'found');
}

/** What looks like a filler may be the next word of a name: `Novy U`. */
function beginning(matcher: NameMatcher, name: string, folded: string): PlaceLookup | undefined {
  return matcher.prefix(foldName(name)) ?? matcher.prefix(folded);
}

function lookUpStrictly(
  matcher: NameMatcher,
  name: string,
  bare: string,
  leniency: Exclude<Leniency, 'anything'>,
): PlaceLookup {
  const folded = foldName(bare);
  const called = matcher.called(foldName(name)) ?? matcher.called(folded);
  return called ?? (leniency === 'beginning' ? beginning(matcher, name, folded) : undefined) ?? NOT_NAMED;
}

/** `Astana (Nur-Sultan)` is one. */
function namedBy({ places, matched, hasMore }: TextReading): PlaceLookup {
  const [first, second] = places;
  if (first === undefined) return NOT_NAMED;
  if (second !== undefined) return { kind: 'several', places };
  return { kind: 'found', place: first, matched, by: hasMore ? 'text' : 'ending' };
}

/** On another keyboard a name must be right: any row of letters is near something. */
function onLayouts(matcher: NameMatcher, name: string, bareName: (typed: string) => string): PlaceLookup | undefined {
  for (const typed of onOtherLayout(name)) {
    const found = matcher.exact(foldName(bareName(typed)));
    if (found?.kind === 'found') return { ...found, by: 'layout' };
  }
  return undefined;
}
