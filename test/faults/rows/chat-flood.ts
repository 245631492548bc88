import { setTimeout as pass } from 'node:timers/promises';
import { millisecondsOf, minuteOf } from '../../../src/jobs/plan/subscription.ts';
import { tooManyRequests } from '../../../src/stand-in/faults.ts';
import { until } from '../../support/process.ts';
import { createRandom } from '../../support/random.ts';
import type { SlotAccount } from '../account.ts';
import { accountForAll } from '../all-slots.ts';
import { hourly } from '../cadences.ts';
import { hurryDelayedJobs } from '../delayed-jobs.ts';
import { breach, commonBreaches, figuresOf, type Result, type Row, type Run, unless } from '../row.ts';
import { inScene, type Scene } from '../scene.ts';
import { createTimeTable, type TimeTable } from '../time-table.ts';
import { later, setClock } from '../worker-clock.ts';
import type { Guard } from '../worker-settings.ts';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

/** Seconds that Telegram asks to wait. */
const SHORTEST = 1;
const LONGEST = 86_400;

/** Chats that are told nothing. */
const OTHERS = 10;

/** Milliseconds by which a wait may seem shorter: it is counted from when its answer was heard. */
const ROUNDING = 50;

/** Milliseconds after which what is due has been tried. */
const TRIED_WITHIN = 2_000;

/** Some chats are told to wait, for a second to a day, while their slots go on each hour: all of the chat waits, and nobody else. */
export const chatFlood: Row = {
  name: 'chat-flood',
  fault: '429 of 1 s to a day for one chat with slots every hour',
  seeds: 1,
  run: (run) => floodChats(run, undefined),
};

export function floodChats(run: Run, without: Guard | undefined): Promise<Result> {
  return inScene({ postsPerSecond: 100, answerAfter: 20 }, async (scene) => {
    const start = Date.now();
    const cadence = hourly(minuteOf(start));
    const waits = drawWaits(run);
    for (const seconds of waits) await tellNext(scene, seconds);
    const flooded = await scene.chats.add(waits.length, minuteOf(start), cadence);
    const workers = await scene.workers(2, without === undefined ? {} : { without });
    const isTold = async (): Promise<boolean> => (await scene.oracle.sends()).length >= waits.length;
    await until('all are told to wait', isTold);
    const told = (await scene.oracle.sends()).slice(0, waits.length);
    const ends = new Map(
      told.map(({ chatId, receivedAt }, index) => [chatId, receivedAt.epochMs + (waits[index] ?? 0) * SECOND]),
    );
    const others = await scene.chats.add(OTHERS, minuteOf(start), cadence);

    const table = createTimeTable();
    const leaps = leapsOf(start, [...ends.values()], run.isShort);
    for (const [index, offset] of leaps.entries()) {
      table.moved(offset);
      await setClock(workers, later(offset));
      await hurryDelayedJobs(scene.redis.client);
      await pass(TRIED_WITHIN);
      run.progress(`${index + 1} of ${leaps.length} leaps`);
    }
    const end = leaps.at(-1) ?? 0;
    await scene.settled(end);
    const account = await accountForAll(scene, [...flooded, ...others], cadence, start, start + end + HOUR);
    const ofOthers = new Set(others);
    const [free, waiting] = [true, false].map((isOther) =>
      account.slots.filter(({ slot }) => ofOthers.has(slot.subscriptionId) === isOther),
    ) as [SlotAccount[], SlotAccount[]];
    const early = waiting.filter((slot) => isSentInto(slot, ends, table));
    const late = waiting.filter((slot) => isLate(slot, ends));
    const several = [...Map.groupBy(late, ({ slot }) => slot.subscriptionId).values()].filter(
      ({ length }) => length > 1,
    );
    const goneOn = new Set(waiting.filter((slot) => slot.accepted > 0).map(({ slot }) => slot.subscriptionId));
    return {
      figures: { ...figuresOf(account), waits: waits.length, 'late posts': late.length, early: early.length },
      breaches: [
        ...commonBreaches(account),
        ...breach(account.unknown, 'unknown'),
        ...breach(early, 'sent into the wait of its chat'),
        ...breach(several.flat(), 'in a chat with several late posts'),
        ...breach(
          free.filter(({ outcome }) => outcome !== 'sent'),
          'in a chat that was told nothing, not sent',
        ),
        ...unless(goneOn.size === waits.length, `${goneOn.size} of ${waits.length} chats went on`),
      ],
    };
  });
}

/** Spread evenly over their orders of magnitude, with the shortest and the longest among them. */
function drawWaits(run: Run): readonly number[] {
  const random = createRandom(run.seed);
  const longest = run.isShort ? 2 * 3_600 : LONGEST;
  const drawn = Array.from({ length: run.dose(20, 6) - 2 }, () => Math.round(longest ** random.next()));
  return [SHORTEST, ...drawn, longest];
}

/** The coming send is told to wait. */
async function tellNext({ oracle }: Scene, seconds: number): Promise<void> {
  await oracle.act('fault', { method: 'sendMessage', count: 1, fault: tooManyRequests(seconds) });
}

/** Each hour, and just after each end of a wait, as what is added to the clock; in the end an hour when all go on. */
function leapsOf(start: number, ends: readonly number[], isShort: boolean): readonly number[] {
  const last = Math.max(...ends) - start + 2 * HOUR;
  const hours = Array.from({ length: Math.ceil(last / HOUR) }, (_, index) => (index + 1) * HOUR);
  const afterEnds = ends.map((end) => end - start + SECOND);
  return [...hours, ...(isShort ? afterEnds.slice(0, 3) : afterEnds)].sort((one, other) => one - other);
}

function isSentInto({ sends }: SlotAccount, ends: ReadonlyMap<string, number>, table: TimeTable): boolean {
  return sends.some((send) => {
    // The one that was told so is the first of its chat.
    const isAnswer = send.status === 429;
    return !isAnswer && table.timeOf(send) + ROUNDING < (ends.get(send.chatId) ?? 0);
  });
}

/** Posted after the end of a wait, for a time before it. */
function isLate({ slot, sends, accepted }: SlotAccount, ends: ReadonlyMap<string, number>): boolean {
  const end = ends.get(sends[0]?.chatId ?? '') ?? 0;
  return accepted > 0 && millisecondsOf(slot.minute) < end;
}
