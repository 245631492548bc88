import { setTimeout as pass } from 'node:timers/promises';
import { type Cadence, nextSlot, slotsBetween } from '../../../src/jobs/plan/cadence.ts';
import { TOO_LATE_MS } from '../../../src/jobs/plan/lateness.ts';
import { millisecondsOf, minuteOf } from '../../../src/jobs/plan/subscription.ts';
import type { SlotAccount } from '../account.ts';
import { dailyAt } from '../cadences.ts';
import { breach, commonBreaches, figuresOf, type Result, type Row, type Run, unless } from '../row.ts';
import { inScene, type Scene } from '../scene.ts';
import { later } from '../worker-clock.ts';
import type { Guard } from '../worker-settings.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Milliseconds. */
const A_FEW_TICKS = 3_000;

const DOWN: Readonly<Record<string, number>> = { '5 min': 5 * MINUTE, '2 h': 2 * HOUR, '3 days': 72 * HOUR };

/** All workers are away for a while, and then back: one late post a chat at most, and none that is too late. */
export const downtime: Row = {
  name: 'downtime',
  fault: 'downtime of 5 min, 2 h, 3 days (a moved clock)',
  seeds: 1,
  async run(run) {
    const results = await Promise.all(
      Object.entries(DOWN).map(async ([name, length]) => ({ name, result: await beAway(run, length) })),
    );
    return {
      figures: Object.fromEntries(results.map(({ name, result }) => [name, Object.values(result.figures).join('/')])),
      breaches: results.flatMap(({ name, result }) => result.breaches.map((text) => `${name}: ${text}`)),
    };
  },
};

/** Possibly with a guard taken away. */
export function beAway(run: Run, length: number, without?: Guard): Promise<Result> {
  return inScene({ postsPerSecond: 200, answerAfter: 20 }, async (scene) => {
    await beThere(scene);
    const start = Date.now();
    for (const cadence of cadences(start, start + length)) {
      await addChats(scene, run.dose(50, 5), cadence, start, length);
    }
    await scene.workers(1, { clock: later(length), ...(without === undefined ? {} : { without }) });
    await scene.settled(length);
    const account = await scene.account();
    const byChat = Map.groupBy(
      account.slots.filter(({ accepted }) => accepted > 0),
      ({ slot }) => slot.subscriptionId,
    );
    const several = [...byChat.values()].filter((slots) => slots.length > 1).flat();
    const late = account.slots.filter((slot) => isTooLate(slot, start + length));
    const { slots = 0, twice = 0, missed = 0, unknown = 0 } = figuresOf(account);
    return {
      figures: { slots, twice, missed, unknown, posts: byChat.size },
      breaches: [
        ...commonBreaches(account),
        ...breach(account.unknown, 'unknown'),
        ...breach(several, 'in a chat with several late posts'),
        ...breach(late, 'posted though found too late'),
        ...unless(byChat.size > 0, 'no chat was posted to'),
      ],
    };
  });
}

/** A worker that finds nothing to do: its ticks tell when the absence began. */
async function beThere(scene: Scene): Promise<void> {
  const [worker] = await scene.workers(1);
  await pass(A_FEW_TICKS);
  await worker?.kill();
}

/** Busy ones up to the return, and one whose last slot is 40 minutes before it. */
function cadences(from: number, to: number): readonly Cadence[] {
  const last = minuteOf(to);
  const every = (step: number): number[] => Array.from({ length: 24 }, (_, index) => index * step);
  const busy = to - from < HOUR ? every(1) : to - from < 24 * HOUR ? every(10) : every(60);
  return [busy, busy.map((minute) => minute + 3), [40]].map((before) =>
    dailyAt(...before.map((minute) => last - minute)),
  );
}

/** Chats whose first slot comes just after the workers went. */
async function addChats(scene: Scene, count: number, cadence: Cadence, from: number, length: number): Promise<void> {
  const first = nextSlot(cadence, from);
  if (first > from + length) return;
  const ids = await scene.chats.add(count, minuteOf(first), cadence);
  const others = slotsBetween(cadence, first + MINUTE, from + length, 10_000).map(minuteOf);
  scene.chats.slots.push(...others.flatMap((minute) => ids.map((subscriptionId) => ({ subscriptionId, minute }))));
}

/** It was found when the workers came back, or after; posts take seconds. */
function isTooLate({ slot, accepted }: SlotAccount, foundAt: number): boolean {
  return accepted > 0 && foundAt - millisecondsOf(slot.minute) > TOO_LATE_MS + MINUTE;
}
