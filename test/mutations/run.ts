/**
 * Mutations: changes the program a little, one change at a time, and sees whether the tests of the files concerned notice.
 * The same seed tries the same ones; the picked guards are tried in every run. Ends with 1 where more survive than may.
 *
 *     npm run test:mutations -- [--seed N] [--count 60] [--in src/jobs] [--only FILE] [--list] [--quick] [--lanes 2] [--out FILE]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { locate } from '../proofs/guard.ts';
import { createRandom } from '../support/random.ts';
import { testsThatConcern } from './concern.ts';
import { drawMutants } from './draw.ts';
import { luaMutants } from './lua-mutants.ts';
import { type Mutant, showMutant } from './mutant.ts';
import { PICKED } from './picked.ts';
import { typescriptMutants } from './typescript-mutants.ts';
import { openWorkshop, pathsOf, type Verdict, type Workshop } from './workshop.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '60' },
    in: { type: 'string', multiple: true, default: ['src/jobs', 'src/node'] },
    only: { type: 'string', multiple: true },
    list: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    lanes: { type: 'string', default: '2' },
    out: { type: 'string' },
  },
});

/** Of all that are tried, so many must be found. */
const LEAST_FOUND = 0.95;

/** The tests that take minutes: last, only where no other noticed, and left out by `--quick`. */
const SLOWEST = 'test/faults/short.test.ts';

/** So many of the nearest tests are run first. */
const NEAREST = 14;

const root = join(import.meta.dirname, '../..');
const paths = pathsOf(root);
const sources = new Map(
  paths.filter((path) => path.endsWith('.ts')).map((path) => [path, readFileSync(join(root, path), 'utf8')]),
);
const read = (path: string): string => sources.get(path) ?? '';

type Tried = { readonly mutant: Mutant; readonly verdict: Verdict; readonly seconds: number };

const open = new Set<Workshop>();

async function main(): Promise<number> {
  const chosen = choose();
  if (values.list) {
    for (const mutant of chosen) console.log(showMutant(read(mutant.file), mutant));
    return 0;
  }
  const waiting = [...chosen];
  const tried: Tried[] = [];
  const lane = async (): Promise<void> => {
    const workshop = openWorkshop(root, paths, read);
    open.add(workshop);
    try {
      for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
        const began = Date.now();
        const verdict = await tryMutant(workshop, mutant);
        tried.push({ mutant, verdict, seconds: Math.round((Date.now() - began) / 1_000) });
        console.log(
          `${tried.length} of ${chosen.length}  ${verdict}  ${showMutant(read(mutant.file), mutant).split('\n')[0]}`,
        );
      }
    } finally {
      workshop.close();
    }
  };
  await Promise.all(Array.from({ length: Number(values.lanes) }, lane));
  return report(tried);
}

/** The picked guards in the files that are looked at, and so many more as the seed draws. */
function choose(): readonly Mutant[] {
  const isWanted = (file: string): boolean =>
    values.only === undefined
      ? values.in.some((folder) => file.startsWith(`${folder}/`))
      : values.only.some((part) => file.endsWith(part));
  const picked = PICKED.filter(({ file }) => isWanted(file)).map((each) => locate(each, read(each.file)));
  const all = [...sources]
    .filter(([file]) => isWanted(file))
    .flatMap(([file, source]) => [...typescriptMutants(file, source), ...luaMutants(file, source)]);
  return [...picked, ...drawMutants(all, Number(values.count), createRandom(Number(values.seed)).next)];
}

async function tryMutant(workshop: Workshop, mutant: Mutant): Promise<Verdict> {
  const { importing, starting } = testsThatConcern(mutant.file, sources);
  // vitest has an order of its own: what is nearest, and notices most, is a run by itself.
  const groups = [importing.slice(0, NEAREST), importing.slice(NEAREST), starting].map((tests) =>
    tests.filter((test) => test !== SLOWEST),
  );
  if (!values.quick && [...importing, ...starting].includes(SLOWEST)) groups.push([SLOWEST]);
  for (const tests of groups.filter(({ length }) => length > 0)) {
    const { verdict } = await workshop.try(tests, mutant);
    if (verdict !== 'survived') return verdict;
  }
  return 'survived';
}

function report(tried: readonly Tried[]): number {
  const survivors = tried.filter(({ verdict }) => verdict === 'survived');
  const folders = Map.groupBy(tried, ({ mutant }) => mutant.file.split('/').slice(0, 2).join('/'));
  for (const [folder, all] of folders) {
    const count = (verdict: Verdict): number => all.filter((each) => each.verdict === verdict).length;
    console.log(
      `${folder}: ${all.length} tried, ${count('found')} found, ${count('by-time')} by time, ${count('survived')} survived`,
    );
  }
  for (const { mutant } of survivors) console.log(`survived: ${showMutant(read(mutant.file), mutant)}`);
  if (values.out !== undefined) writeFileSync(values.out, JSON.stringify(tried, undefined, 2));
  const found = (tried.length - survivors.length) / Math.max(1, tried.length);
  console.log(`${(100 * found).toFixed(1)} % of ${tried.length} found, seed ${values.seed}`);
  return found >= LEAST_FOUND ? 0 : 1;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    for (const workshop of open) workshop.close();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  });
}
process.exitCode = await main();
