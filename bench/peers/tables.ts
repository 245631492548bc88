import { type Column as ColumnOf, markdownTable as table } from '../markdown-table.ts';
import { type Figure, idleOf } from './figure.ts';
import { quotients, type Summary, summarize } from './ratios.ts';
import { BARE, type Entry, type Style, VERBATIM_ALL } from './roster.ts';
import type { Measured } from './run.ts';

type Column = ColumnOf<Entry>;

const STYLES: Readonly<Record<Style, string>> = { call: 'calls', reply: 'replies', mixed: 'both' };

const PROGRAM: Column = { title: 'program', cell: ({ title }) => title };

/** What was measured, as tables in Markdown. Each ratio is to the reference, if the heading does not say otherwise. */
export function tablesOf(measured: Measured, entries: readonly Entry[], rate: number): string {
  const { kinds, pace, start, idleMemory, idleProcessor, memoryAfter } = measured;
  const mix = kinds.get('mix');
  const processor = [...kinds].map(([kind, figure]) => ratio(kind, figure));
  return [
    '### Processor time for an update',
    table(entries, [
      PROGRAM,
      { title: 'answers by', cell: ({ style }) => STYLES[style] },
      ...processor,
      ratio(`mix at ${rate} a second`, pace.processor),
      { title: 'mix, beside node:http', cell: ({ name }) => overBare(mix, name) },
      { title: 'what it is', cell: ({ limit }) => limit },
    ]),
    oneIs(measured.reference, [...kinds, [`mix at ${rate} a second`, pace.processor]]),
    `### Time until the answer is there, ${rate} updates a second`,
    table(entries, [PROGRAM, ratio('p50', pace.median), ratio('p99', pace.late)]),
    oneIs(measured.reference, [
      ['p50', pace.median],
      ['p99', pace.late],
    ]),
    '### Start, memory and doing nothing',
    table(
      [...entries, VERBATIM_ALL],
      [
        PROGRAM,
        ratio('start', start),
        value('start (ms)', start),
        value('memory, idle (MiB)', idleMemory),
        value('memory, after its updates (MiB)', memoryAfter),
        { title: 'processor, idle (ms a second)', cell: ({ name }) => idleOf(idleProcessor, name) },
      ],
    ),
  ].join('\n\n');
}

function ratio(title: string, { ratios }: Figure): Column {
  return { title, cell: ({ name }) => words(ratios.get(name)) };
}

function value(title: string, { values }: Figure): Column {
  return { title, cell: ({ name }) => values.get(name)?.toFixed(0) ?? '' };
}

function overBare(mix: Figure | undefined, name: string): string {
  const [own, bare] = [mix?.ratios.get(name), mix?.ratios.get(BARE)];
  if (own === undefined || bare === undefined) return '';
  return words(own.length === bare.length ? quotients(own, bare) : bare.map((each) => 1 / each));
}

/** The middle, and what holds the middle half of the shots. */
function words(ratios: readonly number[] | undefined): string {
  if (ratios === undefined) return '';
  const { middle, low, high }: Summary = summarize(ratios);
  if (ratios.length === 1) return middle.toFixed(2);
  return `${middle.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;
}

function oneIs(reference: string, figures: readonly (readonly [title: string, figure: Figure])[]): string {
  const parts = figures.map(([title, { values, unit }]) => `${values.get(reference)?.toFixed(3)} ${unit} (${title})`);
  return `1 is ${parts.join(', ')}.`;
}
