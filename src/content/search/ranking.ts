import type { Query } from './query.ts';
import type { Sense } from './senses.ts';
import type { Terms } from './terms.ts';

/** A text that answers a query, and how well: its score, and the share of the query's weight that it has. */
export type Ranked = { readonly text: number; readonly score: number; readonly share: number };

/** A text is an answer only if it has at least this share of the query's weight. */
const MIN_SHARE = 0.55;

/** The same if the texts know every word of the query: then it is none about something else. */
const MIN_SHARE_OF_KNOWN = 0.4;

/** If a query has several terms, answers far behind the best are noise. */
const MIN_OF_BEST = 0.4;

/** BM25's usual saturation and length normalisation. */
const SATURATION = 1.2;
const NORMALISATION = 0.4;

/** How many texts are checked more closely for adjacent words. */
const MAX_REREAD = 64;
const NEIGHBOURS_COUNT = 0.35;
/** More than any score of scattered words. */
const PHRASE_FIRST = 1_000;

/** Could any text have enough of what is asked? Cheap, and most of what the statement has nothing about ends here. */
export function isAnswerable({ queryTerms }: Query): boolean {
  let [known, total] = [0, 0];
  for (const { senses, weight } of queryTerms) {
    total += weight;
    if (senses.length > 0) known += weight;
  }
  return known > 0 && known >= MIN_SHARE * total;
}

/** The texts that answer a query, best first; those that hold it word for word before all others. */
export type Ranking = (query: Query, holdsPhrase: (text: number) => boolean) => readonly Ranked[];

type Answer = { readonly text: number; score: number; readonly share: number };

/**
 * A ranking over the texts of these terms. Its scratch space is allocated once; a call takes time in proportion to the
 * postings that it reads.
 */
export function createRanking(terms: Terms): Ranking {
  const scores = new Float64Array(terms.texts);
  const weights = new Float64Array(terms.texts);
  const best = new Float64Array(terms.texts);
  const lengths = Float64Array.from({ length: terms.texts }, (_, text) => normOf(terms, text));

  /** For each text the best of its terms that answer a term of the query; the texts, each once. */
  function scoreWish(senses: readonly Sense[]): readonly number[] {
    const touched: number[] = [];
    for (const { term, factor } of senses) {
      const { texts, counts } = terms.postings(term);
      const weight = factor * terms.weight(term);
      for (let at = 0; at < texts.length; at += 1) {
        const text = texts[at] ?? 0;
        const count = counts[at] ?? 0;
        const score = (weight * count * (SATURATION + 1)) / (count + (lengths[text] ?? 1));
        const known = best[text] ?? 0;
        if (known === 0) touched.push(text);
        if (score > known) best[text] = score;
      }
    }
    return touched;
  }

  function answersOf({ queryTerms }: Query): Answer[] {
    const touched: number[] = [];
    let total = 0;
    for (const { senses, weight } of queryTerms) {
      total += weight;
      for (const text of scoreWish(senses)) {
        if (weights[text] === 0) touched.push(text);
        scores[text] = (scores[text] ?? 0) + (best[text] ?? 0);
        weights[text] = (weights[text] ?? 0) + weight;
        best[text] = 0;
      }
    }
    const minShare = queryTerms.every(({ senses }) => senses.length > 0) ? MIN_SHARE_OF_KNOWN : MIN_SHARE;
    const answers: Answer[] = [];
    for (const text of touched) {
      const share = (weights[text] ?? 0) / total;
      // A text with all terms comes before one that often has the rarer half of them.
      if (share >= minShare) answers.push({ text, score: (scores[text] ?? 0) * share, share });
      scores[text] = 0;
      weights[text] = 0;
    }
    return answers.sort(byScore);
  }

  return (query, holdsPhrase) => {
    const answers = answersOf(query);
    if (answers.length === 0 || query.plains.length < 2) return answers;
    for (const answer of answers.slice(0, MAX_REREAD)) {
      answer.score += NEIGHBOURS_COUNT * neighbours(terms, query, answer.text);
      if (holdsPhrase(answer.text)) answer.score += PHRASE_FIRST;
    }
    answers.sort(byScore);
    if (query.queryTerms.length < 2) return answers;
    const top = answers[0]?.score ?? 0;
    const bar = MIN_OF_BEST * (top >= PHRASE_FIRST ? top - PHRASE_FIRST : top);
    return answers.filter(({ score }) => score >= bar);
  };
}

/**
 * The group of texts that together have a share of the query's weight that is enough, and more than `best`, the share of the
 * best single text. Undefined if there is none.
 */
export function rankGroups(
  terms: Terms,
  { queryTerms }: Query,
  groupOf: (text: number) => number,
  best: number,
): number | undefined {
  const total = queryTerms.reduce((sum, { weight }) => sum + weight, 0);
  const weights = new Map<number, number>();
  for (const { senses, weight } of queryTerms) {
    const groups = new Set<number>();
    for (const { term } of senses) for (const text of terms.postings(term).texts) groups.add(groupOf(text));
    for (const group of groups) weights.set(group, (weights.get(group) ?? 0) + weight);
  }
  let found: number | undefined;
  let most = Math.max(best * total, MIN_SHARE * total - Number.EPSILON);
  for (const [group, weight] of weights) {
    if (weight <= most) continue;
    most = weight;
    found = group;
  }
  return found;
}

function byScore(one: Ranked, other: Ranked): number {
  return other.score - one.score || one.text - other.text;
}

/** BM25's part of a text's length. */
function normOf(terms: Terms, text: number): number {
  return SATURATION * (1 - NORMALISATION + (NORMALISATION * terms.inText(text).length) / terms.averageLength);
}

/** The weight of terms whose answers are next to each other in a text, in the query's order. */
function neighbours(terms: Terms, { queryTerms }: Query, text: number): number {
  const own = terms.inText(text);
  let sum = 0;
  for (let at = 1; at < queryTerms.length; at += 1) {
    const [before, after] = [queryTerms[at - 1], queryTerms[at]];
    if (before === undefined || after === undefined) continue;
    const areNext = own.some(
      (term, index) =>
        before.senses.some((sense) => terms.parts(sense.term).at(-1) === term) &&
        after.senses.some((sense) => terms.parts(sense.term)[0] === own[index + 1]),
    );
    if (areNext) sum += after.weight;
  }
  return sum;
}
