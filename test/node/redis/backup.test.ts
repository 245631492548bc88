import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createScripts } from '../../../src/jobs/run/scripts.ts';
import { createSubscriptionStore } from '../../../src/jobs/run/subscription-store.ts';
import { CIPHER } from '../../support/cipher.ts';
import { freePort } from '../../support/port.ts';
import { start } from '../../support/process.ts';
import { startOutsideRedis } from '../../support/redis.ts';
import { subscriptionOf } from '../../support/subscription.ts';

let folder: string;
let redis: Awaited<ReturnType<typeof startOutsideRedis>>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-backup-'));
  redis = await startOutsideRedis(folder, await freePort());
  const client = new Redis(redis.url);
  await createSubscriptionStore(client, createScripts(client), CIPHER).create(subscriptionOf(), 1);
  client.disconnect();
});

afterEach(async () => {
  redis.running.kill('SIGTERM');
  await redis.running.ended;
  rmSync(folder, { recursive: true, force: true });
});

/** What `npm run backup` writes with these settings, by lines. */
async function backUp(env: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const running = start({ command: [process.execPath, 'src/backup.ts'], env: { REDIS_URL: redis.url, ...env } });
  expect(await running.ended, running.said().join('\n')).toBe(0);
  return running.said();
}

describe('npm run backup', () => {
  it.each<[string, Record<string, string>]>([
    ['a webhook, whose secrets it is not told', { WEBHOOK_URL: 'https://example.org/telegram' }],
    ['a role of its own', { ROLE: 'bot' }],
    ['a token in a file that it may not read', { BOT_TOKEN_FILE: '/nowhere' }],
  ])('works with the settings of a program that has %s', async (_, env) => {
    expect((await backUp(env)).join('\n')).toContain('"part":"records"');
  });

  it('writes the archive as it is, though a password of Redis stands in it by chance', async () => {
    const client = new Redis(redis.url);
    await client.config('SET', 'requirepass', 'records');
    client.disconnect();
    const lines = await backUp({ REDIS_URL: redis.url.replace('redis://', 'redis://:records@') });
    expect(lines.join('\n')).toContain('"part":"records"');
    expect(lines.join('\n')).not.toContain('[hidden]');
  });
});

describe('npm run restore', () => {
  it('says that nothing is posted to the subscriptions, and not that none was paused', async () => {
    const copy = join(folder, 'copy.jsonl');
    writeFileSync(copy, (await backUp({})).join('\n'));
    const client = new Redis(redis.url);
    await client.flushall();
    client.disconnect();
    const command = `${process.execPath} src/restore.ts < ${copy}`;
    const running = start({
      command: ['/bin/sh', '-c', command],
      env: { REDIS_URL: redis.url, BOT_TOKEN: `4242424242:${'a'.repeat(35)}` },
    });
    expect(await running.ended, running.said().join('\n')).toBe(0);
    expect(running.said().filter((line) => !line.startsWith('{'))).toEqual([
      'Restored subscriptions: 1. Nothing is posted to any of them until an administrator says /resume.',
      expect.stringMatching(/^Posts that may have been sent .* Start the program now\.$/u),
    ]);
  });
});
