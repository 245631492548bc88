import { setTimeout as pause } from 'node:timers/promises';
import type { Clocks } from '../plan/clocks.ts';
import { absences, beat, type Heartbeat, isClockBack } from '../plan/heartbeat.ts';
import type { JobQueue } from '../plan/job-queue.ts';
import { type Interval, TOO_LATE_MS } from '../plan/lateness.ts';
import { endsAsLate, type Plan, planSlots } from '../plan/planning.ts';
import { PUT_OFF_MINUTES, type PutOff } from '../plan/put-off.ts';
import type { DueSubscription, SlotStore } from '../plan/slots.ts';
import { minuteOf, type Outcome, type Slot, slotId } from '../plan/subscription.ts';
import type { HeartbeatStore } from './heartbeat-store.ts';
import { QUEUED_LIFE_MS } from './slot-store.ts';
import type { Sweep } from './sweep.ts';

/** What a tick needs. */
export type TickDeps = {
  readonly slots: SlotStore;
  readonly queue: JobQueue;
  readonly heartbeats: HeartbeatStore;
  readonly clocks: Clocks;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A clock that never goes back, and how long this thread was busy (milliseconds). */
  readonly monotonic: () => number;
  readonly busy: () => number;
  /** A name for one turn, never the same. */
  readonly newToken: () => string;
  /** How many posts can be queued ahead. */
  readonly mostQueued: number;
  /** Aborted when the program stops: a turn in progress ends after its batch. */
  readonly signal: AbortSignal;
  /** Repairs a part of the stored times; a whole round if the clock was ahead and is right again. */
  readonly sweep: Sweep;
  /** Called with the name of each unreadable item, each time. */
  readonly putOff: PutOff;
  readonly report: (report: TickReport) => void;
  /** Called with an error of one slot; an error of a whole turn rejects. */
  readonly onError: (error: unknown) => void;
};

/** What a tick did, for logs and metrics. */
export type TickReport =
  /** How many subscriptions; `ended` are the slots that end here, without a post. */
  | { readonly kind: 'planned'; readonly count: number; readonly ended: readonly Outcome[] }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'put-off' }
  /** Subscriptions wait until the clocks agree, so that their slots don't end as too late. Reported once, when it begins. */
  | { readonly kind: 'held' }
  /** A turn ended here after this many milliseconds, or some process, this one or another, finished a batch. */
  | { readonly kind: 'ticked'; readonly milliseconds?: number };

/** One turn of the clock. Forced if the owner of the turn has been silent for long. */
export type Tick = (isForced?: boolean) => Promise<void>;

/** How many subscriptions are planned, or slots moved, in one step: few, so that neither Redis nor this thread is blocked. */
const BATCH = 100;

/** After this time a turn ends with its current batch, whatever is due (milliseconds); the next turn goes on. */
const MAX_TURN_MS = 3_000;

/** Minutes. Slots due for longer would end as too late. */
const TOO_LATE_MINUTES = TOO_LATE_MS / 60_000;

/**
 * One turn of the clock: plans due slots, queues waiting ones, and rechecks queued ones that did not end. One process
 * at a time has the turn; it can be interrupted at any point, and the next one goes on. Subscriptions that are not due
 * cost nothing.
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
      const isDone = due.done + due.held + queued === 0 || monotonic() - from >= MAX_TURN_MS || signal.aborted;
      await heartbeats.write(heartbeat, token, isDone ? 'ends' : 'goes-on');
      if (isDone) break;
      // At most half of the thread's time, because queued posts are already due and go first.
      await pause(busy() - busyBefore);
    }
    const isHeld = held > 0 || (!clocks.agree() && (await isAnyLate(deps)));
    if (isHeld && !isHolding) report({ kind: 'held' });
    isHolding = isHeld;
    await deps.sweep(wasAhead);
    // Last, so that an error there does not block planning, and replaced slots are already gone.
    if (await lookAfterOverdue(deps)) report({ kind: 'ticked', milliseconds: monotonic() - from });
  };
}

/** Whether something has been due for so long that it would end as too late. */
async function isAnyLate({ slots, now, putOff }: TickDeps): Promise<boolean> {
  return (await slots.due(minuteOf(now()) - TOO_LATE_MINUTES - 1, 1, putOff)).length > 0;
}

/**
 * Plans a batch of due subscriptions after the held ones; returns how many were planned or postponed, and how many more
 * are held.
 */
async function planDue(
  { slots, clocks, now, putOff, report, onError }: TickDeps,
  heartbeat: Heartbeat,
  skip: number,
): Promise<{ readonly done: number; readonly held: number }> {
  const time = now();
  const mayEnd = clocks.agree();
  // Slots that have been due for longer are held unchanged, and must not hide later ones.
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
 * A cadence that this runtime can't compute (an unknown zone) must not block the others: it waits a day. So does one
 * that hits a bug of ours, which is passed to `onError`.
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

/** Rechecks a batch of slots, each separately: a failure does not stop the others. False if all of them failed. */
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

/** Moves a batch of waiting slots into the queue if it has room; returns how many there were. */
async function feedQueue({ slots, queue, now, mostQueued }: TickDeps): Promise<number> {
  const most = Math.min(BATCH, mostQueued - (await queue.size()));
  if (most <= 0) return 0;
  const ids = await slots.waiting(most);
  if (ids.length === 0) return 0;
  await slots.trackQueued(ids, now() + QUEUED_LIFE_MS);
  await queue.add(ids);
  await slots.untrackWaiting(ids);
  return ids.length;
}
