import { setTimeout as pass } from 'node:timers/promises';
import { type Figure, figureOf, figureOfOnce } from './figure.ts';
import { quantile, type Shot, turns } from './ratios.ts';
import type { Entry } from './roster.ts';
import { type Program, type Stage, startProgram } from './start-program.ts';
import { KINDS, type Kind, nextUpdates } from './updates.ts';
import { processorTime, residentMemory } from './usage.ts';

/** Running programs, and the one that the others are compared with. */
export type Field = { readonly reference: string; readonly programs: ReadonlyMap<string, Program> };

/** Tells how far a run is. */
export type Progress = (text: string) => void;

/** How long the programs are left alone before they are looked at (milliseconds). */
const SETTLE = 5_000;

/**
 * Before each shot, so many for each update in it: a program that has waited for its turn has lost its connections and its
 * place in the caches, and the reference waits less than the others.
 */
const LEAD_IN = 0.25;

/** Updates that are made at a time. */
const STEP = 5_000;

/** Milliseconds from the start of each program until it has answered an update; each is started so many times, and then stopped. */
export async function measureStarts(
  reference: string,
  entries: readonly Entry[],
  rounds: number,
  stage: Stage,
  progress: Progress,
): Promise<Figure> {
  const shots: Shot[] = [];
  for (const name of turnsOf(reference, entries, rounds)) {
    progress(`start of ${name}`);
    const entry = entries.find((each) => each.name === name) as Entry;
    const program = await startProgram(entry, stage);
    shots.push({ program: name, value: program.ready });
    await program.stop();
  }
  return figureOf('ms', reference, shots);
}

/** What all of them take while nobody asks anything: milliseconds of processor time a second, and MiB. */
export async function measureIdle({ reference, programs }: Field, seconds: number, progress: Progress) {
  progress('idle');
  await pass(SETTLE);
  const before = new Map([...programs].map(([name, { pid }]) => [name, processorTime(pid)]));
  await pass(seconds * 1_000);
  const processor = new Map(
    [...programs].map(([name, { pid }]) => [name, (processorTime(pid) - (before.get(name) ?? 0)) / seconds]),
  );
  const memory = new Map([...programs].map(([name, { pid }]) => [name, residentMemory(pid)]));
  return {
    processor: figureOfOnce('ms a second', reference, processor),
    memory: figureOfOnce('MiB', reference, memory),
  };
}

/** Lets the compiler see all of it. */
export async function warm({ programs }: Field, updates: number, progress: Progress): Promise<void> {
  for (const [name, { load }] of programs) {
    progress(`warming ${name}`);
    await load.flood(nextUpdates('mix', updates));
  }
}

/** Milliseconds of processor time for an update of each kind, so many updates in a shot and some of them under way at a time. */
export async function measureKinds(field: Field, rounds: number, updates: number, progress: Progress) {
  const figures = new Map<Kind, Figure>();
  for (const kind of KINDS) {
    const shots: Shot[] = [];
    for (const [turn, program] of turnsIn(field, rounds).entries()) {
      progress(`${kind}, shot ${turn + 1}: ${program.name}`);
      await program.load.flood(nextUpdates(kind, Math.ceil(LEAD_IN * updates)));
      const from = processorTime(program.pid);
      await program.load.flood(nextUpdates(kind, updates));
      shots.push({ program: program.name, value: (processorTime(program.pid) - from) / updates });
    }
    figures.set(kind, figureOf('ms', field.reference, shots));
  }
  return figures;
}

/** The mix at a fixed rate: half of the answers came within `median`, 99 % within `late` (milliseconds); `processor` for an update. */
export async function measurePace(
  field: Field,
  rounds: number,
  perSecond: number,
  seconds: number,
  progress: Progress,
) {
  const [median, late, processor]: [Shot[], Shot[], Shot[]] = [[], [], []];
  const updates = perSecond * seconds;
  for (const [turn, program] of turnsIn(field, rounds).entries()) {
    progress(`${perSecond} a second, shot ${turn + 1}: ${program.name}`);
    await program.load.pace(nextUpdates('mix', Math.ceil(LEAD_IN * updates)), perSecond);
    const from = processorTime(program.pid);
    const took = await program.load.pace(nextUpdates('mix', updates), perSecond);
    processor.push({ program: program.name, value: (processorTime(program.pid) - from) / updates });
    median.push({ program: program.name, value: quantile(took, 0.5) });
    late.push({ program: program.name, value: quantile(took, 0.99) });
  }
  const figure = (shots: readonly Shot[]) => figureOf('ms', field.reference, shots);
  return { median: figure(median), late: figure(late), processor: figure(processor) };
}

/** MiB of each after it was started and has answered so many updates of the mix. */
export async function measureMemoryAfter(
  reference: string,
  entries: readonly Entry[],
  updates: number,
  stage: Stage,
  progress: Progress,
): Promise<Figure> {
  const memory = new Map<string, number>();
  for (const entry of entries) {
    const program = await startProgram(entry, stage);
    for (let done = 0; done < updates; done += STEP) {
      progress(`memory of ${entry.name}: ${done} of ${updates}`);
      await program.load.flood(nextUpdates('mix', Math.min(STEP, updates - done)));
    }
    await pass(SETTLE);
    memory.set(entry.name, residentMemory(program.pid));
    await program.stop();
  }
  return figureOfOnce('MiB', reference, memory);
}

function turnsIn({ reference, programs }: Field, rounds: number): readonly Program[] {
  const others = [...programs.keys()].filter((name) => name !== reference);
  return turns(reference, others, rounds).map((name) => programs.get(name) as Program);
}

function turnsOf(reference: string, entries: readonly Entry[], rounds: number): readonly string[] {
  const others = entries.map(({ name }) => name).filter((name) => name !== reference);
  return turns(reference, others, rounds);
}
