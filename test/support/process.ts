import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { TEST_KEY } from './cipher.ts';

export const PROJECT_ROOT = join(import.meta.dirname, '../..');

/** Variables of the program that a test's own environment must not lend it. */
const OURS = [
  'BOT_TOKEN',
  'BOT_TOKEN_FILE',
  'TELEGRAM_API_ROOT',
  'REDIS_URL',
  'DATA_DIR',
  'WEBHOOK_URL',
  'WEBHOOK_SECRET',
  'WEBHOOK_SECRET_FILE',
  'HOST',
  'PORT',
  'ROLE',
  'POSTS_PER_SECOND',
  'LOG_LEVEL',
  'DOCUMENT',
  'DATA_KEY',
  'DATA_KEY_FILE',
];

/** A process that a test started: what it says, line by line, and how it ends. */
export type Running = {
  readonly pid: number;
  /** Everything that it has said so far, on both outputs. */
  said(): readonly string[];
  /** The first line, past or coming, that fits; rejects with all that was said when the process ends without it. */
  hears(pattern: RegExp): Promise<string>;
  kill(signal: NodeJS.Signals): void;
  /** Stops reading its standard output, as when the reader of a pipe has gone. */
  leave(): void;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
};

export type Spawned = {
  readonly command: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string>>;
  /** In place of the project's folder. */
  readonly folder?: string;
};

/** Starts a process, in the project's folder if not said otherwise. It ends at the latest when the returned `kill` is called. */
export function start({ command: [file, ...args], env = {}, folder = PROJECT_ROOT }: Spawned): Running {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.includes(name)));
  const child = spawn(file, args, {
    cwd: folder,
    env: { ...own, DATA_KEY: TEST_KEY, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  const listeners = new Set<() => void>();
  for (const output of [child.stdout, child.stderr]) {
    createInterface({ input: output }).on('line', (line) => {
      said.push(line);
      for (const listener of [...listeners]) listener();
    });
  }
  const ended = end(child);
  return {
    pid: child.pid ?? 0,
    said: () => said,
    hears: (pattern) => hear(ended, said, listeners, pattern),
    kill: (signal) => void child.kill(signal),
    leave: () => void child.stdout.destroy(),
    ended,
  };
}

async function end(child: ChildProcess): Promise<number | NodeJS.Signals> {
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return code ?? signal ?? 0;
}

function hear(
  ended: Running['ended'],
  said: readonly string[],
  listeners: Set<() => void>,
  pattern: RegExp,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const line = said.find((text) => pattern.test(text));
      if (line === undefined) return;
      listeners.delete(look);
      resolve(line);
    };
    listeners.add(look);
    void ended.then((code) => reject(new Error(`ended with ${code} without saying ${pattern}:\n${said.join('\n')}`)));
    look();
  });
}

/** Looks again and again until it is so; rejects after a while with what was waited for. */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  milliseconds = 15_000,
): Promise<void> {
  const deadline = Date.now() + milliseconds;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Whether a process of this id exists. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
