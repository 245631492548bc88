import { Hono } from 'hono';
import type { ConfigFault } from '../bot/config.ts';
import { createApp } from '../web/app.ts';
import { createConsoleLog } from './console-log.ts';

/** The program if settings are invalid: it says which ones, in the log and at `/readyz`, and lets Telegram keep its updates. */
export function createMisconfiguredProgram(faults: readonly ConfigFault[]): {
  fetch(request: Request): Promise<Response>;
  prepare(): Promise<void>;
} {
  const logger = createConsoleLog('info', []);
  const reason = faults.map(({ variable, expected }) => `${variable} ${expected}`).join('; ');
  logger.error('settings.wrong', { reason });
  const app = createApp({
    readiness: async () => ({ kind: 'not-ready', reason }),
    logger,
    webhook: new Hono().post('/', (c) => c.body(null, 503)),
  });
  return { fetch: async (request) => app.fetch(request), prepare: async () => {} };
}
