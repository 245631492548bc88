import { isPausedByHand, SLOT_LIFE_S, type Subscription } from './subscription.ts';

/**
 * What came of asking for a post at once. `under-way`: the slot of that minute exists, because this was asked before. `waits`:
 * another slot of the chat is planned or being sent, or is due and will be.
 */
export type Asked = 'planned' | 'under-way' | 'waits' | 'paused' | 'gone';

/** How many of these minutes are remembered, to be shown as what they are. */
const REMEMBERED = 3;

/** As long as slots are kept (minutes). */
const KEPT_MINUTES = SLOT_LIFE_S / 60;

/** How far a post at once keeps from the one before it (milliseconds): Telegram asks for it, and that one was just sent at most. */
const BETWEEN_POSTS_MS = 1_000;

/** Why nothing can be posted at once in a minute (since 1970). A chat has one open slot, and what is due goes first. */
export function whyNotNow(
  { pause, open, flight }: Pick<Subscription, 'pause' | 'open' | 'flight'>,
  minute: number,
  { due, present }: { readonly due: number | undefined; readonly present: number },
): Exclude<Asked, 'planned'> | undefined {
  if (open === minute || flight === minute) return 'under-way';
  if (isPausedByHand(pause)) return 'paused';
  // One that is never due is put right within minutes.
  const isDue = due === undefined || due <= present;
  return open !== undefined || flight !== undefined || isDue ? 'waits' : undefined;
}

/** The subscription with a slot that a person asked for, at a time (milliseconds). */
export function withAsked(subscription: Subscription, minute: number, now: number): Subscription {
  const { asked = [], wait } = subscription;
  const until = now + BETWEEN_POSTS_MS;
  return {
    ...subscription,
    asked: [...asked.filter((each) => each < minute && each > minute - KEPT_MINUTES), minute].slice(-REMEMBERED),
    ...(wait !== undefined && wait.until >= until ? {} : { wait: { from: now, until } }),
  };
}
