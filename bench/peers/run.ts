import { writeFileSync } from 'node:fs';
import { checkAnswers, collectAnswers } from './answers-of.ts';
import type { Extent } from './extent.ts';
import type { Figure } from './figure.ts';
import * as measure from './measure.ts';
import type { Entry } from './roster.ts';
import { VERBATIM, VERBATIM_ALL } from './roster.ts';
import { type Program, type Stage, startProgram } from './start-program.ts';
import type { Kind } from './updates.ts';

/** All that a run has measured. */
export type Measured = {
  readonly reference: string;
  readonly start: Figure;
  readonly idleProcessor: Figure;
  readonly idleMemory: Figure;
  readonly kinds: ReadonlyMap<Kind, Figure>;
  readonly pace: { readonly median: Figure; readonly late: Figure; readonly processor: Figure };
  readonly memoryAfter: Figure;
};

/** Measures these programs beside one of them. Verbatim must be among them: the others send its answers. */
export async function measureAll(
  reference: string,
  entries: readonly Entry[],
  extent: Extent,
  stage: Stage,
  progress: measure.Progress,
): Promise<Measured> {
  await prepare(entries, stage, progress);
  const all = [...entries, VERBATIM_ALL];
  const start = await measure.measureStarts(reference, all, extent.starts, stage, progress);

  const programs = new Map<string, Program>();
  for (const entry of all) programs.set(entry.name, await startProgram(entry, stage));
  const idle = await measure.measureIdle({ reference, programs }, extent.idle, progress);
  await programs.get(VERBATIM_ALL.name)?.stop();
  programs.delete(VERBATIM_ALL.name);

  const field = { reference, programs };
  await measure.warm(field, extent.warm, progress);
  const kinds = await measure.measureKinds(field, extent.shots, extent.updates, progress);
  const pace = await measure.measurePace(field, extent.shots, extent.rate, extent.seconds, progress);
  for (const program of programs.values()) await program.stop();
  const memoryAfter = await measure.measureMemoryAfter(reference, entries, extent.resident, stage, progress);
  return { reference, start, idleProcessor: idle.processor, idleMemory: idle.memory, kinds, pace, memoryAfter };
}

/** Writes Verbatim's answers for the others, and checks that each of them sends the same. */
async function prepare(entries: readonly Entry[], stage: Stage, progress: measure.Progress): Promise<void> {
  const ours = entries.find(({ name }) => name === VERBATIM) as Entry;
  const verbatim = await startProgram(ours, stage);
  const answers = await collectAnswers(verbatim);
  await verbatim.stop();
  writeFileSync(stage.answers, JSON.stringify(answers));
  for (const entry of [...entries, VERBATIM_ALL]) {
    progress(`what ${entry.name} answers`);
    const program = await startProgram(entry, stage);
    await checkAnswers(program, answers);
    await program.stop();
  }
}
