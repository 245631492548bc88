import type { Worker } from 'bullmq';

/** Workers that run the jobs of one queue: one of them always, the others while there is much to do. */
export type PostWorkers = {
  /** Runs a job, which one of the workers has fetched. */
  run<T>(job: () => Promise<T>): Promise<T>;
  /** Stops them all, and waits for their jobs. */
  close(): Promise<void>;
};

/** What they need. */
export type PostWorkersDeps = {
  /** Starts a worker that runs so many jobs at a time. */
  readonly start: (concurrency: number) => Pick<Worker, 'close'>;
  /** How many jobs can run at a time. */
  readonly atOnce: number;
  readonly onError: (error: unknown) => void;
};

/** BullMQ's worker fetches all the jobs that it can run one by one before it runs the second, so it must not be many. */
const FIRST_ONES_JOBS = 20;
const OTHERS_JOBS = 100;

/** How long there must be no job until only one worker is left (milliseconds). An idle worker still asks Redis again and again. */
const REST_AFTER_MS = 60_000;

/** Starts the worker that always runs. The others fetch in parallel as soon as it has all the jobs that it can run. */
export function startPostWorkers({ start, atOnce, onError }: PostWorkersDeps): PostWorkers {
  const firstOnes = Math.min(FIRST_ONES_JOBS, atOnce);
  const count = Math.ceil((atOnce - firstOnes) / OTHERS_JOBS);
  const first = start(firstOnes);
  const ending = new Set<Promise<void>>();
  let others: readonly Pick<Worker, 'close'>[] = [];
  let running = 0;
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;

  const rest = (): void => {
    for (const worker of others) {
      const end = worker.close().catch(onError);
      ending.add(end);
      void end.finally(() => ending.delete(end));
    }
    others = [];
  };

  return {
    async run(job) {
      running += 1;
      clearTimeout(timer);
      if (running >= firstOnes && others.length === 0 && !isClosed) {
        others = Array.from({ length: count }, () => start(Math.ceil((atOnce - firstOnes) / count)));
      }
      try {
        return await job();
      } finally {
        running -= 1;
        if (running === 0 && others.length > 0 && !isClosed) timer = setTimeout(rest, REST_AFTER_MS).unref();
      }
    },
    async close() {
      isClosed = true;
      clearTimeout(timer);
      rest();
      await Promise.all([first.close(), ...ending]);
    },
  };
}
