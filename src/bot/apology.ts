import { NotLookedUp, NotSaved } from '../handlers/base/inquiry.ts';
import type { Progress } from '../handlers/base/progress.ts';
import { StoreUnavailable } from '../handlers/base/store-unavailable.ts';

/** A message that says what happened to a person's request, in at most 200 characters, the limit of an answer to a press. */
export type Apology = NonNullable<Progress['saved']> | 'not-saved' | 'not-looked-up' | 'failed';

/** Picks what to tell a person after an error. A change that was saved is never reported as failed. */
export function apologyFor(error: unknown, { aim, saved }: Progress): Apology {
  if (saved !== undefined) return saved;
  if (error instanceof StoreUnavailable) return aim === 'change' ? 'not-saved' : 'not-looked-up';
  if (error instanceof NotSaved) return 'not-saved';
  if (error instanceof NotLookedUp) return 'not-looked-up';
  return 'failed';
}
