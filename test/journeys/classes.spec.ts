import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { lookAt } from './looks';
import { runProgram } from './serve';
import { type OpenWindow, openWindow } from './window';

let window: OpenWindow;
let page: Page;

const GATES = '# Gates\n\nHeron gates are locked at night with badge readers.\n';
const BACKUPS = '# Backups\n\nBackups are encrypted with AES-256. Backups are kept in two regions.\n';
const QUESTIONS = 'ID;Question;Answer\n1;How are heron gates locked at night?;\n2;How are backups encrypted?;\n';
const OFFER = 'Details are available under a non-disclosure agreement.';
const QUOTE = 'Heron gates are locked at night with badge readers.';

test.beforeAll(async ({ browser }) => {
  window = await openWindow(browser, test.info(), (library, folder) => {
    const files = { 'gates.md': GATES, 'backups.md': BACKUPS, 'questions.csv': QUESTIONS };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    runProgram('import', library, join(folder, 'gates.md'), join(folder, 'backups.md'));
    runProgram('answer', library, join(folder, 'questions.csv'));
  });
  page = window.page;
});
test.afterAll(() => window.close());

// Each goes on from what the one before left.
test.describe.configure({ mode: 'serial' });

const dialog = (name: string) => page.getByRole('dialog', { name });
const documents = () => page.getByRole('listbox', { name: 'Documents' }).getByRole('option');
const statements = () => page.getByRole('listbox', { name: 'Statements' }).getByRole('option');
const heading = (name: string) => page.getByRole('heading', { level: 1, name });

test('classes: a document is closed by the keyboard, taken back and closed again, and its history says so', async () => {
  await page.keyboard.press('Alt+2');
  await expect(heading('Documents')).toBeVisible();
  await documents().filter({ hasText: 'Gates' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Gates' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Who may read this document: Customers' })).toBeVisible();
  await page.keyboard.press('d');
  const asked = dialog('Who may read this document');
  await expect(asked.getByRole('radio', { name: /^Not decided/u })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(asked.getByRole('radio', { name: /^Internal/u })).toBeChecked();
  await page.keyboard.press('ArrowUp');
  await expect(asked.getByRole('radio', { name: /^Under NDA/u })).toBeChecked();
  await lookAt(page, 'class-of-document', test.info());
  await page.keyboard.press('Enter');
  await expect(asked).toBeHidden();
  const closed = page.getByRole('button', { name: 'Who may read this document: Under NDA' });
  await expect(closed).toBeVisible();
  await expect(documents().filter({ hasText: 'Gates' })).toContainText('Under NDA');
  await page.keyboard.press('z');
  await expect(page.getByRole('button', { name: 'Who may read this document: Customers' })).toBeVisible();
  await closed.waitFor({ state: 'hidden' });

  await page.keyboard.press('d');
  await asked.getByRole('radio', { name: /^Under NDA/u }).check();
  await asked.getByRole('button', { name: 'Decide' }).click();
  await expect(closed).toBeVisible();
  await closed.click();
  await asked.getByText('History').click();
  await expect(asked.getByRole('listitem')).toHaveText([/^Under NDA/u, /^Taken back/u, /^Under NDA/u]);
  await page.keyboard.press('Escape');
  await expect(asked).toBeHidden();
});

test('classes: one statement is for other readers than its document', async () => {
  await documents().filter({ hasText: 'Backups' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Backups' })).toBeVisible();
  await statements().filter({ hasText: 'two regions' }).click();
  await expect(statements().filter({ hasText: 'two regions' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('r');
  const asked = dialog('Who may read this statement');
  await expect(asked).toContainText('Backups are kept in two regions.');
  await asked.getByRole('radio', { name: /^Internal/u }).check();
  await page.keyboard.press('Enter');
  await expect(statements().filter({ hasText: 'two regions' })).toContainText('Internal');
  await expect(statements().filter({ hasText: 'AES-256' })).not.toContainText('Internal');
  await lookAt(page, 'class-of-statement', test.info());
  await page.keyboard.press('z');
  await expect(statements().filter({ hasText: 'two regions' })).not.toContainText('Internal');
});

test('classes: what is said of a requirement is closed with it, and a confirmed statement shows why', async () => {
  await page.keyboard.press('Alt+3');
  await expect(heading('Controls')).toBeVisible();
  await page.getByRole('button', { name: /^A\.8\.24/u }).click();
  const detail = page.getByRole('region', { name: /^A\.8\.24 / });
  await expect(detail.getByText('As the documents')).toBeVisible();
  await page.keyboard.press('a');
  await expect(detail.getByText(', 1 confirmed')).toBeVisible();
  await page.keyboard.press('r');
  await dialog('Who may read what is said of it')
    .getByRole('radio', { name: /^Internal/u })
    .check();
  await page.keyboard.press('Enter');
  await expect(detail.getByText('As the documents')).toBeHidden();
  await expect(detail.locator('.mapped').getByText('Internal')).toBeVisible();
  await expect(detail.locator('.mapped').getByTitle(/raised by A\.8\.24/u)).toBeVisible();
  await lookAt(page, 'class-of-requirement', test.info());
  await page.keyboard.press('z');
  await expect(detail.getByText('As the documents')).toBeVisible();
});

test('classes: what customers may not see is held back on the desk, offered under NDA, and said to those who signed', async () => {
  await page.keyboard.press('Alt+5');
  await expect(heading('Questionnaires')).toBeVisible();
  await page.getByRole('link', { name: 'questions', exact: true }).click();
  await page.getByRole('button', { name: /^Held back 1$/u }).click();
  const answer = page.getByRole('textbox', { name: /^Answer/u });
  await expect(answer).toHaveValue(OFFER);
  const held = page.getByRole('region', { name: 'Held back' });
  await expect(held).toContainText('Held back from these readers: Customers');
  await expect(held.getByRole('listitem').first()).toContainText(QUOTE);
  await expect(held.getByRole('listitem').first()).toContainText('Under NDA');
  await expect(held.getByRole('button', { name: 'Use this quote' })).toHaveCount(0);
  await lookAt(page, 'held-back', test.info());

  await page.keyboard.press('v');
  const asked = dialog('Who reads the answers');
  await asked.getByRole('radio', { name: /^Under NDA/u }).check();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Readers: Under NDA' })).toBeVisible();
  await page.getByRole('button', { name: /^All 2$/u }).click();
  await page.getByRole('option', { name: /heron gates/u }).click();
  await expect(answer).toHaveValue(QUOTE);
  await expect(held).toBeHidden();
  await page.keyboard.press('z');
  await expect(page.getByRole('button', { name: 'Readers: Customers' })).toBeVisible();
  await expect(answer).toHaveValue(OFFER);
  await expect(held).toBeVisible();
});

test('classes: nothing was fetched from elsewhere and nothing broke', () => {
  expect(window.foreign).toEqual([]);
  expect(window.problems).toEqual([]);
});
