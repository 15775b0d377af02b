// `npm run bench:ui`: the window over a library of 100,000 statements, measured in a real browser by its own performance API.
// The library is made once through the program (minutes) and kept in node_modules/.cache/bench-ui; every run works on a copy of it.
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { chromiumOptions } from '../test/journeys/chromium-options.ts';
import { serve } from '../test/journeys/serve.ts';
import { makeLargeLibrary, SIZES } from './bench/large-library.ts';

const ROOT = resolve(import.meta.dirname, '..');
const MOST_MS = 50;
const MOST_START_MS = 2000;
const MOST_BYTES = 600_000;
const MOST_FRAME_MS = 50;
const KEYS = 12;
const SWITCHES = 20;

/** What the page holds of in-page.js; tests and scripts are compiled without the page's types. */
declare const bench: {
  nextKey(name: string, selector: string, quiet: number): Promise<number>;
  scroll(selector: string, frames: number, step: number): Promise<number[]>;
  start(): { usableMs: number | null; completeMs: number | null; scriptBytes: number };
  longestEvents(): { name: string; duration: number }[];
};

const rows: { what: string; median: string; worst: string; bar: string; met: boolean }[] = [];

const program = join(ROOT, 'bin/proofbook.cjs');
const made = makeLargeLibrary(program, join(ROOT, 'node_modules/.cache/bench-ui'));
const folder = mkdtempSync(join(tmpdir(), 'proofbook-bench-ui-'));
const library = join(folder, 'large.proofbook');
copyFileSync(made, library);
// Once before: a library of an older program is brought up to date, and the day's copy is kept.
await (await serve(library)).stop();
const askedAt = performance.now();
const server = await serve(library);
const programMs = performance.now() - askedAt;
const browser = await chromium.launch(chromiumOptions());
try {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await page.addInitScript({ path: join(import.meta.dirname, 'bench/in-page.js') });
  await page.goto(server.url);
  await measureStart(page);
  await measureDesk(page);
  await measureDocuments(page);
  await measureEvidence(page);
  await measureMemory(page);
  await measureControls(page);
  await measurePalette(page);
  const events = await page.evaluate(() => bench.longestEvents());
  print();
  console.log(
    `\nLongest events by the browser’s event timing: ${events.map(({ name, duration }) => `${name} ${duration} ms`).join(', ')}`,
  );
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true });
}
process.exitCode = rows.every(({ met }) => met) ? 0 : 1;

async function measureStart(page: Page): Promise<void> {
  await page.waitForFunction(() => bench.start().usableMs !== null, undefined, { timeout: 120_000 });
  await page.waitForFunction(() => bench.start().completeMs !== null, undefined, { timeout: 120_000 });
  const { usableMs, completeMs, scriptBytes } = await page.evaluate(() => bench.start());
  const total = programMs + (usableMs ?? Number.POSITIVE_INFINITY);
  add('start: program', [programMs], null);
  add('start: page usable', [usableMs ?? Number.POSITIVE_INFINITY], null);
  add('start: both', [total], MOST_START_MS);
  add('start: overview complete', [completeMs ?? Number.POSITIVE_INFINITY], null);
  addBytes('scripts the page starts with', scriptBytes, MOST_BYTES);
  const assets = join(ROOT, 'out/renderer/assets');
  const own = readdirSync(assets).filter((name) => name.endsWith('.js') && !name.startsWith('pdf'));
  addBytes(
    'scripts of all places (PDF viewer apart)',
    own.reduce((sum, name) => sum + readFileSync(join(assets, name)).length, 0),
    null,
  );
}

async function measureDesk(page: Page): Promise<void> {
  await open(page, '#/questionnaires/1');
  await page.getByRole('button', { name: /^All \d/u }).click();
  await page.getByRole('listbox', { name: 'Questions' }).getByRole('option').first().click();
  await measureKeys(
    page,
    `desk: next of ${SIZES.questions} questions`,
    '.desk',
    Array.from({ length: SWITCHES }, () => 'j'),
  );
  await measureTyping(
    page,
    `desk: filter ${SIZES.questions} questions`,
    'Search questions and answers',
    '.question-list',
  );
  await measureScroll(page, 'desk: scroll', '.question-list .rows');
}

