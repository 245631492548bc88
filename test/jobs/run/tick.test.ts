import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SlotStore } from '../../../src/jobs/plan/slots.ts';
import { minuteOf, slotId } from '../../../src/jobs/plan/subscription.ts';
import { createHeartbeatStore, type HeartbeatStore } from '../../../src/jobs/run/heartbeat-store.ts';
import { createScripts } from '../../../src/jobs/run/scripts.ts';
import { createSlotStore, QUEUED_LIFE_MS } from '../../../src/jobs/run/slot-store.ts';
import { createSubscriptionStore, type SubscriptionStore } from '../../../src/jobs/run/subscription-store.ts';
import { createSweep } from '../../../src/jobs/run/sweep.ts';
import { createTicks, type TickDeps, type TickReport, type Ticks } from '../../../src/jobs/run/tick.ts';
import { dailyAt } from '../../faults/cadences.ts';
import { CIPHER } from '../../support/cipher.ts';
import { coming } from '../../support/coming.ts';
import { startTestRedis, type TestRedis } from '../../support/redis.ts';
import { subscriptionOf } from '../../support/subscription.ts';
import { createMemoryQueue, createTickSurroundings } from '../../support/ticking.ts';

const DUE = 29_688_720;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const SWEEP = createTickSurroundings().sweep;
const HOURLY = dailyAt(...Array.from({ length: 24 }, (_, hour) => DUE + hour * 60));

let server: TestRedis;
let slots: SlotStore;
let subscriptions: SubscriptionStore;
let heartbeats: HeartbeatStore;
const queue = createMemoryQueue();
let reports: TickReport[];
let time: number;
let isAgreed: boolean;

beforeAll(async () => {
  server = await startTestRedis();
  const scripts = createScripts(server.redis);
  slots = createSlotStore(server.redis, scripts, { claimLife: 60_000, cipher: CIPHER, coming });
  subscriptions = createSubscriptionStore(server.redis, scripts, CIPHER);
  heartbeats = createHeartbeatStore(server.redis, scripts);
});

afterAll(() => server.stop());

beforeEach(async () => {
  [reports, time, isAgreed] = [[], DUE * MINUTE, true];
  queue.clear();
  await server.redis.flushall();
});

let turns = 0;

function makeTicks(changes: Partial<TickDeps> = {}): Ticks {
  return createTicks({
    ...createTickSurroundings(),
    slots,
    heartbeats,
    clocks: { agree: () => isAgreed },
    queue,
    now: () => time,
    newToken: () => {
      turns += 1;
      return `turn-${turns}`;
    },
    mostQueued: 10_000,
    putOff: () => {},
    report: (report) => reports.push(report),
    ...changes,
  });
}

const makeTick = (changes: Partial<TickDeps> = {}): Ticks['turn'] => makeTicks(changes).turn;

const idOf = (index: number): string => `D${String(index).padStart(7, '0')}`;

async function subscribe(count: number, due: number, cadence = dailyAt(due)): Promise<readonly string[]> {
  const ids = Array.from({ length: count }, (_, index) => idOf(index));
  await Promise.all(
    ids.map((id, index) => subscriptions.create(subscriptionOf({ id, chatId: -index - 1, cadence }), due)),
  );
  return ids;
}

const planned = (): number => reports.reduce((sum, report) => sum + (report.kind === 'planned' ? report.count : 0), 0);

const ended = (): readonly string[] => reports.flatMap((report) => (report.kind === 'planned' ? report.ended : []));

