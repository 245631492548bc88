import { setTimeout as pass } from 'node:timers/promises';
import { minuteOf } from '../../../src/jobs/plan/subscription.ts';
import { accountForAll } from '../all-slots.ts';
import { hourly } from '../cadences.ts';
import { commonBreaches, figuresOf, type Row, unless } from '../row.ts';
import { inScene, type Scene } from '../scene.ts';
import { later, setClock, wrong } from '../worker-clock.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const MOVES = [HOUR, -HOUR, DAY, -DAY];
/** Milliseconds without a change after which nothing more comes of a wrong clock: what would be late is held. */
const CALM = 4_000;
const SHORT_MOVES = [-HOUR, DAY];

/** Hourly chats, a clock that is moved while two workers send, moved back, and then goes on as it should. */
export const clock: Row = {
  name: 'clock',
  fault: 'clock moved by ±1 h, ±1 day, and back',
  seeds: 1,
  run: (run) =>
    inScene({ postsPerSecond: 200, answerAfter: 100 }, async (scene) => {
      const start = Date.now();
      const cadence = hourly(minuteOf(start));
      const count = run.dose(60, 10);
      const ids = await scene.chats.add(count, minuteOf(start), cadence);
      const workers = await scene.workers(2);
      // What the right clock shows beyond the real one: time goes on in leaps.
      let ahead = 0;
      const quiet: string[] = [];
      for (const move of run.isShort ? SHORT_MOVES : MOVES) {
        await pass(300);
        await setClock(workers, wrong(ahead + move));
        await scene.settled(ahead + move, CALM).catch(() => {});
        await setClock(workers, later(ahead));
        await scene.settled(ahead);
        const before = await acceptedOf(scene);
        ahead += Math.abs(move) + 2 * HOUR;
        await setClock(workers, later(ahead));
        await scene.settled(ahead);
        const after = await acceptedOf(scene);
        if (after - before < count)
          quiet.push(`after ${move / HOUR} h and back ${after - before} of ${count} chats went on`);
        run.progress(`moved by ${move / HOUR} h and back`);
      }
      const account = await accountForAll(scene, ids, cadence, start, start + ahead + DAY);
      return {
        figures: { ...figuresOf(account), moves: run.isShort ? SHORT_MOVES.length : MOVES.length },
        breaches: [
          ...commonBreaches(account),
          ...quiet,
          ...unless(account.slots.length > count, 'no slot was planned'),
        ],
      };
    }),
};

async function acceptedOf(scene: Scene): Promise<number> {
  return (await scene.oracle.sends()).filter(({ accepted }) => accepted).length;
}
