import { stemmer } from 'stemmer';
import { readQuery, type Slot } from './passage-query.ts';
import { foldWord, foldWords } from './spelling.ts';
import { STOP_WORDS } from './stop-words.ts';
import type { Synonyms } from './synonyms.ts';
import { createVocabulary } from './vocabulary.ts';

/** A stretch of a passage that was found there: UTF-16 units from its beginning. */
export type Mark = { readonly start: number; readonly end: number };

/** A text that answers a query. */
export type Match = { readonly id: number; readonly score: number; readonly marks: readonly Mark[] };

export type PassageIndex = {
  /** What holds at least this share of the query's weight, best first, 50 at most. Time grows with the query and with what it finds. */
  search(query: string, leastShare: number): readonly Match[];
};

export type PassageIndexDeps = {
  readonly synonyms: Synonyms;
  /** The statement's own words for a name in another spelling or script. */
  readonly nameOf: (word: string) => string | undefined;
};

/** A word of a text, its term and where it stands. */
type Token = { readonly term: string; readonly start: number; readonly end: number };

/** Where a term stands: texts, and in each the numbers of its words. */
type Postings = ReadonlyMap<number, readonly number[]>;

/** What further words of one slot add to the best of them. */
const FURTHER = 0.4;

/** What words add that stand together in the text as in the query, per word and weight; and how near that is. */
const TOGETHER = 0.35;
const NEAR = 3;

/** What a word that stands nowhere weighs against one that stands once. */
const UNKNOWN = 0.7;

/** How much longer texts lose: in a long one anything is found. */
const LENGTH_SHARE = 0.25;

/** Added where the query stands as it was written: more than any score of scattered words. */
const PHRASE_FIRST = 1_000;

/** As many as Telegram shows of one inline query. */
const MOST_MATCHES = 50;

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’‘ʼ][\p{L}\p{N}\p{M}]+)*/gu;

