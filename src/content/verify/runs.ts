import type { Token } from '../text/tokens.ts';
import { ELLIPSIS } from './given-text.ts';
import type { GivenWords } from './given-words.ts';
import type { OwnText } from './own-text.ts';

/** Words in a row that a text has in common with the statement: `given` and `own` are the indexes of their first words. */
export type Run = { readonly given: number; readonly own: number; readonly length: number };

/** Finds the runs of a text, one after the other, none overlapping. Words between them stand nowhere in the statement so. */
export type RunFinder = (given: GivenWords) => readonly Run[];

/** The fewest words that say where they are from. */
export const FEWEST_IN_RUN = 3;

/** Places of the same three words that are tried, so that no text takes long. */
const MAX_PLACES = 200;

/** A whole sentence says it with two, and so do words with dots around them. */
const FEWEST_MARKED = 2;

/** Made once for the words of the statement. It takes the longest run at each word; a later one may begin inside it. */
export function createRunFinder({ words: own, sentenceOf }: OwnText): RunFinder {
  const places = new Map<string, number[]>();
  const short = new Map<string, number>();
  const pairs = new Map<string, number>();
  for (const at of own.keys()) {
    const sentence = sentenceOf(at);
    const key = keyAt(own, at, FEWEST_MARKED);
    if (sentence !== undefined) pairs.set(key, at);
    if (sentence?.from === at && sentence.to - at === FEWEST_MARKED) short.set(key, at);
  }
  for (let at = 0; at + FEWEST_IN_RUN <= own.length; at += 1) {
    const key = keyAt(own, at);
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else if (known.length < MAX_PLACES) known.push(at);
  }
  return ({ words, signsBefore }) => {
    const isCut = (word: number): boolean =>
      word === 0 || word === words.length || signsBefore(word).some(({ key }) => key === ELLIPSIS);
    const isBetweenDots = (word: number): boolean =>
      isCut(word) && isCut(word + FEWEST_MARKED) && words.length > FEWEST_MARKED;
    const longestAt = (given: number): Run | undefined => {
      let best: Run | undefined;
      for (const place of places.get(keyAt(words, given)) ?? []) {
        let length = FEWEST_IN_RUN;
        while (given + length < words.length && words[given + length]?.loose === own[place + length]?.loose)
          length += 1;
        if (length > (best?.length ?? 0)) best = { given, own: place, length };
      }
      if (best !== undefined) return best;
      const pair = keyAt(words, given, FEWEST_MARKED);
      const place = isBetweenDots(given) ? pairs.get(pair) : short.get(pair);
      return place === undefined ? undefined : { given, own: place, length: FEWEST_MARKED };
    };
    /** "… the opposition. | We call on …", though "opposition. We" stands there too: the seam is where a sentence begins. */
    const fromSentenceStart = (runs: Run[], run: Run): Run => {
      const last = runs.at(-1);
      if (last === undefined || last.given + last.length !== run.given) return run;
      for (let back = 0; last.length - back >= FEWEST_IN_RUN; back += 1) {
        const [given, place] = [run.given - back, run.own - back];
        if (words[given]?.loose !== own[place]?.loose) break;
        if (sentenceOf(place)?.from !== place) continue;
        runs[runs.length - 1] = { ...last, length: last.length - back };
        return { given, own: place, length: run.length + back };
      }
      return run;
    };
    const runs: Run[] = [];
    for (let at = 0; at < words.length; ) {
      const last = runs.at(-1);
      const end = last === undefined ? 0 : last.given + last.length;
      const found = longestAt(at) ?? (at === end ? earlier(runs, at, longestAt) : undefined);
      // "Not | the people demand …", though "not the people" stands there too.
      const next = found === undefined ? undefined : longestAt(at + 1);
      const run = next !== undefined && next.length > (found?.length ?? 0) ? next : found;
      if (run !== undefined) runs.push(fromSentenceStart(runs, run));
      at = run === undefined ? at + 1 : run.given + run.length;
    }
    return runs;
  };
}

/** A run that begins with the last words of the one before, which gives them up: they fit both. */
function earlier(runs: Run[], at: number, longestAt: (given: number) => Run | undefined): Run | undefined {
  const last = runs.at(-1);
  if (last === undefined) return undefined;
  for (let back = 1; back < FEWEST_IN_RUN && last.length - back >= FEWEST_IN_RUN; back += 1) {
    const run = longestAt(at - back);
    if (run !== undefined && run.length > back) {
      runs[runs.length - 1] = { ...last, length: last.length - back };
      return run;
    }
  }
  return undefined;
}

function keyAt(words: readonly Token[], at: number, length = FEWEST_IN_RUN): string {
  let key = '';
  for (let word = at; word < at + length; word += 1) key += ` ${words[word]?.loose}`;
  return key;
}
