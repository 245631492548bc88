/**
 * Hostile updates to the real program by webhook, each of which must be answered 2xx, while `/healthz` goes on answering
 * and memory comes back: what is resident a minute after them is held against what was a minute after a warm-up of twice
 * as many. Prints figures; ends with 1 where one of them is not as it should be. Linux alone.
 *
 *     npm run test:fuzz [-- --updates 20000 --seed 1]
 */
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { hostileUpdate, spoil } from '../support/hostile-updates.ts';
import { createRandom } from '../support/random.ts';
import { startWebhookProgram } from '../support/webhook-program.ts';

const { values } = parseArgs({
  options: { updates: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
});

/** Requests at once: what Telegram opens where nothing else is asked for; Bot API, setWebhook. */
const CONNECTIONS = 40;
const PEOPLE = 500;
const SPOILED = 0.3;
const REST = 60_000;
/** Milliseconds, and a share. */
const SLOWEST_HEALTH = 250;
const MOST_GROWTH = 0.1;

const random = createRandom(Number(values.seed));
const program = await startWebhookProgram();
const people: number[] = [];
for (let count = 0; count < PEOPLE; count += 1) {
  people.push((await program.telegram.post<{ id: number }>('add-person', { firstName: 'A', languageCode: 'en' })).id);
}
const statuses = new Map<number, number>();
let updateId = 0;

function nextUpdate(): object {
  const update = hostileUpdate(random, people);
  if (random.next() < SPOILED) spoil(update, random);
  updateId += 1;
  return { update_id: updateId, ...update };
}

async function send(count: number): Promise<void> {
  const end = updateId + count;
  const one = async (): Promise<void> => {
    while (updateId < end) {
      const status = await program.post(nextUpdate());
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
}

const updates = Number(values.updates);
await send(2 * updates);
await sleep(REST);
const before = program.memory();

const probe = new Worker(new URL('health-probe.ts', import.meta.url), { workerData: program.url });
const from = performance.now();
await send(updates);
const seconds = (performance.now() - from) / 1_000;
probe.postMessage('end');
const [slowest] = (await once(probe, 'message')) as [number];
const highest = program.memory();
await sleep(REST);
const after = program.memory();
await program.stop();

const mib = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);
console.table({
  'updates a second': (updates / seconds).toFixed(0),
  statuses: [...statuses].map(([status, count]) => `${status}: ${count}`).join(', '),
  'slowest /healthz (ms)': slowest.toFixed(0),
  'resident a minute after the warm-up (MiB)': mib(before),
  'resident at the end (MiB)': mib(highest),
  'resident a minute later (MiB)': mib(after),
});
const isRight =
  [...statuses.keys()].every((status) => status >= 200 && status < 300) &&
  slowest < SLOWEST_HEALTH &&
  after <= before * (1 + MOST_GROWTH);
process.exit(isRight ? 0 : 1);
