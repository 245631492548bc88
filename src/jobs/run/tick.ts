import { setTimeout as pause } from 'node:timers/promises';
import type { Clocks } from '../plan/clocks.ts';
import { absences, beat, type Heartbeat, isClockBack } from '../plan/heartbeat.ts';
import type { JobQueue } from '../plan/job-queue.ts';
import { type Interval, TOO_LATE } from '../plan/lateness.ts';
import { endsAsLate, type Plan, planSlots } from '../plan/planning.ts';
import { PUT_OFF_MINUTES, type PutOff } from '../plan/put-off.ts';
import type { DueSubscription, SlotStore } from '../plan/slots.ts';
import { minuteOf, type Outcome, type Slot, slotId } from '../plan/subscription.ts';
import type { HeartbeatStore } from './heartbeat-store.ts';
import { QUEUED_LIFE } from './slot-store.ts';
import type { Sweep } from './sweep.ts';

export type TickDeps = {
  readonly slots: SlotStore;
  readonly queue: JobQueue;
  readonly heartbeats: HeartbeatStore;
  readonly clocks: Clocks;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A clock that never goes back, and the time for which this thread was busy (milliseconds). */
  readonly monotonic: () => number;
  readonly busy: () => number;
  /** A name for one turn, never the same. */
  readonly newToken: () => string;
  /** At most so many posts are queued ahead. */
  readonly mostQueued: number;
  /** Aborted when the program stops: a turn under way ends after its batch. */
  readonly signal: AbortSignal;
  /** Puts right a little of what is kept about time; a whole round where the clock was ahead and is not any more. */
  readonly sweep: Sweep;
  /** Told the name of each item that can't be read here, as often as it is met. */
  readonly putOff: PutOff;
  readonly report: (report: TickReport) => void;
  /** Told what goes wrong with one slot; what goes wrong with a whole turn rejects. */
  readonly onError: (error: unknown) => void;
};

/** What a tick did, for logs and counts. */
export type TickReport =
  /** So many subscriptions; `ended` are the slots that end here, without a post. */
  | { readonly kind: 'planned'; readonly count: number; readonly ended: readonly Outcome[] }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'put-off' }
  /** Subscriptions wait until the clocks agree, rather than that slots of theirs end as too late. Once, when it begins. */
  | { readonly kind: 'held' }
  /** A turn came to its end here, in so many milliseconds, or some process, this one or another, came to the end of a batch. */
  | { readonly kind: 'ticked'; readonly milliseconds?: number };

/** One turn of the clock. By force: whoever had the turn has been silent for long. */
export type Tick = (isForced?: boolean) => Promise<void>;

/** How many subscriptions are planned, or slots moved, in one step: small, so that neither Redis nor this thread is held. */
const BATCH = 100;

/** Milliseconds after which a turn ends after its batch, whatever is due; the next one goes on. */
const LONGEST_TURN = 3_000;

/** Minutes; what is due for longer would end as too late. */
const TOO_LATE_MINUTES = TOO_LATE / 60_000;

/**
 * One turn of the clock: plans what is due, queues what waits, and looks after what was queued and did not end. One
 * process at a time has the turn; it may be cut off anywhere, and the next one goes on. Costs nothing for subscriptions
 * that are not due.
 */
export function createTick(deps: TickDeps): Tick {
  const { heartbeats, clocks, now, monotonic, busy, signal, report } = deps;
  let isHolding = false;
  return async (isForced = false) => {
    const from = monotonic();
    const token = deps.newToken();
    if (!(await heartbeats.take(token, isForced))) return;
    let heartbeat = await heartbeats.read();
    const wasAhead = isClockBack(heartbeat, now());
    if (wasAhead) await deps.slots.bringForward(now());
    let held = 0;
    for (;;) {
      const busyBefore = busy();
      const [due, queued] = await Promise.all([planDue(deps, heartbeat, held), feedQueue(deps)]);
      held += due.held;
      heartbeat = beat(heartbeat, now());
      const isDone = due.done + due.held + queued === 0 || monotonic() - from >= LONGEST_TURN || signal.aborted;
      await heartbeats.write(heartbeat, token, isDone ? 'ends' : 'goes-on');
      if (isDone) break;
      // Half of the thread's time at most: what is queued already is due now, and leaves first.
      await pause(busy() - busyBefore);
    }
    const isHeld = held > 0 || (!clocks.agree() && (await isAnyLate(deps)));
    if (isHeld && !isHolding) report({ kind: 'held' });
    isHolding = isHeld;
    await deps.sweep(wasAhead);
    // Last, so that what goes wrong there keeps nothing from being planned, and what made room for a newer one is gone.
    if (await lookAfterOverdue(deps)) report({ kind: 'ticked', milliseconds: monotonic() - from });
  };
}

