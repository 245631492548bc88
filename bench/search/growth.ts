import type { Content } from '../../src/content/content.ts';
import { sentencePassages } from '../../src/content/document/statement.ts';
import { buildPassageIndex } from '../../src/content/search/passage-index.ts';
import { openPassageIndex } from '../../src/content/search/passages.ts';
import { finish } from '../../src/content/text/gradually.ts';
import { createRandom, type Random } from '../../test/support/random.ts';
import type { Growth } from './chart.ts';
import { cost } from './cost.ts';
import { createMiniSearch } from './mini-search.ts';
import { passageQueries, placeQueries } from './queries.ts';

const SEED = 5;
const LENGTHS = [1, 10, 100, 1_000];

/** Texts so many times, with new words in them as a longer text would have them: fewer and fewer. The first time they are as given. */
export function grown(sentences: readonly string[], times: number, random: Random): readonly string[] {
  const texts: string[] = [];
  for (let copy = 0; copy < times; copy += 1) {
    const share = copy === 0 ? 0 : 0.25 / Math.sqrt(copy);
    for (const text of sentences) {
      texts.push(text.replace(/\p{L}{5,}/gu, (word) => (random.next() < share ? coined(word, random) : word)));
    }
  }
  return texts;
}

function coined(word: string, random: Random): string {
  return word.slice(0, 3) + Array.from({ length: 4 }, () => random.pick([...'abdeilmnorstu'])).join('');
}

function heapAfter<Made>(make: () => Made): { made: Made; megabytes: number; milliseconds: number } {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const from = performance.now();
  const made = make();
  const milliseconds = performance.now() - from;
  globalThis.gc?.();
  return { made, milliseconds, megabytes: (process.memoryUsage().heapUsed - before) / 1e6 };
}

/** How a query, the index and its memory grow with the text, beside MiniSearch's. */
export function growth({ statement, places, searchWords }: Content): readonly Growth[] {
  const sentences = sentencePassages(statement).map(({ text }) => text);
  const queries = passageQueries.map(({ query }) => query);
  return LENGTHS.map((times) => {
    const texts = grown(sentences, times, createRandom(SEED));
    const own = heapAfter(() =>
      openPassageIndex(finish(buildPassageIndex(texts, places.all, searchWords)), () => 0, searchWords),
    );
    const mini = heapAfter(() => createMiniSearch(texts));
    const rounds = times > 100 ? 3 : 9;
    const ownCost = cost(queries, (query) => own.made.search(query), rounds);
    const miniCost = cost(queries, mini.made, rounds);
    const names = placeQueries.map(({ query }) => query);
    return {
      times,
      place: cost(names, places.lookUp),
      own: { query: ownCost, build: own.milliseconds, memory: own.megabytes },
      mini: { query: miniCost, build: mini.milliseconds, memory: mini.megabytes },
    };
  });
}
