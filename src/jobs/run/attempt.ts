import type { Advance, ClaimedSlot, Ending, ReleaseReason, SlotStore } from '../plan/slots.ts';
import { millisecondsOf, type Outcome, type Slot, type Subscription } from '../plan/subscription.ts';
import type { Verdict } from '../plan/verdict.ts';
import type { ErasureGuard } from './erasure-guard.ts';
import type { PictureGap } from './post-picture.ts';
import type { SubscriptionStore } from './subscription-store.ts';

/** What one attempt to send a slot needs. */
export type AttemptDeps = {
  readonly slots: Pick<SlotStore, 'finish' | 'release'>;
  readonly subscriptions: Pick<SubscriptionStore, 'erase'>;
  readonly guard: ErasureGuard;
  /** Whether Telegram, asked once more, still does not know the token. */
  readonly isRevoked: () => Promise<boolean>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly report: (report: PostReport) => void;
};

/** The result of one attempt, for logs and metrics; nothing about the chat. */
export type PostReport =
  | { readonly kind: 'ended'; readonly outcome: Outcome; readonly lateness: number; readonly why?: string }
  | {
      readonly kind: 'waits';
      readonly milliseconds: number;
      readonly why: (Verdict & { kind: 'wait' })['why'] | 'unauthorized';
    }
  | { readonly kind: 'lost-claim' }
  /** All passages of a subscription have come, and that was to happen once. */
  | { readonly kind: 'over' }
  /** Released instead of ended as too late, because the clocks disagree. */
  | { readonly kind: 'held' }
  /** Posted, or to be posted, without the picture that its editor wants. */
  | { readonly kind: 'no-picture'; readonly why: PictureGap }
  /** The chat seems to be gone, like nearly all: it is kept, and a person must check. */
  | { readonly kind: 'not-erased' };

/** What to do with the slot's job afterwards. */
export type Disposal =
  | { readonly kind: 'done' }
  /** Try again at this time (milliseconds since 1970). */
  | { readonly kind: 'again'; readonly at: number }
  /** The token is no longer valid. */
  | { readonly kind: 'revoked' };

/** After this many slots in a row for which Telegram did not find the chat, it counts as gone. */
const NOT_FOUND_LIMIT = 3;

/** When to try a slot again after Telegram answered as if it did not know the token (milliseconds). */
const AFTER_SUSPICION_MS = 30_000;

/**
 * When to check a waiting slot again, however long it has to wait (milliseconds): timers are limited to 24.8 days, and
 * clocks get corrected.
 */
const MAX_WAIT_MS = 60 * 60_000;

/** The pause between two posts in a chat that Telegram asks for (milliseconds). */
const BETWEEN_POSTS_MS = 1_000;

/** How close to the end of a slot's minute the next one may be near (milliseconds); clocks differ by some seconds. */
const SPARE_MS = 10_000;

/** One attempt to send a slot: `token` names it, `address` is what it posts. */
export type Attempt = {
  readonly slot: Slot;
  readonly token: string;
  readonly address: string;
  /** How far its subscription is once the passage has come. */
  readonly advance: Advance;
  readonly claimed: ClaimedSlot;
};

/** Records what the verdict means. A send that may have happened is never repeated. */
export async function settle(deps: AttemptDeps, attempt: Attempt, verdict: Verdict): Promise<Disposal> {
  const { slot, token, claimed, advance } = attempt;
  noteChat(deps.guard, verdict);
  switch (verdict.kind) {
    case 'sent':
      return finish(deps, attempt, { outcome: 'sent', advance, rights: 'regained', chat: 'found' });
    case 'unknown':
      return finish(deps, attempt, { outcome: 'unknown', advance }, verdict.why);
    case 'wait': {
      const { milliseconds, why } = verdict;
      const from = deps.now();
      return giveBack(deps, attempt, {
        until: from + milliseconds,
        reason:
          why === 'flood' ? { kind: 'flood', from } : { kind: 'unreachable', since: claimed.unreachableSince ?? from },
        report: { kind: 'waits', milliseconds, why },
      });
    }
    case 'no-rights':
      return finish(deps, attempt, { outcome: 'refused', rights: 'lost', chat: 'found' }, verdict.kind);
    case 'no-topic':
      return finish(deps, attempt, { outcome: 'refused', rights: 'no-topic', chat: 'found' }, verdict.kind);
    case 'not-found': {
      const ended = await deps.slots.finish(slot, token, refusal(attempt, 'not-found'));
      if (ended.notFound >= NOT_FOUND_LIMIT) await erase(deps, claimed.subscription, verdict.kind);
      return end(deps, slot, { outcome: 'refused', isOurs: ended.isOurs, why: verdict.kind });
    }
    case 'gone': {
      const ended = await deps.slots.finish(slot, token, refusal(attempt, 'found'));
      await erase(deps, claimed.subscription, verdict.kind);
      return end(deps, slot, { outcome: 'refused', isOurs: ended.isOurs, why: verdict.kind });
    }
    case 'revoked': {
      const disposal = await giveBack(deps, attempt, {
        until: deps.now() + AFTER_SUSPICION_MS,
        report: { kind: 'waits', milliseconds: AFTER_SUSPICION_MS, why: 'unauthorized' },
      });
      return (await deps.isRevoked()) ? { kind: 'revoked' } : disposal;
    }
    case 'migrated':
      return finish(deps, attempt, { outcome: 'refused' }, verdict.kind);
    case 'bug':
      return finish(deps, attempt, { outcome: 'refused', chat: 'found' }, verdict.why);
  }
}

