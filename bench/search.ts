/**
 * How good and how fast the look-up is, beside MiniSearch as one would use it out of the box, in the same run: right answers
 * on the queries of test/content/queries, the cost of a query, how that grows with the text, and hostile queries. Prints
 * figures and draws docs/search.svg; what they should be is in docs/search.md.
 *
 *     npm run bench:search [-- --draw]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import MiniSearch from 'minisearch';
import { createPassageIndex } from '../src/content/search/passages.ts';
import { type Passage, sentencePassages } from '../src/content/statement.ts';
import { readSources } from '../src/node/sources.ts';
import {
  type Measured,
  measurePassages,
  measurePlaces,
  type PassageQuery,
  type PlaceQuery,
} from '../test/support/queries.ts';
import { createRandom, type Random } from '../test/support/random.ts';
import { chartOf, type Growth } from './search-chart.ts';

const { values } = parseArgs({ options: { draw: { type: 'boolean', default: false } } });
const { content } = readSources();
const { places, search, statement } = content;
const sentences = sentencePassages(statement);
const placeQueries = read<PlaceQuery>('places');
const passageQueries = read<PassageQuery>('passages');

/** Queries in the growth and hostile parts; characters of the longest query that the program looks at. */
const SEED = 5;
const HOSTILE = 10_000;
const LONGEST = 256;
const LENGTHS = [1, 10, 100, 1_000];

function read<Query>(name: string): readonly Query[] {
  return JSON.parse(readFileSync(new URL(`../test/content/queries/${name}.json`, import.meta.url), 'utf8'));
}

/** MiniSearch as its documentation begins: prefixes and a fuzziness of 0.2. */
function createMiniSearch(texts: readonly string[]): (query: string) => readonly number[] {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    searchOptions: { prefix: true, fuzzy: 0.2 },
  });
  index.addAll(texts.map((text, id) => ({ id, text })));
  return (query) => index.search(query).map(({ id }) => Number(id));
}

const namesOf = (slug: string): string => {
  const place = places.bySlug(slug);
  return place === undefined
    ? ''
    : [place.name, place.kazakh, place.russian, ...place.former, ...place.aliases].join(' ');
};

function quality(): void {
  const slugs = places.all.map(({ slug }) => slug);
  const miniPlaces = createMiniSearch(slugs.map(namesOf));
  const miniPassages = createMiniSearch(sentences.map(({ text }) => text));
  const miniLookUp: typeof places.lookUp = (name) => {
    const [first] = miniPlaces(name).flatMap((id) => places.bySlug(slugs[id] ?? '') ?? []);
    return first === undefined
      ? { kind: 'not-named', near: [] }
      : { kind: 'found', place: first, matched: first.name, by: 'name' };
  };
  const miniFind = (query: string): readonly Passage[] => miniPassages(query).flatMap((id) => sentences[id] ?? []);
  const find = (query: string): readonly Passage[] => search.passages(query).map(({ passage }) => passage);
  console.table({
    'places, Verbatim': row(measurePlaces(places.lookUp, placeQueries)),
    'places, MiniSearch': row(measurePlaces(miniLookUp, placeQueries)),
    'passages, Verbatim': row(measurePassages(find, passageQueries)),
    'passages, MiniSearch': row(measurePassages(miniFind, passageQueries)),
  });
  const { misses } = measurePlaces(places.lookUp, placeQueries);
  for (const miss of [...misses, ...measurePassages(find, passageQueries).misses]) console.log(`  missed: ${miss}`);
}

function row({ positives, negatives, first, amongThree, wrong }: Measured) {
  const share = (count: number) => `${((100 * count) / positives).toFixed(1)} %`;
  return {
    queries: positives + negatives,
    negatives,
    'right first': share(first),
    'right among three': share(amongThree),
    'wrong with confidence': wrong.length,
  };
}

/** Microseconds that one call takes, the median of rounds in which each query is asked once. */
function cost(queries: readonly string[], ask: (query: string) => unknown, rounds = 15): number {
  const times = Array.from({ length: rounds }, () => {
    const from = performance.now();
    for (const query of queries) ask(query);
    return ((performance.now() - from) * 1_000) / queries.length;
  });
  return median(times.slice(Math.floor(rounds / 3)));
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}

