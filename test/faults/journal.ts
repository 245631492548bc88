import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { STEPS, type Step } from './worker-settings.ts';

/** Writes steps down at once, so that a kill -9 right afterwards does not lose them. */
export type Journal = { write(slot: string, step: Step): void; close(): void };

/** Several processes may write to one file: each line is one append. */
export function openJournal(path: string): Journal {
  const file = openSync(path, 'a');
  return {
    write: (slot, step) => void writeSync(file, `${process.pid} ${slot} ${step}\n`),
    close: () => closeSync(file),
  };
}

/** How far each attempt came: by slot, the last step of each process that tried it. */
export type Attempts = ReadonlyMap<string, readonly { readonly pid: number; readonly last: Step }[]>;

export function readJournal(path: string): Attempts {
  const steps = new Map<string, Map<number, Step>>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [pid, slot, step] = line.split(' ');
    if (slot === undefined || !isStep(step)) continue;
    const attempts = steps.get(slot) ?? new Map<number, Step>();
    attempts.set(Number(pid), step);
    steps.set(slot, attempts);
  }
  return new Map([...steps].map(([slot, attempts]) => [slot, [...attempts].map(([pid, last]) => ({ pid, last }))]));
}

function isStep(text: string | undefined): text is Step {
  return (STEPS as readonly (string | undefined)[]).includes(text);
}
