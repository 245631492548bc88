import { minuteOf } from '../../../src/jobs/plan/subscription.ts';
import { breach, commonBreaches, figuresOf, type Result, type Row, type Run } from '../row.ts';
import { inScene } from '../scene.ts';
import { later, setClock } from '../worker-clock.ts';

/** Waiting for their turn for so long that the outage finds most of them. */
const CHATS = 170;
const PER_SECOND = 2;

/** Milliseconds: the clock goes faster than the real one, in steps that are no absence. */
const STEP = 45_000;
const HALF_AN_HOUR = 31 * 60_000;
const OUTAGE = 2_000;

/** Telegram is away for a moment when many have waited for their turn for longer than would be too late. */
export const hotRefused: Row = {
  name: 'hot-refused',
  fault: 'a hot minute with refused connections for 2 s half an hour in',
  seeds: 1,
  async run(run) {
    const results = await Promise.all(Array.from({ length: run.dose(3) }, () => beRefused(run)));
    return {
      figures: Object.fromEntries(
        results.map(({ figures }, index) => [`run ${index + 1}`, Object.values(figures).join('/')]),
      ),
      breaches: results.flatMap(({ breaches }) => breaches),
    };
  },
};

function beRefused(run: Run): Promise<Result> {
  return inScene({ postsPerSecond: PER_SECOND, answerAfter: 20 }, async (scene) => {
    await scene.chats.add(CHATS, minuteOf(Date.now()));
    const workers = await scene.workers(1);
    let offset = 0;
    for (; offset < HALF_AN_HOUR; offset += STEP) {
      await setClock(workers, later(offset));
      run.progress(`${Math.round(offset / 60_000)} min`);
    }
    const before = (await scene.oracle.sends()).length;
    await scene.oracle.refuse(OUTAGE);
    await scene.settled(offset);
    const account = await scene.account();
    const { slots = 0, twice = 0, missed = 0, unknown = 0 } = figuresOf(account);
    return {
      figures: { slots, twice, missed, unknown, 'sent before the outage': before },
      breaches: [...commonBreaches(account), ...breach(account.other, 'ended otherwise')],
    };
  });
}
