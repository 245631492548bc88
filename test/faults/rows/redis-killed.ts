import { setTimeout as pass } from 'node:timers/promises';
import { until } from '../../support/process.ts';
import { createRandom } from '../../support/random.ts';
import { breach, commonBreaches, figuresOf, type Row, unless } from '../row.ts';
import { inScene } from '../scene.ts';

/** Milliseconds after which posts must leave again. */
const RUNNING_WITHIN = 10_000;

/** kill -9 of Redis while two workers send, and a start on what it left. */
export const redisKilled: Row = {
  name: 'redis-killed',
  fault: 'Redis killed and restarted on its append-only file',
  seeds: 1,
  run: (run) =>
    inScene({ postsPerSecond: 60, answerAfter: 50 }, async (scene) => {
      const random = createRandom(run.seed);
      const { chats, redis, oracle } = scene;
      const count = run.dose(20, 2);
      await scene.workers(2);
      let longest = 0;
      for (let killed = 1; killed <= count; killed += 1) {
        await chats.feed(80);
        await pass(random.between(500, 2_000));
        await redis.kill();
        await pass(random.between(0, 1_000));
        await redis.restart();
        const restartedAt = Date.now();
        const before = (await oracle.sends()).length;
        await chats.feed(20);
        await until('posts leave again', async () => (await oracle.sends(before)).length > 0, 60_000);
        longest = Math.max(longest, Date.now() - restartedAt);
        run.progress(`${killed} of ${count} kills`);
      }
      await scene.settled();
      const account = await scene.account();
      return {
        figures: { ...figuresOf(account), kills: count, 'longest recovery (ms)': longest },
        breaches: [
          ...commonBreaches(account),
          ...breach(account.other, 'ended otherwise'),
          ...unless(longest <= RUNNING_WITHIN, `running again after ${longest} ms only`),
        ],
      };
    }),
};
