import { nextSlot } from './cadence.ts';
import { PUT_OFF_MINUTES } from './put-off.ts';
import { minuteOf, type Subscription } from './subscription.ts';

/** Another process, whose clock is a little ahead, may already have passed a slot that is so near (milliseconds). */
const NEAR_MS = 10_000;

/**
 * The minute at which a subscription should be due, if the stored one is wrong: it is never due, or later than its cadence says.
 * `undefined`: it is right, or it is overdue, which the tick handles. A subscription that can't be read (`undefined`), or whose
 * cadence this runtime can't compute, is postponed.
 */
export function rightDue(
  subscription: Subscription | undefined,
  due: number | undefined,
  now: number,
): number | undefined {
  const next = nextOf(subscription, now) ?? minuteOf(now) + PUT_OFF_MINUTES;
  // A score that is not a number is also wrong: no comparison with it is true.
  return due !== undefined && due <= next ? undefined : next;
}

function nextOf(subscription: Subscription | undefined, now: number): number | undefined {
  if (subscription === undefined) return undefined;
  try {
    return minuteOf(nextSlot(subscription.cadence, now + NEAR_MS));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
}
