/**
 * Mutations: changes the program a little, one change at a time, and sees whether the tests of the files concerned notice.
 * The same seed tries the same ones; the picked guards are tried in every run. Ends with 1 where more survive than may.
 *
 *     npm run test:mutations -- [--seed N] [--count 200] [--in src/jobs] [--only FILE] [--list] [--quick] [--lanes 2] [--out FILE]
 *
 * First it runs the tests concerned once, to see which of them reach what, and in what time; `--reach FILE` keeps that for
 * other runs on the same sources. Then each mutant meets only the tests that reach it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { locate } from '../proofs/guard.ts';
import { createRandom } from '../support/random.ts';
import { testsThatConcern } from './concern.ts';
import { drawMutants } from './draw.ts';
import { withoutEquivalents } from './equivalents.ts';
import { groupsFor, SLOWEST } from './groups.ts';
import { luaMutants } from './lua-mutants.ts';
import { type Mutant, showMutant } from './mutant.ts';
import { PICKED } from './picked.ts';
import { type Reach, readReach, recordReach } from './reach.ts';
import { typescriptMutants } from './typescript-mutants.ts';
import { openWorkshop, pathsOf, type Verdict, type Workshop } from './workshop.ts';

/** Where mutants are drawn if not said otherwise. */
const FOLDERS = ['src/jobs', 'src/node', 'src/handlers', 'src/web', 'src/stand-in', 'src/content/verify'];

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '200' },
    in: { type: 'string', multiple: true, default: FOLDERS },
    only: { type: 'string', multiple: true },
    list: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    lanes: { type: 'string', default: '2' },
    out: { type: 'string' },
    reach: { type: 'string' },
  },
});

/** Of all that are tried, so many must be found. */
const LEAST_FOUND = 0.9;

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
  // Copied now, so that the project may be worked on meanwhile.
  for (let lane = 0; lane < Number(values.lanes); lane += 1) open.add(openWorkshop(root, paths, read));
  const reach = await knowReach([...open][0] as Workshop, [...new Set(chosen.map(({ file }) => file))]);
  const waiting = [...chosen];
  const tried: Tried[] = [];
  const work = async (workshop: Workshop): Promise<void> => {
    for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
      const began = Date.now();
      const verdict = await tryMutant(workshop, mutant, reach);
      tried.push({ mutant, verdict, seconds: Math.round((Date.now() - began) / 1_000) });
      const [shown, ...lines] = showMutant(read(mutant.file), mutant).split('\n');
      console.log(`${tried.length} of ${chosen.length}  ${verdict}  ${shown}`);
      if (verdict === 'survived') console.log(lines.join('\n'));
    }
  };
  try {
    await Promise.all([...open].map(work));
  } finally {
    for (const workshop of open) workshop.close();
  }
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
  // Left out after the draw: the other ones of a seed stay the same.
  const drawn = withoutEquivalents(drawMutants(all, all.length, createRandom(Number(values.seed)).next), read);
  return [...picked, ...drawn.slice(0, Number(values.count))];
}

/** Which tests reach what in these files: from the kept record, or from a run of the tests concerned. */
async function knowReach(workshop: Workshop, files: readonly string[]): Promise<Reach> {
  const kept = values.reach === undefined ? undefined : readReach(values.reach);
  if (kept !== undefined) return kept;
  const tests = new Set(files.flatMap((file) => testsThatConcern(file, sources).importing));
  tests.delete(SLOWEST);
  console.log(`first ${tests.size} test files, to see what they reach in ${files.length} files`);
  const reach = await recordReach(workshop, files, [...tests], read);
  for (const test of reach.failed) console.log(`left out, because it fails by itself: ${test}`);
  if (values.reach !== undefined) writeFileSync(values.reach, JSON.stringify(reach));
  return reach;
}

async function tryMutant(workshop: Workshop, mutant: Mutant, reach: Reach): Promise<Verdict> {
  for (const { tests, limitMs } of groupsFor(mutant, read(mutant.file), sources, reach, values.quick)) {
    const verdict = await workshop.try(tests, mutant, limitMs);
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
