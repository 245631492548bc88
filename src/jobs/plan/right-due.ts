import { nextSlot } from './cadence.ts';
import { PUT_OFF_MINUTES } from './put-off.ts';
import { minuteOf, type Subscription } from './subscription.ts';

/** Milliseconds. A slot so near may be one that another process, whose clock is a little ahead, has passed already. */
const NEAR = 10_000;

/**
 * The minute at which a subscription should be due, where what is kept of it is wrong: it is due never, or later than its
 * cadence says. `undefined`: it is right, or it is overdue, which is the tick's business. A subscription that can't be
 * read here (`undefined`), or whose cadence this runtime can't reckon with, is put off.
 */
export function rightDue(
  subscription: Subscription | undefined,
  due: number | undefined,
  now: number,
): number | undefined {
  const next = nextOf(subscription, now) ?? minuteOf(now) + PUT_OFF_MINUTES;
  // A score that is not a number is wrong too: no comparison with it is true.
  return due !== undefined && due <= next ? undefined : next;
}

function nextOf(subscription: Subscription | undefined, now: number): number | undefined {
  if (subscription === undefined) return undefined;
  try {
    return minuteOf(nextSlot(subscription.cadence, now + NEAR));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
}
