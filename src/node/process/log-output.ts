import type { Writable } from 'node:stream';

/** Where log lines go. */
export type LogOutput = {
  /** Never waits. Drops lines that are not read in time. */
  write(line: string): void;
  /** How many lines were dropped so far. */
  dropped(): number;
  /** Calls back with the number of dropped lines each time that lines are read again. */
  onFlow(told: (count: number) => void): void;
  /** Resolves when everything has been read, or after a second. */
  flush(): Promise<void>;
};

/** How much output can wait to be read (bytes): some thousand lines. */
const MAX_WAITING = 1_000_000;

/** How long to wait until the last lines are read (milliseconds). */
const LAST_LINES_MS = 1_000;

/**
 * Writes to a stream that may be a pipe. If nobody reads it, nothing waits for it, and at most a megabyte is kept.
 * Don't use it for a stream that blocks, as Node's file streams do for a moment.
 */
export function createLogOutput(stream: Writable): LogOutput {
  let dropped = 0;
  let droppedNow = 0;
  let onFlow: (count: number) => void = () => {};
  // The reader has gone: there is nobody to tell.
  stream.on('error', () => {});
  stream.on('drain', () => {
    const count = droppedNow;
    droppedNow = 0;
    if (count > 0) onFlow(count);
  });
  return {
    write(line) {
      if (stream.destroyed || stream.writableLength + line.length > MAX_WAITING) {
        dropped += 1;
        droppedNow += 1;
        return;
      }
      stream.write(line);
    },
    dropped: () => dropped,
    onFlow(told) {
      onFlow = told;
    },
    async flush() {
      if (stream.writableLength === 0 || stream.destroyed) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, LAST_LINES_MS);
        // Writes finish in order.
        stream.write('', () => {
          clearTimeout(timer);
          resolve();
        });
      });
    },
  };
}
