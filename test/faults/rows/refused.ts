import { setTimeout as pass } from 'node:timers/promises';
import { minuteOf } from '../../../src/jobs/plan/subscription.ts';
import { breach, commonBreaches, figuresOf, type Row } from '../row.ts';
import { inScene } from '../scene.ts';

/** Chats that become due in each part of an outage. */
const PER_PART = 20;
const PARTS = 3;

/** Nobody takes connections for a minute: what is due waits, and all of it arrives. */
export const refused: Row = {
  name: 'refused',
  fault: 'refused connections for a minute',
  seeds: 1,
  run: (run) =>
    inScene({ postsPerSecond: 100, answerAfter: 100 }, async (scene) => {
      const count = run.dose(3);
      const length = run.isShort ? 3_000 : 60_000;
      await scene.workers(2);
      for (let outage = 1; outage <= count; outage += 1) {
        await scene.chats.add(PER_PART, minuteOf(Date.now()));
        // What is under way when a connection goes is unknown by right; here nothing is.
        await scene.settled();
        await scene.oracle.refuse(length);
        for (let part = 0; part < PARTS; part += 1) {
          await scene.chats.add(PER_PART, minuteOf(Date.now()));
          await pass(length / PARTS);
        }
        await scene.settled();
        run.progress(`${outage} of ${count} outages`);
      }
      const account = await scene.account();
      return {
        figures: { ...figuresOf(account), outages: count },
        breaches: [
          ...commonBreaches(account),
          ...breach(account.unknown, 'unknown'),
          ...breach(account.other, 'ended otherwise'),
        ],
      };
    }),
};
