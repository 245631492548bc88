/**
 * A posting worker in a process of its own, to be killed, stopped and moved in time by the fault runs. It is told
 * `WorkerSettings` as its argument and `WorkerCommand`s on its input, and says `WorkerSaying`s. It begins at 'go', and
 * dies when its input ends, so that it never outlives the run.
 */
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Redis } from 'ioredis';
import type { JobWorker } from '../../src/jobs/run/worker.ts';
import { startPosting } from '../../src/node/jobs/start-jobs.ts';
import { readProjectFiles } from '../../src/node/process/project-files.ts';
import { CIPHER } from '../support/cipher.ts';
import { openJournal } from './journal.ts';
import { textOf } from './names.ts';
import { hideAbsence } from './unguarded.ts';
import { createSeams, type Watch } from './worker-seams.ts';
import type { WorkerCommand, WorkerSaying, WorkerSettings } from './worker-settings.ts';

const settings: WorkerSettings = JSON.parse(process.argv[2] ?? '{}');
const { statement } = readProjectFiles().content;
const journal = openJournal(settings.journal);
const stopping = Promise.withResolvers<void>();
let { clock } = settings;
let isSending = false;
let left = settings.breakAt?.count ?? 0;

/** At once: what follows may be a signal. */
function say(saying: WorkerSaying): void {
  writeSync(1, `${JSON.stringify(saying)}\n`);
}

const watch: Watch = (slot, step) => {
  journal.write(slot, step);
  if (step === 'written' && !isSending) {
    isSending = true;
    say({ kind: 'sending' });
  }
  const { breakAt } = settings;
  if (breakAt?.step !== step) return;
  left -= 1;
  if (left !== 0) return;
  if (breakAt.signal === 'SIGSTOP') say({ kind: 'stopped' });
  process.kill(process.pid, breakAt.signal);
};

async function work(): Promise<void> {
  const redis = new Redis(settings.redisUrl, { maxRetriesPerRequest: null });
  redis.on('error', () => {});
  if (settings.without === 'absence') await hideAbsence(redis, Date.now() + clock.offset);
  const worker: JobWorker = await startPosting({
    redis,
    token: settings.token,
    cipher: CIPHER,
    apiRoot: settings.apiRoot,
    postsPerSecond: settings.postsPerSecond,
    statement,
    message: (subscription) => ({ text: textOf(subscription.flight), entities: [] }),
    now: () => Date.now() + clock.offset,
    clocks: { agree: () => clock.agrees },
    times: settings.times,
    seams: createSeams(watch, redis, settings.without),
    report: () => {},
    onError: () => {},
  });
  say({ kind: 'ready' });
  await stopping.promise;
  await worker.close();
  redis.disconnect();
  process.exit(0);
}

function obey(command: WorkerCommand): void {
  switch (command.kind) {
    case 'go':
      void work();
      return;
    case 'clock':
      clock = command.clock;
      say({ kind: 'clock' });
      return;
    case 'memory':
      globalThis.gc?.();
      say({ kind: 'memory', bytes: process.memoryUsage.rss() });
  }
}

process.once('SIGTERM', () => stopping.resolve());
createInterface({ input: process.stdin })
  .on('line', (line) => obey(JSON.parse(line)))
  .once('close', () => process.kill(process.pid, 'SIGKILL'));
say({ kind: 'loaded' });
