import type { Place } from '../names/place.ts';
import { uzbekInCyrillic } from '../text/uzbek-cyrillic.ts';
import { createLexicon, type LexiconBuilder } from './lexicon.ts';
import type { PackedLexicon } from './packed-lexicon.ts';
import { latinForm } from './stems.ts';
import { collectTerms, type PackedTerms, type TermsBuilder } from './terms.ts';
import type { WordLists } from './word-reader.ts';
import { type PackedWords, packWords } from './word-table.ts';
import { wordsIn } from './words.ts';

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

/** An index as plain data. It is true only for the texts and words that it was built of. */
export type PackedIndex = {
  readonly terms: PackedTerms;
  /** The words of the texts, and the term of each. */
  readonly words: PackedWords;
  readonly termOf: Int32Array;
  /** The same in Latin letters. */
  readonly latin: PackedWords;
  readonly latinTermOf: Int32Array;
  readonly lexicon: PackedLexicon;
  /** Words that are none of the texts', besides those that the document names. */
  readonly absent: readonly string[];
  /** The texts' words with a space between and around them, as they are compared, and in Latin letters. */
  readonly plainTexts: readonly string[];
  readonly latinTexts: readonly string[];
};

/** How certain a reader's word is, compared with the document's own: in its language, and translated. */
const SYNONYM = 0.75;
const TRANSLATION = 0.95;

/** Written in Latin letters, and read in Cyrillic ones too. */
const UZBEK = 'uz';

/** Builds the index in steps. Time and memory grow with the texts' length, and with what readers write for their words. */
export function* buildPassageIndex(
  texts: readonly string[],
  places: readonly Place[],
  words: SearchWords,
): Generator<void, PackedIndex> {
  const terms = collectTerms(texts, words.telling);
  yield;
  const builder = createLexicon();
  const absent = absentWords(terms, words.glossary);
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
  return {
    // Last, because the words of readers make terms, too.
    terms: terms.pack(),
    words: packWords(new Set(terms.words().keys())),
    termOf: Int32Array.from(terms.words().values()),
    latin: packWords(new Set(byLatin.keys())),
    latinTermOf: Int32Array.from(byLatin.values()),
    lexicon,
    absent,
    plainTexts: texts.map((text) => ` ${plainWords(text)} `),
    latinTexts: texts.map((text) => ` ${latinWords(text)} `),
  };
}

/** `post-Soviet` is also written `postsoviet`. */
function addCompounds(lexicon: LexiconBuilder, terms: TermsBuilder, text: string, language: string): void {
  for (const [compound] of text.matchAll(/\p{L}+(?:-\p{L}+)+/gu)) {
    const term = terms.phrase(compound);
    if (term !== undefined) lexicon.add(compound.replaceAll('-', ''), [{ term, factor: 1 }], true, language);
  }
}

function addPlace(lexicon: LexiconBuilder, terms: TermsBuilder, place: Place): void {
  const term = terms.phrase(place.name);
  if (term === undefined) return;
  const common = new Set(place.ambiguous.common);
  for (const name of [place.name, ...place.names.map(({ name }) => name), ...place.former, ...place.aliases]) {
    if (!common.has(name)) lexicon.add(name, [{ term, factor: 1 }], true);
  }
}

/** What readers write for what these texts lack: it is no inflected form and no slip of another word. */
function absentWords(terms: TermsBuilder, glossary: readonly Meaning[]): readonly string[] {
  return glossary
    .filter(({ means = '' }) => means.split(', ').every((written) => terms.phrase(written) === undefined))
    .flatMap(({ means: _, ...readers }) => Object.values(readers).flatMap((list) => list.split(', ')))
    .flatMap((written) => {
      const [first, ...others] = wordsIn(written, 2);
      return first === undefined || others.length > 0 ? [] : [first.plain];
    });
}

function addMeaning(lexicon: LexiconBuilder, terms: TermsBuilder, meaning: Meaning, language: string): void {
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

/** A text's words in Latin letters, with a space between. */
export function latinWords(text: string): string {
  return wordsIn(text)
    .map(({ plain }) => latinForm(plain))
    .join(' ');
}

function plainWords(text: string): string {
  return wordsIn(text)
    .map(({ plain }) => plain)
    .join(' ');
}
