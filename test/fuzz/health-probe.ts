/**
 * A thread of its own that looks at `/healthz` again and again, so that what its parent is busy with does not count.
 * Told to end by any message, it answers with the slowest (milliseconds).
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

const LOOK_EVERY = 50;

let isOver = false;
parentPort?.once('message', () => {
  isOver = true;
});
let slowest = 0;
while (!isOver) {
  const from = performance.now();
  await (await fetch(`${String(workerData)}/healthz`)).text();
  slowest = Math.max(slowest, performance.now() - from);
  await sleep(LOOK_EVERY);
}
parentPort?.postMessage(slowest);
