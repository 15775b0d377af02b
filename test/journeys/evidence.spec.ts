import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { demoEvidenceCommands } from '../../scripts/demo/evidence';
import { lookAt } from './looks';
import { preparedLibrary } from './prepared';
import { freshFolder, newLibrary, ROOT, runProgram, serve } from './serve';

const DEMO = join(ROOT, 'resources/demo');
let folder: string;
let server: { url: string; stop: () => Promise<void> };
let context: BrowserContext;
let page: Page;
const foreign: string[] = [];
const problems: string[] = [];

// The demo company with its documents, a drafted questionnaire and its evidence as it stands on that day.
test.beforeAll(async ({ browser }) => {
  process.env['PROOFBOOK_NOW'] = '2026-11-20T09:00:00Z';
  folder = freshFolder();
  const library = preparedLibrary('answered', folder);
  for (const command of demoEvidenceCommands(DEMO, library)) runProgram(...command);
  server = await serve(library);
  const { viewport, deviceScaleFactor } = test.info().project.use;
  context = await browser.newContext({
    ...(viewport && { viewport }),
    ...(deviceScaleFactor && { deviceScaleFactor }),
  });
  page = await context.newPage();
  page.on('request', (request) => {
    const isOwn = request.url().startsWith(new URL(server.url).origin) || request.url().startsWith('blob:');
    if (!isOwn) foreign.push(request.url());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto(server.url);
  await page.getByRole('heading', { name: 'Overview' }).waitFor(); // keys are heard from here on
});
test.afterAll(async () => {
  delete process.env['PROOFBOOK_NOW'];
  await context.close();
  await server.stop();
  rmSync(folder, { recursive: true });
});

// Each goes on from what the one before left.
test.describe.configure({ mode: 'serial' });

const filter = (name: RegExp) => page.getByRole('group', { name: 'Filter' }).getByRole('button', { name });
const shown = () => page.getByRole('region', { name: 'Preview' }).getByRole('heading', { level: 2 });
const list = () => page.getByRole('listbox', { name: 'Evidence' });

test('review evidence: the queue is gone through with the keyboard', async () => {
  await page.keyboard.press('Alt+4');
  await expect(filter(/^To review 5$/u)).toHaveAttribute('aria-pressed', 'true');
  await expect(shown()).toHaveText('Restore test report, September 2026');
  // Its pages are drawn, not only announced.
  const sheet = page.getByRole('img', { name: 'Page 1 of 1' });
  await expect.poll(() => sheet.evaluate(hasInk)).toBe(true);
  await expect(page.getByText('Read from “valid until 30 September 2027”')).toBeVisible();
  await lookAt(page, 'evidence', test.info());

  await page.keyboard.press('j');
  await expect(shown()).toHaveText('Access review 2026 q3');
  await expect(page.getByRole('cell', { name: 'removed: changed team' })).toBeVisible();
  await lookAt(page, 'evidence-table', test.info());
  // Accept with what is suggested, and take it back. A quick hand asks before the piece is read: its own suggestions are meant.
  const release = await holdBack(page, 'evidence.read');
  await page.keyboard.press('k');
  await expect(shown()).toHaveText('Restore test report, September 2026');
  await page.keyboard.press('s');
  await release();
  const requirements = page.getByRole('region', { name: 'Requirements it shows' });
  await expect(requirements).toContainText('A.8.13');
  await expect(requirements.getByText('Attach all')).toBeHidden();
  await page.keyboard.press('a');
  await expect(filter(/^To review 4$/u)).toBeVisible();
  await expect(shown()).toHaveText('Access review 2026 q3');
  await page.keyboard.press('z');
  await expect(filter(/^To review 5$/u)).toBeVisible();
  await expect(shown()).toHaveText('Restore test report, September 2026');
  await page.keyboard.press('a');
  await expect(filter(/^To review 4$/u)).toBeVisible();

  // Reject with a reason; without one nothing happens, and what is typed before the field is ready decides nothing.
  await page.evaluate(typeTooEarly, ['x', 'a']);
  const reasons = page.getByRole('dialog', { name: 'Reject this piece' });
  await expect(reasons.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(reasons).toContainText('Access review 2026 q3');
  await lookAt(page, 'evidence-reject', test.info());
  await page.keyboard.type('It leaves out the file storage.');
  await page.keyboard.press('Enter');
  await expect(filter(/^Rejected 2$/u)).toBeVisible();

  // A picture; its requirements are chosen by their words.
  await expect(shown()).toHaveText('Sign in settings');
  await expect(page.getByRole('img', { name: 'Sign in settings' })).toBeVisible();
  await lookAt(page, 'evidence-picture', test.info());
  await page.keyboard.press('c');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('privileged access');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: /A\.8\.2 / }).getByText('Attached')).toBeVisible();
  await lookAt(page, 'evidence-controls', test.info());
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('e');
  await page.getByRole('dialog').getByLabel('Holds until').fill('2027-11-01');
  await lookAt(page, 'evidence-details', test.info());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText('1 Nov 2027').first()).toBeVisible();
  await page.keyboard.press('a');
  await expect(shown()).toHaveText('Backup jobs 2026-11');
  await page.keyboard.press('n');
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(shown()).toHaveText(/^Bestätigung: Entsorgung/u);
  await expect(page.getByText('protokoll-2026-10-06.pdf')).toBeVisible();
  await lookAt(page, 'evidence-mail', test.info());
  await page.keyboard.press('a');
  await expect(page.getByText('Everything is reviewed.')).toBeVisible();

  await filter(/^Ending 2$/u).click();
  await expect(list().getByRole('option')).toHaveCount(2);
  await page.keyboard.press('/');
  await page.keyboard.type('penetration');
  await page.keyboard.press('Enter');
  await expect(list().getByRole('option')).toHaveCount(1);
  await lookAt(page, 'evidence-expired', test.info());
  await page.getByRole('searchbox').fill('');
});

