import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chatKey } from '../../../src/jobs/plan/keys.ts';
import { planSlots } from '../../../src/jobs/plan/planning.ts';
import type { SlotStore } from '../../../src/jobs/plan/slots.ts';
import { minuteOf } from '../../../src/jobs/plan/subscription.ts';
import type { PauseCounts } from '../../../src/jobs/run/pause-count.ts';
import { createScripts, type Scripts } from '../../../src/jobs/run/scripts.ts';
import { createSlotStore } from '../../../src/jobs/run/slot-store.ts';
import { createSubscriptionStore, type SubscriptionStore } from '../../../src/jobs/run/subscription-store.ts';
import { createSweep, type Sweep } from '../../../src/jobs/run/sweep.ts';
import { createTraces } from '../../../src/jobs/run/traces.ts';
import { CIPHER } from '../../support/cipher.ts';
import { coming } from '../../support/coming.ts';
import { startTestRedis, type TestRedis } from '../../support/redis.ts';
import { subscriptionOf } from '../../support/subscription.ts';

const NOW = Date.parse('2026-06-10T12:00:00Z');
const MINUTE = minuteOf(NOW);
const DAY = 24 * 60;
const DAILY = minuteOf(Date.parse('2026-06-11T04:00:00Z'));
/** Turns that make a whole round, slowly and in a hurry. */
const ROUND = 4_096 / 4;
const HURRIED = 4_096 / 512;

const DUE = '{verbatim}:due';
const hourly = subscriptionOf({
  id: 'HHHHHHHH',
  chatId: -1_002,
  cadence: { ...subscriptionOf().cadence, times: Array.from({ length: 24 }, (_, hour) => hour * 60) },
});

let server: TestRedis;
let scripts: Scripts;
let slots: SlotStore;
let subscriptions: SubscriptionStore;
let sweep: Sweep;
let doClocksAgree: boolean;
let putOff: string[];
let rounds: PauseCounts[];
let errors: unknown[];
let now: number;

beforeAll(async () => {
  server = await startTestRedis();
  scripts = createScripts(server.redis);
  slots = createSlotStore(server.redis, scripts, { claimLife: 60_000, cipher: CIPHER, coming });
  subscriptions = createSubscriptionStore(server.redis, scripts, CIPHER);
});

afterAll(() => server.stop());

beforeEach(async () => {
  await server.redis.flushall();
  doClocksAgree = true;
  putOff = [];
  rounds = [];
  errors = [];
  now = NOW;
  sweep = createSweep({
    cipher: CIPHER,
    redis: server.redis,
    scripts,
    traces: createTraces(server.redis, scripts),
    clocks: { agree: () => doClocksAgree },
    now: () => now,
    random: () => 0.4,
    putOff: (id) => putOff.push(id),
    onRound: (counts) => rounds.push(counts),
    onError: (error) => errors.push(error),
  });
  await subscriptions.create(subscriptionOf(), DAILY);
});

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await sweep.run(false);
};

const dueOf = async (id = 'AAAAAAAA') => {
  const score = await server.redis.zscore(DUE, id);
  return score === null ? undefined : Number(score);
};

describe('after a whole round', () => {
  it('it tells how many subscriptions are paused, by why, and counts anew', async () => {
    await subscriptions.create({ ...hourly, pause: 'no-rights' }, MINUTE + 60);
    await sweep.run(true);
    await turns(HURRIED - 2);
    expect(rounds).toEqual([]);
    await turns(1);
    expect(rounds).toEqual([{ 'no-rights': 1, 'no-topic': 0, 'by-person': 0, restored: 0, ended: 0 }]);
    await subscriptions.change(hourly.id, (present) => ({ ...present, pause: 'by-person' }));
    await sweep.run(true);
    await turns(HURRIED - 1);
    expect(rounds.slice(1)).toEqual([{ 'no-rights': 0, 'no-topic': 0, 'by-person': 1, restored: 0, ended: 0 }]);
  });
});

const planAll = async (): Promise<readonly number[]> => {
  const due = await slots.due(minuteOf(now), 100);
  const items = due.map((item) => ({ ...item, plan: planSlots(item.subscription, item.due, now) }));
  const written = await slots.plan(items, now);
  return written.flatMap(({ plan }) => plan.post ?? []);
};

