import { HYPHENS } from '../text/hyphens.ts';
import type { Sense } from './senses.ts';
import { STOP_WORDS } from './stop-words.ts';
import type { Terms } from './terms.ts';
import { weightOf } from './terms.ts';
import type { Lexicon, Reading } from './word-reader.ts';
import { type Word, wordsIn } from './words.ts';

/** One thing that a query asks for: the terms that would answer it, how much it counts, and whether it tells what the query is about. */
type QueryTerm = { readonly senses: readonly Sense[]; readonly weight: number; readonly isTelling: boolean };

/** What a query asks for, read with the words that the document and its readers use. */
export type Query = {
  readonly queryTerms: readonly QueryTerm[];
  /** Grammatical words, which occur everywhere. */
  readonly isOnlyGrammar: boolean;
  /** All of its words, stop words too, as they were written. */
  readonly plains: readonly string[];
};

/** A query's words beyond this many are not looked at. */
const MAX_WORDS = 24;

/** Nor are more unknown words than this looked up for slips. */
const MAX_SLIPS = 6;

/** `U.S.A.` is one word. */
const INITIALS = /(?<![\p{L}\p{N}])((?:\p{L}\.){2,}\p{L}?)(?![\p{L}\p{N}])/gu;

const HYPHEN = new RegExp(`[${HYPHENS}]`, 'u');
const ACRONYM = /^\p{Lu}{2,5}$/u;

/** From this many letters on it no longer counts as a beginning. */
const MIN_WORD = 3;

/** An expression of two words says more than one word. */
const EXPRESSION_COUNTS = 1.25;

/** A general word says less, even if the statement contains it. */
const LIGHT_COUNTS = 0.5;

/** A word that nobody knows says less beside one that tells what the query is about. */
const UNKNOWN_COUNTS = 0.6;
/** No mere beginning of such a word. */
const CLEAR = 0.7;
/** But a name or a number asks for something else: `elections in Germany`. */
const NAMED = /(?<=[^.!?] )\p{Lu}\p{Ll}|\d/u;

/** Reads what a query asks for. Work grows with its words, of which it looks at no more than 24. */
export function readQuery(lexicon: Lexicon, terms: Terms, text: string): Query {
  const joined = text.includes('.') ? text.replace(INITIALS, (initials) => initials.replaceAll('.', '')) : text;
  const written = wordsIn(joined, MAX_WORDS);
  const found = HYPHEN.test(joined) ? joinedWords(lexicon, written, joined) : written;
  const words = found.map(({ plain }) => lexicon.read(plain));
  const plains = found.map(({ plain }) => plain);
  const isStop = ({ plain }: Reading, at: number) =>
    STOP_WORDS.has(plain) && !ACRONYM.test(joined.slice(found[at]?.start, found[at]?.end));
  const read = readQueryTerms(lexicon, terms, words, isStop);
  const queryTerms = read.some(({ isTelling }) => isTelling) && !NAMED.test(joined) ? read.map(lessIfUnknown) : read;
  // Only stop words: then they are what is asked for.
  if (queryTerms.length > 0) return { plains, queryTerms, isOnlyGrammar: false };
  return {
    plains,
    queryTerms: readQueryTerms(lexicon, terms, words, () => false),
    isOnlyGrammar: words.filter((word, at) => at === 0 || !isBegun(word)).length > 1,
  };
}

/** The words themselves; the last one may be unfinished; a word that is neither may be a typo. */
function readQueryTerms(
  lexicon: Lexicon,
  terms: Terms,
  words: readonly Reading[],
  isStop: (word: Reading, at: number) => boolean,
): readonly QueryTerm[] {
  const queryTerms: QueryTerm[] = [];
  const last = words.findLastIndex((word, at) => !isStop(word, at) && !(at > 0 && isBegun(word)));
  let slips = 0;
  let at = 0;
  for (let word = words[at]; word !== undefined; word = words[at]) {
    const expression = lexicon.expression(words, at);
    if (expression !== undefined) {
      queryTerms.push(queryTermOf(terms, expression.senses, expression.senses, EXPRESSION_COUNTS));
    } else if (!isStop(word, at) && at <= last) {
      const { isLight } = word;
      let senses = at === last ? [...word.senses, ...lexicon.beginnings(word.plain)] : word.senses;
      if (senses.length === 0 && !isLight && slips < MAX_SLIPS) {
        slips += 1;
        senses = lexicon.slips(word.plain);
      }
      if (senses.length > 0 || !isLight) {
        queryTerms.push(queryTermOf(terms, senses, word.senses, isLight ? LIGHT_COUNTS : 1));
      }
    }
    at += expression?.length ?? 1;
  }
  return queryTerms;
}

function lessIfUnknown(term: QueryTerm): QueryTerm {
  return term.senses.length > 0 ? term : { ...term, weight: term.weight * UNKNOWN_COUNTS };
}

/** One or two letters of an unfinished word. */
function isBegun({ plain, senses }: Reading): boolean {
  return plain.length < MIN_WORD && senses.length === 0;
}

/** A term that no text answers counts like the rarest word. `sure` are its senses without beginnings and slips. */
function queryTermOf(terms: Terms, senses: readonly Sense[], sure: readonly Sense[], counts: number): QueryTerm {
  const heaviest = senses.reduce((most, { term }) => Math.max(most, terms.weight(term)), 0);
  return {
    senses,
    weight: counts * (senses.length === 0 ? weightOf(terms.texts, 1) : heaviest),
    isTelling: sure.some(({ term, factor }) => factor >= CLEAR && terms.isTelling(term)),
  };
}

/** `trans-national` is one word if the lexicon has `transnational` and no `trans`. */
function joinedWords(lexicon: Lexicon, words: readonly Word[], text: string): readonly Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    const isHyphenated =
      before !== undefined &&
      before.end + 1 === word.start &&
      before.plain.length >= MIN_WORD &&
      HYPHEN.test(text[before.end] ?? '');
    const whole = isHyphenated ? before.plain + word.plain : '';
    if (isHyphenated && lexicon.read(before.plain).senses.length === 0 && lexicon.read(whole).senses.length > 0) {
      joined[joined.length - 1] = { plain: whole, start: before.start, end: word.end };
    } else joined.push(word);
  }
  return joined;
}
