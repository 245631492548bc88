/**
 * How the program grows: 10 to 1,000,000 subscriptions, a minute in which 300,000 of them are due, and a document 1 to 1,000
 * times as long. The real program by webhook, with a Redis of its own that syncs always; the Bot API is the stand-in. Writes
 * its tables into docs/performance.md and draws docs/growth-subscriptions.svg and docs/growth-document.svg; with `--print`, only prints. Linux only,
 * about half an hour and 3 GB; shorter by smaller numbers.
 *
 *     npm run bench:growth [-- --most 10000 --due 3000 --times 10 --idle 5 --print]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { minuteOf } from '../src/jobs/plan/subscription.ts';
import { dailyAt } from '../test/faults/cadences.ts';
import { endAll } from '../test/faults/owned.ts';
import type { Felt } from './growth/asking.ts';
import { isShort, ladder, readExtent } from './growth/extent.ts';
import { feelBefore, type HotMinute, measureHotMinute } from './growth/hot-minute.ts';
import { firstRefused, type LengthFigures, measureLength } from './growth/lengths.ts';
import { hotTables, lengthChart, lengthTable, subscriptionChart, subscriptionTables } from './growth/report.ts';
import { startScene } from './growth/scene.ts';
import { compareWithStore } from './growth/subscribers.ts';
import { type Besides, measureSubscriptions, type SubscriptionFigures } from './growth/subscriptions.ts';
import { describeMachine } from './peers/cores.ts';
import { withSection } from './peers/section.ts';
import { endOnSignals } from './peers/stage.ts';

const docs = (name: string) => new URL(`../docs/${name}`, import.meta.url);
const PAGE = docs('performance.md');

const { extent, isPrinted } = readExtent(process.argv.slice(2));
endOnSignals();
// Whatever ends it, an error too.
process.on('exit', endAll);
const { figures, hot } = await growSubscriptions();
const lengths = await growDocument();
const refused = firstRefused(extent.times);
const section = [
  origin(),
  subscriptionTables(figures),
  '![The same figures as lines](growth-subscriptions.svg)',
  hotTables(extent.most, hot),
  'A longer document. Of two figures the first is the processor time of a question, the second for how much of it at most the thread did nothing else:',
  lengthTable(lengths),
  refused === undefined ? '' : `The first that is refused is ${refused.times} times as long: ${refused.fault}.`,
  '![The same figures as lines](growth-document.svg)',
].join('\n\n');
console.log(section);
if (!isPrinted) {
  writeFileSync(PAGE, withSection(readFileSync(PAGE, 'utf8'), 'growth', section));
  writeFileSync(docs('growth-subscriptions.svg'), subscriptionChart(figures));
  writeFileSync(docs('growth-document.svg'), lengthChart(lengths));
}
process.exit();

async function growSubscriptions(): Promise<{ figures: readonly SubscriptionFigures[]; hot: HotMinute }> {
  const scene = await startScene();
  const minute = minuteOf(Date.now());
  await compareWithStore(scene.redis, dailyAt(minute), minute);
  const figures: SubscriptionFigures[] = [];
  let hot: HotMinute | undefined;
  let before: Felt | undefined;
  for (const to of ladder(10, extent.most)) {
    console.error(`${to} subscriptions`);
    const { count: from, memory: memoryBefore } = figures.at(-1) ?? { count: 0, memory: 0 };
    const besides: Besides = {
      async quiet(program) {
        before = await feelBefore(program);
      },
      async last(program) {
        console.error(`${extent.due} due in one minute`);
        if (before !== undefined) hot = await measureHotMinute(scene, program, extent.due, before);
      },
    };
    const sizes = { memoryBefore, idle: extent.idle };
    const step = await measureSubscriptions(scene, { from, to }, sizes, to < extent.most ? {} : besides);
    console.error(step);
    figures.push(step);
  }
  await scene.close();
  if (hot === undefined) throw new Error('no hot minute was measured');
  console.error(hot);
  return { figures, hot };
}

async function growDocument(): Promise<readonly LengthFigures[]> {
  const scene = await startScene();
  const lengths: LengthFigures[] = [];
  for (const times of ladder(1, extent.times)) {
    console.error(`a document ${times} times as long`);
    lengths.push(await measureLength(scene, times));
    console.error(lengths.at(-1));
  }
  await scene.close();
  return lengths;
}

/** When, on what and how much was measured, and whether that is enough. */
function origin(): string {
  return [
    ...(isShort(extent) ? ['**This was a short run, to try the tool: do not trust its figures.**\n'] : []),
    `Measured on ${new Date().toISOString().slice(0, 10)}: ${describeMachine()}.`,
  ].join('\n');
}
