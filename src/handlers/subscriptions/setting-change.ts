import { type Cadence, nextSlot, nextSlots } from '../../jobs/plan/cadence.ts';
import { minuteOf, type Pause, type Settings, type Subscription, withSettings } from '../../jobs/plan/subscription.ts';
import { formatWhen, type Named } from '../../jobs/plan/when.ts';
import type { Change } from './subscription-callback-data.ts';

/** As many of the next slots can be left out beforehand as are shown. */
export const SLOTS_SHOWN = 10;

/** The subscription as it is wanted. Wanting once more what is so already changes nothing. */
export function applyChange(before: Subscription, wish: Change, now: number): Subscription {
  const subscription = withoutRestorePause(before);
  const { cadence } = subscription;
  switch (wish.kind) {
    case 'when':
      return withNamed(subscription, wish.named);
    case 'days':
      return withCadence(subscription, { ...cadence, days: wish.days });
    case 'time':
      return withCadence(subscription, { ...cadence, times: [wish.time] });
    case 'zone':
      return withCadence(subscription, { ...cadence, zone: wish.zone });
    case 'order':
      return withSettings(subscription, { order: wish.order });
    case 'unit':
      return withSettings(subscription, { unit: wish.unit });
    case 'silent':
      return withSettings(subscription, { silent: wish.silent });
    case 'language':
      return withSettings(subscription, { language: wish.language });
    case 'skip':
    case 'post':
      return withSkips(subscription, wish, now);
    case 'paused':
      return withPause(subscription, wish.paused);
    default:
      return subscription;
  }
}

/** The subscription with the parts of its times that are named; the others stay. */
export function withNamed(subscription: Subscription, named: Named): Subscription {
  return withCadence(subscription, { ...subscription.cadence, ...named });
}

/** The subscription with other times, unless they are the same: then what is skipped stays so. */
function withCadence(subscription: Subscription, cadence: Cadence): Subscription {
  const isSame = formatWhen(cadence) === formatWhen(subscription.cadence);
  return isSame ? subscription : withSettings(subscription, { cadence });
}

/**
 * The subscription in the topic in which it was spoken of last, or in none. That is a living one, which ends the pause
 * for a topic that is gone; in another one than before, also a pause because the bot might not write there.
 */
export function inTopic(subscription: Subscription, threadId: Settings['threadId']): Subscription {
  const { threadId: before, ...elsewhere } = subscription;
  const moved = threadId === undefined ? elsewhere : { ...elsewhere, threadId };
  return withoutPause(threadId === before ? moved : withoutPause(moved, 'no-rights'), 'no-topic');
}

/** A pause by a person, or its end. Another pause is not ended by a word: what caused it is still so. */
export function withPause(subscription: Subscription, paused: boolean): Subscription {
  return paused
    ? { ...subscription, pause: 'by-person' }
    : withoutPause(withoutRestorePause(subscription), 'by-person');
}

/** Somebody who may change it wants it: then it is none that was erased before a restore brought it back. */
export function withoutRestorePause(subscription: Subscription): Subscription {
  return withoutPause(subscription, 'restored');
}

/** The chat took the right to post, or gave it back. A pause for another reason stays. */
export function withRight(subscription: Subscription, mayPost: boolean): Subscription {
  if (mayPost) return withoutPause(subscription, 'no-rights');
  return subscription.pause === 'none' ? { ...subscription, pause: 'no-rights' } : subscription;
}

/** The subscription without this pause, if it is this one. */
function withoutPause(subscription: Subscription, pause: Pause): Subscription {
  return subscription.pause === pause ? { ...subscription, pause: 'none' } : subscription;
}

/** The minute at which a subscription is due next. */
export function dueAfter(now: number): (subscription: Subscription) => number {
  return ({ cadence }) => minuteOf(nextSlot(cadence, now));
}

/** Whether a slot is among those that may be skipped: to come, and soon. */
export function isComing({ cadence }: Subscription, minute: number, now: number): boolean {
  return nextSlots(cadence, now, SLOTS_SHOWN).map(minuteOf).includes(minute);
}

function withSkips(
  subscription: Subscription,
  { kind, minute }: Extract<Change, { minute: number }>,
  now: number,
): Subscription {
  if (!isComing(subscription, minute, now)) return subscription;
  const others = subscription.skips.filter((skipped) => skipped !== minute && skipped > minuteOf(now));
  return { ...subscription, skips: kind === 'skip' ? [...others, minute].toSorted((a, b) => a - b) : others };
}
