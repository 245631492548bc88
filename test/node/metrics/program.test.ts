import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { POST_QUEUE, queueOptions } from '../../../src/jobs/run/queue.ts';
import { createScripts } from '../../../src/jobs/run/scripts.ts';
import { createSubscriptionStore } from '../../../src/jobs/run/subscription-store.ts';
import { CIPHER } from '../../support/cipher.ts';
import { type Environment, startSurroundings } from '../../support/environment.ts';
import { samplesOf } from '../../support/metrics.ts';
import { until } from '../../support/process.ts';
import { dueNow } from '../../support/subscription.ts';

const TOKEN = '4242424242:AAE-canary_token_canary_token_1';
const PERSON_ID = 7_770_001_112_223;

let around: Environment;

beforeEach(async () => {
  around = await startSurroundings(TOKEN);
});

afterEach(() => around.stop());

/** The program in a role, and how its page of metrics is read. */
async function startProgram(role: 'bot' | 'jobs') {
  const running = around.startProgram(role);
  const { address } = JSON.parse(await running.hears(/"http\.listening"/u)) as { address: string };
  const page = async () => (await fetch(`${address}/metrics`)).text();
  return { running, page, read: async () => samplesOf(await page()) };
}

describe('GET /metrics', () => {
  it('of the bot counts updates and failures, and knows nobody', async () => {
    const { running, page, read } = await startProgram('bot');
    await running.hears(/"updates\.started"/u);
    await around.telegram.post('add-person', { id: PERSON_ID, firstName: 'canary', languageCode: 'en' });
    await around.telegram.post('start', { personId: PERSON_ID });
    await around.telegram.asks(PERSON_ID, '/search weapons', 'avoid bloodshed');
    const refusal = { ok: false, error_code: 400, description: 'Bad Request: refused' };
    await around.telegram.post('fault', {
      method: 'sendMessage',
      count: 2,
      fault: { kind: 'reply', status: 400, body: refusal },
    });
    await around.telegram.post('say', { personId: PERSON_ID, chatId: PERSON_ID, text: '/search canary' });
    await running.hears(/"update\.failed"/u);
    await until(
      'three are answered',
      async () => (await read())['verbatim_answer_seconds_count{kind="message"}'] === 3,
    );
    expect(await read()).toMatchObject({
      'verbatim_updates_total{kind="message"}': 3,
      'verbatim_update_failures_total{kind="message"}': 1,
      'verbatim_log_lines_total{level="error",event="update.failed"}': 1,
      verbatim_redis_up: 1,
      verbatim_ready: 1,
      verbatim_telegram_up: 1,
      'verbatim_erased_total{why="unsubscribe"}': 0,
    });
    expect(await page()).not.toMatch(new RegExp(`canary|weapons|${PERSON_ID}`, 'u'));
  });

  it('of the jobs counts posts by outcome, and how late they left', async () => {
    const { running, read } = await startProgram('jobs');
    await running.hears(/"posting\.started"/u);
    const client = new Redis(around.redis.url);
    const subscriptions = createSubscriptionStore(client, createScripts(client), CIPHER);
    const { id: chatId } = await around.telegram.post<{ id: number }>('add-group', { title: 'Group', memberIds: [] });
    await subscriptions.create(...dueNow({ chatId }));
    await subscriptions.create(...dueNow({ id: 'BBBBBBBB', chatId: chatId - 1, pause: 'by-person' }));
    client.disconnect();
    await until('both have ended', async () => {
      const samples = await read();
      return ['sent', 'paused'].every((outcome) => samples[`verbatim_posts_total{outcome="${outcome}"}`] === 1);
    });
    const samples = await read();
    expect(samples).toMatchObject({
      verbatim_post_lateness_seconds_count: 1,
      verbatim_subscriptions: 2,
      'verbatim_backlog{state="overdue"}': 0,
      verbatim_oldest_open_seconds: 0,
      verbatim_queue_paused: 0,
      verbatim_log_lines_dropped_total: 0,
    });
    for (const name of ['tick_age_seconds', 'rewriting_age_seconds{redis="outside"}', 'memory_used_bytes']) {
      expect(samples[`verbatim_${name}`]).toBeGreaterThan(0);
    }
    expect(samples['verbatim_post_lateness_seconds_sum']).toBeLessThan(120);
  });

  it('says that Telegram is away, and since when no poll was answered', async () => {
    const { running, read } = await startProgram('bot');
    await running.hears(/"updates\.started"/u);
    around.telegram.running.kill('SIGKILL');
    await until('it is known', async () => (await read())['verbatim_telegram_up'] === 0);
    expect((await read())['verbatim_poll_age_seconds']).toBeGreaterThan(0);
  });

  it('of the jobs tells what Telegram had erased, and that somebody paused the queue', async () => {
    const { running, read } = await startProgram('jobs');
    await running.hears(/"posting\.started"/u);
    const client = new Redis(around.redis.url);
    const subscriptions = createSubscriptionStore(client, createScripts(client), CIPHER);
    const { id: chatId } = await around.telegram.post<{ id: number }>('add-group', { title: 'Group', memberIds: [] });
    const kicked = { ok: false, error_code: 403, description: 'Forbidden: bot was kicked from the group chat' };
    await around.telegram.post('fault', {
      method: 'sendMessage',
      count: 1,
      fault: { kind: 'reply', status: 403, body: kicked },
    });
    await subscriptions.create(...dueNow({ chatId }));
    await until('it is erased', async () => (await read())['verbatim_erased_total{why="gone"}'] === 1);
    const queue = new Queue(POST_QUEUE, queueOptions(client));
    await queue.pause();
    expect(await read()).toMatchObject({ verbatim_queue_paused: 1, verbatim_subscriptions: 0 });
    await queue.close();
    client.disconnect();
  });

  it('of the jobs counts what Redis refuses by its code', async () => {
    const { running, read } = await startProgram('jobs');
    await running.hears(/"posting\.started"/u);
    const client = new Redis(around.redis.url);
    await client.replicaof('127.0.0.1', '1');
    await until('it is counted', async () => ((await read())['verbatim_jobs_errors_total{code="READONLY"}'] ?? 0) > 2);
    await client.replicaof('no', 'one');
    client.disconnect();
  });

  it('comes while Redis is away, and says so', async () => {
    const [bot, jobs] = [await startProgram('bot'), await startProgram('jobs')];
    for (const { read } of [bot, jobs]) {
      await until('Redis is there', async () => (await read())['verbatim_redis_up'] === 1);
    }
    around.redis.running.kill('SIGKILL');
    for (const { running } of [bot, jobs]) await running.hears(/"redis\.away"/u);
    // `bot` still answers its readers.
    expect(await bot.read()).toMatchObject({ verbatim_redis_up: 0, verbatim_ready: 1 });
    expect(await jobs.read()).toMatchObject({ verbatim_redis_up: 0, verbatim_ready: 0 });
  });
});
