import { parseArgs } from 'node:util';

/** How far it is measured. */
export type Extent = {
  /** The most subscriptions. */
  readonly most: number;
  /** How many of them are due in one minute. */
  readonly due: number;
  /** The longest document, as a multiple of the statement. */
  readonly times: number;
  /** Seconds in which nothing is asked and nothing is due. */
  readonly idle: number;
};

/** What a figure in the documents is measured with. */
export const USUAL: Extent = { most: 1_000_000, due: 300_000, times: 1_000, idle: 10 };

/** The extent that the command line asks for, and whether it is only to be printed. Throws on any other option. */
export function readExtent(args: readonly string[]): { readonly extent: Extent; readonly isPrinted: boolean } {
  const { values } = parseArgs({
    args: [...args],
    options: {
      most: { type: 'string', default: String(USUAL.most) },
      due: { type: 'string', default: String(USUAL.due) },
      times: { type: 'string', default: String(USUAL.times) },
      idle: { type: 'string', default: String(USUAL.idle) },
      print: { type: 'boolean', default: false },
    },
  });
  const extent = {
    most: countOf('most', values.most, 10),
    due: countOf('due', values.due, 1),
    times: countOf('times', values.times, 1),
    idle: countOf('idle', values.idle, 1),
  };
  if (extent.due > extent.most) throw new Error('--due can be at most --most');
  return { extent, isPrinted: values.print };
}

/** The powers of ten from the first number on, and the last number itself. */
export function ladder(first: number, last: number): readonly number[] {
  const steps: number[] = [];
  for (let step = first; step < last; step *= 10) steps.push(step);
  return [...steps, last];
}

/** Whether less is measured than for the documents. */
export function isShort(extent: Extent): boolean {
  return Object.entries(USUAL).some(([name, usual]) => extent[name as keyof Extent] < usual);
}

function countOf(name: string, value: string, least: number): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < least) throw new Error(`--${name} must be a whole number from ${least} on`);
  return count;
}
