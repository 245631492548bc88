import { minuteOf } from '../../../src/jobs/plan/subscription.ts';
import { drawFaults, type FaultShare } from '../../../src/stand-in/server/fault-shares.ts';
import { breach, commonBreaches, figuresOf, type Row, unless } from '../row.ts';
import { inScene } from '../scene.ts';

/** Of the connections that carry one message after another, so many are cut in the middle of a message that was taken, or was not. */
const RULES: readonly FaultShare[] = [
  { share: 0.1, fault: { kind: 'cut', applied: true } },
  { share: 0.1, fault: { kind: 'cut' } },
];

/** A used connection is cut while the next message is on its way: it may have been taken, and is never sent again. */
export const cutConnections: Row = {
  name: 'cut-connections',
  fault: 'used connections cut in the middle of the next message',
  seeds: 1,
  run: (run) =>
    inScene({ postsPerSecond: 200, answerAfter: 10 }, async (scene) => {
      const count = run.dose(2_000, 100);
      await scene.oracle.rule(run.seed, RULES);
      await scene.chats.add(count, minuteOf(Date.now()));
      await scene.workers(2);
      await scene.settled();
      const account = await scene.account();
      const draw = drawFaults(run.seed, 'sendMessage', RULES);
      const cuts = account.slots.filter(() => draw({ method: 'sendMessage', parameters: {} }) !== undefined).length;
      const used = account.unknown.filter(({ sends }) => sends.some((send) => send.isOnUsedConnection));
      return {
        figures: { ...figuresOf(account), cuts, 'cut when used': used.length },
        breaches: [
          ...commonBreaches(account),
          ...breach(account.other, 'ended otherwise'),
          ...breach(
            account.slots.filter(({ sends }) => sends.length > 1),
            'sent again',
          ),
          ...unless(account.unknown.length === cuts, `${cuts} cuts, and ${account.unknown.length} unknown`),
          ...unless(used.length > 0, 'no used connection was cut'),
        ],
      };
    }),
};
