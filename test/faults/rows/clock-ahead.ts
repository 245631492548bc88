import { setTimeout as pass } from 'node:timers/promises';
import { minuteOf } from '../../../src/jobs/plan/subscription.ts';
import { until } from '../../support/process.ts';
import { accountForAll } from '../all-slots.ts';
import { eachMinute } from '../cadences.ts';
import { commonBreaches, figuresOf, type Result, type Row, type Run, unless } from '../row.ts';
import { inScene } from '../scene.ts';
import { later, setClock, wrong } from '../worker-clock.ts';

const MINUTE = 60_000;
const AHEAD = 30 * 24 * 60 * MINUTE;
const WRONG_FOR = 10_000;

/** Milliseconds. */
const RIGHT_WITHIN = MINUTE;
const POSTED_WITHIN = MINUTE;

const CHATS = 40;

/** A clock that is a month ahead for ten seconds must not silence anybody for a month. */
export const clockAhead: Row = {
  name: 'clock-ahead',
  fault: 'clock ahead by 30 days for 10 s',
  seeds: 1,
  async run(run) {
    const results = await Promise.all(Array.from({ length: run.dose(3) }, () => leapAhead(run)));
    return {
      figures: Object.fromEntries(
        results.map(({ figures }, index) => [`run ${index + 1}`, Object.values(figures).join('/')]),
      ),
      breaches: results.flatMap(({ breaches }) => breaches),
    };
  },
};

function leapAhead(run: Run): Promise<Result> {
  return inScene({ postsPerSecond: 100, answerAfter: 20 }, async (scene) => {
    const start = Date.now();
    const cadence = eachMinute(minuteOf(start));
    const ids = await scene.chats.add(CHATS, minuteOf(start), cadence);
    const workers = await scene.workers(2);
    await scene.settled();
    await setClock(workers, wrong(AHEAD));
    await pass(WRONG_FOR);
    await setClock(workers, later(0));
    const right = performance.now();
    const sent = (await scene.oracle.sends()).length;
    const isRight = async (): Promise<boolean> => (await scene.chats.dueBy(minuteOf(Date.now()) + 1)) === CHATS;
    const took = await until('all are due in a minute', isRight, RIGHT_WITHIN).then(
      () => performance.now() - right,
      () => undefined,
    );
    const goneOn = async (): Promise<boolean> =>
      new Set((await scene.oracle.sends(sent)).map(({ chatId }) => chatId)).size === CHATS;
    const posted = await until('all got a post', goneOn, took === undefined ? 0 : POSTED_WITHIN + WRONG_FOR).then(
      () => true,
      () => false,
    );
    for (const worker of workers) worker.signal('SIGTERM');
    await Promise.all(workers.map(({ ended }) => ended));
    run.progress('the clock was right again');
    const account = await accountForAll(scene, ids, cadence, start, start + AHEAD + 24 * 60 * MINUTE);
    const { slots = 0, twice = 0, missed = 0, unknown = 0 } = figuresOf(account);
    return {
      figures: {
        slots,
        twice,
        missed,
        unknown,
        'due again after (ms)': took === undefined ? 'never' : Math.round(took),
      },
      breaches: [
        ...commonBreaches({ ...account, missed: account.missed.filter(({ outcome }) => outcome !== undefined) }),
        ...unless(took !== undefined, 'chats are not due within a minute of the clock being right'),
        ...unless(posted, 'chats got no post in the minute after that'),
      ],
    };
  });
}
