import type { Clocks } from '../plan/clocks.ts';
import { absences, type Heartbeat } from '../plan/heartbeat.ts';
import { type Interval, TOO_LATE_MS } from '../plan/lateness.ts';
import { endsAsLate, type Plan, planSlots } from '../plan/planning.ts';
import { PUT_OFF_MINUTES, type PutOff } from '../plan/put-off.ts';
import type { DueSubscription, SlotStore } from '../plan/slots.ts';
import { minuteOf, type Outcome } from '../plan/subscription.ts';

/** What planning needs. */
export type PlanDueDeps = {
  readonly slots: Pick<SlotStore, 'due' | 'plan'>;
  readonly clocks: Clocks;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Called with the name of each unreadable item, each time. */
  readonly putOff: PutOff;
  readonly report: (report: PlannedReport) => void;
  /** Called with an error of one subscription. */
  readonly onError: (error: unknown) => void;
};

/** How many subscriptions were planned; `ended` are the slots that end here, without a post. */
export type PlannedReport = { readonly kind: 'planned'; readonly count: number; readonly ended: readonly Outcome[] };

/** How many subscriptions are planned in one step: few, so that neither Redis nor this thread is blocked. */
const BATCH = 100;

/** Minutes. Slots due for longer would end as too late. */
const TOO_LATE_MINUTES = TOO_LATE_MS / 60_000;

/** Whether something has been due for so long that it would end as too late. */
export async function isAnyLate({ slots, now, putOff }: PlanDueDeps): Promise<boolean> {
  return (await slots.due(minuteOf(now()) - TOO_LATE_MINUTES - 1, 1, putOff)).length > 0;
}

/**
 * Plans a batch of due subscriptions after the held ones; returns how many were planned or postponed, and how many more
 * are held.
 */
export async function planDue(
  { slots, clocks, now, putOff, report, onError }: PlanDueDeps,
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
