import { setTimeout as pass } from 'node:timers/promises';
import { createRandom } from '../../support/random.ts';
import { breach, commonBreaches, figuresOf, type Row } from '../row.ts';
import { inScene, SHORT_TIMES } from '../scene.ts';
import type { FaultWorker } from '../workers.ts';

/** SIGSTOP past the lock and the claim, then SIGCONT, while others take over: two of four workers stand still at a time. */
export const stopped: Row = {
  name: 'stopped',
  fault: 'SIGSTOP of the worker past its lock, then SIGCONT',
  seeds: 1,
  run: (run) =>
    inScene({ postsPerSecond: 60, answerAfter: 200 }, async (scene) => {
      const random = createRandom(run.seed);
      const count = run.dose(50, 2);
      const workers = await scene.workers(run.isShort ? 2 : 4);
      let stops = 0;
      const stopInTurn = async (pair: readonly FaultWorker[]): Promise<void> => {
        while (stops < count) {
          stops += 1;
          const worker = random.pick(pair);
          await scene.chats.feed(40);
          await pass(random.between(500, 1_500));
          worker.signal('SIGSTOP');
          await pass(random.between(SHORT_TIMES.claim + 1_000, SHORT_TIMES.claim + 3_000));
          worker.signal('SIGCONT');
          run.progress(`${stops} of ${count} stops`);
        }
      };
      await Promise.all([stopInTurn(workers.slice(0, 2)), ...(run.isShort ? [] : [stopInTurn(workers.slice(2))])]);
      await scene.settled();
      const account = await scene.account();
      return {
        figures: { ...figuresOf(account), stops },
        breaches: [...commonBreaches(account), ...breach(account.other, 'ended otherwise')],
      };
    }),
};
