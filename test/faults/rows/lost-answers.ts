import { minuteOf } from '../../../src/jobs/plan/subscription.ts';
import type { Fault } from '../../../src/stand-in/faults.ts';
import { breach, commonBreaches, figuresOf, type Result, type Row, type Run, unless } from '../row.ts';
import { inScene, SHORT_TIMES } from '../scene.ts';
import type { Guard } from '../worker-settings.ts';

/** Milliseconds beyond its time-out after which a worker must be free again. */
const FREE_WITHIN = 3_000;

export const lostAnswers: Row = {
  name: 'lost-answers',
  fault: 'accepted then reset; accepted then silence',
  seeds: 1,
  async run(run) {
    const reset = await loseAnswers(run, { kind: 'cut', applied: true }, undefined);
    const silence = await loseAnswers(run, { kind: 'silence', applied: true }, undefined);
    return {
      figures: {
        reset: Object.values(reset.figures).join('/'),
        silence: Object.values(silence.figures).join('/'),
      },
      breaches: [
        ...reset.breaches.map((text) => `reset: ${text}`),
        ...silence.breaches.map((text) => `silence: ${text}`),
      ],
    };
  },
};

/** Sends that are accepted and lose their answers, then as many that don't. Possibly with a guard taken away. */
export function loseAnswers(run: Run, fault: Fault, without: Guard | undefined): Promise<Result> {
  return inScene({ postsPerSecond: 100 }, async (scene) => {
    const count = run.dose(200, 20);
    await scene.oracle.rule(run.seed, [{ share: 1, fault }]);
    await scene.chats.add(count, minuteOf(Date.now()));
    const [worker] = await scene.workers(1, without === undefined ? {} : { without });
    if (without !== undefined) {
      await worker?.sending;
      await untilAllTried(scene.account, count);
      await scene.oracle.clear();
    }
    await scene.settled();
    await scene.oracle.clear();
    await scene.chats.add(count, minuteOf(Date.now()));
    await scene.settled();
    const account = await scene.account();
    const { slots = 0, twice = 0, missed = 0, unknown = 0 } = figuresOf(account);
    const held = account.slots
      .flatMap(({ sends }) => sends)
      .map(({ receivedAt, goneAt }) => (goneAt?.monotonicMs ?? receivedAt.monotonicMs) - receivedAt.monotonicMs);
    const longest = Math.round(Math.max(...held));
    return {
      figures: { slots, twice, missed, unknown },
      breaches: [
        ...commonBreaches(account),
        ...breach(account.other, 'ended otherwise'),
        ...unless(unknown === count, `${count} answers were lost, ${unknown} are unknown`),
        ...unless(longest <= SHORT_TIMES.send + FREE_WITHIN, `a send held its worker for ${longest} ms`),
      ],
    };
  });
}

async function untilAllTried(
  account: () => Promise<{ slots: readonly { sends: readonly unknown[] }[] }>,
  count: number,
) {
  for (;;) {
    const { slots } = await account();
    if (slots.filter(({ sends }) => sends.length > 0).length >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
