import type { Content } from '../../src/content/content.ts';
import { createRandom, type Random } from '../../test/support/random.ts';
import { median } from './cost.ts';

const SEED = 5;
const HOSTILE = 10_000;
/** Characters of the longest query that the program looks at. */
const LONGEST = 256;

const ALPHABETS = [
  'abcdefghijklmnopqrstuvwxyz',
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюяәіңғүұқөһ',
  'aaaaae',
  '\u0301\u0308a',
  "' -",
  '🤷\ud800x',
  'аa',
  '0123456789',
  '1234.,:;-–· ',
  ': жqaә. ',
  `“”«»"' ab`,
];

function hostile(random: Random, length: number): string {
  const letters = [...random.pick(ALPHABETS)];
  const gap = random.pick([0, 0.05, 0.2]);
  return Array.from({ length }, () => (random.next() < gap ? ' ' : random.pick(letters)))
    .join('')
    .slice(0, length);
}

/** Words of the statement, as somebody would paste them. */
function ordinary(text: string, random: Random, length: number): string {
  const from = random.between(0, text.length - length);
  return text.slice(from, from + length);
}

/** The slowest of hostile queries against the median of ordinary ones of their length; prints both. */
export function fuzz({ search, places, statement }: Content): void {
  const random = createRandom(SEED);
  const ask = (query: string) => [search.everything(query), places.lookUp(query)];
  const timed = (query: string): number => {
    const from = performance.now();
    ask(query);
    return (performance.now() - from) * 1_000;
  };
  const rows: Record<string, object> = {};
  for (const length of [8, 32, 128, LONGEST]) {
    for (let warm = 0; warm < 300; warm += 1) ask(ordinary(statement.text, random, length));
    const usual = median(Array.from({ length: 500 }, () => timed(ordinary(statement.text, random, length))));
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
