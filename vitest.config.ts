import { defineConfig } from 'vitest/config';

/** Everything but the browser, which has a configuration of its own. The conversations run twice: on Node and on workerd. */
export default defineConfig({
  test: {
    // wrangler, which runs workerd in some of them, asks nobody for anything.
    env: { WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false' },
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Most of the time they wait for programs, locks and answers, and not for the processor.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'node', include: ['test/**/*.test.ts'], exclude: ['test/browser/**'] },
      },
      {
        extends: true,
        test: {
          name: 'workerd',
          include: ['test/conversations/**/*.test.ts'],
          exclude: ['test/conversations/matrix*.test.ts'],
          env: { CONVERSATIONS_ON: 'workerd' },
          globalSetup: 'test/support/workerd-process.ts',
        },
      },
    ],
  },
});
