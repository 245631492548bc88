import { setTimeout as pause } from 'node:timers/promises';
import { type Plan, planSlots } from './planning.ts';
import { PUT_OFF_MINUTES, type PutOff } from './put-off.ts';
import { type DueSubscription, QUEUED_LIFE, type SlotStore } from './slot-store.ts';
import { minuteOf, type Outcome, type Slot, slotId } from './subscription.ts';

export type TickDeps = {
  readonly slots: SlotStore;
  readonly queue: JobQueue;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** At most so many posts are queued ahead. */
  readonly mostQueued: number;
  /** Aborted when the program stops: a turn under way ends after its batch. */
  readonly signal: AbortSignal;
  /** Told the name of each item that can't be read here, as often as it is met. */
  readonly putOff: PutOff;
  readonly report: (report: TickReport) => void;
};

/** Where slots wait to be posted. A slot that is queued already is not queued again. */
export type JobQueue = {
  add(slotIds: readonly string[]): Promise<void>;
  /** The same for slots that were queued and did not end: a job that ended without its slot does not stand in the way. */
  addAgain(slotIds: readonly string[]): Promise<void>;
  /** How many wait or run; those that Telegram told to wait longer take nobody's place. */
  size(): Promise<number>;
};

/** What a tick did, for logs and counts. */
export type TickReport =
  /** So many subscriptions; `ended` are the slots that end here, without a post. */
  | { readonly kind: 'planned'; readonly count: number; readonly ended: readonly Outcome[] }
  | { readonly kind: 'unknown' }
  /** It came to its end. */
  | { readonly kind: 'ticked' }
  | { readonly kind: 'put-off' };

/** How many subscriptions are planned, or slots moved, in one step: small, so that posting goes on in between. */
const BATCH = 100;

/**
 * One turn of the clock: looks after what was queued and did not end, plans what is due, and queues what waits. Ticks
 * may overlap or be cut off anywhere; the next one goes on. Costs nothing for subscriptions that are not due.
 */
export async function tick(deps: TickDeps): Promise<void> {
  // What goes wrong there must not keep what is due from being planned; it is told at the end.
  const lookedAfter = await Promise.allSettled([lookAfterOverdue(deps)]);
  await planAndQueue(deps);
  for (const after of lookedAfter) if (after.status === 'rejected') throw after.reason;
}

async function planAndQueue(deps: TickDeps): Promise<void> {
  let room = deps.mostQueued - (await deps.queue.size());
  while (!deps.signal.aborted) {
    const from = performance.now();
    const planned = await planDue(deps);
    const queued = await feedQueue(deps, Math.min(BATCH, room));
    room -= queued;
    if (planned === 0 && queued === 0) break;
    // Half of the time at most: what is queued already is due now, and leaves first.
    await pause(performance.now() - from);
  }
  if (!deps.signal.aborted) deps.report({ kind: 'ticked' });
}

/** Plans a batch of what is due; gives how many were planned. */
async function planDue({ slots, now, putOff, report }: TickDeps): Promise<number> {
  const time = now();
  const due = await slots.due(minuteOf(time), BATCH, putOff);
  const items = due.map((item) => ({ ...item, plan: planOrPutOff(item, time, putOff) }));
  const written = await slots.plan(items, time);
  const ended = written.flatMap(({ plan }) => plan.ended.map(({ outcome }) => outcome));
  if (written.length > 0) report({ kind: 'planned', count: written.length, ended });
  return written.length;
}

/** A cadence that this runtime can't reckon with (a zone that it does not know) must not hold up the others: it waits a day. */
export function planOrPutOff({ subscription, due }: DueSubscription, time: number, putOff: PutOff): Plan {
  try {
    return planSlots(subscription, due, time);
  } catch {
    putOff(subscription.id);
    return { ended: [], next: minuteOf(time) + PUT_OFF_MINUTES };
  }
}

async function lookAfterOverdue({ slots, queue, now, putOff, report }: TickDeps): Promise<void> {
  const overdue = await slots.overdue(now(), BATCH);
  const lost: Slot[] = [];
  for (const slot of overdue) {
    const state = await slots.lookAfter(slot, now());
    if (state === 'planned') lost.push(slot);
    if (state === 'unknown') report({ kind: 'unknown' });
    if (state === 'unreadable') putOff(slotId(slot));
  }
  if (lost.length > 0) await queue.addAgain(lost.map(slotId));
}

/** Moves so many waiting slots into the queue; gives how many there were. */
async function feedQueue({ slots, queue, now }: TickDeps, most: number): Promise<number> {
  if (most <= 0) return 0;
  const ids = await slots.waiting(most);
  if (ids.length === 0) return 0;
  await slots.follow(ids, now() + QUEUED_LIFE);
  await queue.add(ids);
  await slots.queued(ids);
  return ids.length;
}
