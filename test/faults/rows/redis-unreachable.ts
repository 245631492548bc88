import { setTimeout as pass } from 'node:timers/promises';
import { createRandom } from '../../support/random.ts';
import { startRedisProxy } from '../redis-proxy.ts';
import { breach, commonBreaches, figuresOf, type Row, unless } from '../row.ts';
import { inScene } from '../scene.ts';
import type { FaultWorker } from '../workers.ts';

/** Bytes by which a worker may be larger at the end of an outage than at its beginning: what Node's heap does anyway. */
const MOST_GROWTH = 48 * 1024 * 1024;

/** Redis can't be reached: refused, or with connections that stay and say nothing. */
export const redisUnreachable: Row = {
  name: 'redis-away',
  fault: 'Redis unreachable 1 to 30 s',
  seeds: 1,
  run: (run) =>
    inScene({ postsPerSecond: 60, answerAfter: 50 }, async (scene) => {
      const random = createRandom(run.seed);
      const proxy = await startRedisProxy(scene.redis.path);
      const count = run.dose(20, 2);
      const workers = await scene.workers(2, { redisUrl: proxy.url });
      let growth = 0;
      for (let outage = 1; outage <= count; outage += 1) {
        await scene.chats.feed(80);
        await pass(random.between(500, 2_000));
        if (outage % 2 === 0) await proxy.refuse();
        else proxy.hold();
        const before = await memoryOf(workers);
        await pass(random.between(1_000, run.isShort ? 3_000 : 30_000));
        // The first outage fills what stays filled: code that had not run before.
        if (outage > 1) growth = Math.max(growth, (await memoryOf(workers)) - before);
        await proxy.open();
        run.progress(`${outage} of ${count} outages`);
      }
      await scene.settled();
      await proxy.close();
      const account = await scene.account();
      return {
        figures: { ...figuresOf(account), outages: count, 'growth (MB)': Math.round(growth / 1_048_576) },
        breaches: [
          ...commonBreaches(account),
          ...breach(account.other, 'ended otherwise'),
          ...unless(growth <= MOST_GROWTH, `a worker grew by ${growth} bytes in an outage`),
        ],
      };
    }),
};

/** The larger one's. */
async function memoryOf(workers: readonly FaultWorker[]): Promise<number> {
  const sizes = workers.map(async (worker) => {
    const heard = worker.hears('memory');
    worker.tell({ kind: 'memory' });
    return (await heard).bytes;
  });
  return Math.max(...(await Promise.all(sizes)));
}
