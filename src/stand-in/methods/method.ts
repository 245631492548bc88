import type { Parameters } from '../parameters.ts';

/** One call as a method sees it: its parameters are all known by name, none of them is checked yet. */
export type Call = { readonly parameters: Parameters; readonly signal: AbortSignal };

/** One method of the Bot API: the parameters it knows, and what it does. It throws a `Refusal`, or returns the `result`. */
export type Method = {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly run: (call: Call) => unknown;
};
