import { defineConfig } from 'vitest/config';

/** The page in a real browser, against the real program. Apart from `npm test`, since it needs Chromium. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.browser.ts'],
    // One program and one browser for each file, one file at a time.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