describe('a tick', () => {
  it('plans and queues all that is due, and says that it came to its end', async () => {
    await subscribe(250, DUE);
    await makeTick()();
    expect(planned()).toBe(250);
    expect(queue.ids()).toHaveLength(250);
    expect(reports.at(-1)).toMatchObject({ kind: 'ticked' });
    expect(await heartbeats.read()).toMatchObject({ at: time });
  });

  it('ends after some seconds whatever is due, and the next one goes on', async () => {
    await subscribe(350, DUE);
    let seconds = 0;
    const monotonic = () => {
      seconds += 2;
      return seconds * 1_000;
    };
    const tick = makeTick({ monotonic });
    await tick();
    expect(planned()).toBeGreaterThan(0);
    expect(planned()).toBeLessThan(350);
    while (planned() < 350) await tick();
    expect(reports.filter(({ kind }) => kind === 'ticked').length).toBeGreaterThan(1);
  });

  it('is not late by its own slowness: what it plans an hour after its time is posted', async () => {
    const tick = makeTick({
      now: () => {
        // Each look at the clock is so much later.
        time += 14_000;
        return time;
      },
    });
    await tick();
    await subscribe(3_000, DUE);
    while (planned() < 3_000) await tick();
    expect(time).toBeGreaterThan(DUE * MINUTE + 40 * MINUTE);
    expect(ended()).toEqual([]);
  });

  it('after two hours of downtime ends what was planned before as too late, and queues one slot a chat', async () => {
    await subscribe(30, DUE, HOURLY);
    const tick = makeTick();
    await tick();
    time += 1_000;
    await tick();
    queue.clear();
    time += 2 * HOUR + MINUTE;
    await tick();
    expect(ended()).toHaveLength(60);
    expect(queue.ids()).toHaveLength(30);
    expect(queue.ids()).toContain(slotId({ subscriptionId: idOf(0), minute: DUE + 120 }));
    expect((await heartbeats.read()).gaps.at(-1)).toEqual({ from: DUE * MINUTE + 1_000, to: time });
  });

  it('before which nobody ever was ends what came more than 30 minutes ago as too late', async () => {
    await subscribe(1, DUE);
    time += 31 * MINUTE;
    await makeTick()();
    expect(ended()).toEqual(['too-late']);
  });

  it('that comes after a post could be claimed leaves it no second one: what was queued before is not sent first', async () => {
    await subscribe(1, DUE, dailyAt(DUE, DUE + 3));
    const tick = makeTick();
    await tick();
    time += 5 * MINUTE;
    const first = { subscriptionId: idOf(0), minute: DUE };
    expect(await slots.claim(first, 'one', time)).toEqual({ kind: 'busy' });
    await tick();
    expect(await slots.claim(first, 'one', time)).toEqual({ kind: 'ended' });
    expect(await slots.claim({ ...first, minute: DUE + 3 }, 'two', time)).toMatchObject({ kind: 'claimed' });
  });

  it('sweeps after it has planned and written down that it was there', async () => {
    await subscribe(1, DUE);
    const before: unknown[] = [];
    await makeTick({
      sweep: { ...SWEEP, run: async () => void before.push(planned(), (await heartbeats.read()).at) },
    })();
    expect(before).toEqual([1, time]);
  });

  it('plans what is due behind hundreds of records that can’t be read, some at a time', async () => {
    for (let index = 0; index < 350; index += 1) {
      const id = `BB${String(index).padStart(6, '0')}`;
      await server.redis.hset('{verbatim}:subscription:BB', id, 'canary');
      await server.redis.zadd('{verbatim}:due', DUE - 1, id);
    }
    await subscribe(1, DUE);
    const beats: unknown[] = [];
    const write: HeartbeatStore['write'] = async (...args) => {
      beats.push(planned());
      await heartbeats.write(...args);
    };
    await makeTick({ heartbeats: { ...heartbeats, write } })();
    expect(beats.slice(0, 3)).toEqual([0, 0, 0]);
    expect(planned()).toBe(1);
  });

  it('leaves the queue alone where it is full', async () => {
    await subscribe(250, DUE);
    await makeTick({ mostQueued: 120 })();
    expect(planned()).toBe(250);
    expect(queue.ids()).toHaveLength(120);
  });
});

