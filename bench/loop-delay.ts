/**
 * Preloaded into a program whose thread is to be measured: writes the longest standstill of its event loop so far
 * (milliseconds) into the file `LOOP_DELAY_FILE`, each second; SIGUSR2 starts over.
 */
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const NANOSECONDS_IN_MS = 1e6;

/** Milliseconds between two looks at the loop; a standstill is what is longer. */
const RESOLUTION = 5;
const WRITE_EVERY = 1_000;

const file = process.env['LOOP_DELAY_FILE'];
if (file !== undefined) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  delay.enable();
  process.on('SIGUSR2', () => delay.reset());
  const write = (): void => writeFileSync(file, String(Math.max(0, delay.max / NANOSECONDS_IN_MS - RESOLUTION)));
  setInterval(write, WRITE_EVERY).unref();
}
