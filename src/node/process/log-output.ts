import type { Writable } from 'node:stream';

/** Where log lines go. */
export type LogOutput = {
  /** Never waits. What nobody reads in time is let go. */
  write(line: string): void;
  /** How many lines were let go so far. */
  dropped(): number;
  /** Calls back with how many lines were let go, each time that they are read again. */
  onFlow(told: (count: number) => void): void;
  /** Resolves when all is read, or after a second. */
  flush(): Promise<void>;
};

/** Bytes that may wait to be read: some thousand lines. */
const MOST_WAITING = 1_000_000;

/** Milliseconds for which the last lines are waited for. */
const LAST_LINES = 1_000;

/**
 * Writes to a stream that may be a pipe: when nobody reads it, nothing waits for it, and no more than a megabyte is kept.
 * Not for a stream that blocks, as one of Node's for a file does for a moment.
 */
export function createLogOutput(stream: Writable): LogOutput {
  let dropped = 0;
  let droppedNow = 0;
  let onFlow: (count: number) => void = () => {};
  // Who read it has gone: there is nobody to tell.
  stream.on('error', () => {});
  stream.on('drain', () => {
    const count = droppedNow;
    droppedNow = 0;
    if (count > 0) onFlow(count);
  });
  return {
    write(line) {
      if (stream.destroyed || stream.writableLength + line.length > MOST_WAITING) {
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
        const timer = setTimeout(resolve, LAST_LINES);
        // Writes end in their order.
        stream.write('', () => {
          clearTimeout(timer);
          resolve();
        });
      });
    },
  };
}
