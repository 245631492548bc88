/**
 * Verbatim beside small bots on other libraries, and beside servers that do nothing else: all answer the same updates with
 * the same bytes, in turns, each on one core, with the load and the Bot API on another. Writes the tables and the chart of
 * docs/performance.md; with `--print`, or with only some of the programs (`--programs telegraf,node-http`), only prints the
 * tables. Linux only, about 20 minutes; shorter by smaller numbers.
 *
 *     npm run bench:peers [-- --shots 5 --updates 1500 --warm 10000 --rate 200 --seconds 4 --starts 5 --idle 15 --resident 100000 --print]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { endAll } from '../test/faults/owned.ts';
import { chartOf } from './peers/chart.ts';
import { describeMachine } from './peers/cores.ts';
import { describeExtent, type Extent, readExtent } from './peers/extent.ts';
import { installPeers, wantedPeers } from './peers/packages.ts';
import { REFERENCE, ROSTER, rosterOf, VERBATIM, VERBATIM_ALL } from './peers/roster.ts';
import type { Measured } from './peers/run.ts';
import { withSection } from './peers/section.ts';
import { measureOnStage } from './peers/stage.ts';
import { tablesOf } from './peers/tables.ts';

const PAGE = new URL('../docs/performance.md', import.meta.url);
const CHART = new URL('../docs/performance.svg', import.meta.url);

const PICTURE = '![The same ratios as bars](performance.svg)';

const USUAL: Extent = {
  shots: 5,
  updates: 1_500,
  warm: 10_000,
  rate: 200,
  seconds: 4,
  starts: 5,
  idle: 15,
  resident: 100_000,
};

const { extent, given, programs } = readExtent(USUAL, ['print']);
const entries = programs === undefined ? ROSTER : rosterOf(programs);
installPeers();
try {
  const measured = await measureOnStage(REFERENCE, entries, extent);
  const section = [origin(), tablesOf(measured, entries, extent.rate), PICTURE].join('\n\n');
  console.log(section);
  if (!given.has('print') && programs === undefined) {
    writeFileSync(PAGE, withSection(readFileSync(PAGE, 'utf8'), 'measured', section));
    writeFileSync(CHART, draw(measured));
  }
} finally {
  endAll();
}
process.exit();

/** When, on what and how much was measured, and whether that is enough. */
function origin(): string {
  const isShort = Object.entries(USUAL).some(([name, usual]) => extent[name as keyof Extent] < usual);
  const day = new Date().toISOString().slice(0, 10);
  const versions = Object.entries(wantedPeers()).map(([name, version]) => `${name} ${version}`);
  return [
    ...(isShort ? ['**This was a short run, to try the tool: do not trust its figures.**\n'] : []),
    `Measured on ${day}: ${describeMachine()}; ${versions.join(', ')}.`,
    `${describeExtent(extent)}.`,
  ].join('\n');
}

function draw({ kinds, pace, start, idleMemory }: Measured): string {
  const panels = [
    ...[...kinds].map(([kind, figure]) => ({ title: `processor time, ${kind}`, figure })),
    { title: `p99 at ${extent.rate} updates a second`, figure: pace.late },
    { title: 'start', figure: start },
    { title: 'memory, idle', figure: idleMemory },
  ];
  return chartOf('Verbatim beside its peers, as ratios to grammY', panels, [...ROSTER, VERBATIM_ALL], VERBATIM);
}
