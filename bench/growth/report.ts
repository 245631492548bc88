import { type Axis, type LinePanel, lineChartOf, shortNumber } from '../line-chart.ts';
import { markdownTable } from '../markdown-table.ts';
import type { Felt, Times } from './asking.ts';
import type { Cost } from './cost.ts';
import type { HotMinute } from './hot-minute.ts';
import type { LengthFigures } from './lengths.ts';
import type { SubscriptionFigures } from './subscriptions.ts';

const MB = 1e6;
const MIB = 2 ** 20;

/** What subscriptions take, as tables in Markdown. */
export function subscriptionTables(figures: readonly SubscriptionFigures[]): string {
  const count = { title: 'subscriptions', cell: (row: SubscriptionFigures) => row.count.toLocaleString('en') };
  return [
    markdownTable(figures, [
      count,
      { title: 'Redis memory (MB)', cell: ({ memory }) => round(memory / MB) },
      { title: 'bytes each', cell: (row) => round(row.memory / row.count) },
      { title: 'file (MB)', cell: ({ file }) => round(file / MB) },
      { title: 'bytes each in the file', cell: (row) => round(row.file / row.count) },
      { title: 'Redis stands still to rewrite the file (ms)', cell: ({ fork }) => round(fork) },
      { title: 'program (MiB)', cell: ({ resident }) => round(resident) },
    ]),
    markdownTable(figures, [
      count,
      { title: 'program, idle (ms a second)', cell: ({ idle }) => round(idle.program) },
      { title: 'Redis, idle (ms a second)', cell: ({ idle }) => round(idle.redis) },
      { title: 'a look for what is due (µs)', cell: ({ idle }) => round(idle.look) },
      { title: '`/schedule` (ms)', cell: ({ schedule }) => round(schedule) },
      { title: '`/subscribe` (ms)', cell: ({ subscribe }) => round(subscribe) },
      { title: '`/readyz` (ms)', cell: ({ readiness }) => round(readiness) },
    ]),
    markdownTable(figures, [
      count,
      { title: 'thread, idle (ms)', cell: ({ idle }) => blocks(idle) },
      { title: 'Redis, idle, slowest command (ms)', cell: ({ idle }) => slow(idle.slowest) },
      { title: 'due at once', cell: ({ hundredth }) => hundredth.count.toLocaleString('en') },
      { title: 'planned within (ms)', cell: ({ hundredth }) => round(hundredth.took) },
      { title: 'thread (ms)', cell: ({ hundredth }) => blocks(hundredth) },
      { title: 'Redis, slowest command (ms)', cell: ({ hundredth }) => slow(hundredth.slowest) },
    ]),
  ].join('\n\n');
}

/** The hot minute, as tables in Markdown. */
export function hotTables(most: number, hot: HotMinute): string {
  const { planned, unanswered, bench, resident, before, meanwhile } = hot;
  const felt: readonly (readonly [string, (felt: Felt) => Times])[] = [
    ['`/statement 3`, 20 a second', ({ readers }) => readers],
    ['`/subscribe`, once a second', ({ subscribers }) => subscribers],
  ];
  const times = (one: Times) => `${round(one.median)}, ${round(one.late)}`;
  return [
    `${planned.count.toLocaleString('en')} of ${most.toLocaleString('en')} due in one minute:`,
    markdownTable(
      [
        ['planned within (s)', round(planned.took / 1_000)],
        ['planned a second', round((1_000 * planned.count) / planned.took)],
        ['longest block of the thread (ms)', blocks(planned)],
        ['slowest command within Redis (ms)', slow(planned.slowest)],
        ['longest wait for an answer to PING (ms)', round(unanswered)],
        ['longest standstill of the one that asks, for comparison (ms)', round(bench)],
        ['memory of the program (MiB)', round(resident)],
      ],
      [
        { title: '', cell: ([what = '']) => what },
        { title: '', cell: ([, value = '']) => value },
      ],
    ),
    'What others feel, p50 and p99 (ms):',
    markdownTable(felt, [
      { title: '', cell: ([what]) => what },
      { title: 'nothing due', cell: ([, read]) => times(read(before)) },
      { title: 'while these are planned', cell: ([, read]) => times(read(meanwhile)) },
    ]),
  ].join('\n\n');
}

