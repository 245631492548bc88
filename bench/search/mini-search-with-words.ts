import MiniSearch from 'minisearch';
import type { SearchWords } from '../../src/content/search/passage-index.ts';
import { isPlausible } from '../../src/content/search/plausible-slip.ts';
import { stemsOf } from '../../src/content/search/stems.ts';
import { STOP_WORDS } from '../../src/content/search/stop-words.ts';
import { wordsIn } from '../../src/content/search/words.ts';

/** What a text must have of a query's words to be an answer, as in ours. */
const LEAST_SHARE = 0.55;

/** How much a reader's word counts beside the text's own. */
const OF_READERS = 0.8;

/** MiniSearch with all that is ours but the engine: our words, stems, stop words, glossary, decoys, plausible typos and share. */
export function createMiniSearchWithWords(
  texts: readonly string[],
  words: SearchWords,
): (query: string) => readonly number[] {
  const tokens = (text: string): string[] => wordsIn(text).map(({ plain }) => plain);
  const index = new MiniSearch<{ id: number; text: string; readers: string }>({
    fields: ['text', 'readers'],
    tokenize: tokens,
    processTerm: (term) => [...stemsOf(term)],
    searchOptions: { boost: { readers: OF_READERS } },
  });
  const stemmed = (text: string): ReadonlySet<string> => new Set(tokens(text).flatMap((word) => stemsOf(word)));
  const holds = (text: ReadonlySet<string>, phrase: string): boolean =>
    tokens(phrase).every((word) => stemsOf(word).some((stem) => text.has(stem)));
  index.addAll(
    texts.map((text, id) => {
      const own = stemmed(text);
      const fitting = words.glossary.filter(({ means }) =>
        (means ?? '').split(',').some((phrase) => holds(own, phrase)),
      );
      return { id, text, readers: fitting.flatMap(({ means: _, ...readers }) => Object.values(readers)).join(' ') };
    }),
  );
  const asked = (plain: string): boolean => !STOP_WORDS.has(plain) && !words.light.has(plain);
  return (query) => {
    const all = tokens(query);
    const some = all.filter(asked);
    const plains = some.length > 0 ? some : all;
    const found = new Map<number, { score: number; count: number }>();
    for (const plain of plains) {
      const stems = stemsOf(plain);
      const isFuzzy = !words.decoys.has(plain) && plain.length > 3;
      const results = index.search(plain, {
        fuzzy: isFuzzy ? 0.2 : false,
        prefix: plain.length > 4,
        combineWith: 'OR',
      });
      for (const { id, score, terms } of results) {
        const fits = terms.some((term) =>
          stems.some((stem) => term.startsWith(stem) || isPlausible(stem.slice(3), term.slice(3))),
        );
        if (!fits) continue;
        const before = found.get(Number(id)) ?? { score: 0, count: 0 };
        found.set(Number(id), { score: before.score + score, count: before.count + 1 });
      }
    }
    return [...found]
      .filter(([, { count }]) => count / plains.length >= LEAST_SHARE)
      .toSorted(([, one], [, other]) => other.score * other.count - one.score * one.count)
      .map(([id]) => id);
  };
}
