import { setTimeout as pass } from 'node:timers/promises';
import { createRandom } from '../../support/random.ts';
import { breach, commonBreaches, figuresOf, type Row, unless } from '../row.ts';
import { inScene } from '../scene.ts';

/** Milliseconds. */
const STOPPED_WITHIN = 30_000;

/** SIGTERM of one of two workers while both are sending: it finishes what it began, and leaves the rest to others. */
export const terminated: Row = {
  name: 'terminated',
  fault: 'SIGTERM under load',
  seeds: 1,
  run: (run) =>
    inScene({ postsPerSecond: 60, answerAfter: 200 }, async (scene) => {
      const random = createRandom(run.seed);
      const count = run.dose(50, 3);
      const active = [...(await scene.workers(2))];
      let longest = 0;
      let spare = scene.worker();
      const ends = new Set<number | NodeJS.Signals>();
      for (let stops = 1; stops <= count; stops += 1) {
        await scene.chats.feed(60);
        const index = random.between(0, active.length - 1);
        const worker = active[index];
        await worker?.sending;
        await pass(random.between(0, 700));
        const toldAt = Date.now();
        worker?.signal('SIGTERM');
        const end = await worker?.ended;
        longest = Math.max(longest, Date.now() - toldAt);
        if (end !== undefined) ends.add(end);
        active[index] = spare;
        spare = scene.worker();
        await active[index].go();
        run.progress(`${stops} of ${count} stops`);
      }
      await scene.settled();
      const account = await scene.account();
      return {
        figures: { ...figuresOf(account), stops: count, 'longest (ms)': longest },
        breaches: [
          ...commonBreaches(account),
          ...breach(account.unknown, 'unknown'),
          ...breach(account.other, 'ended otherwise'),
          ...unless(longest <= STOPPED_WITHIN, `stopped after ${longest} ms only`),
          ...unless(
            [...ends].every((end) => end === 0),
            `ended with ${[...ends].join(', ')}`,
          ),
        ],
      };
    }),
};
