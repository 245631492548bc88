import type { TickDeps } from '../../src/jobs/run/tick.ts';

/** What a tick needs besides what a test gives it: a heartbeat in memory, clocks that agree, and a thread that does nothing else. */
export function createTickSurroundings(): Omit<TickDeps, 'slots' | 'queue' | 'now' | 'putOff' | 'report'> {
  let heartbeat: Awaited<ReturnType<TickDeps['heartbeats']['read']>> = { gaps: [] };
  return {
    heartbeats: {
      read: async () => heartbeat,
      take: async () => true,
      async write(next) {
        heartbeat = next;
      },
    },
    sweep: async () => {},
    onError: () => {},
    clocks: { agree: () => true },
    monotonic: () => performance.now(),
    busy: () => 0,
    newToken: () => 'turn',
    mostQueued: 100,
    signal: new AbortController().signal,
  };
}
