import { BUCKETS, subscriptionBucketKey } from '../plan/keys.ts';
import type { Plan } from '../plan/planning.ts';
import type { SlotStore } from '../plan/slots.ts';
import { minuteOf, type Outcome, type Slot, type Subscription } from '../plan/subscription.ts';
import { courseOf, withCome } from '../plan/turns.ts';
import { advanceBy, type ComingBy } from './advance.ts';
import { planOrPostpone } from './plan-due.ts';
import type { Scripts } from './scripts.ts';

/** What the work after a restore needs. */
export type RestoredDeps = {
  readonly slots: SlotStore;
  /** What comes next on a way through the document. */
  readonly coming: ComingBy;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A name for one attempt, never the same. */
  readonly newToken: () => string;
};

/** How many are processed in one step. */
const BATCH = 100;

/** Due slots end after planned ones, so they block nothing. */
const NOTHING_COME = 0;

/** A year (milliseconds). That far ahead, every claim in the copy and every wait that Telegram asked for is over. */
const LONG_AFTER_MS = 365 * 24 * 60 * 60_000;

/**
 * Pauses every subscription of a restored copy until a person with the right to change it does so: each chat may have been erased
 * since the copy was made, and nothing is stored that would tell. Run it first: if the restore is then interrupted, nothing is
 * posted. Returns how many it paused; it can be run again.
 */
export async function pauseRestored(scripts: Pick<Scripts, 'pauseRestored'>): Promise<number> {
  let count = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    count += Number(await scripts.pauseRestored([subscriptionBucketKey(bucket)], []));
  }
  return count;
}

/**
 * Ends every slot up to now that has not ended in a restored copy of Redis, because each may have been posted since the copy was
 * made. They end as unknown, are never posted again, and each moves its subscription on by a passage. Returns the number of these
 * slots. Use it only on a Redis without a running program (`isProgramRunning`), because it treats every claim as over. It can be
 * run again.
 */
export async function endWhatMayBePosted(deps: RestoredDeps): Promise<number> {
  // Planned slots first: any slot planned from here on has already ended.
  return (await endPlanned(deps)) + (await endDue(deps));
}

async function endDue({ slots, now, coming }: RestoredDeps): Promise<number> {
  let count = 0;
  let most = BATCH;
  for (;;) {
    const time = now();
    const due = await slots.due(minuteOf(time), most);
    const plans = due.map((item) => {
      const plan = withoutPost(
        planOrPostpone(item, time, () => {}),
        item.subscription,
      );
      return { ...item, subscription: passed(item.subscription, countUnknown(plan), coming), plan };
    });
    const written = await slots.plan(plans, time);
    for (const { plan } of written) count += countUnknown(plan);
    if (written.length > 0) continue;
    if (due.length < most) return count;
    // None of these can be planned, here or by a program: those that are due behind them can.
    most += BATCH;
  }
}

/**
 * The plan with nothing to post: slots to post, slots that are too late, and slots paused only by the restore may all
 * have been posted.
 */
function withoutPost({ post, ended, next }: Plan, { pause }: Subscription): Plan {
  const isOpen: readonly Outcome[] = pause === 'restored' ? ['too-late', 'paused'] : ['too-late'];
  const last = post === undefined ? [] : [{ minute: post, outcome: 'unknown' } as const];
  const others = ended.map((slot) =>
    isOpen.includes(slot.outcome) ? ({ ...slot, outcome: 'unknown' } as const) : slot,
  );
  return { ended: [...others, ...last], next };
}

function countUnknown({ ended }: Plan): number {
  return ended.filter(({ outcome }) => outcome === 'unknown').length;
}

/** The subscription after so many passages. */
function passed(subscription: Subscription, count: number, comingBy: RestoredDeps['coming']): Subscription {
  let present = subscription;
  for (let passage = 0; passage < count; passage += 1) {
    const coming = comingBy(courseOf(present));
    if (coming.kind === 'over') return present;
    present = withCome(present, coming);
  }
  return present;
}

/** Slots that the copy holds as waiting, queued or in flight. */
async function endPlanned(deps: RestoredDeps): Promise<number> {
  const { slots, now } = deps;
  for (let ids = await slots.waiting(BATCH); ids.length > 0; ids = await slots.waiting(BATCH)) {
    await slots.trackQueued(ids, now());
    await slots.untrackWaiting(ids);
  }
  let count = 0;
  for (let later = now() + LONG_AFTER_MS; ; later += LONG_AFTER_MS) {
    const { unknown, ended, busy } = await endOpen(deps, later);
    count += unknown;
    if (busy === 0) return count;
    if (unknown + ended === 0) throw new Error(`endPlanned: ${busy} slots wait for others that are not to be found`);
  }
}

type End = 'unknown' | 'ended' | 'busy';

/** One pass over all that is open. Each slot is met once: one that can't end yet is not to be looked after before `later`. */
async function endOpen(deps: RestoredDeps, later: number): Promise<Readonly<Record<End, number>>> {
  const count = { unknown: 0, ended: 0, busy: 0 };
  for (;;) {
    const open = await deps.slots.overdue(later, BATCH);
    if (open.length === 0) return count;
    for (const slot of open) count[await endSlot(deps, slot, later)] += 1;
  }
}

/** `busy`: another slot of its chat is in flight, and must end first. */
async function endSlot({ slots, newToken, coming }: RestoredDeps, slot: Slot, later: number): Promise<End> {
  const state = await slots.recheck(slot, later);
  if (state === 'unreadable') return 'ended';
  if (state !== 'planned') return state === 'claimed' || state === 'waits' ? 'busy' : state;
  const token = newToken();
  const claim = await slots.claim(slot, token, later, NOTHING_COME);
  const { kind } = claim;
  if (kind !== 'claimed') return kind === 'busy' || kind === 'wait' || kind === 'taken' ? 'busy' : 'ended';
  await slots.finish(slot, token, { outcome: 'unknown', address: '', advance: advanceBy(coming(claim.course)) });
  return 'unknown';
}
