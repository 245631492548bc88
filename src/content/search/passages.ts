import type { Place } from '../names/place.ts';
import type { Span } from '../text/span.ts';
import { uzbekInCyrillic } from '../text/uzbek-cyrillic.ts';
import { createLexicon, type LexiconBuilder } from './lexicon.ts';
import { createMarker } from './marks.ts';
import { readQuery } from './query.ts';
import { createRanking, isAnswerable, type Ranked, rankGroups } from './ranking.ts';
import { latinForm } from './stems.ts';
import { STOP_WORDS } from './stop-words.ts';
import { createTerms, type Terms } from './terms.ts';
import type { WordLists } from './word-reader.ts';
import { type Word, wordsIn } from './words.ts';

/** What answers a query. */
type Found = {
  /** The texts, best first. */
  readonly texts: readonly Ranked[];
  /** A text has all of it, and each word is known as it is, in any script: no inflected form, no beginning, no slip. */
  readonly isSure: boolean;
  /** The group that answers more of the query than any single one of its texts. */
  readonly group?: number;
  /** The stretches of a text that answer the query; a run of such words is one. */
  marksIn(text: string): readonly Span[];
};

/** Search over texts by number, which are in groups by number: sentences in sections. */
export type PassageIndex = {
  search(query: string): Found;
  /** The texts that hold the query as it is, but for case, marks and script. */
  phrase(query: string): readonly number[];
};

/** How certain a reader's word is, compared with the document's own: in its language, and translated. */
const SYNONYM = 0.75;
const TRANSLATION = 0.95;

/** Written in Latin letters, and read in Cyrillic ones too. */
const UZBEK = 'uz';

/**
 * `means` are words and phrases of the document, the others what readers write for them, by language; all in lists with
 * commas.
 */
type Meaning = Readonly<Record<string, string>>;

/** What a document provides for the search in addition to its texts. */
export type SearchWords = WordLists & {
  /** The document's language: what its readers write in it for a word is a synonym, in others a translation. */
  readonly language: string;
  readonly glossary: readonly Meaning[];
  /** Its words and phrases that say alone what a query is about. */
  readonly telling: readonly string[];
};

/** Builds the index in steps. Time and memory grow with the texts' length, and with what readers write for their words. */
export function* buildPassageIndex(
  texts: readonly string[],
  groupOf: (text: number) => number,
  places: readonly Place[],
  words: SearchWords,
): Generator<void, PassageIndex> {
  const terms = createTerms(texts, words.telling);
  yield;
  const builder = createLexicon({
    ...words,
    decoys: new Set([...words.decoys, ...absentWords(terms, words.glossary)]),
  });
  const plainTexts = texts.map((text) => ` ${join(wordsIn(text))} `);
  const latinTexts = texts.map((text) => ` ${latinWords(text)} `);
  const byLatin = new Map<string, number>();
  yield;
  for (const [word, term] of terms.words()) {
    builder.add(word, [{ term, factor: 1 }], true, words.language);
    byLatin.set(latinForm(word), term);
  }
  yield;
  for (const text of texts) addCompounds(builder, terms, text, words.language);
  for (const place of places) addPlace(builder, terms, place);
  for (const meaning of words.glossary) {
    yield;
    addMeaning(builder, terms, meaning, words.language);
  }
  // What no text answers keeps an expression together, so that its words ask for nothing by themselves.
  for (const decoy of words.decoys) if (decoy.includes(' ')) builder.add(decoy, [], false);
  const lexicon = yield* builder.close();
  yield;
  const mark = createMarker(terms);
  const rank = createRanking(terms);

  return {
    search(text) {
      const query = readQuery(lexicon, terms, text);
      const marksIn = (found: string) => mark(query, found);
      if (!isAnswerable(query)) return { texts: [], isSure: false, marksIn };
      const phrase = ` ${query.plains.join(' ')} `;
      const holdsPhrase = (number: number) => plainTexts[number]?.includes(phrase) === true;
      const ranked = rank(query, holdsPhrase);
      const share = ranked[0]?.share ?? 0;
      const isSure =
        ranked.some((answer) => answer.share === 1) &&
        query.plains.every((plain) => STOP_WORDS.has(plain) || lexicon.knows(plain));
      if (query.isOnlyGrammar) return { texts: ranked.filter((answer) => holdsPhrase(answer.text)), isSure, marksIn };
      const group = share === 1 || query.queryTerms.length < 2 ? undefined : rankGroups(terms, query, groupOf, share);
      return group === undefined ? { texts: ranked, isSure, marksIn } : { texts: ranked, isSure, marksIn, group };
    },
    phrase(query) {
      const wanted = wordsIn(query).map(({ plain }) => byLatin.get(latinForm(plain)));
      const parts = wanted.flatMap((term) => term ?? []);
      if (parts.length === 0 || parts.length < wanted.length) return [];
      const latin = ` ${latinWords(query)} `;
      const [rarest] = parts
        .map((term) => terms.postings(term).texts)
        .toSorted((one, other) => one.length - other.length);
      return (rarest ?? []).filter((text) => latinTexts[text]?.includes(latin) === true);
    },
  };
}

/** `post-Soviet` is also written `postsoviet`. */
function addCompounds(lexicon: LexiconBuilder, terms: Terms, text: string, language: string): void {
  for (const [compound] of text.matchAll(/\p{L}+(?:-\p{L}+)+/gu)) {
    const term = terms.phrase(compound);
    if (term !== undefined) lexicon.add(compound.replaceAll('-', ''), [{ term, factor: 1 }], true, language);
  }
}

function addPlace(lexicon: LexiconBuilder, terms: Terms, place: Place): void {
  const term = terms.phrase(place.name);
  if (term === undefined) return;
  const common = new Set(place.ambiguous.common);
  for (const name of [place.name, ...place.names.map(({ name }) => name), ...place.former, ...place.aliases]) {
    if (!common.has(name)) lexicon.add(name, [{ term, factor: 1 }], true);
  }
}

/** What readers write for what these texts lack: it is no inflected form and no slip of another word. */
function absentWords(terms: Terms, glossary: readonly Meaning[]): readonly string[] {
  return glossary
    .filter(({ means = '' }) => means.split(', ').every((written) => terms.phrase(written) === undefined))
    .flatMap(({ means: _, ...readers }) => Object.values(readers).flatMap((list) => list.split(', ')))
    .flatMap((written) => {
      const [first, ...others] = wordsIn(written, 2);
      return first === undefined || others.length > 0 ? [] : [first.plain];
    });
}

function addMeaning(lexicon: LexiconBuilder, terms: Terms, meaning: Meaning, language: string): void {
  const { means = '', ...readers } = meaning;
  const found = means.split(', ').flatMap((written) => {
    const term = terms.phrase(written);
    if (term === undefined) return [];
    if (terms.parts(term).length > 1) lexicon.add(written, [{ term, factor: 1 }], true, language);
    return [term];
  });
  if (found.length === 0) return;
  for (const [each, list] of Object.entries(readers)) {
    const factor = each === language ? SYNONYM : TRANSLATION;
    const senses = Array.from(new Set(found), (term) => ({ term, factor }));
    for (const written of list.split(', ')) {
      lexicon.add(written, senses, false, each);
      if (each === UZBEK) lexicon.add(uzbekInCyrillic(written), senses, false, each);
    }
  }
}

function join(words: readonly Word[]): string {
  return words.map(({ plain }) => plain).join(' ');
}

function latinWords(text: string): string {
  return wordsIn(text)
    .map(({ plain }) => latinForm(plain))
    .join(' ');
}
