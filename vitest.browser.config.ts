import { defineConfig } from 'vitest/config';

/** The page in a real browser, against the real program. Apart from `npm test`, since it needs Chromium. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.browser.ts'],
    // One program and one browser for each file. Most of the time they wait for a picture or for the page.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
