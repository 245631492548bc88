import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { endChild, startChild } from './owned.ts';
import type { WorkerCommand, WorkerSaying, WorkerSettings } from './worker-settings.ts';

/** A worker process. It is loaded and waits until it is told to go, so that kills may follow each other closely. */
export type FaultWorker = {
  readonly pid: number;
  readonly hasEnded: () => boolean;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  /** Begins to work; resolves when it does. */
  go(): Promise<void>;
  /** It has sent something. Rejects where it ends before. */
  readonly sending: Promise<unknown>;
  tell(command: WorkerCommand): void;
  /** What it says next of this kind; rejects where it ends before. */
  hears<K extends WorkerSaying['kind']>(kind: K): Promise<WorkerSaying & { readonly kind: K }>;
  signal(signal: NodeJS.Signals): void;
  /** kill -9, and waits until it is gone. */
  kill(): Promise<void>;
};

const NODE_OPTIONS = ['--disable-warning=ExperimentalWarning', '--expose-gc'];

export function startWorker(settings: WorkerSettings): FaultWorker {
  const args = [...NODE_OPTIONS, join(import.meta.dirname, 'worker-process.ts'), JSON.stringify(settings)];
  const child = startChild(process.execPath, args, { NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') });
  const hearing = new Set<(saying: WorkerSaying) => void>();
  const ended = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals);
  createInterface({ input: child.stdout }).on('line', (line) => {
    const saying: WorkerSaying = JSON.parse(line);
    for (const hear of [...hearing]) hear(saying);
  });
  const hears: FaultWorker['hears'] = (kind) => {
    const heard = Promise.withResolvers<WorkerSaying & { readonly kind: typeof kind }>();
    const hear = (saying: WorkerSaying): void => {
      if (saying.kind === kind) heard.resolve(saying as WorkerSaying & { readonly kind: typeof kind });
    };
    hearing.add(hear);
    void ended.then((end) => heard.reject(new Error(`the worker ended (${end}) before it was ${kind}`)));
    heard.promise.catch(() => {}).finally(() => hearing.delete(hear));
    return heard.promise;
  };
  const loaded = hears('loaded');
  const sending = hears('sending');
  for (const heard of [loaded, sending]) heard.catch(() => {});
  const tell = (command: WorkerCommand): void => void child.stdin.write(`${JSON.stringify(command)}\n`);
  return {
    pid: child.pid ?? 0,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    ended,
    async go() {
      await loaded;
      const ready = hears('ready');
      tell({ kind: 'go' });
      await ready;
    },
    sending,
    tell,
    hears,
    signal: (signal) => void child.kill(signal),
    kill: () => endChild(child),
  };
}
