import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/journeys/**'],
    globalSetup: ['test/ensure-built.ts'],
    // What a test opens is not remembered among the libraries of whoever runs it.
    env: { PROOFBOOK_CONFIG: join(tmpdir(), 'proofbook-test-config') },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Tests spawn the built program and real parsers: two at a time keep two cores busy and timings honest.
    maxWorkers: 2,
  },
});
