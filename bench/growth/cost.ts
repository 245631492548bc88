import { type Ask, nextOf } from '../peers/updates.ts';
import { processorTime } from '../peers/usage.ts';
import type { Program } from './scene.ts';

/**
 * What a question takes: ms of processor time, and for how much of it at most the thread did nothing else. Undefined if it is
 * not answered in time.
 */
export type Cost = { readonly processor: number; readonly busy: number } | undefined;

/** How often it is asked, or for how long (milliseconds), after some that don't count. */
const ASKED = 100;
const ASKED_FOR = 20_000;
const WARM = 20;
const WARM_FOR = 10_000;

/** Of a question that is drawn anew each time. */
export function costOf(program: Program, draw: () => Ask): Promise<Cost> {
  return measure(program, async () => {
    const [asked] = nextOf([draw()], 1);
    if (asked !== undefined) await program.load.ask(asked);
  });
}

/** Of the page. */
export function costOfPage(program: Program): Promise<Cost> {
  return measure(program, async () => {
    await (await fetch(program.address)).arrayBuffer();
  });
}

async function measure({ pid, watchThread }: Program, ask: () => Promise<void>): Promise<Cost> {
  try {
    await repeat(ask, WARM, WARM_FOR);
    const { seen, result } = await watchThread(async () => {
      const from = processorTime(pid);
      const count = await repeat(ask, ASKED, ASKED_FOR);
      return (processorTime(pid) - from) / count;
    });
    return { processor: result, busy: seen.busy };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return undefined;
  }
}

/** Asks until that was done `most` times, or the time is over. Returns how often it was. */
async function repeat(ask: () => Promise<void>, most: number, milliseconds: number): Promise<number> {
  const end = performance.now() + milliseconds;
  for (let count = 1; ; count += 1) {
    await ask();
    if (count >= most || performance.now() > end) return count;
  }
}
