import type { Figure } from './figure.ts';
import { quantile } from './ratios.ts';
import { BARE, VERBATIM, VERBATIM_ALL } from './roster.ts';
import type { Measured } from './run.ts';

/** What Verbatim takes, as ratios to the bare server; by what was measured. */
export type Record = Readonly<{ [measured: string]: number }>;

/** One figure that is larger than it was. */
export type Growth = { readonly measured: string; readonly before: number; readonly after: number };

/** The ratios of a run whose reference is the bare server. */
export function recordOf({ kinds, pace, start, idleMemory, idleProcessor, memoryAfter }: Measured): Record {
  const update = kinds.get('mix')?.values.get(BARE) ?? Number.NaN;
  // The bare server does nothing at all when idle: what Verbatim takes is compared with an update of the bare server.
  const idle = (program: string) => (idleProcessor.values.get(program) ?? Number.NaN) / update;
  return {
    ...Object.fromEntries([...kinds].map(([kind, figure]) => [`processor, ${kind}`, ratioOf(figure, VERBATIM)])),
    'processor, mix at a fixed rate': ratioOf(pace.processor, VERBATIM),
    start: ratioOf(start, VERBATIM),
    'start, ROLE=all': ratioOf(start, VERBATIM_ALL.name),
    'memory, idle': ratioOf(idleMemory, VERBATIM),
    'memory, idle, ROLE=all': ratioOf(idleMemory, VERBATIM_ALL.name),
    'memory, after updates': ratioOf(memoryAfter, VERBATIM),
    'processor, idle (updates of the bare server a second)': idle(VERBATIM),
    'processor, idle, ROLE=all (updates of the bare server a second)': idle(VERBATIM_ALL.name),
  };
}

/** What has grown by more than that share, such as 0.1, since it was recorded; what was not recorded has not grown. */
export function growthSince(before: Record, now: Record, allowed: number): readonly Growth[] {
  return Object.entries(now)
    .map(([measured, after]) => ({ measured, before: before[measured] ?? after, after }))
    .filter((each) => each.after > each.before * (1 + allowed));
}

function ratioOf({ ratios }: Figure, program: string): number {
  return quantile(ratios.get(program) ?? [], 0.5);
}
