import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { boldRow, buildForm, heading, para, table, row as tableRow } from '../builders/docx-form';
import { buildXlsx, type Cell } from '../builders/xlsx';
import { lookAt } from './looks';
import { freshFolder, newLibrary, runProgram, serve } from './serve';

let folder: string;
let server: { url: string; stop: () => Promise<void> };
let context: BrowserContext;
let page: Page;

const ASKED = [
  'Are visitors of the data centre escorted?',
  'Do you review firewall rules every six months?',
  'Is the fax machine locked at night?',
  'Are leavers’ accounts closed on their last day?',
];

/** The customer's form: an answer column nobody would guess, and a last row that asks nothing. */
function form(customer: string, questions: readonly string[], answers: readonly string[] = []): string {
  const rows: Cell[][] = [
    [`Prepared for ${customer}`],
    ['No.', 'Requirement', 'Weight', 'Zulu', 'Remarks'],
    ...questions.map((text, index): Cell[] => [`S-${index + 1}`, text, 3, answers[index] ?? null, null]),
    ['S-9', 'Is this form complete? Then sign below.', 0, null, null],
  ];
  const path = join(folder, `${customer}.xlsx`);
  writeFileSync(path, buildXlsx({ sheets: [{ name: 'Assessment', rows }] }).bytes);
  return path;
}

test.beforeAll(async ({ browser }) => {
  folder = freshFolder();
  const library = newLibrary(folder);
  server = await serve(library);
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
  await page.goto(server.url);
});
test.afterAll(async () => {
  await context.close();
  await server.stop();
  rmSync(folder, { recursive: true });
});

async function receive(path: string): Promise<void> {
  await page.goto(`${new URL(server.url).origin}/#/questionnaires`);
  await page.getByLabel('Choose files').setInputFiles(path);
  await expect(page.getByText(/questions? found (?:on|in)/u)).toBeVisible();
}

const row = (name: RegExp) => page.getByRole('listbox', { name: 'Rows of the sheet' }).getByRole('option', { name });

test('the map is corrected with keys, told at once, undone, and remembered for the next file', async () => {
  await receive(form('Contoso', ASKED));
  const sum = page.locator('.map-head p');
  await expect(sum).toHaveText(/^5 questions found on 1 sheet/u);
  await expect(row(/^3 Question S-1 Are visitors/u)).toBeVisible();

  await page.getByLabel('Column D holds').selectOption('Answer');
  await page.getByLabel('Column E holds').selectOption('Comment');
  await expect(page.getByLabel('Column E holds')).toHaveValue('comment');
  await row(/^7 /u).click();
  await expect(page.locator('.map-why')).toContainText('It ends in a question mark');
  await lookAt(page, 'map', test.info());
  await page.keyboard.press('x');
  await expect(page.getByRole('status').filter({ hasText: '1 question left: 4 questions now.' })).toBeVisible();
  await expect(row(/^7 Left out/u)).toBeVisible();
  await expect(sum).toHaveText(/^4 questions/u);
  await page.keyboard.press('z');
  await expect(sum).toHaveText(/^5 questions/u);
  await page.keyboard.press('x');
  await expect(sum).toHaveText(/^4 questions/u);

  // From the keyboard alone: two rows by Shift and an arrow, and back.
  await page.getByRole('listbox', { name: 'Rows of the sheet' }).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.locator('.map-why')).toContainText('Rows 3 to 4');
  await page.keyboard.press('s');
  await expect(sum).toHaveText(/^2 questions/u);
  await page.keyboard.press('z');
  await expect(sum).toHaveText(/^4 questions/u);

  await receive(form('Fabrikam', ASKED, ['Yes']));
  await expect(sum).toHaveText(/^4 questions/u);
  await expect(page.getByLabel('Column D holds')).toHaveValue('answer');
  const remembered = page.getByRole('list', { name: 'Remembered corrections' });
  await expect(remembered).toContainText('3 corrections you made to Contoso');
  await lookAt(page, 'map-remembered', test.info());
  await remembered.getByRole('button', { name: 'Forget for files to come' }).click();
  await expect(remembered.getByRole('button', { name: 'Remember again' })).toBeVisible();
  await receive(form('Adatum', ASKED.slice(0, 3)));
  await expect(page.locator('.map-head p')).toHaveText(/^4 questions found on 1 sheet of Adatum/u);
  await expect(page.getByRole('list', { name: 'Remembered corrections' })).toBeHidden();
});