/** What a longer document takes, as a table in Markdown. */
export function lengthTable(figures: readonly LengthFigures[]): string {
  const cost = (read: (row: LengthFigures) => Cost) => (row: LengthFigures) => {
    const found = read(row);
    return found === undefined ? 'no answer in 10 s' : `${round(found.processor)}, ${round(found.busy)}`;
  };
  return markdownTable(figures, [
    { title: 'times as long', cell: ({ times }) => times.toLocaleString('en') },
    { title: 'passages', cell: ({ passages }) => passages.toLocaleString('en') },
    { title: 'characters', cell: ({ characters }) => characters.toLocaleString('en') },
    { title: 'start (ms)', cell: ({ start }) => round(start) },
    { title: 'program (MiB)', cell: ({ resident }) => round(resident) },
    { title: '`/search` (ms)', cell: cost(({ search }) => search) },
    { title: 'inline query (ms)', cell: cost(({ inline }) => inline) },
    { title: '`/verify` of 4,000 characters (ms)', cell: cost(({ verify }) => verify) },
    { title: '`GET /` (ms)', cell: cost(({ page }) => page) },
    { title: 'taken', cell: ({ fault }) => (fault === undefined ? 'yes' : `no: ${fault}`) },
  ]);
}

/** The same figures of subscriptions as lines. */
export function subscriptionChart(figures: readonly SubscriptionFigures[]): string {
  const axis: Axis = { places: figures.map(({ count }) => count), label: shortNumber };
  const lines = (rows: Readonly<Record<string, (row: SubscriptionFigures) => number | undefined>>) =>
    Object.entries(rows).map(([title, read]) => ({ title, values: figures.map(read) }));
  const panels: readonly LinePanel[] = [
    {
      title: 'memory and file',
      unit: 'MB',
      lines: lines({
        'Redis, memory': ({ memory }) => memory / MB,
        'Redis, file': ({ file }) => file / MB,
        'the program, memory': ({ resident }) => (resident * MIB) / MB,
      }),
    },
    {
      title: 'processor, idle',
      unit: 'ms a second',
      lines: lines({ 'the program': ({ idle }) => idle.program, Redis: ({ idle }) => idle.redis }),
    },
    {
      title: 'an answer',
      unit: 'ms',
      lines: lines({
        '/schedule': ({ schedule }) => schedule,
        '/subscribe': ({ subscribe }) => subscribe,
        '/readyz': ({ readiness }) => readiness,
        'a look for what is due': ({ idle }) => idle.look / 1_000,
      }),
    },
    {
      title: '1 % due at once: planned within',
      unit: 'ms',
      lines: lines({ 'until all are planned': ({ hundredth }) => hundredth.took }),
    },
    {
      title: 'longest block',
      unit: 'ms',
      lines: lines({
        'the thread, idle': ({ idle }) => idle.busy,
        'the thread, 1 % due': ({ hundredth }) => hundredth.busy,
        'Redis, one command, 1 % due': ({ hundredth }) => (hundredth.slowest === 0 ? undefined : hundredth.slowest),
        'Redis, to rewrite its file': ({ fork }) => fork,
      }),
    },
  ];
  return lineChartOf('What 10 to 1,000,000 subscriptions take', axis, panels);
}

/** The same figures of longer documents as lines. */
export function lengthChart(figures: readonly LengthFigures[]): string {
  const axis: Axis = { places: figures.map(({ times }) => times), label: (times) => `×${shortNumber(times)}` };
  const ofCost = (read: (cost: NonNullable<Cost>) => number) =>
    (['search', 'inline', 'verify', 'page'] as const).map((kind) => ({
      title: { search: '/search', inline: 'an inline query', verify: '/verify', page: 'GET /' }[kind],
      values: figures.map(({ [kind]: cost }) => (cost === undefined ? undefined : read(cost))),
    }));
  return lineChartOf('What a document takes that is 1 to 1,000 times as long', axis, [
    {
      title: 'start',
      unit: 'ms',
      lines: [{ title: 'until it takes updates', values: figures.map(({ start }) => start) }],
    },
    {
      title: 'memory',
      unit: 'MiB',
      lines: [{ title: 'the program', values: figures.map(({ resident }) => resident) }],
    },
    { title: 'processor for one', unit: 'ms', lines: ofCost(({ processor }) => processor) },
    { title: 'longest block of the thread', unit: 'ms', lines: ofCost(({ busy }) => busy) },
  ]);
}

/** Two digits that count, or all before the point. */
function round(value: number): string {
  const digits = value >= 10 ? 0 : value >= 1 ? 1 : 2;
  return value.toLocaleString('en', { maximumFractionDigits: digits });
}

/** By processor time, and by the clock, in which the rest of the machine counts too. */
function blocks({ busy, standstill }: { readonly busy: number; readonly standstill: number }): string {
  return `${round(busy)}, ${round(standstill)}`;
}

/** Redis notes only commands from one millisecond on. */
function slow(milliseconds: number): string {
  return milliseconds === 0 ? 'under 1' : round(milliseconds);
}
