import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minuteOf } from '../../src/jobs/plan/subscription.ts';
import type { PostingTimes } from '../../src/node/jobs/start-jobs.ts';
import { type Account, account } from './account.ts';
import { type Chats, createChats } from './chats.ts';
import { type Attempts, readJournal } from './journal.ts';
import { untilSettled } from './open-slots.ts';
import { type Oracle, type OracleOptions, startOracle } from './oracle.ts';
import { makeFolder, removeFolder } from './owned.ts';
import { type FaultRedis, startFaultRedis } from './redis-server.ts';
import { later } from './worker-clock.ts';
import type { WorkerSettings } from './worker-settings.ts';
import { type FaultWorker, startWorker } from './workers.ts';

/** A Redis, an oracle and chats for one row, and workers as it starts them. */
export type Scene = {
  readonly redis: FaultRedis;
  readonly oracle: Oracle;
  readonly chats: Chats;
  /** A worker that is loaded and waits for `go`. */
  worker(settings?: Partial<WorkerSettings>): FaultWorker;
  /** Workers that work. */
  workers(count: number, settings?: Partial<WorkerSettings>): Promise<readonly FaultWorker[]>;
  /** Resolves when nothing is due, planned or in flight by a clock; rejects when nothing has changed for long. */
  settled(clockOffset?: number, patience?: number): Promise<void>;
  account(): Promise<Account>;
  attempts(): Attempts;
  close(): Promise<void>;
};

export type SceneOptions = OracleOptions & {
  readonly postsPerSecond: number;
  readonly times?: PostingTimes;
};

/** Milliseconds, a tenth of what they are in earnest: a kill is over within seconds. */
export const SHORT_TIMES: PostingTimes = { send: 2_000, claim: 4_000, lock: 2_000 };

/** Longer than any wait of the design (two minutes after which a queued slot is looked after) in milliseconds. */
export const LONGEST_STILLNESS = 150_000;

async function openScene(options: SceneOptions): Promise<Scene> {
  const [redis, oracle] = await Promise.all([startFaultRedis(), startOracle(options)]);
  const folder = makeFolder();
  const journal = join(folder, 'journal');
  writeFileSync(journal, '');
  const started = new Set<FaultWorker>();
  const chats = createChats(redis.client);
  const worker: Scene['worker'] = (settings = {}) => {
    const { postsPerSecond, times = SHORT_TIMES } = options;
    const { url: apiRoot, token } = oracle;
    const common = { redisUrl: redis.path, apiRoot, token, postsPerSecond, times, clock: later(0), journal };
    const made = startWorker({ ...common, ...settings });
    started.add(made);
    void made.ended.then(() => started.delete(made));
    return made;
  };
  return {
    redis,
    oracle,
    chats,
    worker,
    async workers(count, settings) {
      const made = Array.from({ length: count }, () => worker(settings));
      await Promise.all(made.map((each) => each.go()));
      return made;
    },
    settled: (clockOffset = 0, patience = LONGEST_STILLNESS) =>
      untilSettled(() => chats.open(minuteOf(Date.now() + clockOffset)), patience),
    account: async () => account(chats.slots, await chats.texts(chats.slots), await oracle.sends()),
    attempts: () => readJournal(journal),
    async close() {
      await Promise.all([...started].map((each) => each.kill()));
      await Promise.all([redis.close(), oracle.close()]);
      removeFolder(folder);
    },
  };
}

/** Opens a scene, plays in it and closes it, whatever happens. */
export async function inScene<T>(options: SceneOptions, play: (scene: Scene) => Promise<T>): Promise<T> {
  const scene = await openScene(options);
  try {
    return await play(scene);
  } finally {
    await scene.close();
  }
}
