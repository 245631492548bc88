/** What a set-up is made of, in the order in which it is told. */
export const PARTS = ['settings', 'telegram', 'redis', 'data', 'program', 'machine', 'files'] as const;
/** A part of a set-up. */
export type Part = (typeof PARTS)[number];

/**
 * What a check found. `unknown` is a check that could not be done, and never means that all is well. No text holds a secret,
 * a person or a chat.
 */
export type Finding = {
  /** A stable name, for machines: `redis.eviction`. */
  readonly check: string;
  readonly text: string;
} & (
  | { readonly state: 'fine' | 'unknown' }
  | {
      readonly state: 'fault' | 'warning';
      /** What to do about it. */
      readonly cure: string;
    }
);

/** The kinds of findings. */
export type State = Finding['state'];

/** All is well. */
export function fine(check: string, text: string): Finding {
  return { check, text, state: 'fine' };
}

/** It could not be checked; `why` completes "not checked: …". */
export function unknown(check: string, why: string): Finding {
  return { check, text: why, state: 'unknown' };
}

/** It works, and something is not as it should be. */
export function warning(check: string, text: string, cure: string): Finding {
  return { check, text, cure, state: 'warning' };
}

/** Something does not work, or a promise is not kept. */
export function fault(check: string, text: string, cure: string): Finding {
  return { check, text, cure, state: 'fault' };
}

/** A line of ours of the form "what is wrong; what to do". */
export function inTwo(line: string): { readonly text: string; readonly cure: string } {
  const at = line.indexOf('; ');
  return at < 0 ? { text: line, cure: 'see docs/operating.md' } : { text: line.slice(0, at), cure: line.slice(at + 2) };
}
