import type { Guard } from './guard.ts';

/** A guard, and the test file that must fail without it. */
export type ProvenGuard = Guard & { readonly by: string };

/** A promise to the people who use the bot, and what proves it. */
export type Proof = {
  /** The name in docs/threat-model.md and of `npm run prove -- NAME`. */
  readonly name: string;
  /** What is promised, in one sentence. */
  readonly promise: string;
  /** Test files that prove it; `npm test` runs them too. */
  readonly tests: readonly string[];
  /** Scripts of package.json that prove more of it and take long. */
  readonly long?: readonly string[];
  /** What keeps the promise in the code. The tests must notice the removal of each. */
  readonly guards: readonly ProvenGuard[];
};

/** Guards in one file: what stands there, and what stands in its place once the guard is removed. */
export function guardsIn(
  file: string,
  by: string,
  removals: readonly (readonly [from: string, to: string])[],
): readonly ProvenGuard[] {
  return removals.map(([from, to]) => ({ file, from, to, by }));
}
