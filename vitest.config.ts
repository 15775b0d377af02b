import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/journeys/**'],
    globalSetup: ['test/ensure-built.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Tests spawn the built program and real parsers: two at a time keep two cores busy and timings honest.
    maxWorkers: 2,
  },
});
