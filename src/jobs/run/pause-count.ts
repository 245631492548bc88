import { BUCKETS } from '../plan/keys.ts';
import type { Pause } from '../plan/subscription.ts';

/** How many subscriptions are paused, by reason. */
export type PauseCounts = Readonly<Record<Exclude<Pause, 'none'>, number>>;

/** Takes the pauses found in some buckets. */
export type PauseCount = (pauses: readonly Pause[], buckets: number) => void;

/** Counts over whole rounds of the sweep, from wherever the first one begins, and calls `onRound` at the end of each. */
export function createPauseCount(onRound: (counts: PauseCounts) => void): PauseCount {
  let counts = zeros();
  let passed = 0;
  return (pauses, buckets) => {
    for (const pause of pauses) if (pause !== 'none') counts[pause] += 1;
    passed += buckets;
    if (passed < BUCKETS) return;
    onRound(counts);
    counts = zeros();
    passed = 0;
  };
}

function zeros(): Record<keyof PauseCounts, number> {
  return { 'by-person': 0, 'no-rights': 0, 'no-topic': 0, restored: 0, ended: 0 };
}
