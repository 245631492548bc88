import { FORGET_CUT } from '../odd/forget-cut.ts';
import { LEFT_AGAIN } from '../odd/left-again.ts';
import type { OddCase } from '../odd/odd-case.ts';
import { ODD_QUEUE } from '../odd/odd-queue.ts';
import { ODD_RECORDS } from '../odd/odd-records.ts';
import { OTHER_BOT } from '../odd/other-token.ts';
import type { Result, Row } from '../row.ts';

const CASES: readonly OddCase[] = [...ODD_RECORDS, ...ODD_QUEUE, FORGET_CUT, OTHER_BOT, LEFT_AGAIN];

/** So many at a time. */
const SIDE_BY_SIDE = 3;

/** Another version was here, or a dashboard, or another bot, or a message comes twice: the others go on, it is said, nothing is lost. */
export const laterVersion: Row = {
  name: 'later-version',
  fault:
    'records and slots of a later version, unreadable ones, jobs in `failed`, a paused queue, `/forget` cut off at each step, another bot’s token, `left` that comes again',
  seeds: 1,
  async run({ progress }) {
    const waiting = [...CASES];
    const figures: Record<string, string> = {};
    const breaches: string[] = [];
    const play = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const { name } = next;
        const result = await next.play().catch(brokenOff);
        figures[name] = Object.values(result.figures).join('/');
        breaches.push(...result.breaches.map((text) => `${name}: ${text}`));
        progress(name);
      }
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, play));
    return { figures, breaches };
  },
};

function brokenOff(error: unknown): Result {
  return { figures: {}, breaches: [`broke off: ${error instanceof Error ? error.message : 'unknown'}`] };
}
