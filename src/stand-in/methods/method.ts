import type { Parameters } from '../parameters.ts';

/** One call as a method receives it: all parameter names are known, but no value is checked yet. */
export type Call = { readonly parameters: Parameters; readonly signal: AbortSignal };

/** One method of the Bot API: its parameters, and what it does. It throws a `Refusal`, or returns the `result`. */
export type Method = {
  readonly name: string;
  readonly parameters: readonly string[];
  /** The version of the Bot API that brought it; an older server does not know it. */
  readonly since?: number;
  readonly run: (call: Call) => unknown;
};
