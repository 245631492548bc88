import { setTimeout as pass } from 'node:timers/promises';
import { minuteOf } from '../../../src/jobs/plan/subscription.ts';
import { createRandom } from '../../support/random.ts';
import { breach, commonBreaches, figuresOf, type Row } from '../row.ts';
import { inScene } from '../scene.ts';

/** Milliseconds. Ticks are a second apart: a post two ticks later meets the connection just as it is closed. */
const CLOSED_AFTER = 1_980;

export const idle: Row = {
  name: 'idle',
  fault: 'the server closes idle connections',
  seeds: 1,
  run: (run) =>
    inScene({ postsPerSecond: 60, closeIdleAfter: CLOSED_AFTER }, async (scene) => {
      const random = createRandom(run.seed);
      const count = run.dose(50, 4);
      await scene.workers(1);
      for (let post = 1; post <= count; post += 1) {
        await scene.chats.add(random.between(1, 3), minuteOf(Date.now()));
        await pass(random.between(1_600, 2_400));
        run.progress(`${post} of ${count} pauses`);
      }
      await scene.settled();
      const account = await scene.account();
      return {
        figures: { ...figuresOf(account), pauses: count },
        breaches: [
          ...commonBreaches(account),
          ...breach(account.unknown, 'unknown'),
          ...breach(account.other, 'ended otherwise'),
        ],
      };
    }),
};
