import { Queue } from 'bullmq';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slotsKey } from '../../src/jobs/plan/keys.ts';
import { minuteOf, slotId } from '../../src/jobs/plan/subscription.ts';
import { createJobQueue, POST_QUEUE, queueOptions } from '../../src/jobs/run/queue.ts';
import { dailyAt } from '../faults/cadences.ts';
import { start, until } from '../support/process.ts';

import { messagesAt } from '../support/telegram-server.ts';
import { createWorkerdScene, type WorkerdScene } from '../support/workerd-scene.ts';

let scene: WorkerdScene;
let owner: number;

beforeAll(async () => {
  scene = await createWorkerdScene();
  owner = await scene.addReader();
}, 60_000);

afterAll(() => scene?.stop());

describe('a subscription that is written on workerd', () => {
  it('is posted by a worker on Node', async () => {
    const { settings, subscriptions } = scene;
    const { chatId, subscription } = await scene.addSubscribedGroup(owner);
    const { token, apiRoot, redisUrl } = settings;
    const jobs = start({
      command: [process.execPath, 'src/node.ts'],
      env: { BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, REDIS_URL: redisUrl, PORT: '0', ROLE: 'jobs' },
    });
    // Its time has come.
    const minute = minuteOf(Date.now());
    await subscriptions.change(
      subscription.id,
      (before) => ({ ...before, cadence: dailyAt(minute) }),
      () => minute,
    );
    await until('it is posted', async () => (await subscriptions.byChat(chatId))?.last?.outcome === 'sent');
    const posts = (await scene.sentTo(chatId)).filter((text) => text.includes('The right of the people to rebellion'));
    expect(posts).toHaveLength(1);
    jobs.kill('SIGTERM');
    expect(await jobs.ended).toBe(0);
  });

  it('is erased with the posts of it that are queued', async () => {
    const { redis, subscriptions } = scene;
    const { chatId, subscription } = await scene.addSubscribedGroup(owner);
    const minute = minuteOf(Date.now());
    const slot = slotId({ subscriptionId: subscription.id, minute });
    await redis.hset(slotsKey(minute), subscription.id, `p|${Date.now()}|0`);
    const queue = new Queue(POST_QUEUE, queueOptions(redis));
    await redis.zadd('{verbatim}:open', Date.now(), slot);
    await createJobQueue(queue).add([slot]);
    await queue.close();
    const kept = async () => (await redis.keys('*')).filter((key) => key.includes(subscription.id));
    expect(await kept()).toHaveLength(1);
    await forget(chatId);
    await until('the subscription is gone', async () => (await subscriptions.byChat(chatId)) === undefined);
    await until('its posts are gone too', async () => (await kept()).length === 0);
    const isSlotThere = () => redis.hexists(slotsKey(minute), subscription.id);
    await until('and its slots', async () => (await isSlotThere()) === 0);
    await until('and nobody looks after them', async () => (await redis.zscore('{verbatim}:open', slot)) === null);
    expect(await redis.zscore('{verbatim}:due', subscription.id)).toBeNull();
  });
});

/** Says `/forget` and presses the first button, which means it. */
async function forget(chatId: number): Promise<void> {
  const { telegram } = scene;
  await telegram.post('say', { personId: owner, chatId, text: '/forget' });
  const question = async () =>
    (await messagesAt(telegram.url)).findLast(
      ({ chat, text = '' }) => chat.id === chatId && text.includes('everything kept about this group'),
    );
  await until('it is asked again', async () => (await question()) !== undefined);
  const message = await question();
  const [button] = message?.reply_markup?.inline_keyboard.flat() ?? [];
  const data = button !== undefined && 'callback_data' in button ? button.callback_data : '';
  await telegram.post('press', { personId: owner, chatId, messageId: message?.message_id, data });
}
