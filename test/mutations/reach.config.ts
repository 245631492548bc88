import { defineConfig } from 'vitest/config';

/** For the one run that writes down what each test file reaches. It runs with marks, and so takes longer. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/mutations/reached.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
