import { foldWord, words } from './spelling.ts';
import { STOP_WORDS } from './stop-words.ts';
import { plainWord, type Synonyms } from './synonyms.ts';
import type { Fitting, Vocabulary } from './vocabulary.ts';

/** A word or phrase of a query: the terms that answer it, each with how well (0 to 1), and what it weighs in the query. */
export type Slot = { readonly number: number; readonly terms: ReadonlyMap<string, number>; readonly weight: number };

export type QueryDeps = {
  readonly synonyms: Synonyms;
  readonly nameOf: (word: string) => string | undefined;
  readonly vocabulary: Vocabulary;
  readonly termOf: (word: string) => string;
  /** `undefined` for what stands nowhere. */
  readonly weightOf: (term: string) => number | undefined;
  readonly unknownWeight: number;
};

/** A query's words beyond this many are not looked at. */
const MOST_WORDS = 32;

/** The last word may still be in the typing; another one may be cut short, but less. */
const SHORTEST_LAST = 2;
const SHORTEST_BEGINNING = 4;

/** Letters from which the beginning of a last word counts like a word. */
const TELLING_LENGTH = 6;

const SYNONYM_FIT = 0.85;
const NAME_FIT = 0.95;

/** Reads queries against a text's words. */
export function readQuery(deps: QueryDeps): (text: string) => readonly Slot[] {
  return (text) => {
    const all = words(text).slice(0, MOST_WORDS);
    const plain = all.map(plainWord);
    const slots: Slot[] = [];
    for (let index = 0; index < all.length; ) {
      const word = all[index] ?? '';
      const synonym = deps.synonyms.at(plain, index);
      const count = synonym?.count ?? 1;
      // One alone may become a longer word, or a phrase, as somebody types on.
      if (count > 1 || all.length === 1 || !isStopWord(word, text)) {
        const known = count > 1 ? new Map<string, number>() : asWritten(deps, word);
        for (const own of synonym?.own ?? []) offer(known, deps.termOf(own), SYNONYM_FIT, deps);
        const isLast = index + count >= all.length;
        const isBegun = isLast && known.size === 0 && slots.length > 0;
        if (isBegun && word.length < SHORTEST_LAST) break;
        if (known.size === 0 || isLast) guess(deps, known, word, isLast);
        if (isBegun && known.size === 0 && beginsStopWord(word)) break;
        // What is hardly begun says little yet: what was found by the words before it stays.
        const share = isBegun && known.size > 0 ? Math.min(1, word.length / TELLING_LENGTH) : 1;
        slots.push({ number: slots.length, terms: known, weight: share * weightOf(deps, known) });
      }
      index += count;
    }
    return slots;
  };
}

/** `US` in capitals is no `us`, unless all is in capitals. */
function isStopWord(word: string, text: string): boolean {
  const isName = word.length > 1 && word === word.toUpperCase() && text !== text.toUpperCase();
  return STOP_WORDS.has(word.toLowerCase()) && !isName;
}

function beginsStopWord(word: string): boolean {
  const lower = word.toLowerCase();
  return [...STOP_WORDS].some((stop) => stop.startsWith(lower));
}

/** The word itself, or the name that it is in another spelling. */
function asWritten(deps: QueryDeps, word: string): Map<string, number> {
  const terms = new Map<string, number>();
  // A few letters of another script sound like many a short word.
  if (word.length >= SHORTEST_BEGINNING || isLatin(word)) offer(terms, deps.termOf(word), 1, deps);
  if (terms.size > 0) return terms;
  for (const part of words(deps.nameOf(word) ?? '')) offer(terms, deps.termOf(part), NAME_FIT, deps);
  return terms;
}

/** What somebody may be about to type, or meant: Latin letters only, since the text has no others. */
function guess(deps: QueryDeps, terms: Map<string, number>, word: string, isLast: boolean): void {
  if (!isLatin(word)) return;
  const folded = foldWord(word);
  const shortest = isLast ? SHORTEST_LAST : SHORTEST_BEGINNING;
  const beginnings = folded.length < shortest ? [] : deps.vocabulary.beginning(folded);
  const guesses: readonly Fitting[] =
    beginnings.length > 0 || terms.size > 0 ? beginnings : deps.vocabulary.alike(folded);
  for (const { term, fit } of guesses) offer(terms, term, fit, deps);
}

function isLatin(word: string): boolean {
  return /^[\p{Script=Latin}\p{N}\p{M}]+$/u.test(word);
}

/** Takes a term up with the best fit that it was offered with; one that stands nowhere is none. */
function offer(terms: Map<string, number>, term: string, fit: number, { weightOf }: QueryDeps): void {
  if (weightOf(term) !== undefined) terms.set(term, Math.max(fit, terms.get(term) ?? 0));
}

function weightOf(deps: QueryDeps, terms: ReadonlyMap<string, number>): number {
  const weights = [...terms.keys()].map((term) => deps.weightOf(term) ?? 0);
  return weights.length === 0 ? deps.unknownWeight : Math.max(...weights);
}