test('the map of a Word form is corrected in its tables and its running text, paragraph by paragraph', async () => {
  const path = join(folder, 'Litware.docx');
  const body = [
    heading('Supplier form'),
    para('Your backups, in a few sentences'),
    para(),
    para('Thank you for your time.'),
    heading('Controls'),
    table(
      boldRow('No.', 'Requirement', 'Zulu', 'Answer'),
      ...ASKED.map((text, at) => tableRow(`W-${at + 1}`, text, '', '')),
    ),
  ];
  writeFileSync(path, buildForm(body.join('')).bytes);
  await receive(path);
  const sum = page.locator('.map-head p');
  await expect(sum).toHaveText(/^4 questions found in Litware/u);
  await expect(page.getByRole('tab', { name: /^Controls 4/u })).toHaveAttribute('aria-selected', 'true');
  await page.getByLabel('Column D holds').selectOption('Not used');
  await expect(page.getByLabel('Column D holds')).toHaveValue('other');
  await page.getByLabel('Column C holds').selectOption('Answer');
  await expect(page.getByLabel('Column C holds')).toHaveValue('answer');
  await lookAt(page, 'map-word-table', test.info());

  await page.getByRole('tab', { name: /^Running text/u }).click();
  await row(/Your backups/u).click();
  await expect(page.locator('.map-why')).toContainText('It asks nothing');
  await expect(page.getByRole('button', { name: /^Header/u })).toBeHidden();
  await page.keyboard.press('q');
  await expect(sum).toHaveText(/^5 questions found in Litware/u);
  await expect(row(/^2 Question Your backups/u)).toBeVisible();
  await lookAt(page, 'map-word-text', test.info());
  await page.keyboard.press('z');
  await expect(sum).toHaveText(/^4 questions/u);
  await expect(row(/^2 Left out Your backups/u)).toBeVisible();
});

test('last year’s answers are carried over; what changed is shown word by word, what is gone is listed', async () => {
  const last = form('2025', ASKED, ['Yes', 'Yes', 'No', 'Yes']);
  const library = join(folder, 'company.proofbook');
  // Last year's file is of the same template: its corrections are remembered once more for it.
  const asked = [ASKED[0] ?? '', 'Do you review firewall rules every three months?', 'Do you use quantum computers?'];
  await receive(form('Northwind', asked));
  for (const [column, role] of [
    ['D', 'Answer'],
    ['E', 'Comment'],
  ] as const) {
    await page.getByLabel(`Column ${column} holds`).selectOption(role);
    await expect(page.getByLabel(`Column ${column} holds`)).toHaveValue(role.toLowerCase());
  }
  await page.getByRole('button', { name: 'Carry over' }).click();
  const dialog = page.getByRole('dialog', { name: 'Carry over from an earlier questionnaire' });
  await lookAt(page, 'roll-forward', test.info());
  await dialog.getByLabel('Choose the filled file').setInputFiles(last);
  await page.getByRole('tab', { name: 'Review' }).click();
  const since = page.getByRole('group', { name: 'Since 2025.xlsx' });
  await expect(since.getByRole('button', { name: /^Carried over [1-9]/u })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.question-text')).toHaveText(ASKED[0] ?? '');
  await expect(page.locator('.answer-editor textarea').first()).toHaveValue('Yes');
  await expect(page.getByText(/Carried over from 2025\.xlsx/u)).toBeVisible();

  await since.getByRole('button', { name: /^Changed 1/u }).click();
  await expect(page.locator('.since-changes del')).toHaveText('six ');
  await expect(page.locator('.since-changes ins')).toHaveText('three ');
  await lookAt(page, 'changed', test.info());
  await page.getByRole('button', { name: 'Use this answer' }).click();
  await expect(page.getByText('Edited by you')).toBeVisible();

  await since.getByRole('button', { name: /^Gone/u }).click();
  await expect(page.getByRole('dialog', { name: 'Not asked any more' })).toContainText('Is the fax machine locked');
  await page.keyboard.press('Escape');
  expect(runProgram('check', library)).toBeTruthy();
});
