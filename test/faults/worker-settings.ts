import type { PostingTimes } from '../../src/node/jobs/start-jobs.ts';

/** All that a worker process is told when it is started. */
export type WorkerSettings = {
  /** A URL, or the path of a Unix socket. */
  readonly redisUrl: string;
  readonly apiRoot: string;
  readonly token: string;
  readonly postsPerSecond: number;
  readonly times: PostingTimes;
  readonly clock: WorkerClock;
  /** Where it writes down each step, which outlives it. */
  readonly journal: string;
  /** Sends itself a signal when it comes to a step for the n-th time. */
  readonly breakAt?: { readonly step: Step; readonly count: number; readonly signal: 'SIGKILL' | 'SIGSTOP' };
  /** Works without a guard, to show that the runs would see it. */
  readonly without?: Guard;
};

/** The program's clock as a run moves it. */
export type WorkerClock = {
  /** Added to the machine's (milliseconds). */
  readonly offset: number;
  /** Whether those of Redis and Telegram agree with it. */
  readonly agrees: boolean;
};

/** Where a worker is with a slot: about to claim, claimed, looked at last, bytes written, answer heard, recorded. */
export const STEPS = ['before-claim', 'after-claim', 'fenced', 'written', 'answered', 'recorded'] as const;
export type Step = (typeof STEPS)[number];

const GUARDS = ['claim', 'fence', 'classifier', 'one-open-slot', 'chat-wait', 'absence', 'reservation'] as const;
export type Guard = (typeof GUARDS)[number];

/** What a worker is told while it runs, a JSON line each. */
export type WorkerCommand =
  | { readonly kind: 'go' }
  | { readonly kind: 'clock'; readonly clock: WorkerClock }
  | { readonly kind: 'memory' };

/** What it says, a JSON line each. */
export type WorkerSaying =
  | { readonly kind: 'loaded' | 'ready' | 'sending' | 'stopped' | 'clock' }
  | { readonly kind: 'memory'; readonly bytes: number };
