import type { Address } from '../document/address.ts';
import { foldName } from '../text/romanization.ts';
import type { DecoyTown } from './decoy-towns.ts';
import { stripFiller } from './filler-words.ts';
import { asForeign } from './foreign-spellings.ts';
import { onOtherLayout } from './keyboard-layout.ts';
import { createNameMatcher, type NameMatcher } from './name-matcher.ts';
import type { Place } from './place.ts';
import type { Leniency, PlaceLookup } from './place-lookup.ts';

/** What else a name may be, and must not be taken for a misspelt place of the statement. */
export type Others = {
  readonly towns: readonly DecoyTown[];
  /** Words that would be, in lower case: `семьёй` is no Семей. */
  readonly words: readonly string[];
  /** Words around a name that name nothing themselves, in lower case, besides those of the language (filler-words.ts). */
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
   * A place by any of its names, in any spelling of the region, by its beginning or with a small typo. Never throws. With less
   * leniency nothing is offered as near.
   */
  lookUp(name: string, leniency?: Leniency): PlaceLookup;
  /** A word of a language that is spelt like a place, in its normal form too: `семьёй` is no Семей. */
  isWord(text: string): boolean;
};

/** Longer texts than this (characters) are not names, even with filler words around them. */
const MAX_TEXT = 80;

/** `Almaty, Astana`, `Алматы и Астана`, `Алматы мен Астана`. */
const BETWEEN_NAMES = /[,;/&+()]|\s(?:and|or|и|или|және|мен|пен|бен)\s/u;

/** The longest name in the data has 24 letters. */
const MAX_NAME = 40;

const NOT_NAMED: PlaceLookup = { kind: 'not-named', near: [] };

/** The places of a document, with what else a name may be. `listedIn` is the sentence that lists them. */
export function createPlaces(all: readonly Place[], { towns, words, fillers }: Others, listedIn?: Address): Places {
  const moreFillers = new Set(fillers);
  const bareName = (text: string): string => stripFiller(text, moreFillers);
  const matcher = createNameMatcher(all, towns);
  const plainWords = new Set(words);
  const isWord = (text: string): boolean => plainWords.has(text.trim().toLowerCase());
  return {
    listedIn,
    all,
    isWord,
    items: all.filter((place, index) => all[index - 1]?.order !== place.order),
    bySlug: (slug) => all.find((place) => place.slug === slug),
    lookUp(name, leniency = 'anything') {
      if (name.length > MAX_TEXT) return NOT_NAMED;
      const bare = bareName(name);
      if (leniency !== 'anything') return isWord(bare) ? NOT_NAMED : lookUpStrictly(matcher, name, bare, leniency);
      if (isWord(bare)) return { kind: 'not-named', near: matcher.near(foldName(bare)) };
      const asTyped = lookUpName(matcher, name, bare);
      if (asTyped.kind !== 'not-named' || asTyped.isElsewhere) return asTyped;
      const onOther = onOtherLayout(name).flatMap((typed) => onLayout(matcher, bareName(typed)) ?? []);
      const foreign = asForeign(bare).flatMap((read) => matcher.exact(foldName(read)) ?? []);
      const read = [...onOther, ...foreign];
      return read.find(({ kind }) => kind !== 'not-named') ?? allOf(matcher, name, bareName) ?? read[0] ?? asTyped;
    },
  };
}

/** `bare` is the name without the words that people put around one. */
function lookUpName(matcher: NameMatcher, name: string, bare: string): PlaceLookup {
  const typed = foldName(name);
  const folded = bare === name ? typed : foldName(bare);
  const exact = matcher.exact(typed);
  if (exact !== undefined) return exact;
  if (folded === '' || folded.length > MAX_NAME) return NOT_NAMED;
  const exactly = folded === typed ? undefined : matcher.exact(folded);
  return exactly ?? matcher.prefix(folded) ?? matcher.closest(folded);
}

function lookUpStrictly(
  matcher: NameMatcher,
  name: string,
  bare: string,
  leniency: Exclude<Leniency, 'anything'>,
): PlaceLookup {
  const folded = foldName(bare);
  const called = matcher.called(foldName(name)) ?? matcher.called(folded);
  return called ?? (leniency === 'beginning' ? matcher.prefix(folded) : undefined) ?? NOT_NAMED;
}

/** Several names in one text: all of them, if each is certainly one. */
function allOf(matcher: NameMatcher, text: string, bareName: (text: string) => string): PlaceLookup | undefined {
  const parts = text.split(BETWEEN_NAMES).filter((part) => part.trim() !== '');
  if (parts.length < 2) return undefined;
  const found = parts.flatMap((part) => {
    const one = matcher.exact(foldName(bareName(part)));
    return one?.kind === 'found' ? [one] : [];
  });
  if (found.length < parts.length) return undefined;
  const places = [...new Set(found.map(({ place }) => place))];
  // `Astana (Nur-Sultan)` is one.
  return places.length === 1 ? found[0] : { kind: 'several', places };
}

/** On another keyboard a name must be right: any row of letters is near something. */
function onLayout(matcher: NameMatcher, typed: string): PlaceLookup | undefined {
  const found = matcher.exact(foldName(typed));
  return found?.kind === 'found' ? { ...found, by: 'layout' } : found;
}
