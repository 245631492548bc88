import { setTimeout as pass } from 'node:timers/promises';
import { DUE } from '../../../src/jobs/plan/keys.ts';
import { minuteOf } from '../../../src/jobs/plan/subscription.ts';
import { startLoneProgram } from '../lone-program.ts';
import { startOracle } from '../oracle.ts';
import { inProgramScene } from '../program-scene.ts';
import { type Result, unless } from '../row.ts';
import { type OddCase, OTHERS } from './odd-case.ts';

const OTHER_TOKEN = '7000000002:another-bot-on-the-same-redis';

/** Milliseconds. */
const STOPPED_WITHIN = 15_000;

/** Minutes until anything is due. */
const TOMORROW = 24 * 60;

/** Another bot's program finds this one's Redis. */
export const OTHER_BOT: OddCase = { name: "another bot's token", play: startAnother };

function startAnother(): Promise<Result> {
  return inProgramScene(1, async (scene) => {
    await scene.chats.add(OTHERS, minuteOf(Date.now()) + TOMORROW);
    const own = await scene.start();
    await own.running.hears(/"posting\.started"/u);
    await own.stop();
    const oracle = await startOracle({ token: OTHER_TOKEN });
    try {
      const end = await endOf(startLoneProgram({ oracle, redisUrl: scene.proxy.url }));
      const left = await scene.redis.client.zcard(DUE);
      return {
        figures: { subscriptions: left, end },
        breaches: [
          ...unless(/^1: .*another bot/u.test(end), `another bot's program ended with ${end}`),
          ...unless(left === OTHERS, `${OTHERS - left} subscriptions are gone`),
        ],
      };
    } finally {
      await oracle.close();
    }
  });
}

/** How a program ends that should end by itself, and its last words. */
async function endOf(starting: ReturnType<typeof startLoneProgram>): Promise<string> {
  const program = await starting;
  const end = await Promise.race([program.running.ended, pass(STOPPED_WITHIN)]);
  const words = program.running.said().findLast((line) => !line.startsWith('{')) ?? '';
  program.running.kill('SIGKILL');
  return end === undefined ? 'it goes on' : `${end}: ${words}`;
}
