/**
 * Whether Verbatim has become dearer: what it takes for an update, to start, in memory and when idle, as ratios to a bare
 * server in the same run, beside the ratios of bench/peers/record.json. Exits with 1 where one grew by more than 10 %.
 *
 *     npm run bench:watch [-- --shots 5 --updates 2000 … --record]
 *
 * `--record` writes the ratios into that file instead. The other options are those of `npm run bench:peers`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { endAll } from '../test/faults/owned.ts';
import { readExtent } from './peers/extent.ts';
import { BARE, ROSTER, VERBATIM } from './peers/roster.ts';
import { measureOnStage } from './peers/stage.ts';
import { growthSince, type Record, recordOf } from './peers/watch.ts';

const RECORD = new URL('peers/record.json', import.meta.url);

/** The share by which a figure may grow. */
const ALLOWED = 0.1;

const { extent, given } = readExtent(
  { shots: 5, updates: 2_000, warm: 20_000, rate: 200, seconds: 5, starts: 5, idle: 20, resident: 50_000 },
  ['record'],
);
const entries = ROSTER.filter(({ name }) => name === BARE || name === VERBATIM);
try {
  const now = recordOf(await measureOnStage(BARE, entries, extent));
  const before = JSON.parse(readFileSync(RECORD, 'utf8')) as Record;
  console.table(
    Object.fromEntries(
      Object.entries(now).map(([measured, ratio]) => [
        measured,
        { recorded: before[measured]?.toFixed(2) ?? 'not yet', now: ratio.toFixed(2) },
      ]),
    ),
  );
  if (given.has('record')) writeFileSync(RECORD, `${JSON.stringify(rounded(now), undefined, 2)}\n`);
  else report(before, now);
} finally {
  endAll();
}
process.exit();

function report(before: Record, now: Record): void {
  for (const growth of growthSince(before, now, ALLOWED)) {
    const percent = (100 * (growth.after / growth.before - 1)).toFixed(0);
    console.error(`${growth.measured}: ${percent} % more than recorded`);
    process.exitCode = 1;
  }
}

function rounded(record: Record): Record {
  return Object.fromEntries(Object.entries(record).map(([measured, ratio]) => [measured, Number(ratio.toFixed(3))]));
}
