import { type Cadence, slotsBetween } from '../../../src/jobs/plan/cadence.ts';
import { TOO_LATE_MS } from '../../../src/jobs/plan/lateness.ts';
import { millisecondsOf, minuteOf } from '../../../src/jobs/plan/subscription.ts';
import { tooManyRequests } from '../../../src/stand-in/faults.ts';
import { until } from '../../support/process.ts';
import type { SlotAccount } from '../account.ts';
import { accountForAll } from '../all-slots.ts';
import { dailyAt, hourly } from '../cadences.ts';
import { breach, commonBreaches, figuresOf, type Result, type Row, unless } from '../row.ts';
import { inScene } from '../scene.ts';
import { later } from '../worker-clock.ts';
import type { Guard } from '../worker-settings.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long nobody is there: the busiest cadence is planned meanwhile, and a slot of each is at most some minutes old at the end. */
const DOWN: Readonly<Record<string, { length: number; cadence(minute: number): Cadence }>> = {
  '5 min': { length: 5 * MINUTE, cadence: (minute) => dailyAt(minute, minute + 2, minute + 4) },
  '2 h': { length: 2 * HOUR + MINUTE, cadence: hourly },
  '3 days': { length: 72 * HOUR + MINUTE, cadence: hourly },
};

const SHORT = '2 h';

/** More than are queued ahead at this pace, so that some are planned alone. */
const CHATS = 150;
const SLOW = 4;

/** Seconds for which the first of them are told to wait, and how many these are. */
const WAIT = 60;
const TOLD = 8;

/** Sends after which the worker dies, with most slots planned, queued or waiting. */
const SENT_BEFORE = 20;

/** What was planned before an absence is as late as what was not: with the slots that came due meanwhile it is one post. */
export const backlog: Row = {
  name: 'backlog',
  fault: 'planned, queued and waiting slots, then downtime of 5 min, 2 h, 3 days',
  seeds: 1,
  async run({ isShort }) {
    const results = await Promise.all(
      Object.keys(DOWN)
        .filter((name) => !isShort || name === SHORT)
        .map(async (name) => ({ name, result: await leaveBehind(name, undefined) })),
    );
    return {
      figures: Object.fromEntries(results.map(({ name, result }) => [name, Object.values(result.figures).join('/')])),
      breaches: results.flatMap(({ name, result }) => result.breaches.map((text) => `${name}: ${text}`)),
    };
  },
};

/** Possibly with a guard taken away. */
export function leaveBehind(name: string, without: Guard | undefined): Promise<Result> {
  return inScene({ postsPerSecond: 200, answerAfter: 20 }, async (scene) => {
    const { length, cadence } = DOWN[name] ?? { length: 0, cadence: hourly };
    const guardless = without === undefined ? {} : { without };
    const start = Date.now();
    const times = cadence(minuteOf(start));
    await scene.oracle.act('fault', { method: 'sendMessage', count: TOLD, fault: tooManyRequests(WAIT) });
    const ids = await scene.chats.add(CHATS, minuteOf(start), times);
    const [first] = await scene.workers(1, { postsPerSecond: SLOW, ...guardless });
    await until('some are sent', async () => (await scene.oracle.sends()).length >= SENT_BEFORE, 60_000);
    await first?.kill();
    const back = Date.now() + length;
    await scene.workers(1, { clock: later(length), ...guardless });
    if (without === undefined) await scene.settled(length);
    else await scene.settled(length, 10_000).catch(() => {});
    const account = await accountForAll(scene, ids, times, start, back + HOUR);
    const late = account.slots.filter((slot) => isLate(slot, back, length));
    const several = [...Map.groupBy(late, ({ slot }) => slot.subscriptionId).values()].filter(
      (posts) => posts.length > 1,
    );
    const tooLate = late.filter(({ slot }) => back - millisecondsOf(slot.minute) > TOO_LATE_MS + MINUTE);
    const planned = slotsBetween(times, start, back, CHATS).length;
    const { slots = 0, twice = 0, missed = 0, unknown = 0 } = figuresOf(account);
    return {
      figures: { slots, twice, missed, unknown, 'late posts': late.length },
      breaches: [
        ...commonBreaches(account),
        ...breach(several.flat(), 'in a chat with several late posts'),
        ...breach(tooLate, 'posted though too late'),
        ...unless(planned > 0, 'nothing came due meanwhile'),
        ...unless(late.length > 0, 'nobody got a late post'),
      ],
    };
  });
}

/** Posted after the return, for a time before it. */
function isLate({ slot, sends }: SlotAccount, back: number, length: number): boolean {
  const posted = sends.find(({ accepted }) => accepted);
  return posted !== undefined && posted.receivedAt.epochMs + length >= back && millisecondsOf(slot.minute) <= back;
}
