import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pass } from 'node:timers/promises';
import { minuteOf } from '../../../src/jobs/plan/subscription.ts';
import { freePort } from '../../support/port.ts';
import { until } from '../../support/process.ts';
import { askReadiness, environmentOf, PROGRAM } from '../lone-program.ts';
import { endChild, startUnheard } from '../owned.ts';
import { inProgramScene } from '../program-scene.ts';
import { breach, figuresOf, type Row, unless } from '../row.ts';

/** With a line of the log each, more than a pipe holds (64 kB on Linux). */
const CHATS = 1_500;
const PER_SECOND = 100;

/** Milliseconds. */
const STARTED_WITHIN = 30_000;
const POSTED_WITHIN = 60_000;
const STOPPED_WITHIN = 30_000;

/** Whoever reads the log stands still, and its pipe fills. */
export const unreadOutput: Row = {
  name: 'unread-output',
  fault: 'standard output that nobody reads',
  seeds: 1,
  run: () =>
    inProgramScene(PER_SECOND, async ({ oracle, proxy, chats, account }) => {
      const port = await freePort();
      const address = `http://127.0.0.1:${port}`;
      const child = startUnheard(process.execPath, PROGRAM, {
        ...environmentOf({ oracle, redisUrl: proxy.url }),
        POSTS_PER_SECOND: String(PER_SECOND),
        PORT: String(port),
        LOG_LEVEL: 'debug',
      });
      try {
        const isReady = async (): Promise<boolean> => (await askReadiness(address)).isReady;
        await until('it is ready', isReady, STARTED_WITHIN);
        await chats.add(CHATS, minuteOf(Date.now()));
        const isPosted = async (): Promise<boolean> => (await oracle.sends()).length >= CHATS;
        await until('all is posted', isPosted, POSTED_WITHIN).catch(() => {});
        const { isReady: isStillReady, says } = await askReadiness(address);
        const end = await endOf(child);
        const result = await account();
        return {
          figures: { ...figuresOf(result), end },
          breaches: [
            ...breach(result.twice, 'posted twice'),
            ...breach(result.missed, 'not posted'),
            ...unless(isStillReady, `not ready: ${says}`),
            ...unless(end === '0', `SIGTERM came to ${end}`),
          ],
        };
      } finally {
        await endChild(child);
      }
    }),
};

/** How it ends when it is told to. */
async function endOf(child: ChildProcess): Promise<string> {
  const ended = once(child, 'exit').then(([code, signal]) => String(code ?? signal));
  child.kill('SIGTERM');
  return Promise.race([ended, pass(STOPPED_WITHIN, 'nothing in 30 s')]);
}
