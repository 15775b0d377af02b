import { defineConfig } from '@playwright/test';
import { chromiumOptions } from './test/journeys/chromium-options';

export default defineConfig({
  testDir: 'test/journeys',
  globalSetup: './test/journeys/prepare.ts',
  outputDir: 'test-results',
  // Three files at a time on two cores: a journey waits for the program as long as the program works, and the program for the page.
  // What is waited for is waited for as long as on a machine many times as slow: an import of thirteen documents took 19 seconds there.
  workers: 3,
  timeout: 600_000,
  expect: { timeout: 60_000 },
  reporter: [['list']],
  use: {
    launchOptions: chromiumOptions(),
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: process.env['PROOFBOOK_IMAGES'] === undefined ? 1 : 1.5,
    actionTimeout: 60_000,
    // To record every step for the case that one fails takes a fifth of all the time: for whoever looks for a cause.
    trace: process.env['PROOFBOOK_TRACE'] === undefined ? 'off' : 'retain-on-failure',
  },
});
