import { type OwnPlace, withOwnWords } from './own-words.ts';
import type { Settings, Subscription } from './subscription.ts';
import { leftOutOf, withProgress, withTurns } from './turns.ts';

/** The subscription with a header or a footer of this text, or without. */
export function withWords(subscription: Subscription, place: OwnPlace, text: string | undefined): Subscription {
  const { words, ...others } = subscription;
  const next = withOwnWords(words, place, text);
  return next === undefined ? others : { ...others, words: next };
}

/** The subscription with other settings. Another order or unit starts over, since its positions mean other passages. */
export function withSettings(subscription: Subscription, settings: Partial<Settings>): Subscription {
  const { threadId, ...others } = settings;
  const changed: Subscription = {
    ...subscription,
    ...others,
    ...(threadId === undefined ? {} : { threadId }),
  };
  const hasOtherTimes = changed.cadence !== subscription.cadence;
  const timed: Subscription = hasOtherTimes ? { ...changed, skips: [] } : changed;
  if (changed.unit !== subscription.unit) return withTurns({ ...timed, position: 0 }, leftOutOf(subscription.turns));
  return changed.order === subscription.order ? timed : withProgress(timed, { position: 0 });
}