/** What Telegram's answer says about the existence of the chat. A missing or unrelated answer says nothing. */
function noteChat(guard: ErasureGuard, { kind }: Verdict): void {
  if (kind === 'unknown' || kind === 'wait' || kind === 'revoked') return;
  guard.note(kind === 'gone' || kind === 'not-found');
}

async function erase(
  { subscriptions, guard, report }: AttemptDeps,
  subscription: Subscription,
  why: 'gone' | 'not-found',
): Promise<void> {
  if (guard.mayErase()) await subscriptions.erase(subscription, why);
  else report({ kind: 'not-erased' });
}

/** Another attempt at this time, or sooner, to check whether the wait still applies. */
export function again({ now }: Pick<AttemptDeps, 'now'>, at: number): Disposal {
  return { kind: 'again', at: Math.min(at, now() + MAX_WAIT_MS) };
}

type GiveBack = { readonly until: number; readonly reason?: ReleaseReason; readonly report?: PostReport };

/** Releases a slot that was certainly not sent, so that it is tried again later. */
export async function giveBack(
  deps: AttemptDeps,
  { slot, token }: Pick<Attempt, 'slot' | 'token'>,
  { until, reason, report }: GiveBack,
): Promise<Disposal> {
  const state = await deps.slots.release(slot, token, until, reason);
  if (state === 'lost') return lostClaim(deps);
  if (report !== undefined) deps.report(report);
  if (state === 'too-late') return end(deps, slot, { outcome: state, isOurs: true, why: 'a newer one is open' });
  return again(deps, until);
}

function refusal({ address }: Attempt, chat: 'found' | 'not-found'): Ending {
  return { outcome: 'refused', address, chat };
}

/** Ends a claimed slot with an outcome. `why` is for the log. */
export async function finish(
  deps: AttemptDeps,
  attempt: Attempt,
  ending: Omit<Ending, 'address'>,
  why?: string,
): Promise<Disposal> {
  const { slot, token, address } = attempt;
  const wait = waitAfter(slot, deps.now());
  const { isOurs, isOver } = await deps.slots.finish(slot, token, { ...ending, address, ...(wait && { wait }) });
  if (isOver) deps.report({ kind: 'over' });
  return end(deps, slot, { outcome: ending.outcome, isOurs, why });
}

/** The next second, if the chat's next slot may be in it: that is a minute after this one at the earliest. */
function waitAfter({ minute }: Slot, now: number): Subscription['wait'] {
  return now < millisecondsOf(minute + 1) - SPARE_MS ? undefined : { from: now, until: now + BETWEEN_POSTS_MS };
}

/** The outcome to record, and whether it was recorded. */
type Ended = { readonly outcome: Outcome; readonly isOurs: boolean; readonly why: string | undefined };

/** Reports how it ended, so that each slot is counted once: nothing ended here if another worker had ended it. */
export function end(deps: AttemptDeps, slot: Slot, { outcome, isOurs, why }: Ended): Disposal {
  if (!isOurs) return lostClaim(deps);
  const lateness = deps.now() - millisecondsOf(slot.minute);
  deps.report({ kind: 'ended', outcome, lateness, ...(why === undefined ? {} : { why }) });
  return { kind: 'done' };
}

/** Another worker has the slot now. */
export function lostClaim({ report }: AttemptDeps): Disposal {
  report({ kind: 'lost-claim' });
  return { kind: 'done' };
}
