import { nextSlot, slotsBetween } from './cadence.ts';
import { type Interval, isTooLate } from './lateness.ts';
import {
  isPausedByHand,
  millisecondsOf,
  minuteOf,
  type Outcome,
  SLOT_LIFE_S,
  type Subscription,
} from './subscription.ts';

/** What happens to a due subscription. */
export type Plan = {
  /** The slot to post, if there is one. */
  readonly post?: number;
  /** Slots that end now, with their outcome. */
  readonly ended: readonly { readonly minute: number; readonly outcome: Outcome }[];
  /** When it is due again (minutes since 1970). */
  readonly next: number;
};

/** The slots of the busiest cadence in a week, which is how long slots are kept. */
const MAX_FOUND = 8 * 24;

/**
 * Decides about a subscription that has been due since the minute `due` (since 1970), at `now` (milliseconds): what is posted,
 * what ends without a post, and when it is due again. Of several slots found at once only the latest is posted, and only if it
 * is not too late, considering when no process was running (`away`): after downtime a chat gets at most one late post. A due
 * minute that is not in the cadence is not a slot.
 */
export function planSlots(subscription: Subscription, due: number, now: number, away: readonly Interval[] = []): Plan {
  const { cadence } = subscription;
  const until = Math.max(now, millisecondsOf(due));
  const since = Math.max(millisecondsOf(due), now - SLOT_LIFE_S * 1_000);
  const found = slotsBetween(cadence, since, until + 1, MAX_FOUND).map(minuteOf);
  const next = minuteOf(nextSlot(cadence, until));
  const latest = found.at(-1);
  if (latest === undefined) return { ended: [], next };
  const reason = reasonNotToPost(subscription, latest, now, away);
  const missed = found
    .slice(0, -1)
    .map((minute) => ({ minute, outcome: endOf(subscription, minute) ?? 'too-late' }) as const);
  return reason === undefined
    ? { post: latest, ended: missed, next }
    : { ended: [...missed, { minute: latest, outcome: reason }], next };
}

/** Whether a plan ends a slot as too late, including the open one that a newer one replaces. */
export function endsAsLate({ open }: Subscription, { post, ended }: Plan): boolean {
  return (post !== undefined && open !== undefined) || ended.some(({ outcome }) => outcome === 'too-late');
}

function reasonNotToPost(
  subscription: Subscription,
  minute: number,
  now: number,
  away: readonly Interval[],
): Outcome | undefined {
  const own = subscription.wait === undefined ? [] : [{ from: subscription.wait.from, to: subscription.wait.until }];
  const late = isTooLate(millisecondsOf(minute), now, [...away, ...own]);
  return endOf(subscription, minute) ?? (late ? 'too-late' : undefined);
}

/** What a person decided about the slot beforehand. */
function endOf({ pause, skips }: Subscription, minute: number): Outcome | undefined {
  if (isPausedByHand(pause)) return 'paused';
  return skips.includes(minute) ? 'skipped' : undefined;
}
