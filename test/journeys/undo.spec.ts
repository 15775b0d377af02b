import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { lookAt } from './looks';
import { runProgram } from './serve';
import { type OpenWindow, openWindow } from './window';

let window: OpenWindow;
let page: Page;

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
const QUESTIONS = 'ID;Question;Answer\n1;How are heron gates locked at night?;\n2;How are backups encrypted?;\n';

test.beforeAll(async ({ browser }) => {
  window = await openWindow(browser, test.info(), (library, folder) => {
    const backups = join(folder, 'backups.md');
    writeFileSync(backups, '# Backups\n\nBackups are encrypted with AES-256.\n');
    const questions = join(folder, 'questions.csv');
    writeFileSync(questions, QUESTIONS);
    runProgram('import', library, backups);
    runProgram('answer', library, questions);
    runProgram('controls', library, 'A.8.24', '--owner', 'Head of platform', '--review', '2020-03-01');
  });
  page = window.page;
});
test.afterAll(() => window.close());

// Each goes on from what the one before left.
test.describe.configure({ mode: 'serial' });

const heading = (name: string) => page.getByRole('heading', { level: 1, name });
const documents = () => page.getByRole('listbox', { name: 'Documents' }).getByRole('option');

test('undo: a document just taken in is taken out again by a key', async () => {
  await page.keyboard.press('Alt+2');
  await expect(heading('Documents')).toBeVisible();
  await page.getByLabel('Choose files').setInputFiles([file('gates.md', '# Gates\n\nGates are locked at night.\n')]);
  await expect(page.getByText(/^1 document read/u)).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Gates' })).toBeVisible();
  await expect(documents()).toHaveCount(2);
  // Taken out by hand, after being told what goes with it; brought back; and the import itself taken back.
  await page.keyboard.press('x');
  const dialog = page.getByRole('dialog', { name: 'Take this document out?' });
  await expect(dialog).toContainText('1 statement');
  await lookAt(page, 'take-out', test.info());
  await dialog.getByRole('button', { name: 'Take it out' }).click();
  await expect(page.getByText('Gates is taken out.')).toBeVisible();
  await expect(documents()).toHaveCount(1);
  await page.keyboard.press('z');
  await expect(page.getByText(/^Gates is back/u)).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Gates' })).toBeVisible();
  await expect(documents()).toHaveCount(2);
  await page.keyboard.press('z');
  await expect(page.getByText('1 document taken back.')).toBeVisible();
  await expect(documents()).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 2, name: 'Backups' })).toBeVisible();
});

test('undo: what an import had read before it was stopped goes again', async () => {
  const long = (number: number) =>
    Array.from({ length: 800 }, (_, at) => `Egret ${number}-${at} is fed once a day.`).join('\n\n');
  const files = Array.from({ length: 12 }, (_, at) => file(`egrets-${at}.md`, `# Egrets ${at}\n\n${long(at)}\n`));
  await page.getByLabel('Choose files').setInputFiles(files);
  const reading = page.getByRole('region', { name: 'Files being read' });
  await expect(reading.getByText(/^File (?:[2-9]|1[0-2]) of 12$/u)).toBeVisible();
  await reading.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText(/^Read before that: \d+ documents?\.$/u)).toBeVisible();
  await expect(documents().nth(1)).toBeVisible();
  await page.keyboard.press('z');
  await expect(page.getByText(/^\d+ documents? taken back\.$/u).last()).toBeVisible();
  await expect(documents()).toHaveCount(1);
});

