import { type ChildProcess, fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Drawing } from '../../pictures/drawing.ts';

/** A PNG, or `undefined` for what can't be drawn. Rejects if the process fails. */
export type Draw = (drawing: Drawing) => Promise<Uint8Array<ArrayBuffer> | undefined>;

/** How long an idle process lives (milliseconds): it holds 130 MB, and takes half a second to start. */
const IDLE_MS = 10_000;

/** How long one drawing may take, with the start of the process, on a slow machine (milliseconds). */
const LONGEST_MS = 20_000;

/** It gives way to those who wait for words (`nice`). */
const PRIORITY = 10;

/** The process that draws is gone. */
class ProcessEnded extends Error {
  override readonly name = 'ProcessEnded';
}

const CHILD = fileURLToPath(new URL('./drawing-child.ts', import.meta.url));

/** Starts the process that draws. */
export function forkDrawing(): ChildProcess {
  return fork(CHILD, {
    // It gets nothing of ours: no token, and no Redis.
    env: {},
    execArgv: ['--disable-warning=ExperimentalWarning', '--max-old-space-size=64'],
    serialization: 'advanced',
    stdio: 'ignore',
  });
}

/**
 * Draws in a process of its own, so that nobody else waits, and no memory stays behind: a thread's does. It starts with the first
 * drawing and ends when there is nothing to draw. Ask for one drawing at a time: `createPictures` does. `forkIt` starts it.
 */
export function createDrawingProcess(forkIt = forkDrawing): { readonly draw: Draw; stop(): void } {
  let child: ChildProcess | undefined;
  let ending: NodeJS.Timeout | undefined;

  function start(): ChildProcess {
    const started = forkIt();
    started.once('exit', () => {
      if (child === started) child = undefined;
    });
    // Whoever waits for a drawing hears of it, too; where nobody does, it must not end the program.
    started.on('error', () => {});
    giveWay(started);
    return started;
  }
  function stop(): void {
    clearTimeout(ending);
    child?.kill('SIGKILL');
    child = undefined;
  }

  async function drawOnce(drawing: Drawing) {
    child ??= start();
    try {
      return await answerOf(child, drawing);
    } catch (error) {
      stop();
      throw error;
    }
  }

  return {
    stop,
    async draw(drawing) {
      clearTimeout(ending);
      try {
        return await drawOnce(drawing).catch((error: unknown) => {
          // It was killed, perhaps for its memory: another one may have more luck, once.
          if (error instanceof ProcessEnded) return drawOnce(drawing);
          throw error;
        });
      } finally {
        ending = setTimeout(stop, IDLE_MS);
        ending.unref();
        // Waiting for work, it keeps no program alive.
        child?.unref();
        child?.channel?.unref();
      }
    },
  };
}

function giveWay({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, PRIORITY);
  } catch {
    // A sandbox can forbid it, as deploy/verbatim.service does: then the system shares the processor alike.
  }
}

function answerOf(child: ChildProcess, drawing: Drawing): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => settle(() => reject(new Error('drawing takes too long'))), LONGEST_MS);
    const settle = (end: () => void): void => {
      clearTimeout(late);
      child.off('message', drawn).off('error', failed).off('exit', gone);
      end();
    };
    const drawn = (png: unknown): void =>
      settle(() => resolve(png instanceof Uint8Array ? new Uint8Array(png) : undefined));
    const failed = (error: Error): void => settle(() => reject(error));
    const gone = (): void => settle(() => reject(new ProcessEnded('the drawing process ended')));
    child.on('message', drawn).on('error', failed).on('exit', gone);
    child.channel?.ref();
    child.send(drawing, (error) => {
      if (error !== null) gone();
    });
  });
}
