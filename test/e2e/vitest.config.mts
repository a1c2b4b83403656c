import { defineConfig } from 'vitest/config';

/** The real application in a real Electron. One file after another: two cores serve one application at a time. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    globalSetup: 'test/e2e/world.mjs',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