test('undo: a statement written on the desk goes again, and the answer with it', async () => {
  await page.keyboard.press('Alt+5');
  await expect(heading('Questionnaires')).toBeVisible();
  await page.getByRole('link', { name: 'questions', exact: true }).click();
  await page.getByRole('option', { name: /heron gates/u }).click();
  await expect(page.locator('.question-text')).toHaveText('How are heron gates locked at night?');
  await page.keyboard.press('w');
  const dialog = page.getByRole('dialog', { name: 'Write the missing statement' });
  await dialog.getByLabel('What is so').fill('Heron gates are locked at night with badge readers.');
  await dialog.getByLabel('Who says it').fill('Mira Sommer, CISO');
  await dialog.getByRole('button', { name: 'Write' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Written, and the answer stands on it.')).toBeVisible();
  const answer = page.getByRole('textbox', { name: /^Answer/u });
  await expect(answer).toHaveValue(/badge readers/u);
  await page.keyboard.press('z');
  await expect(answer).toHaveValue('');
  await page.keyboard.press('Alt+2');
  await expect(heading('Documents')).toBeVisible();
  await expect(documents()).toHaveCount(1);
});

test('undo: a questionnaire that was the wrong file goes again from the list', async () => {
  await page.keyboard.press('Alt+5');
  await expect(page.getByRole('link', { name: 'questions', exact: true })).toBeVisible();
  await page.getByLabel('Choose files').setInputFiles([file('wrong.csv', QUESTIONS.replace('heron', 'crane'))]);
  await expect(page.getByText('wrong is in the library.')).toBeVisible();
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Questionnaires' }).click();
  await expect(page.getByRole('link', { name: 'wrong', exact: true })).toBeVisible();
  await page.keyboard.press('z');
  await expect(page.getByText('wrong is taken out again.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'wrong', exact: true })).toBeHidden();
});

test('undo: drafts made anew give way to those before', async () => {
  await page.keyboard.press('Alt+2');
  await expect(heading('Documents')).toBeVisible();
  const gates = '# Gates\n\nHeron gates are locked at night with badge readers.\n';
  await page.getByLabel('Choose files').setInputFiles([file('gates.md', gates)]);
  await expect(page.getByText(/^1 document read/u)).toBeVisible();
  await expect(documents()).toHaveCount(2);
  await page.keyboard.press('Alt+5');
  await expect(heading('Questionnaires')).toBeVisible();
  await page.getByRole('link', { name: 'questions', exact: true }).click();
  await page.getByRole('option', { name: /heron gates/u }).click();
  await expect(page.locator('.question-text')).toHaveText('How are heron gates locked at night?');
  const answer = page.getByRole('textbox', { name: /^Answer/u });
  await expect(answer).toHaveValue('');
  await page.keyboard.press('d');
  await expect(page.getByText('Drafted again.')).toBeVisible();
  await expect(answer).toHaveValue(/badge readers/u);
  await page.keyboard.press('z');
  await expect(answer).toHaveValue('');
});

test('undo: evidence just added is taken out again', async () => {
  await page.keyboard.press('Alt+4');
  await expect(heading('Keep what shows that it is true')).toBeVisible();
  await page.getByLabel('Choose files').setInputFiles([file('restore.txt', 'Restore test\n\nDone on 2026-03-12.\n')]);
  await expect(page.getByText('1 piece of evidence to review.')).toBeVisible();
  await expect(page.getByRole('listbox', { name: 'Evidence' }).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('z');
  await expect(page.getByText('1 piece taken out again.')).toBeVisible();
  await expect(heading('Keep what shows that it is true')).toBeVisible();
});

test('undo: what was typed about the company, and how its documents look', async () => {
  await page.keyboard.press('Alt+7');
  await expect(heading('Organisation')).toBeVisible();
  const company = page.getByRole('textbox', { name: 'Company', exact: true });
  await company.fill('Lindenhof');
  await company.blur();
  await page.getByRole('combobox', { name: 'Paper' }).selectOption('letter');
  // Shown once it is saved; only then is there something to take back.
  await expect(page.getByRole('combobox', { name: 'Paper' })).toHaveValue('letter');
  await expect(page.getByText(/^Saved \d/u)).toBeVisible();
  await page.getByRole('button', { name: 'Add product' }).focus();
  await page.keyboard.press('z');
  await expect(page.getByRole('combobox', { name: 'Paper' })).toHaveValue('a4');
  await expect(company).toHaveValue('Lindenhof');
  await page.keyboard.press('z');
  await expect(company).not.toHaveValue('Lindenhof');
});

test('undo: answers of questionnaires filled before come in, and go again', async () => {
  await page.keyboard.press('Alt+8');
  await expect(heading('Nothing is remembered yet')).toBeVisible();
  await lookAt(page, 'memory-empty', test.info());
  const filled =
    'ID,Question,Answer\n1,Do you have an office in Iceland?,No\n2,How long are invoices kept?,Ten years\n';
  await page.getByLabel('Choose files').setInputFiles([file('Fabrikam 2024-05-02.csv', filled)]);
  await expect(page.getByText('2 answers remembered.')).toBeVisible();
  await expect(page.getByRole('listbox', { name: 'Remembered' }).getByRole('option')).toHaveCount(2);
  await page.keyboard.press('z');
  await expect(page.getByText('No answer is remembered.')).toBeVisible();
});

test('undo: a review that is due leads to the table of what is due', async () => {
  await page.keyboard.press('Alt+1');
  await expect(heading('Overview')).toBeVisible();
  await page.getByRole('link', { name: /^Head of platform/u }).press('Enter');
  await expect(heading('Controls')).toBeVisible();
  const due = page.getByRole('listbox', { name: 'Requirements' }).getByRole('option');
  await expect(due).toHaveCount(1);
  await expect(due).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('region', { name: /^A\.8\.24 / })).toBeVisible();
  await lookAt(page, 'review-due', test.info());
});

test('undo: nothing was fetched from elsewhere and nothing broke', () => {
  expect(window.foreign).toEqual([]);
  expect(window.problems).toEqual([]);
});
