import type { Advance } from '../../src/jobs/plan/slots.ts';
import { advanceBy, comingIn } from '../../src/jobs/run/advance.ts';
import { sources } from './telegram.ts';

/** What comes next by a way through the statement. */
export const coming = comingIn(sources.content.statement);

/** How far a subscription without wishes is after the passage at a position. */
export function advanceFrom(position: number): Advance {
  return advanceBy(coming({ order: 'in-order', unit: 'section', seed: 'AAAAAAAA', position }));
}
