import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/journeys/**'],
    globalSetup: ['test/ensure-built.ts'],
    // What a test opens is not remembered among the libraries of whoever runs it.
    // The programs it starts, hundreds of them, keep the machine code of the built bundles for one another.
    env: {
      PROOFBOOK_CONFIG: join(tmpdir(), 'proofbook-test-config'),
      NODE_COMPILE_CACHE: join(tmpdir(), 'proofbook-test-code'),
    },
    // A test waits for what it waits for, also on a machine many times as slow; bounds that matter stand in the tests.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // Tests spawn the built program and real parsers: two at a time keep two cores busy and timings honest.
    maxWorkers: 2,
  },
});
