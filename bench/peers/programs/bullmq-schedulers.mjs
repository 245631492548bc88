/** A job scheduler of BullMQ for each chat, and a worker with BullMQ's limiter. */
import { Queue, Worker } from 'bullmq';
import { Api } from 'grammy';
import { apiRoot, chats, pattern, perSecond, redisUrl, text, token } from './posting-setting.mjs';

const api = new Api(token, { apiRoot });
const { hostname: host, port } = new URL(redisUrl);
const connection = { host, port: Number(port), maxRetriesPerRequest: null };

const queue = new Queue('posts', { connection });
await Promise.all(
  chats.map((chat) =>
    queue.upsertJobScheduler(`chat${chat}`, { pattern, tz: 'UTC' }, { name: 'post', data: { chat } }),
  ),
);

new Worker('posts', ({ data }) => api.sendMessage(data.chat, text), {
  connection,
  concurrency: 100,
  limiter: { max: perSecond, duration: 1_000 },
});
console.log('ready');
