import { createRandom } from '../../support/random.ts';
import { breach, commonBreaches, figuresOf, type Result, type Row, type Run, unless } from '../row.ts';
import { inScene } from '../scene.ts';
import { explainUnknowns } from '../unknowns.ts';
import type { Step } from '../worker-settings.ts';
import type { FaultWorker } from '../workers.ts';

const KILLED_AT = ['before-claim', 'after-claim', 'written', 'answered', 'recorded'] as const;

/** How many slots a worker gets past the step before it dies there, at most. */
const MOST_SURVIVED = 5;

/** The worker kills itself exactly at a step. Only between claim and record may a slot become unknown. */
export const steps: Row = {
  name: 'steps',
  fault: 'kill at each step',
  seeds: 1,
  async run(run) {
    const results: Result[] = [];
    if (run.isShort) results.push(...(await Promise.all(KILLED_AT.map((step) => killAtStep(run, step)))));
    else for (const step of KILLED_AT) results.push(await killAtStep(run, step));
    return {
      figures: Object.fromEntries(
        results.flatMap(({ figures }, index) => [[KILLED_AT[index], Object.values(figures).join('/')]]),
      ),
      breaches: results.flatMap(({ breaches }, index) => breaches.map((text) => `${KILLED_AT[index]}: ${text}`)),
    };
  },
};

function killAtStep(run: Run, step: Step): Promise<Result> {
  return inScene({ postsPerSecond: 200, answerAfter: 5 }, async (scene) => {
    const count = run.dose(50, 2);
    const random = createRandom(run.seed);
    const start = (): FaultWorker =>
      scene.worker({ breakAt: { step, count: random.between(1, MOST_SURVIVED), signal: 'SIGKILL' } });
    const died = new Set<number>();
    let next = start();
    while (died.size < count) {
      const worker = next;
      next = start();
      await scene.chats.feed(4 * MOST_SURVIVED);
      // It may die before it says that it is ready.
      worker.go().catch(() => {});
      const end = await worker.ended;
      if (end !== 'SIGKILL') throw new Error(`the worker ended with ${end}`);
      died.add(worker.pid);
      run.progress(`${step}: ${died.size} of ${count} kills`);
    }
    await next.kill();
    await scene.workers(1);
    await scene.settled();
    const account = await scene.account();
    const { unexplained } = explainUnknowns(account, scene.attempts(), died);
    const { slots = 0, twice = 0, missed = 0, unknown = 0 } = figuresOf(account);
    const isBetween = step === 'after-claim' || step === 'written' || step === 'answered';
    return {
      figures: { slots, kills: died.size, twice, missed, unknown },
      breaches: [
        ...commonBreaches(account),
        ...breach(account.other, 'ended otherwise'),
        ...breach(unexplained, 'unknown, and no worker died between its claim and its record'),
        ...unless(
          !isBetween || unknown >= died.size,
          `${died.size} kills between claim and record, ${unknown} unknown`,
        ),
      ],
    };
  });
}