describe('a look', () => {
  /** What it repairs, from the first bucket on. */
  const sweepOf = () =>
    createSweep({
      redis: server.redis,
      scripts: createScripts(server.redis),
      cipher: CIPHER,
      traces: { eraseLeft: async () => {} },
      clocks: { agree: () => isAgreed },
      now: () => time,
      random: () => 0,
      putOff: () => {},
      onError: (error) => reports.push({ kind: 'put-off', ...{ error } }),
    });

  it('is one command where there is nothing to do, and that was the tick', async () => {
    await subscribe(1, DUE + 1);
    const { look } = makeTicks({ sweep: sweepOf() });
    await look(false);
    await look(false);
    time += 1_000;
    const sent = vi.spyOn(server.redis, 'sendCommand');
    expect(await look(false)).toBe(true);
    expect(sent.mock.calls.map(([{ name }]) => name)).toEqual(['evalsha']);
    sent.mockRestore();
    expect(await heartbeats.read()).toMatchObject({ at: time });
    expect(reports.map(({ kind }) => kind)).toEqual(['ticked', 'ticked', 'ticked']);
    expect(await server.redis.exists('{verbatim}:beat:turn')).toBe(0);
  });

  it.each<[string, (id: string) => Promise<unknown>]>([
    ['is due', (id) => server.redis.zadd('{verbatim}:due', DUE, id)],
    ['is due in a month, by a clock that was ahead', (id) => server.redis.zadd('{verbatim}:due', DUE + 43_200, id)],
    ['waits to be queued', (id) => server.redis.zadd('{verbatim}:waiting', DUE, `${id}-hoja8`)],
    ['was queued and did not end', (id) => server.redis.zadd('{verbatim}:open', 0, `${id}-hoja8`)],
    ['was erased and has traces left', (id) => server.redis.sadd('{verbatim}:erased', id)],
  ])('is a whole turn where something %s', async (_, happens) => {
    const swept: boolean[] = [];
    const { look } = makeTicks({ sweep: { ...SWEEP, run: async (isClockBack) => void swept.push(isClockBack) } });
    await look(false);
    expect(swept).toEqual([]);
    await happens(idOf(0));
    await look(false);
    expect(swept).toEqual([false]);
  });

  it('is a whole turn where the clock was ahead', async () => {
    const swept: boolean[] = [];
    const { look } = makeTicks({ sweep: { ...SWEEP, run: async (isClockBack) => void swept.push(isClockBack) } });
    await look(false);
    time -= HOUR;
    await look(false);
    expect(swept).toEqual([true]);
  });

  it('writes down for how long nobody was there', async () => {
    const { look } = makeTicks();
    await look(false);
    time += 1_000;
    await look(false);
    time += 2 * HOUR;
    await look(false);
    expect((await heartbeats.read()).gaps.at(-1)).toEqual({ from: time - 2 * HOUR, to: time });
  });

  it('repairs what it finds in its buckets, one after another', async () => {
    await subscriptions.create(subscriptionOf({ id: 'AAAAAAAA', cadence: dailyAt(DUE + 5) }), DUE + 5);
    await subscriptions.create(subscriptionOf({ id: 'AFAAAAAA', chatId: -9, cadence: dailyAt(DUE + 5) }), DUE + 5);
    await server.redis.zrem('{verbatim}:due', 'AAAAAAAA', 'AFAAAAAA');
    await server.redis.hset('{verbatim}:chats:AA', 'AA-code', 'nowhere');
    const { look } = makeTicks({ sweep: sweepOf() });
    await look(false);
    expect(await server.redis.zrange('{verbatim}:due', 0, '-1')).toEqual(['AAAAAAAA']);
    expect(await server.redis.exists('{verbatim}:chats:AA')).toBe(0);
    await look(false);
    expect(await server.redis.zrange('{verbatim}:due', 0, '-1')).toEqual(['AAAAAAAA', 'AFAAAAAA']);
  });

  it('ticks all the same where a bucket can’t be read', async () => {
    await server.redis.set('{verbatim}:subscription:AA', 'of a wrong type');
    const { look } = makeTicks({ sweep: sweepOf() });
    expect(await look(false)).toBe(true);
    expect(reports).toMatchObject([{ error: expect.any(Error) as Error }, { kind: 'ticked' }]);
    expect(await heartbeats.read()).toMatchObject({ at: time });
  });
});

describe('looking after slots that did not end', () => {
  const kinds = () => reports.map(({ kind }) => kind);

  /** Two slots that were queued and lost, of which looking after some fails; gives what the tick told as errors. */
  async function lookAfterLost(fails: (id: string) => boolean): Promise<readonly unknown[]> {
    await subscribe(2, DUE);
    await makeTick()();
    [reports, time] = [[], time + 2 * QUEUED_LIFE_MS];
    queue.clear();
    const errors: unknown[] = [];
    const recheck: SlotStore['recheck'] = async (slot, now) => {
      if (fails(slot.subscriptionId)) throw new Error('WRONGTYPE');
      return slots.recheck(slot, now);
    };
    await makeTick({ slots: { ...slots, recheck }, onError: (error) => errors.push(error) })();
    return errors;
  }

  it('goes on with the others where one fails, which is told', async () => {
    expect(await lookAfterLost((id) => id === idOf(0))).toEqual([new Error('WRONGTYPE')]);
    expect(queue.ids()).toEqual([slotId({ subscriptionId: idOf(1), minute: DUE })]);
    expect(kinds()).toContain('ticked');
  });

  it('is no turn that came to its end where each of them fails', async () => {
    expect(await lookAfterLost(() => true)).toHaveLength(2);
    expect(queue.ids()).toEqual([]);
    expect(kinds()).not.toContain('ticked');
  });
});

