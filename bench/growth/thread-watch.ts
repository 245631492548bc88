/**
 * Preloaded into a program whose thread is to be watched. SIGUSR2 begins to watch, and the next one writes what was seen into
 * the file `THREAD_WATCH_FILE`: `standstill`, for how long the event loop did not turn, and `busy`, how much processor time the
 * thread took between two turns, both at most (milliseconds). What else the machine did meanwhile is in the first alone.
 */
import { renameSync, writeFileSync } from 'node:fs';

/** Milliseconds between two looks. A program that is not watched is not woken. */
const LOOK_EVERY = 5;
const MICROSECONDS_IN_MS = 1_000;

const file = process.env['THREAD_WATCH_FILE'];
let stop: (() => object) | undefined;

if (file !== undefined) {
  process.on('SIGUSR2', () => {
    if (stop === undefined) {
      stop = watch();
      return;
    }
    writeFileSync(`${file}.new`, JSON.stringify(stop()));
    // Whoever waits for it must not read a part of it.
    renameSync(`${file}.new`, file);
    stop = undefined;
  });
}

function watch(): () => object {
  let [at, spent] = [performance.now(), processorTime()];
  let [standstill, busy] = [0, 0];
  const timer = setInterval(() => {
    const [now, spentNow] = [performance.now(), processorTime()];
    standstill = Math.max(standstill, now - at - LOOK_EVERY);
    busy = Math.max(busy, spentNow - spent);
    [at, spent] = [now, spentNow];
  }, LOOK_EVERY);
  return () => {
    clearInterval(timer);
    return { standstill, busy };
  };
}

/** Milliseconds that this thread has taken. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / MICROSECONDS_IN_MS;
}