/** The statement so many times, with new words in it as a longer text would have them: fewer and fewer. */
function grown(times: number, random: Random): readonly string[] {
  const texts: string[] = [];
  for (let copy = 0; copy < times; copy += 1) {
    const share = copy === 0 ? 0 : 0.25 / Math.sqrt(copy);
    for (const { text } of sentences) {
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

function growth(): readonly Growth[] {
  const queries = passageQueries.map(({ query }) => query);
  return LENGTHS.map((times) => {
    const texts = grown(times, createRandom(SEED));
    const own = heapAfter(() => createPassageIndex(texts, () => 0, places.all));
    const mini = heapAfter(() => createMiniSearch(texts));
    const rounds = times > 100 ? 3 : 9;
    const ownCost = cost(queries, (query) => own.made.search(query), rounds);
    const miniCost = cost(queries, mini.made, rounds);
    return {
      times,
      own: { query: ownCost, build: own.milliseconds, memory: own.megabytes },
      mini: { query: miniCost, build: mini.milliseconds, memory: mini.megabytes },
    };
  });
}

const ALPHABETS = [
  'abcdefghijklmnopqrstuvwxyz',
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюяәіңғүұқөһ',
  'aaaaae',
  '\u0301\u0308a',
  "' -",
  '🤷\ud800x',
  'аa',
  '0123456789',
];

function hostile(random: Random, length: number): string {
  const letters = [...random.pick(ALPHABETS)];
  const gap = random.pick([0, 0.05, 0.2]);
  return Array.from({ length }, () => (random.next() < gap ? ' ' : random.pick(letters)))
    .join('')
    .slice(0, length);
}

/** Words of the statement, as somebody would paste them. */
function ordinary(random: Random, length: number): string {
  const from = random.between(0, statement.text.length - length);
  return statement.text.slice(from, from + length);
}

function fuzz(): void {
  const random = createRandom(SEED);
  const ask = (query: string) => [search.everything(query), places.lookUp(query)];
  const timed = (query: string): number => {
    const from = performance.now();
    ask(query);
    return (performance.now() - from) * 1_000;
  };
  const rows: Record<string, object> = {};
  for (const length of [8, 32, 128, LONGEST]) {
    for (let warm = 0; warm < 300; warm += 1) ask(ordinary(random, length));
    const usual = median(Array.from({ length: 500 }, () => timed(ordinary(random, length))));
    // The better of two: a pause of the machine is not the query's.
    const slowest = Math.max(
      ...Array.from({ length: HOSTILE / 4 }, () => {
        const query = hostile(random, length);
        return Math.min(timed(query), timed(query), timed(query));
      }),
    );
    rows[`${length} characters`] = {
      'ordinary, median (µs)': usual.toFixed(0),
      'hostile, slowest (µs)': slowest.toFixed(0),
      ratio: (slowest / usual).toFixed(1),
    };
  }
  console.table(rows);
}

console.log('Right and wrong answers');
quality();

console.log('A query on the statement (µs)');
const passageTexts = passageQueries.map(({ query }) => query);
const miniOnStatement = createMiniSearch(sentences.map(({ text }) => text));
const passage = cost(passageTexts, (query) => search.passages(query));
const mini = cost(passageTexts, miniOnStatement);
const place = cost(
  placeQueries.map(({ query }) => query),
  places.lookUp,
);
console.table({ passage: passage.toFixed(1), 'MiniSearch, the same': mini.toFixed(1), place: place.toFixed(1) });

console.log('As the text grows');
const grownFigures = growth();
console.table(
  grownFigures.map(({ times, own, mini: other }) => ({
    'text (times)': times,
    'query (µs)': own.query.toFixed(0),
    'MiniSearch (µs)': other.query.toFixed(0),
    'build (ms)': own.build.toFixed(0),
    'MiniSearch build': other.build.toFixed(0),
    'memory (MB)': own.memory.toFixed(1),
    'MiniSearch (MB)': other.memory.toFixed(1),
  })),
);
if (values.draw) writeFileSync(new URL('../docs/search.svg', import.meta.url), chartOf(grownFigures));

console.log(`${HOSTILE} hostile queries`);
fuzz();