describe('of several processes', () => {
  it('one has the turn; another does nothing meanwhile', async () => {
    await subscribe(1, DUE);
    expect(await heartbeats.take('elsewhere')).toBe(true);
    await makeTick()();
    expect(reports).toEqual([]);
    await heartbeats.write({ at: time, gaps: [] }, 'elsewhere', 'ends');
    await makeTick()();
    expect(planned()).toBe(1);
  });

  it('another takes the turn by force from one that is silent', async () => {
    await subscribe(1, DUE);
    await heartbeats.take('elsewhere');
    const { look } = makeTicks();
    expect(await look(false)).toBe(false);
    expect(planned()).toBe(0);
    expect(await look(true)).toBe(true);
    expect(planned()).toBe(1);
  });

  it('the others only hear that one ticks, and one of them ticks once that one is gone', async () => {
    const [one, other] = [makeTicks(), makeTicks()];
    for (const { look } of [one, other, one, other, one, one]) {
      time += 1_000;
      await look(false);
    }
    const isOwn = reports.map((report) => report.kind === 'ticked' && report.milliseconds !== undefined);
    expect(isOwn).toEqual([true, true, false, true, false, true]);
    expect(await heartbeats.read()).toMatchObject({ at: time });
  });

  it('one whose clock is wrong leaves the ticks to one whose clock is right', async () => {
    const [right, wrong] = [makeTicks(), makeTicks({ clocks: { agree: () => false } })];
    for (const { look } of [right, wrong, right, wrong, right, wrong, right]) {
      time += 1_000;
      await look(false);
    }
    const isOwn = reports.map((report) => report.kind === 'ticked' && report.milliseconds !== undefined);
    expect(isOwn).toEqual([true, true, false, true, false, true]);
  });

  it('one that asks twice for its turn, as after a broken connection, has it', async () => {
    expect(await heartbeats.take('here')).toBe(true);
    expect(await heartbeats.take('here')).toBe(true);
  });

  it('a dead one’s turn ends by itself', async () => {
    await heartbeats.take('dead');
    expect(await server.redis.pttl('{verbatim}:beat:turn')).toBeGreaterThan(0);
  });
});

describe('while the clocks do not agree', () => {
  it('nothing ends as too late, what is on time goes on behind it, and it is said once', async () => {
    const [late, ...others] = await subscribe(250, DUE);
    await subscriptions.change(
      late ?? '',
      (before) => ({ ...before, cadence: dailyAt(DUE - 120) }),
      () => DUE - 120,
    );
    isAgreed = false;
    const tick = makeTick();
    await tick();
    await tick();
    expect(planned()).toBe(others.length);
    expect(ended()).toEqual([]);
    expect(reports.filter(({ kind }) => kind === 'held')).toHaveLength(1);
    expect(await slots.due(minuteOf(time), 10)).toMatchObject([{ due: DUE - 120 }]);
    isAgreed = true;
    await tick();
    expect(ended()).toEqual(['too-late']);
    isAgreed = false;
    await tick();
    expect(reports.filter(({ kind }) => kind === 'held')).toHaveLength(1);
  });

  it('a hundred that would end a slot do not hide those behind them', async () => {
    await subscribe(150, DUE - 10, dailyAt(DUE - 10, DUE));
    await subscriptions.create(subscriptionOf({ id: 'ZZZZZZZZ', chatId: -1_000, cadence: dailyAt(DUE) }), DUE);
    isAgreed = false;
    await makeTick()();
    expect(queue.ids()).toEqual([slotId({ subscriptionId: 'ZZZZZZZZ', minute: DUE })]);
    expect(reports).toContainEqual({ kind: 'held' });
  });

  it('an open slot is not ended by a newer one', async () => {
    await subscribe(1, DUE, HOURLY);
    const tick = makeTick();
    await tick();
    isAgreed = false;
    time += HOUR;
    await tick();
    expect(ended()).toEqual([]);
    expect((await subscriptions.byId(idOf(0)))?.open).toBe(DUE);
  });
});

describe('a clock that was ahead for ten seconds', () => {
  it('is noticed once it is right: what it put in the future is looked after, and all is swept', async () => {
    const swept: boolean[] = [];
    await subscribe(1, DUE);
    const tick = makeTick({ sweep: { ...SWEEP, run: async (isClockBack) => void swept.push(isClockBack) } });
    await tick();
    time += 30 * DAY;
    await tick();
    const ahead = slotId({ subscriptionId: idOf(0), minute: minuteOf(time) });
    await server.redis.zadd('{verbatim}:open', time + 60_000, ahead);
    time += 10_000 - 30 * DAY;
    await tick();
    await tick();
    expect(swept).toEqual([false, false, true, false]);
    expect(await heartbeats.read()).toMatchObject({ at: time });
    expect((await heartbeats.read()).gaps.every(({ to }) => to <= time)).toBe(true);
    expect(Number(await server.redis.zscore('{verbatim}:open', ahead))).toBeLessThanOrEqual(time + 2 * MINUTE);
  });
});
