import type { Message } from 'grammy/types';
import { OPEN, QUEUE_PREFIX, SLOTS, subscriptionKey, WAITING } from '../../src/jobs/plan/keys.ts';
import { minuteOf } from '../../src/jobs/plan/subscription.ts';
import { mastersOf } from '../../src/jobs/run/cluster-masters.ts';
import { POST_QUEUE } from '../../src/jobs/run/queue.ts';
import { until } from '../support/process.ts';
import { messagesAt } from '../support/telegram-server.ts';
import type { FleetScene } from './fleet-scene.ts';
import type { Group } from './groups.ts';

/** Milliseconds. */
const ANSWERED_WITHIN = 60_000;
const ERASED_WITHIN = 10_000;
const UNLOCKED_WITHIN = 90_000;

/** /mydata and /forget in so many groups that had posts; gives how many there were, and what was not as it must be. */
export async function forgetGroups(
  scene: FleetScene,
  most: number,
): Promise<{ count: number; faults: readonly string[] }> {
  const faults: string[] = [];
  let count = 0;
  for (const group of scene.groups.all) {
    const slots = (await scene.store.allSlots(group.subscriptionId ?? '', minuteOf(Date.now()))).length;
    if (slots === 0 || count === most) continue;
    count += 1;
    const told = await toldOf(scene, group, slots);
    if (told !== slots) faults.push(`/mydata told of ${told} slots, of which there are ${slots}`);
    await forget(scene, group);
    // It posts no more from the first step on; its slots follow.
    const kept = async (): Promise<readonly string[]> =>
      (await whatIsLeft(scene, group)).filter((key) => !key.startsWith(JOB));
    await until('its slots are gone', async () => (await kept()).length === 0, ERASED_WITHIN).catch(() => {});
    const left = await kept();
    if (left.length > 0) faults.push(`/forget left ${left.join(', ')}`);
    await isGone(scene, group).catch(() => faults.push(`/forget left a job of ${group.subscriptionId}`));
  }
  return { count, faults };
}

/** How many slots /mydata tells of, once it tells of as many. */
async function toldOf({ oracle, groups }: FleetScene, { chatId }: Group, slots: number): Promise<number> {
  const { length } = await groups.hearing.calls();
  await oracle.act('say', { personId: groups.ownerId, chatId, text: '/mydata' });
  let told = -1;
  await until(
    'what is kept is told',
    async () => {
      const texts = (await groups.hearing.calls())
        .slice(length)
        .filter(({ parameters }) => Number(parameters['chat_id']) === chatId)
        .map(({ parameters }) => String(parameters['text']));
      const lists = texts.filter((text) => text.includes('"slots"'));
      if (lists.length > 0) told = lists.join('').split('"outcome"').length - 1;
      return told === slots;
    },
    ANSWERED_WITHIN,
  ).catch(() => {});
  return told;
}

async function forget({ oracle, groups, store }: FleetScene, { chatId }: Group): Promise<void> {
  await oracle.act('say', { personId: groups.ownerId, chatId, text: '/forget' });
  let card: Message | undefined;
  const find = async (): Promise<boolean> => {
    card = (await messagesAt(oracle.url)).find((message) => message.chat.id === chatId && yesOf(message) !== undefined);
    return card !== undefined;
  };
  await until('it is asked whether to erase', find, ANSWERED_WITHIN);
  if (card === undefined) return;
  const press = { personId: groups.ownerId, chatId, messageId: card.message_id, data: yesOf(card) };
  await oracle.act('press', press);
  await until('it is erased', async () => (await store.byChat(chatId)) === undefined, ANSWERED_WITHIN);
}

function yesOf({ reply_markup: markup }: Message): string | undefined {
  const button = (markup?.inline_keyboard ?? []).flat().find(({ text }) => text === 'Yes, erase it');
  return button !== undefined && 'callback_data' in button ? button.callback_data : undefined;
}

const JOB = `${QUEUE_PREFIX}:${POST_QUEUE}:`;

/** A job that a killed or paused worker holds can't be taken away: it goes by itself, once its lock is over. */
const isGone = (scene: FleetScene, group: Group): Promise<void> =>
  until('its jobs are gone', async () => (await whatIsLeft(scene, group)).length === 0, UNLOCKED_WITHIN);

/** Keys that still know the subscription, on whatever node. */
async function whatIsLeft({ place }: FleetScene, { subscriptionId = '' }: Group): Promise<readonly string[]> {
  const left: string[] = [];
  for (const node of mastersOf(place.client)) {
    for (const key of await node.keys(`${SLOTS}*`)) {
      if ((await node.hexists(key, subscriptionId)) === 1) left.push(key);
    }
    left.push(...(await node.keys(`*${subscriptionId}*`)));
  }
  if ((await place.client.hexists(subscriptionKey(subscriptionId), subscriptionId)) === 1) left.push('its record');
  for (const key of [OPEN, WAITING]) {
    const members = await place.client.zrange(key, 0, '-1');
    if (members.some((member) => member.startsWith(subscriptionId))) left.push(key);
  }
  return left;
}
