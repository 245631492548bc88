import type { Clocks } from '../plan/clocks.ts';
import { absences, type Heartbeat } from '../plan/heartbeat.ts';
import { isTooLate, TOO_LATE_MS } from '../plan/lateness.ts';
import type { SlotStore } from '../plan/slots.ts';
import { millisecondsOf } from '../plan/subscription.ts';
import type { Attempt } from './attempt.ts';

/** What the last look before a send needs. */
export type LastLookDeps = {
  readonly slots: Pick<SlotStore, 'fence'>;
  readonly heartbeat: () => Promise<Heartbeat>;
  readonly clocks: Clocks;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** The result of the final check before the send; `held`: it would be too late, but the clocks disagree. */
export type LastLook = 'go' | 'paused' | 'lost' | 'too-late' | 'held';

/**
 * Checks a claimed slot just before it is sent: still claimed, not paused, and not too late. Only a slot that has waited for long
 * costs more than one Redis call. Rejects when Redis can't be reached.
 */
export async function lookLast(
  { slots, heartbeat, clocks, now }: LastLookDeps,
  { slot, token, claimed: { subscription, unreachableSince } }: Pick<Attempt, 'slot' | 'token' | 'claimed'>,
): Promise<LastLook> {
  const look = await slots.fence(slot, token);
  const { wait } = subscription;
  const slotTime = millisecondsOf(slot.minute);
  if (look !== 'go' || now() - slotTime <= TOO_LATE_MS) return look;
  const beats = await heartbeat();
  const away = [
    ...absences(beats, now()),
    ...(wait === undefined ? [] : [{ from: wait.from, to: wait.until }]),
    ...(unreachableSince === undefined ? [] : [{ from: unreachableSince, to: now() }]),
  ];
  if (!isTooLate(slotTime, now(), away)) return 'go';
  return clocks.agree() ? 'too-late' : 'held';
}
