import { defineConfig } from 'vitest/config';

/** Everything but the browser, which has a configuration of its own. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
