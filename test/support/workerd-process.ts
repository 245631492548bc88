import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { createTestHarness, unstable_readConfig } from 'wrangler';
import { packDocument } from '../../src/node/process/pack-document.ts';
import { freePort } from './port.ts';
import { PROJECT_ROOT } from './process.ts';
import { startOutsideRedis } from './redis.ts';

/** Where the one workerd of all conversations is, and its Redis, of which each conversation has a database of its own. */
export type WorkerdProcess = { readonly url: string; readonly redisUrl: string };

declare module 'vitest' {
  interface ProvidedContext {
    workerd: WorkerdProcess;
  }
}

/** Conversations that a run may have; an empty database takes next to no memory. */
const DATABASES = 4_000;

/** Vitest's global set-up for the conversations on workerd. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Wrangler does so before a build; here nothing builds but the harness.
  if (packDocument({}) !== 0) throw new Error('the document has faults');
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-conversations-'));
  const redis = await startOutsideRedis(folder, await freePort(), ['--databases', String(DATABASES)]);
  const { compatibility_date, compatibility_flags, rules, alias } = unstable_readConfig({
    config: join(PROJECT_ROOT, 'wrangler.toml'),
  });
  const server = createTestHarness({
    root: PROJECT_ROOT,
    workers: [
      {
        config: {
          name: 'conversations',
          main: join(import.meta.dirname, 'workerd-conversations.ts'),
          compatibility_date,
          compatibility_flags,
          rules,
          alias,
        },
      },
    ],
  });
  const { url } = await server.listen();
  project.provide('workerd', { url: url.origin, redisUrl: redis.url });
  return async () => {
    await server.close();
    redis.running.kill('SIGKILL');
    await redis.running.ended;
    rmSync(folder, { recursive: true, force: true });
  };
}
