import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { demoDocuments, QUESTIONNAIRE, WORK } from './journey';
import { ROOT } from './serve';
import { type OpenWindow, openWindow } from './window';

let window: OpenWindow;
let page: Page;

test.beforeAll(async ({ browser }) => {
  window = await openWindow(browser, test.info(), () => {});
  page = window.page;
  // As long as somebody listens the browser hands its dialogs over: to begin with each key would come too late on a slow machine.
  page.on('filechooser', () => {});
});
test.afterAll(() => window.close());

// Each goes on from what the one before left; nothing here touches the mouse.
test.describe.configure({ mode: 'serial' });

const EVIDENCE = join(ROOT, 'resources/demo/evidence');
const heading = (name: string) => page.getByRole('heading', { level: 1, name });

/** The key for it opens the system's own dialog, in which the files are chosen. */
async function chooseFiles(key: string, files: string[]): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  await page.keyboard.press(key);
  await (await asked).setFiles(files);
}

/** Tabs until it is reached; more steps than anybody would go are a fault of the page. */
async function tabTo(target: Locator, most: number): Promise<void> {
  await expect(target).toBeVisible();
  for (let steps = 0; steps < most; steps += 1) {
    await page.keyboard.press('Tab');
    if ((await target.and(page.locator(':focus')).count()) > 0) return;
  }
  await expect(target, `reached within ${most} steps`).toBeFocused({ timeout: 100 });
}

async function savedFile(): Promise<string> {
  await expect(page.getByRole('button', { name: 'Make the file' })).toBeEnabled(WORK);
  await page.keyboard.press('m');
  await expect(page.getByRole('button', { name: 'Save file' })).toBeVisible(WORK);
  const download = page.waitForEvent('download');
  await page.keyboard.press('s');
  return (await download).suggestedFilename();
}

test('keyboard: documents come in, a mapping is confirmed, evidence is reviewed', async () => {
  await expect(heading('Answers from what you already wrote down')).toBeVisible();
  await page.keyboard.press('Alt+2');
  await expect(heading('Start with what you already wrote down')).toBeVisible();
  await tabTo(page.getByRole('button', { name: 'Choose documents' }), 3);
  await chooseFiles('Enter', demoDocuments());
  await expect(page.getByText(/^\d+ documents read/u)).toBeVisible(WORK);
  await expect(page.getByRole('listbox', { name: 'Statements' }).getByRole('option').first()).toBeVisible();
  await page.keyboard.press('j');
  const chosen = page.getByRole('listbox', { name: 'Statements' }).getByRole('option', { selected: true });
  const first = await chosen.innerText();
  await page.keyboard.press('j');
  await expect(chosen).not.toHaveText(first);

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Go to' }).getByRole('combobox')).toBeFocused();
  await page.keyboard.type('use of cryptography');
  await expect(page.getByRole('option', { name: /^A\.8\.24 Use of cryptography/u })).toBeVisible();
  await page.keyboard.press('Enter');
  const detail = page.getByRole('region', { name: /^A\.8\.24 / });
  await expect(detail.getByText(', 0 confirmed')).toBeVisible();
  await page.keyboard.press('a');
  await expect(detail.getByText(', 1 confirmed')).toBeVisible();

  await page.keyboard.press('Alt+4');
  await expect(heading('Keep what shows that it is true')).toBeVisible();
  const files = readdirSync(EVIDENCE).slice(0, 3);
  await chooseFiles(
    '+',
    files.map((name) => join(EVIDENCE, name)),
  );
  await expect(page.getByText(/^3 pieces of evidence to review/u)).toBeVisible();
  await expect(page.getByRole('button', { name: /^To review 3$/u })).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.getByRole('button', { name: /^To review 2$/u })).toBeVisible();
});

test('keyboard: a questionnaire comes in, its map is corrected, its answers are reviewed', async () => {
  await page.keyboard.press('Alt+5');
  await expect(heading('Drop the questionnaire as your customer sent it')).toBeVisible();
  await chooseFiles('+', [QUESTIONNAIRE]);
  const found = page.getByText(/^\d+ questions found on/u);
  await expect(found).toBeVisible();
  const before = await found.innerText();
  await tabTo(page.getByRole('tab', { name: /^Security/u }), 12);
  await tabTo(page.getByRole('listbox', { name: 'Rows of the sheet' }), 20);
  for (let rows = 0; rows < 8; rows += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await expect(found).not.toHaveText(before);
  await page.keyboard.press('z');
  await expect(found).toHaveText(before);

  await page.keyboard.press('d');
  const progress = page.getByText(/^\d+ of \d+ done$/u);
  await expect(progress).toHaveText(/^0 of/u, WORK);
  await page.keyboard.press('a');
  await expect(progress).toHaveText(/^1 of/u);
  await page.keyboard.press('b');
  const dialog = page.getByRole('dialog', { name: 'Approve the strong drafts' });
  await expect(dialog.getByRole('button', { name: /^Approve [1-9]/u })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(progress).not.toHaveText(/^1 of/u);
});

test('keyboard: the filled file, an annex and a whitepaper leave', async () => {
  await page.keyboard.press('p');
  await expect(heading('Exports')).toBeVisible();
  await expect(page.getByRole('radio', { name: /^Filled questionnaire/u })).toBeChecked();
  expect(await savedFile()).toMatch(/\.xlsx$/u);
  await tabTo(page.getByRole('radio', { name: /^Filled questionnaire/u }), 6);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /^Measures annex/u })).toBeChecked();
  expect(await savedFile()).toMatch(/annex.*\.(?:docx|pdf)$/iu);
  await expect(page.getByRole('radio', { name: /^Measures annex/u })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /^Security whitepaper/u })).toBeChecked();
  expect(await savedFile()).toMatch(/whitepaper.*\.(?:docx|pdf)$/iu);
});

test('keyboard: nothing was fetched from elsewhere and nothing broke', () => {
  expect(window.foreign).toEqual([]);
  expect(window.problems).toEqual([]);
});
