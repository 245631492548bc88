import type { Fault, Faults } from '../faults.ts';

/** The `share` of calls, 0 to 1, that get the fault. */
export type FaultShare = { readonly share: number; readonly fault: Fault };

/**
 * A rule for `Faults.rule`: of a method's calls ('*' for any), each share meets its fault, drawn from `seed` in the order
 * in which the calls come. The shares together are at most 1; the rest goes well.
 */
export function drawFaults(
  seed: number,
  method: string,
  shares: readonly FaultShare[],
): NonNullable<Parameters<Faults['rule']>[0]> {
  const random = createRandom(seed);
  return (call) => {
    if (method !== '*' && call.method.toLowerCase() !== method.toLowerCase()) return undefined;
    let left = random();
    for (const { share, fault } of shares) {
      if (left < share) return fault;
      left -= share;
    }
    return undefined;
  };
}

/** Numbers from 0 to 1, the same ones for the same seed: mulberry32, public domain. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