test('review evidence: coverage tells what is evidenced, and leads to the piece', async () => {
  await page.keyboard.press('Alt+3');
  await page.getByRole('button', { name: /^A\.8\.13/u }).click();
  const detail = page.getByRole('region', { name: /A\.8\.13/u });
  await expect(detail.getByText('Said and evidenced')).toBeVisible();
  await lookAt(page, 'controls-evidenced', test.info());
  await detail.getByRole('link', { name: /^Restore test report/u }).click();
  await expect(shown()).toHaveText('Restore test report, September 2026');
  await reject('Another system was restored.');
  await page.keyboard.press('Alt+3');
  await page.getByRole('button', { name: /^A\.8\.13/u }).click();
  await expect(detail.getByText('Said', { exact: true })).toBeVisible();
});

test('review evidence: a document becomes evidence, and rejecting it makes its answers stale', async () => {
  await page.keyboard.press('Alt+2');
  await page.getByRole('listbox', { name: 'Documents' }).getByText('Encryption policy').first().click();
  await expect(page.getByRole('heading', { level: 2, name: 'Encryption policy' })).toBeVisible();
  await page.getByRole('region', { name: 'Document', exact: true }).getByRole('button', { name: 'Evidence' }).click();
  await expect(shown()).toHaveText('Encryption policy');
  const answers = page.getByRole('region', { name: 'What stands on it' }).getByRole('listitem');
  await expect(answers.first()).toBeVisible();
  await reject('Withdrawn by its owner.');
  await filter(/^Rejected/u).click();
  await list().getByText('Encryption policy').click();
  await expect(page.getByText('Answers that cite it are stale', { exact: false })).toBeVisible();
  await answers.first().getByRole('link').click();
  await expect(page.getByText(/was rejected as evidence on .*: Withdrawn by its owner\./u).first()).toBeVisible();
});

test('review evidence: an empty library says what evidence is for', async () => {
  const other = newLibrary(freshFolder());
  const empty = await serve(other);
  try {
    const fresh = await context.newPage();
    await fresh.goto(empty.url);
    await fresh.goto(`${new URL(empty.url).origin}/#/evidence`);
    await expect(fresh.getByRole('heading', { name: 'Keep what shows that it is true' })).toBeVisible();
    await lookAt(fresh, 'evidence-empty', test.info());
  } finally {
    await empty.stop();
  }
});

test('review evidence: nothing was fetched from elsewhere and nothing broke', () => {
  expect(foreign).toEqual([]);
  expect(problems).toEqual([]);
});

async function reject(reason: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Reject this piece' });
  await page.keyboard.press('x');
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await page.keyboard.type(reason);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
}

/** Runs in the page: presses one key, and another in the very moment a dialog opens, before it has the focus. */
function typeTooEarly([opening, early]: string[]): void {
  // Tests are compiled without the page's types.
  const { document, KeyboardEvent, MutationObserver } = globalThis as unknown as PageGlobals;
  const press = (key: string | undefined) =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  const observer = new MutationObserver(() => {
    if (document.querySelector('[role="dialog"]') === null) return;
    observer.disconnect();
    press(early);
  });
  observer.observe(document.body, { childList: true, subtree: true });
  press(opening);
}

interface PageGlobals {
  document: { body: { dispatchEvent(event: unknown): void }; querySelector(selector: string): unknown };
  KeyboardEvent: new (kind: string, how: { key: string | undefined; bubbles: boolean; cancelable: boolean }) => unknown;
  MutationObserver: new (
    heard: () => void,
  ) => {
    observe(of: unknown, what: { childList: boolean; subtree: boolean }): void;
    disconnect(): void;
  };
}

/** Keeps calls of an operation from leaving the page until it is released. */
async function holdBack(of: Page, operation: string): Promise<() => Promise<void>> {
  await of.evaluate(`{
    const ask = window.fetch;
    const { promise, resolve } = Promise.withResolvers();
    window.releaseCalls = resolve;
    window.fetch = async (address, how) => {
      const sent = how?.body instanceof Uint8Array ? new TextDecoder().decode(how.body) : '';
      if (sent.includes('"${operation}"')) await promise;
      return ask(address, how);
    };
  }`);
  return async () => {
    await of.evaluate('window.releaseCalls()');
  };
}

/** A canvas, as far as the test looks at one; tests are compiled without the page's types. */
interface Canvas {
  width: number;
  height: number;
  getContext(kind: '2d'): { getImageData(x: number, y: number, w: number, h: number): { data: Uint8ClampedArray } };
}

/** Runs in the page: whether anything dark was drawn. An empty canvas is transparent. */
function hasInk(element: unknown): boolean {
  const canvas = element as Canvas; // found by its role and its name
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return data.some((value, index) => index % 4 === 0 && value < 128 && data[index + 3] === 255);
}
