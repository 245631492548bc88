/**
 * The fault runs: every row of the fault table, with a real Redis, real workers and real signals. Ends with 1 where
 * anything is not as it must be. Starts processes on the loopback alone, and ends each of them by its id.
 *
 *     node test/faults/run.ts [--row NAME] [--seed N] [--dose 0.1] [--lanes 2]
 */
import { parseArgs } from 'node:util';
import { endAll } from './owned.ts';
import { formatResult } from './report.ts';
import type { Result, Row } from './row.ts';
import { ROWS } from './rows/index.ts';

const { values } = parseArgs({
  options: {
    row: { type: 'string', multiple: true },
    seed: { type: 'string', default: '1' },
    dose: { type: 'string', default: '1' },
    lanes: { type: 'string', default: '2' },
  },
});

/** Milliseconds between two lines of progress of a row. */
const PROGRESS_EVERY = 15_000;

const startedAt = Date.now();
const elapsed = (): string => `${((Date.now() - startedAt) / 1_000).toFixed(0).padStart(5)} s`;

async function main(): Promise<number> {
  const rows = ROWS.filter(({ name }) => values.row === undefined || values.row.includes(name));
  if (rows.length === 0) throw new Error(`no such row; there are ${ROWS.map(({ name }) => name).join(', ')}`);
  const first = Number(values.seed);
  const waiting = rows.flatMap((row) =>
    Array.from({ length: row.seeds }, (_, index) => ({ row, seed: first + index })),
  );
  const results: Result[] = [];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      results.push(await runRow(next.row, next.seed));
    }
  };
  await Promise.all(Array.from({ length: Number(values.lanes) }, lane));
  const breaches = results.flatMap((result) => result.breaches).length;
  console.log(`${elapsed()}  ${breaches === 0 ? 'all rows hold' : `${breaches} breaches`}`);
  return breaches === 0 ? 0 : 1;
}

async function runRow(row: Row, seed: number): Promise<Result> {
  const began = Date.now();
  let shownAt = began;
  console.log(`${elapsed()}  ${row.name}, seed ${seed}: ${row.fault}`);
  const progress = (text: string): void => {
    if (Date.now() - shownAt < PROGRESS_EVERY) return;
    shownAt = Date.now();
    console.log(`${elapsed()}  ${row.name}, seed ${seed}: ${text}`);
  };
  const dose = (full: number, least = 1): number =>
    Math.max(least, Math.ceil((full * Number(values.dose)) / row.seeds));
  const result = await row
    .run({ seed, dose, progress, isShort: Number(values.dose) < 0.5 })
    .catch((error: unknown): Result => ({ figures: {}, breaches: [`broke off: ${describe(error)}`] }));
  console.log(formatResult(row, seed, (Date.now() - began) / 1_000, result));
  return result;
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    endAll();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  });
}
process.exitCode = await main().finally(endAll);
