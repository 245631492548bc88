import { planSlots } from './planning.ts';
import type { SlotStore } from './slot-store.ts';
import { minuteOf, type Slot, slotId } from './subscription.ts';

export type TickDeps = {
  readonly slots: SlotStore;
  readonly queue: JobQueue;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** At most so many posts are queued ahead: about a minute of them. */
  readonly mostQueued: number;
  readonly report: (report: TickReport) => void;
};

/** Where slots wait to be posted. A slot that is queued already is not queued again. */
export type JobQueue = {
  add(slotIds: readonly string[]): Promise<void>;
  /** How many wait or run. */
  size(): Promise<number>;
};

export type TickReport = { readonly kind: 'planned'; readonly count: number } | { readonly kind: 'unknown' };

/** How many subscriptions are planned, or slots moved, in one step. */
const BATCH = 500;

/** Milliseconds after which a queued slot is looked after. */
const LOOK_AFTER = 120_000;

/**
 * One turn of the clock: plans what is due, queues what waits, and looks after what was queued and did not end. Ticks
 * may overlap or be cut off anywhere; the next one goes on. Costs nothing for subscriptions that are not due.
 */
export async function tick(deps: TickDeps): Promise<void> {
  await planDue(deps);
  await lookAfterOverdue(deps);
  await feedQueue(deps);
}

async function planDue({ slots, now, report }: TickDeps): Promise<void> {
  for (;;) {
    const time = now();
    const due = await slots.due(minuteOf(time), BATCH);
    const items = due.map((item) => ({ ...item, plan: planSlots(item.subscription, item.due, time) }));
    const count = await slots.plan(items, time);
    if (count > 0) report({ kind: 'planned', count });
    if (due.length < BATCH || count === 0) return;
  }
}

async function lookAfterOverdue({ slots, queue, now, report }: TickDeps): Promise<void> {
  const overdue = await slots.overdue(now(), BATCH);
  const lost: Slot[] = [];
  for (const slot of overdue) {
    const state = await slots.lookAfter(slot, now());
    if (state === 'planned') lost.push(slot);
    if (state === 'unknown') report({ kind: 'unknown' });
  }
  if (lost.length > 0) await queue.add(lost.map(slotId));
}

async function feedQueue({ slots, queue, now, mostQueued }: TickDeps): Promise<void> {
  const first = await slots.waiting(1);
  if (first.length === 0) return;
  let room = mostQueued - (await queue.size());
  while (room > 0) {
    const ids = await slots.waiting(Math.min(BATCH, room));
    if (ids.length === 0) return;
    await queue.add(ids);
    await slots.queued(ids, now() + LOOK_AFTER);
    room -= ids.length;
  }
}