/** Whether something is due for so long that it would end as too late. */
async function isAnyLate({ slots, now, putOff }: TickDeps): Promise<boolean> {
  return (await slots.due(minuteOf(now()) - TOO_LATE_MINUTES - 1, 1, putOff)).length > 0;
}

/** Plans a batch of what is due, beyond so many that are held; gives how many were planned or put off, and how many more are held. */
async function planDue(
  { slots, clocks, now, putOff, report, onError }: TickDeps,
  heartbeat: Heartbeat,
  skip: number,
): Promise<{ readonly done: number; readonly held: number }> {
  const time = now();
  const mayEnd = clocks.agree();
  // What is due for longer is held as it is, and must not hide what comes after it.
  const from = mayEnd ? undefined : minuteOf(time) - TOO_LATE_MINUTES;
  let putAside = 0;
  const countPutOff: PutOff = (name) => {
    putAside += 1;
    putOff(name);
  };
  const due = await slots.due(minuteOf(time), BATCH, countPutOff, { from, skip, rounds: 1 });
  const away = absences(heartbeat, time);
  const all = due.map((item) => ({ ...item, plan: planOrPostpone(item, time, putOff, { away, onError }) }));
  const items = mayEnd ? all : all.filter(({ subscription, plan }) => !endsAsLate(subscription, plan));
  const written = await slots.plan(items, time);
  const ended = written.flatMap(({ plan }) => plan.ended.map(({ outcome }) => outcome));
  if (written.length > 0) report({ kind: 'planned', count: written.length, ended });
  return { done: written.length + putAside, held: all.length - items.length };
}

/**
 * A cadence that this runtime can't reckon with (a zone that it does not know) must not hold up the others: it waits a
 * day. So does one that a fault of ours meets, which `onError` is told.
 */
export function planOrPostpone(
  { subscription, due }: DueSubscription,
  time: number,
  putOff: PutOff,
  { away = [], onError = rethrow }: { away?: readonly Interval[]; onError?: (error: unknown) => void } = {},
): Plan {
  try {
    return planSlots(subscription, due, time, away);
  } catch (error) {
    if (!(error instanceof RangeError)) onError(error);
    putOff(subscription.id);
    return { ended: [], next: minuteOf(time) + PUT_OFF_MINUTES };
  }
}

function rethrow(error: unknown): never {
  throw error;
}

/** Looks after a batch of slots, each by itself: one that fails stops no other. False where each of them failed. */
async function lookAfterOverdue({ slots, queue, now, putOff, report, onError }: TickDeps): Promise<boolean> {
  const overdue = await slots.overdue(now(), BATCH);
  const looks = await Promise.allSettled(overdue.map((slot) => slots.recheck(slot, now())));
  const lost: Slot[] = [];
  for (const [index, slot] of overdue.entries()) {
    const look = looks[index];
    if (look?.status === 'rejected') onError(look.reason);
    if (look?.status !== 'fulfilled') continue;
    if (look.value === 'planned') lost.push(slot);
    if (look.value === 'unknown') report({ kind: 'unknown' });
    if (look.value === 'unreadable') putOff(slotId(slot));
  }
  if (lost.length > 0) await queue.addAgain(lost.map(slotId));
  return looks.length === 0 || looks.some(({ status }) => status === 'fulfilled');
}

/** Moves a batch of waiting slots into the queue, where it has room; gives how many there were. */
async function feedQueue({ slots, queue, now, mostQueued }: TickDeps): Promise<number> {
  const most = Math.min(BATCH, mostQueued - (await queue.size()));
  if (most <= 0) return 0;
  const ids = await slots.waiting(most);
  if (ids.length === 0) return 0;
  await slots.trackQueued(ids, now() + QUEUED_LIFE);
  await queue.add(ids);
  await slots.untrackWaiting(ids);
  return ids.length;
}