/** The term of a word: the normal form of its stem. Words of other languages have no stem here and are their own. */
export function termOf(word: string): string {
  return foldWord(stemmer(word.toLowerCase().replace(/['’‘ʼ]/gu, '')));
}

/** An index of texts by their words. Building it takes time by their length. */
export function createPassageIndex(texts: readonly string[], deps: PassageIndexDeps): PassageIndex {
  const terms = new Map<string, string>();
  const tokens = texts.map((text) => tokensOf(text, terms));
  const folded = texts.map((text) => ` ${foldWords(text)} `);
  const averageLength = tokens.reduce((sum, { length }) => sum + length, 0) / Math.max(1, texts.length);
  const postings = postingsOf(tokens);
  const words = wordsOf(terms);
  const weightOf = (count: number): number => Math.log(1 + (texts.length - count + 0.5) / (count + 0.5));
  const weights = new Map(Array.from(postings, ([term, where]) => [term, weightOf(where.size)]));
  const query = readQuery({
    ...deps,
    vocabulary: createVocabulary(words),
    termOf,
    weightOf: (term) => weights.get(term),
    unknownWeight: UNKNOWN * weightOf(0),
  });

  return {
    search(text, leastShare) {
      const slots = query(text);
      const total = slots.reduce((sum, { weight }) => sum + weight, 0);
      if (total === 0) return [];
      const phrase = ` ${foldWords(text)} `;
      const shareOf = (found: readonly Found[]): number =>
        found.reduce((sum, { slot, fit }) => sum + slot.weight * Math.min(1, fit + FIT_MARGIN), 0) / total;
      const scored = [...collect(slots, postings)].flatMap(([id, found]) => {
        if (shareOf(found) < leastShare) return [];
        const length = 1 - LENGTH_SHARE + (LENGTH_SHARE * (tokens[id]?.length ?? 0)) / averageLength;
        const score = (scoreOf(found, weights) + togetherOf(found)) / length;
        return [{ id, found, score: folded[id]?.includes(phrase) ? score + PHRASE_FIRST : score }];
      });
      return scored
        .toSorted((one, other) => other.score - one.score || one.id - other.id)
        .slice(0, MOST_MATCHES)
        .map(({ id, found, score }) => ({ id, score, marks: marksOf(tokens[id] ?? [], found) }));
    },
  };
}

/** A word that fits nearly counts in full towards what must be there. */
const FIT_MARGIN = 0.2;

/** A slot of the query in one text: the terms that are there and where. */
type Found = { readonly slot: Slot; readonly fit: number; readonly terms: readonly FoundTerm[] };
type FoundTerm = { readonly term: string; readonly fit: number; readonly at: readonly number[] };

/** `terms` holds the terms of words that were met before. */
function tokensOf(text: string, terms: Map<string, string>): readonly Token[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => {
    const term = terms.get(word) ?? termOf(word);
    terms.set(word, term);
    return { term, start: index, end: index + word.length };
  });
}

/** Where each term stands. */
function postingsOf(tokens: readonly (readonly Token[])[]): ReadonlyMap<string, Postings> {
  const postings = new Map<string, Map<number, number[]>>();
  for (const [id, list] of tokens.entries()) {
    for (const [position, { term }] of list.entries()) {
      const where = postings.get(term) ?? new Map<number, number[]>();
      postings.set(term, where);
      const positions = where.get(id);
      if (positions === undefined) where.set(id, [position]);
      else positions.push(position);
    }
  }
  return postings;
}

/** The normal form of each word that tells something, with its term. */
function wordsOf(terms: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const written = Array.from(terms, ([word, term]) => ({ word: word.replace(/['’‘ʼ]/gu, ''), term }));
  const telling = written.filter(({ word }) => !STOP_WORDS.has(word.toLowerCase()));
  return new Map(telling.map(({ word, term }) => [foldWord(word), term]));
}

/** What each text holds of the query, slot by slot. */
function collect(
  slots: readonly Slot[],
  postings: ReadonlyMap<string, Postings>,
): ReadonlyMap<number, readonly Found[]> {
  const byText = new Map<number, Found[]>();
  for (const slot of slots) {
    const inThis = new Map<number, FoundTerm[]>();
    for (const [term, fit] of slot.terms) {
      for (const [id, at] of postings.get(term) ?? []) {
        const terms = inThis.get(id);
        if (terms === undefined) inThis.set(id, [{ term, fit, at }]);
        else terms.push({ term, fit, at });
      }
    }
    for (const [id, terms] of inThis) {
      const found = { slot, terms, fit: Math.max(...terms.map(({ fit }) => fit)) };
      const list = byText.get(id);
      if (list === undefined) byText.set(id, [found]);
      else list.push(found);
    }
  }
  return byText;
}

function scoreOf(found: readonly Found[], weights: ReadonlyMap<string, number>): number {
  return found.reduce((sum, { terms }) => {
    const scores = terms.map(({ term, fit }) => fit * (weights.get(term) ?? 0));
    const best = Math.max(...scores);
    const all = scores.reduce((total, score) => total + score, 0);
    return sum + best + FURTHER * (all - best);
  }, 0);
}

/** Words that follow one another in the query and stand near one another in the text, in that order. */
function togetherOf(found: readonly Found[]): number {
  let bonus = 0;
  for (const [index, { slot, terms }] of found.entries()) {
    const before = found[index - 1];
    if (before === undefined || before.slot.number !== slot.number - 1) continue;
    const earlier = before.terms.flatMap(({ at }) => at);
    const isNear = terms.some(({ at }) =>
      at.some((here) => earlier.some((there) => here > there && here - there <= NEAR)),
    );
    if (isNear) bonus += TOGETHER * (slot.weight + before.slot.weight);
  }
  return bonus;
}

function marksOf(tokens: readonly Token[], found: readonly Found[]): readonly Mark[] {
  const positions = new Set(found.flatMap(({ terms }) => terms.flatMap(({ at }) => at)));
  return [...positions]
    .toSorted((one, other) => one - other)
    .flatMap((position) => {
      const token = tokens[position];
      return token === undefined ? [] : [{ start: token.start, end: token.end }];
    });
}
