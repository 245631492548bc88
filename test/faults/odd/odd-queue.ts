import { Queue } from 'bullmq';
import { OPEN, QUEUE_PREFIX } from '../../../src/jobs/plan/keys.ts';
import { minuteOf, slotId } from '../../../src/jobs/plan/subscription.ts';
import { POST_QUEUE, queueOptions } from '../../../src/jobs/run/queue.ts';
import { until } from '../../support/process.ts';
import { inProgramScene } from '../program-scene.ts';
import { type Result, unless } from '../row.ts';
import { amongOthers, type OddCase, OTHERS, SAID_WITHIN, unlessPosted } from './odd-case.ts';

const FAILED = 5;

/** Milliseconds. */
const LOOKED_AFTER_WITHIN = 30_000;
const RESUMED_WITHIN = 60_000;

const PER_SECOND = 100;

/** What a dashboard, or another version, did to the queue. */
export const ODD_QUEUE: readonly OddCase[] = [
  amongOthers('jobs that failed', {
    log: undefined,
    async arrange(scene) {
      const { client } = scene.redis;
      const minute = minuteOf(Date.now());
      const ids = await scene.chats.add(FAILED, minute);
      const names = ids.map((subscriptionId) => slotId({ subscriptionId, minute }));
      const queue = new Queue(POST_QUEUE, queueOptions(client));
      await queue.addBulk(names.map((jobId) => ({ name: POST_QUEUE, data: {}, opts: { jobId } })));
      for (const name of names) {
        await client.lrem(`${QUEUE_PREFIX}:${POST_QUEUE}:wait`, 0, name);
        await client.zadd(`${QUEUE_PREFIX}:${POST_QUEUE}:failed`, Date.now(), name);
      }
      await queue.close();
      return {
        async check() {
          // Two minutes after it was queued each is looked after; nobody need wait for that here.
          for (const name of names) await client.zadd(OPEN, 'XX', 1, name);
          return unlessPosted(scene, ids, LOOKED_AFTER_WITHIN);
        },
      };
    },
  }),
  { name: 'a paused queue', play: pauseQueue },
];

function pauseQueue(): Promise<Result> {
  return inProgramScene(PER_SECOND, async (scene) => {
    const program = await scene.start();
    await program.running.hears(/"posting\.started"/u);
    const queue = new Queue(POST_QUEUE, queueOptions(scene.redis.client));
    await queue.pause();
    const ids = await scene.chats.add(OTHERS, minuteOf(Date.now()));
    const isSaid = async (): Promise<boolean> => {
      const { isReady, says } = await program.readiness();
      return !isReady && /paused/u.test(says) && program.warnings().some((line) => /paused/u.test(line));
    };
    const said = await until('it is said', isSaid, SAID_WITHIN).then(
      () => true,
      () => false,
    );
    await queue.resume();
    await queue.close();
    const faults = await unlessPosted(scene, ids, RESUMED_WITHIN);
    const { slots, twice } = await scene.account();
    return {
      figures: { slots: slots.length, twice: twice.length, missed: 0, unknown: 0 },
      breaches: [...unless(said, 'nobody is told that the queue is paused'), ...faults],
    };
  });
}
