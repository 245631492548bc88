import { setTimeout as pass } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { DUE, ERASED, OPEN, slotsKey, subscriptionKey, WAITING } from '../../../src/jobs/plan/keys.ts';
import { minuteOf, type Slot, slotId } from '../../../src/jobs/plan/subscription.ts';
import { createScripts } from '../../../src/jobs/run/scripts.ts';
import { createSubscriptionStore } from '../../../src/jobs/run/subscription-store.ts';
import { createTraces } from '../../../src/jobs/run/traces.ts';
import { createEraseWholly } from '../../../src/jobs/run/whole-erasure.ts';
import { CIPHER } from '../../support/cipher.ts';
import { chatOf } from '../names.ts';
import { inProgramScene, type ProgramScene } from '../program-scene.ts';
import { type Result, unless } from '../row.ts';
import type { OddCase } from './odd-case.ts';

/** More commands than one `/forget` has. */
const MOST_STEPS = 60;

/** Milliseconds. */
const ANSWERED_WITHIN = 1_000;

/** Minutes until anything is due. */
const TOMORROW = 24 * 60;

/** A process that erases dies after each of its commands in turn: all is as before, or nothing is posted any more. */
export const FORGET_CUT: OddCase = { name: '/forget cut off at each step', play: cutEach };

function cutEach(): Promise<Result> {
  return inProgramScene(1, async (scene) => {
    const faults: string[] = [];
    let steps = 0;
    for (let isWhole = false; !isWhole && steps < MOST_STEPS; steps += 1) {
      const slot = await prepare(scene);
      isWhole = await forgetUpTo(scene, slot, steps);
      const isDue = (await scene.redis.client.zscore(DUE, slot.subscriptionId)) !== null;
      const isKept =
        (await scene.redis.client.hexists(subscriptionKey(slot.subscriptionId), slot.subscriptionId)) === 1;
      if (isDue !== isKept)
        faults.push(
          `after ${steps} commands the record is ${isKept ? 'there' : 'gone'}, and it is${isDue ? '' : ' not'} due`,
        );
      if (isKept) await forgetUpTo(scene, slot, MOST_STEPS);
      await traces(scene.redis.client).eraseLeft();
      const left = await leftOf(scene, slot);
      if (left.length > 0) faults.push(`after ${steps} commands and once more, there is ${left.join(', ')}`);
    }
    scene.chats.slots.length = 0;
    return {
      figures: { steps, faults: faults.length },
      breaches: [...faults, ...unless(steps > 1 && steps < MOST_STEPS, 'the steps of /forget were not found')],
    };
  });
}

/** A subscription with a slot that is planned and one that has ended. */
async function prepare({ chats, redis: { client } }: ProgramScene): Promise<Slot> {
  const now = minuteOf(Date.now());
  const [subscriptionId = ''] = await chats.add(1, now + TOMORROW);
  const slot = { subscriptionId, minute: now };
  await client.hset(slotsKey(now), subscriptionId, `p|${Date.now()}|0`);
  await client.hset(slotsKey(now - 1), subscriptionId, 's|1');
  await client.zadd(WAITING, now, slotId(slot));
  await client.zadd(OPEN, Date.now(), slotId(slot));
  return slot;
}

/** Erases with so many commands at most; whether that was all of it. */
async function forgetUpTo({ redis, chats }: ProgramScene, { subscriptionId }: Slot, most: number): Promise<boolean> {
  const client = new Redis({ path: redis.path });
  await client.ping();
  const send = client.sendCommand.bind(client);
  let left = most;
  client.sendCommand = (command, stream) => {
    left -= 1;
    if (left >= 0) return send(command, stream);
    command.reject(new Error('the process died'));
    return command.promise;
  };
  try {
    const erase = createEraseWholly(createSubscriptionStore(client, createScripts(client), CIPHER), traces(client));
    const chatId = chatOf(chats.slots.length - 1);
    const erased = erase({ id: subscriptionId, chatId }, 'forget').then(() => true);
    // Nothing more comes of what waits for an answer that the dead process does not hear.
    return await Promise.race([erased, pass(ANSWERED_WITHIN, false)]);
  } catch {
    return false;
  } finally {
    client.disconnect();
  }
}

function traces(client: Redis) {
  return createTraces(client, createScripts(client));
}

/** What still knows it. */
async function leftOf({ redis: { client } }: ProgramScene, slot: Slot): Promise<readonly string[]> {
  const { subscriptionId, minute } = slot;
  const looks: Readonly<Record<string, Promise<unknown>>> = {
    'its record': client.hget(subscriptionKey(subscriptionId), subscriptionId),
    'its due': client.zscore(DUE, subscriptionId),
    'its planned slot': client.hget(slotsKey(minute), subscriptionId),
    'its ended slot': client.hget(slotsKey(minute - 1), subscriptionId),
    'its name in waiting': client.zscore(WAITING, slotId(slot)),
    'its name in open': client.zscore(OPEN, slotId(slot)),
    'its name among the erased': client.sismember(ERASED, subscriptionId).then((count) => (count === 1 ? count : null)),
  };
  const found: string[] = [];
  for (const [what, look] of Object.entries(looks)) if ((await look) !== null) found.push(what);
  return found;
}
