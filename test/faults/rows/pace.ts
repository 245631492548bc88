import { setTimeout as pass } from 'node:timers/promises';
import { minuteOf } from '../../../src/jobs/plan/subscription.ts';
import type { Send } from '../../../src/stand-in/server/sends.ts';
import { mostIn } from '../../support/paced.ts';
import { until } from '../../support/process.ts';
import { breach, type Result, type Row, type Run, unless } from '../row.ts';
import { inScene, type Scene } from '../scene.ts';
import type { Guard } from '../worker-settings.ts';

export type Fleet = { readonly postsPerSecond: number; readonly workers: number };

/** Each of them with more than a minute of posts that wait for their turn. */
const FLEETS: readonly Fleet[] = [
  { postsPerSecond: 4, workers: 3 },
  { postsPerSecond: 1, workers: 4 },
  { postsPerSecond: 30, workers: 4 },
  { postsPerSecond: 30, workers: 1 },
];

/** Who is banned, all of it, and comes free at once. */
const BANNED: Fleet = { postsPerSecond: 4, workers: 3 };

/** Of what the limit allows, so much is used. */
const LEAST_SHARE = 0.9;

/** Milliseconds by which a busy machine may hold up what has left, so that it arrives together with what follows. */
const HELD_UP = 100;

/** Milliseconds from the start of workers to their first post, at most. */
const STARTED_WITHIN = 30_000;

/** What is sent is measured where it arrives, by one clock. */
export const pace: Row = {
  name: 'pace',
  fault: 'more than a minute of turns waited for by 1, 3, 4 workers; a ban of the whole bot, then all free at once',
  seeds: 1,
  async run(run) {
    const fleets = run.isShort ? FLEETS.slice(0, 1) : FLEETS;
    const results: [string, Result][] = [];
    for (const fleet of fleets) {
      results.push([`${fleet.postsPerSecond}/s, ${fleet.workers} workers`, await crowd(run, fleet, undefined)]);
      run.progress(`${results.length} of ${fleets.length} crowds`);
    }
    results.push(['ban', await banAll(run, BANNED)]);
    return {
      figures: Object.fromEntries(results.map(([name, { figures }]) => [name, Object.values(figures).join('/')])),
      breaches: results.flatMap(([name, { breaches }]) => breaches.map((text) => `${name}: ${text}`)),
    };
  },
};

/** Far more is due than can be sent: it leaves evenly from the first second on. Possibly with a guard taken away. */
export function crowd(run: Run, fleet: Fleet, without: Guard | undefined): Promise<Result> {
  return inScene({ postsPerSecond: fleet.postsPerSecond, answerAfter: 50 }, async (scene) => {
    const seconds = run.isShort ? 8 : 40;
    await scene.chats.add(100 * fleet.postsPerSecond, minuteOf(Date.now()));
    await scene.workers(fleet.workers, without === undefined ? {} : { without });
    await until('the first post', async () => (await scene.oracle.sends()).length > 0, STARTED_WITHIN);
    await pass(seconds * 1_000);
    return measure(scene, fleet, await scene.oracle.sends(), seconds);
  });
}

/** Telegram answers 429 to everything, with the time that is left; then what was held comes free together. */
function banAll(run: Run, fleet: Fleet): Promise<Result> {
  return inScene({ postsPerSecond: fleet.postsPerSecond, answerAfter: 50 }, async (scene) => {
    const [ban, seconds] = run.isShort ? [6, 8] : [120, 40];
    await scene.oracle.act('ban', { seconds: ban });
    const bannedUntil = Date.now() + ban * 1_000;
    await scene.chats.add((ban + seconds) * fleet.postsPerSecond, minuteOf(Date.now()));
    await scene.workers(fleet.workers);
    await pass(bannedUntil + seconds * 1_000 - Date.now());
    const sends = await scene.oracle.sends();
    const early = sends.filter(({ status }) => status === 429).length;
    const after = sends.filter(({ receivedAt }) => receivedAt.epochMs > bannedUntil);
    const { figures, breaches } = await measure(scene, fleet, after, seconds);
    return {
      figures: { ...figures, '429s': early },
      breaches: [...breaches, ...overPace(fleet, sends), ...unless(early > 0, 'nothing was banned')],
    };
  });
}

async function measure(scene: Scene, fleet: Fleet, sends: readonly Send[], seconds: number): Promise<Result> {
  const { twice, strays } = await scene.account();
  const least = Math.floor(LEAST_SHARE * fleet.postsPerSecond * (seconds - 1));
  return {
    figures: {
      sends: sends.length,
      'in a second': mostIn(1_000, timesOf(sends)),
      'in ten': mostIn(10_000, timesOf(sends)),
    },
    breaches: [
      ...breach(twice, 'posted twice'),
      ...unless(strays.length === 0, `${strays.length} sends of no slot that was due`),
      ...overPace(fleet, sends),
      ...unless(sends.length >= least, `${sends.length} sends in ${seconds} s`),
    ],
  };
}

/** The limit and one, or one per cent, in any second and any ten, but for what the machine itself held up. */
function overPace({ postsPerSecond }: Fleet, sends: readonly Send[]): readonly string[] {
  return [1, 10].flatMap((seconds) => {
    const limit = seconds * postsPerSecond;
    const most = mostIn(seconds * 1_000 - HELD_UP, timesOf(sends));
    return unless(most <= limit + Math.max(1, limit / 100), `${most} in ${seconds} s, where ${limit} may be`);
  });
}

function timesOf(sends: readonly Send[]): readonly number[] {
  return sends.map(({ receivedAt }) => receivedAt.monotonicMs).sort((one, other) => one - other);
}