describe('the sweep', () => {
  it('finds at once what is due in a month, since a clock was ahead: it goes on with its next slot', async () => {
    await server.redis.zadd(DUE, DAILY + 30 * DAY, 'AAAAAAAA');
    await sweep.run(false);
    expect(await dueOf()).toBe(DAILY);
  });

  it('finds within a round what is due some hours later than its cadence says', async () => {
    await server.redis.zadd(DUE, DAILY + DAY, 'AAAAAAAA');
    await turns(ROUND);
    expect(await dueOf()).toBe(DAILY);
  });

  it('makes that round at once where the clock was ahead and is not any more', async () => {
    await server.redis.zadd(DUE, DAILY + DAY, 'AAAAAAAA');
    await sweep.run(true);
    await turns(HURRIED - 1);
    expect(await dueOf()).toBe(DAILY);
  });

  it('makes one due that is due never', async () => {
    await server.redis.zrem(DUE, 'AAAAAAAA');
    await sweep.run(true);
    await turns(HURRIED - 1);
    expect(await dueOf()).toBe(DAILY);
  });

  it('leaves alone what is right or overdue', async () => {
    await subscriptions.create(hourly, MINUTE - 60);
    await sweep.run(true);
    await turns(HURRIED - 1);
    expect([await dueOf(), await dueOf('HHHHHHHH')]).toEqual([DAILY, MINUTE - 60]);
    expect(errors).toEqual([]);
  });

  it('drops what is due in a month and has no record', async () => {
    await server.redis.zadd(DUE, DAILY + 30 * DAY, 'ZZZZZZZZ');
    await sweep.run(false);
    expect(await dueOf('ZZZZZZZZ')).toBeUndefined();
  });

  it('drops a chat that leads nowhere or to another chat’s subscription, and no other', async () => {
    const key = (chatId: number) => chatKey(CIPHER.code(chatId));
    await server.redis.hset(key(-5), CIPHER.code(-5), 'ZZZZZZZZ');
    await server.redis.hset(key(-6), CIPHER.code(-6), 'AAAAAAAA');
    await sweep.run(true);
    await turns(HURRIED - 1);
    expect([await subscriptions.byChat(-5), await server.redis.exists(key(-5), key(-6))]).toEqual([undefined, 0]);
    expect((await subscriptions.byChat(subscriptionOf().chatId))?.id).toBe('AAAAAAAA');
  });

  it.each(['v2|-5|more', '{"chatId":-5}', '-6|of fewer fields'])(
    'keeps a chat whose record, “%s”, can’t be read: another version wrote it',
    async (record) => {
      const key = '{verbatim}:chats:co';
      await server.redis.hset(key, 'code-of-five', 'UUUUUUUU');
      await server.redis.hset('{verbatim}:subscription:UU', 'UUUUUUUU', record);
      await sweep.run(true);
      await turns(HURRIED - 1);
      expect(await server.redis.hget(key, 'code-of-five')).toBe('UUUUUUUU');
    },
  );

  it('drops no chat whose record another version rewrote meanwhile', async () => {
    const [chat, record] = ['{verbatim}:chats:co', '{verbatim}:subscription:UU'];
    await server.redis.hset(chat, 'code-of-five', 'UUUUUUUU');
    await server.redis.hset(record, 'UUUUUUUU', 'v2|-5|more');
    expect(await scripts.dropChat([chat, record], ['code-of-five', 'UUUUUUUU', ''])).toBe(0);
  });

  it('puts off by a day at most what can’t be read, and says so', async () => {
    await server.redis.hset('{verbatim}:subscription:UU', 'UUUUUUUU', 'canary');
    await server.redis.zadd(DUE, MINUTE + 30 * DAY, 'UUUUUUUU');
    await sweep.run(false);
    expect(await dueOf('UUUUUUUU')).toBe(MINUTE + DAY);
    expect(putOff).toEqual(['UUUUUUUU']);
  });

  it('erases the slots of what was erased', async () => {
    await server.redis.hset(`{verbatim}:slots:${MINUTE.toString(36)}`, 'AAAAAAAA', 's|1');
    await subscriptions.erase(subscriptionOf(), 'gone');
    await sweep.run(false);
    expect(await server.redis.keys('*')).toEqual([]);
  });

  it('sets nothing while the clocks do not agree', async () => {
    doClocksAgree = false;
    await server.redis.zadd(DUE, DAILY + 30 * DAY, 'AAAAAAAA');
    await sweep.run(true);
    expect(await dueOf()).toBe(DAILY + 30 * DAY);
    doClocksAgree = true;
    await sweep.run(false);
    expect(await dueOf()).toBe(DAILY);
  });

  it('does not reject where Redis refuses, and looks at the same again', async () => {
    await server.redis.set(DUE, 'of a wrong type');
    await sweep.run(true);
    await turns(HURRIED);
    expect(errors).not.toEqual([]);
    await server.redis.del(DUE);
    await turns(HURRIED);
    expect(await dueOf()).toBe(DAILY);
  });
});

describe('after a clock that was three hours ahead', () => {
  it('slots go on, and none that was planned, skipped or passed by that clock is posted again', async () => {
    await subscriptions.create(hourly, MINUTE + 60);
    await subscriptions.change('HHHHHHHH', (before) => ({ ...before, skips: [MINUTE + 120] }));
    const planned: number[] = [];
    for (now = NOW + 3 * 3_600_000; now > NOW; now -= 3_600_000) planned.push(...(await planAll()));
    expect(planned).toEqual([MINUTE + 180]);
    now = NOW;
    await sweep.run(true);
    await turns(HURRIED - 1);
    expect(await dueOf('HHHHHHHH')).toBe(MINUTE + 60);
    const again: string[] = [...(await slots.waiting(100))];
    const names = new Set<string>();
    for (now = NOW; now <= NOW + 5 * 3_600_000; now += 60_000) {
      await planAll();
      for (const name of await slots.waiting(100)) if (!again.includes(name)) names.add(name);
    }
    expect([...names].filter((name) => name.startsWith('H'))).toEqual(
      [MINUTE + 240, MINUTE + 300].map((minute) => `HHHHHHHH-${minute.toString(36)}`),
    );
  });
});
