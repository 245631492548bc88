import { nextSlot, slotsBetween } from './cadence.ts';
import { SLOT_LIFE } from './keys.ts';
import { millisecondsOf, minuteOf, type Outcome, type Subscription } from './subscription.ts';

/** What becomes of a subscription that is due. */
export type Plan = {
  /** The slot to post, if there is one. */
  readonly post?: number;
  /** Slots that end here and now, with their outcome. */
  readonly ended: readonly { readonly minute: number; readonly outcome: Outcome }[];
  /** When it is due again (minutes since 1970). */
  readonly next: number;
  /** How many passages it moves on by. */
  readonly passed?: number;
};

/** A slot that is first found later than this after its time is not posted any more (milliseconds). */
export const TOO_LATE = 30 * 60_000;

/** A week of the busiest cadence, which is as long as slots are kept. */
const MOST_FOUND = 8 * 24;

/**
 * Decides about a subscription whose slot `due` (minutes since 1970) has come by `now` (milliseconds): what is posted,
 * what ends without a post, and when it is due again. Of several slots found at once only the latest is posted, and
 * that only where it is not too late: after downtime a chat gets at most one late post.
 */
export function planSlots(subscription: Subscription, due: number, now: number): Plan {
  const { cadence } = subscription;
  const since = Math.max(millisecondsOf(due + 1), now - SLOT_LIFE * 1_000);
  const found = [due, ...slotsBetween(cadence, since, now + 1, MOST_FOUND).map(minuteOf)];
  const next = minuteOf(nextSlot(cadence, Math.max(now, millisecondsOf(due))));
  const latest = found.at(-1) ?? due;
  const reason = reasonNotToPost(subscription, latest, now);
  const missed = found
    .slice(0, -1)
    .map((minute) => ({ minute, outcome: endOf(subscription, minute) ?? 'too-late' }) as const);
  return reason === undefined
    ? { post: latest, ended: missed, next }
    : { ended: [...missed, { minute: latest, outcome: reason }], next };
}

function reasonNotToPost(subscription: Subscription, minute: number, now: number): Outcome | undefined {
  return endOf(subscription, minute) ?? (now - millisecondsOf(minute) > TOO_LATE ? 'too-late' : undefined);
}

/** What a person decided about the slot beforehand. */
function endOf({ pause, skips }: Subscription, minute: number): Outcome | undefined {
  if (pause === 'by-person') return 'paused';
  return skips.includes(minute) ? 'skipped' : undefined;
}
