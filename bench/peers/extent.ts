import { parseArgs } from 'node:util';

/** How much is measured. */
export type Extent = {
  /** Shots of each program for each figure. */
  readonly shots: number;
  /** Updates in a shot. */
  readonly updates: number;
  /** Updates that each program answers before the first shot, so that the compiler has seen all of it. */
  readonly warm: number;
  /** Updates a second at the fixed rate, and for how many seconds a shot lasts. */
  readonly rate: number;
  readonly seconds: number;
  /** Starts of each program. */
  readonly starts: number;
  /** Seconds in which nobody asks anything. */
  readonly idle: number;
  /** Updates before the memory is looked at again. */
  readonly resident: number;
};

/**
 * The extent that the command line asks for, such as `--shots 3`, which of `flags` stand there too, and the names after
 * `--programs`, if it is there. Throws on any other option.
 */
export function readExtent<Flag extends string>(
  defaults: Extent,
  flags: readonly Flag[],
): { readonly extent: Extent; readonly given: ReadonlySet<Flag>; readonly programs: readonly string[] | undefined } {
  const { values } = parseArgs({
    options: {
      ...Object.fromEntries([...Object.keys(defaults), 'programs'].map((name) => [name, { type: 'string' as const }])),
      ...Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean' as const }])),
    },
  });
  const numbers = Object.entries(defaults).map(([name, usual]) => [name, countOf(name, values[name] ?? usual)]);
  return {
    extent: Object.fromEntries(numbers) as Extent,
    given: new Set(flags.filter((flag) => values[flag] === true)),
    programs: values['programs']?.toString().split(','),
  };
}

function countOf(name: string, value: unknown): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) throw new Error(`--${name} must be a whole number from 1 on`);
  return count;
}

/** In words for a reader. */
export function describeExtent({ shots, updates, warm, rate, seconds, starts, idle, resident }: Extent): string {
  return [
    `${shots} shots of ${updates.toLocaleString('en')} updates of each kind`,
    `after ${warm.toLocaleString('en')} others`,
    `${shots} of ${seconds} seconds at ${rate} a second`,
    `${starts} starts`,
    `${idle} idle seconds`,
    `memory after ${resident.toLocaleString('en')} updates`,
  ].join(', ');
}