async function measureDocuments(page: Page): Promise<void> {
  await open(page, '#/documents');
  await page.getByRole('listbox', { name: 'Statements' }).getByRole('option').first().waitFor({ timeout: 60_000 });
  await measureTyping(
    page,
    `documents: filter ${SIZES.statementsEach} statements`,
    'Filter statements',
    '.statement-list',
  );
  await measureScroll(page, 'documents: scroll statements', '.statement-list .rows');
  await measureScroll(page, 'documents: scroll text', '.document-body');
  await page.getByRole('listbox', { name: 'Statements' }).getByRole('option').first().click();
  await measureKeys(
    page,
    'documents: next statement',
    '.documents-page',
    Array.from({ length: SWITCHES }, () => 'ArrowDown'),
  );
}

async function measureEvidence(page: Page): Promise<void> {
  await open(page, '#/evidence');
  await page.getByRole('listbox', { name: 'Evidence' }).getByRole('option').first().click();
  await measureTyping(page, `evidence: filter ${SIZES.evidence} pieces`, 'Search evidence', '.evidence-page');
  await measureScroll(page, 'evidence: scroll', '.evidence-page .rows');
}

async function measureMemory(page: Page): Promise<void> {
  await open(page, '#/memory');
  await page.getByRole('listbox', { name: 'Remembered' }).getByRole('option').first().click();
  await measureKeys(
    page,
    'memory: next',
    '.memory',
    Array.from({ length: SWITCHES }, () => 'j'),
  );
  await measureTyping(page, `memory: filter ${SIZES.earlierAnswers} answers`, 'Search what is remembered', '.memory');
  await measureScroll(page, 'memory: scroll', '.memory .rows');
}

async function measureControls(page: Page): Promise<void> {
  await open(page, '#/controls/iso27001-2022/A.8.24');
  await page.locator('.requirement-detail .rows .row-place').first().waitFor({ timeout: 60_000 });
  await measureScroll(page, 'controls: scroll statements', '.requirement-detail .rows');
}

async function measurePalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Go to' }).getByRole('option').first().waitFor();
  // Names are there with the letter; what the library finds comes a moment later and is not waited for.
  await measureKeys(page, 'palette: letter shown', '.palette-field', 'organisation'.split(''), 1);
  await page.keyboard.press('Escape');
}

async function open(page: Page, hash: string): Promise<void> {
  await page.evaluate((address) => {
    // The script is compiled without the page's types.
    (globalThis as unknown as { location: { hash: string } }).location.hash = address;
  }, hash);
  await page.locator('main h1').first().waitFor({ timeout: 120_000 });
  await page.waitForLoadState('networkidle');
}

async function measureTyping(page: Page, what: string, field: string, list: string): Promise<void> {
  const box = page.getByRole('searchbox', { name: field });
  await box.focus();
  await measureKeys(page, what, list, 'customer data'.split('').slice(0, KEYS));
  await box.fill('');
  await box.blur();
}

async function measureKeys(
  page: Page,
  what: string,
  watched: string,
  keys: readonly string[],
  quiet = 6,
): Promise<void> {
  const times: number[] = [];
  for (const key of keys) {
    const measured = page.evaluate(([name, selector, frames]) => bench.nextKey(name, selector, frames), [
      what,
      watched,
      quiet,
    ] as const);
    // The listener has to be there before the key.
    await page.evaluate(() => 0);
    await page.keyboard.press(key);
    times.push(await measured);
  }
  add(what, times, MOST_MS);
}

async function measureScroll(page: Page, what: string, list: string): Promise<void> {
  const gaps = await page.evaluate(([selector, frames, step]) => bench.scroll(selector, frames, step), [
    list,
    120,
    240,
  ] as const);
  add(`${what}, between frames`, gaps, MOST_FRAME_MS);
}

function add(what: string, times: readonly number[], bar: number | null): void {
  const sorted = times.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.POSITIVE_INFINITY;
  // One in twenty may be another program's doing.
  const worst = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.POSITIVE_INFINITY;
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  rows.push({
    what,
    median: ms(median),
    worst: sorted.length === 1 ? '' : ms(worst),
    bar: bar === null ? '' : `< ${ms(bar)}`,
    met: bar === null || median < bar,
  });
}

function addBytes(what: string, bytes: number, bar: number | null): void {
  const kilobytes = (value: number) => `${(value / 1000).toFixed(0)} kB`;
  rows.push({
    what,
    median: kilobytes(bytes),
    worst: '',
    bar: bar === null ? '' : `< ${kilobytes(bar)}`,
    met: bar === null || bytes < bar,
  });
}

function print(): void {
  const table = [
    ['', 'median', '95 %', 'bar', ''],
    ...rows.map(({ what, median, worst, bar, met }) => [what, median, worst, bar, met ? '' : 'MISSED']),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
  for (const row of table)
    console.log(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    );
}
