import { appendFileSync } from 'node:fs';
import { afterAll, expect } from 'vitest';
import { REACHED } from './functions.ts';

// Set up before each test file of a run with marks: writes down which functions it reached, and how long it took.
const began = performance.now();
const reached = new Set<number>();
Object.assign(globalThis, { [REACHED]: (which: number) => void reached.add(which) });

afterAll(() => {
  const seconds = (performance.now() - began) / 1_000;
  const line = JSON.stringify({ test: expect.getState().testPath, seconds, reached: [...reached] });
  appendFileSync(process.env['REACHED_FILE'] ?? '/dev/null', `${line}\n`);
});
