import { setTimeout as pause } from 'node:timers/promises';
import type { Clocks } from '../plan/clocks.ts';
import { beat, isClockBack, readHeartbeat, writeHeartbeat } from '../plan/heartbeat.ts';
import type { JobQueue } from '../plan/job-queue.ts';
import type { PutOff } from '../plan/put-off.ts';
import type { SlotStore } from '../plan/slots.ts';
import { minuteOf, type Slot, slotId } from '../plan/subscription.ts';
import type { HeartbeatStore } from './heartbeat-store.ts';
import type { PauseCounts } from './pause-count.ts';
import { isAnyLate, type PlannedReport, planDue } from './plan-due.ts';
import { QUEUED_LIFE_MS } from './slot-store.ts';
import { farthestDue, type Sweep } from './sweep.ts';

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
  | PlannedReport
  | { readonly kind: 'unknown' }
  | { readonly kind: 'put-off' }
  /** Subscriptions wait until the clocks agree, so that their slots don't end as too late. Reported once, when it begins. */
  | { readonly kind: 'held' }
  /** A round of the sweep ended, and found so many subscriptions paused. */
  | { readonly kind: 'counted'; readonly paused: PauseCounts }
  /** A turn ended here after this many milliseconds, or some process, this one or another, finished a batch. */
  | { readonly kind: 'ticked'; readonly milliseconds?: number };

/** The ticks of one process. */
export type Ticks = {
  /** One turn of the clock, now or after the one in progress here, unless another process has the turn. */
  turn(): Promise<void>;
  /**
   * The same once a second, in one round trip if there is nothing to do, and not if another process ticked since the last
   * look. `isForced`: the owner of the turn has been silent for long. Returns whether some process ticks.
   */
  look(isForced: boolean): Promise<boolean>;
};

/** How many slots are moved or rechecked in one step: few, so that neither Redis nor this thread is blocked. */
const BATCH = 100;

/** After this time a turn ends with its current batch, whatever is due (milliseconds); the next turn goes on. */
const MAX_TURN_MS = 3_000;

/**
 * Plans due slots, queues waiting ones, and rechecks queued ones that did not end. One process at a time has the turn; it
 * can be interrupted at any point, and the next one goes on. Subscriptions that are not due cost nothing.
 */
export function createTicks(deps: TickDeps): Ticks {
  const { heartbeats, clocks, now, monotonic, busy, signal, sweep, report } = deps;
  let isHolding = false;
  let seen: string | undefined;
  let isLastOurs = false;

  /** Does what there is to do. The turn must be ours. */
  const work = async (token: string, from: number): Promise<void> => {
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
      seen = writeHeartbeat(heartbeat);
      if (isDone) break;
      // At most half of the thread's time, because queued posts are already due and go first.
      await pause(busy() - busyBefore);
    }
    const isHeld = held > 0 || (!clocks.agree() && (await isAnyLate(deps)));
    if (isHeld && !isHolding) report({ kind: 'held' });
    isHolding = isHeld;
    await sweep.run(wasAhead);
    // Last, so that an error there does not block planning, and replaced slots are already gone.
    if (await lookAfterOverdue(deps)) report({ kind: 'ticked', milliseconds: monotonic() - from });
  };

  const look = async (isForced: boolean): Promise<boolean> => {
    // A process whose clock is wrong leaves the next tick to one whose clock is right, if there is one.
    const isOthersTurn = isLastOurs && !clocks.agree();
    isLastOurs = false;
    if (isOthersTurn) return true;
    const [from, time, token, known] = [monotonic(), now(), deps.newToken(), readHeartbeat(seen ?? null)];
    const [next, buckets] = [beat(known, time), sweep.next()];
    const isWork = isClockBack(known, time) || sweep.isHurried();
    const [minute, farthest] = [minuteOf(time), farthestDue(time)];
    const question = { token, seen: seen ?? '', next, now: time, minute, farthest, isForced, isWork, buckets };
    const answer = await heartbeats.look(question);
    if (answer.kind === 'taken') return false;
    if (answer.kind === 'beaten') {
      const isFirst = seen === undefined;
      seen = answer.text;
      // It may be days old.
      if (isFirst) return look(isForced);
      // A missing beat, as on a replica that was emptied, does not count.
      if (seen === '') return false;
      report({ kind: 'ticked' });
      return true;
    }
    isLastOurs = true;
    if (answer.kind === 'work') {
      await work(token, from);
    } else {
      seen = writeHeartbeat(next);
      isHolding = false;
      await sweep.repair(buckets, answer.found);
      report({ kind: 'ticked', milliseconds: monotonic() - from });
    }
    return true;
  };

  const turn = async (): Promise<void> => {
    const [from, token] = [monotonic(), deps.newToken()];
    if (await heartbeats.take(token)) await work(token, from);
  };

  let last: Promise<unknown> = Promise.resolve();
  const afterLast = <T>(next: () => Promise<T>): Promise<T> => {
    const result = last.then(next);
    last = result.catch(() => {});
    return result;
  };
  return { turn: () => afterLast(turn), look: (isForced) => afterLast(() => look(isForced)) };
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
