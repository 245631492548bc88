/** A thread that posts the updates that it is given all at once, and says when the last is answered: what sending takes is not its parent's. */
import { parentPort, workerData } from 'node:worker_threads';
import { postUpdate } from '../test/support/webhook-program.ts';

parentPort?.on('message', async (updates: readonly object[]) => {
  const posted = updates.map((update) => postUpdate(String(workerData), update));
  parentPort?.postMessage('sent');
  await Promise.all(posted);
  parentPort?.postMessage('answered');
});
