import { defineConfig } from 'vitest/config';

/** Everything but the browser, which has a configuration of its own. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**'],
    // wrangler, which runs workerd in some of them, asks nobody for anything.
    env: { WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false' },
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Most of the time they wait for programs, locks and answers, and not for the processor.
    maxWorkers: 2,
  },
});
