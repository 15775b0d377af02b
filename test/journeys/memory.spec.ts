import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { QUESTIONNAIRE } from './journey';
import { lookAt } from './looks';
import { preparedLibrary } from './prepared';
import { freshFolder, runProgram, serve } from './serve';

let folder: string;
let server: { url: string; stop: () => Promise<void> };
let context: BrowserContext;
let page: Page;

// Two years of answers, of which one does not fit the other, beside the company's documents.
test.beforeAll(async ({ browser }) => {
  folder = freshFolder();
  const library = preparedLibrary('documents', folder);
  const filled = (name: string, rows: string[]) => {
    const path = join(folder, name);
    writeFileSync(path, `ID,Question,Answer,Comment\n${rows.join('\n')}\n`);
    return path;
  };
  runProgram(
    'import-answers',
    library,
    filled('Fabrikam 2024-05-02.csv', [
      'Q-1,Do you carry out penetration tests?,Yes,Once a year by an outside firm.',
      'Q-2,How long are invoices kept?,Ten years,',
      'Q-3,Do you have an office in Iceland?,No,',
    ]),
    filled('Contoso 2025-06-01.csv', [
      'Q-1,Do you carry out penetration tests?,No,We have none at present.',
      'Q-2,How long are invoices kept?,Ten years,',
      'Q-3,Do you have a dog in the office?,Yes,',
    ]),
  );
  runProgram('answer', library, QUESTIONNAIRE);
  server = await serve(library);
  const { viewport, deviceScaleFactor } = test.info().project.use;
  context = await browser.newContext({
    ...(viewport && { viewport }),
    ...(deviceScaleFactor && { deviceScaleFactor }),
  });
  page = await context.newPage();
  await page.goto(server.url);
});
test.afterAll(async () => {
  await context.close();
  await server.stop();
  rmSync(folder, { recursive: true });
});

const filter = (name: RegExp) => page.getByRole('group', { name: 'Filter' }).getByRole('button', { name });

test('memory: what was approved is seen with its reason, taken back with a key and put back', async () => {
  await page.goto(`${new URL(server.url).origin}/#/questionnaires/1`);
  const questions = page.getByRole('listbox', { name: 'Questions' });
  await questions.getByRole('option').filter({ hasText: /Yes$/u }).first().click();
  await page.keyboard.press('a');
  await expect(page.getByText(/^1 of \d+ done$/u)).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('remembers');
  await expect(page.getByRole('option', { name: /What Proofbook remembers/u })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'What Proofbook remembers' })).toBeVisible();
  const list = page.getByRole('listbox', { name: 'Remembered' });
  await expect(filter(/^Answers 7$/u)).toBeVisible();
  await expect(list.getByRole('option').first()).toContainText('Approved');
  await expect(page.getByText(/^You approved it on .* It is offered wherever the same is asked/u)).toBeVisible();
  await lookAt(page, 'memory', test.info());
  await page.keyboard.press('x');
  await expect(filter(/^Answers 6$/u)).toBeVisible();
  await expect(filter(/^Taken back 1$/u)).toBeVisible();
  await page.keyboard.press('z');
  await expect(filter(/^Answers 7$/u)).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('iceland');
  await page.keyboard.press('Enter');
  await expect(list.getByRole('option')).toHaveCount(1);
  await page.getByRole('searchbox', { name: 'Search what is remembered' }).fill('');
});

test('memory: contradicting answers side by side, until one is taken back', async () => {
  await page.goto(`${new URL(server.url).origin}/#/memory`);
  await filter(/^Contradictions 1$/u).click();
  const sides = page.getByRole('article');
  await expect(sides).toHaveCount(2);
  await expect(sides.filter({ hasText: 'We have none at present.' })).toBeVisible();
  await lookAt(page, 'contradiction', test.info());
  await sides.filter({ hasText: 'Fabrikam' }).getByRole('button', { name: 'Take this back' }).press('Enter');
  await expect(page.getByText('No two remembered answers contradict each other.')).toBeVisible();
  await filter(/^Taken back/u).click();
  await page.getByRole('button', { name: 'Let it count again' }).first().click();
  await expect(filter(/^Contradictions 1$/u)).toBeVisible();
  await filter(/^Duplicates 1$/u).click();
  await expect(page.getByText('These answers say the same.', { exact: false })).toBeVisible();
});

test('memory: mappings and corrections are there too, and undone in one step', async () => {
  await page.goto(`${new URL(server.url).origin}/#/controls`);
  await page.getByRole('button', { name: /^A\.8\.24/u }).click();
  await expect(page.getByText(', 0 confirmed').first()).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.getByText(', 1 confirmed').first()).toBeVisible();
  await page.goto(`${new URL(server.url).origin}/#/documents`);
  const statements = page.getByRole('listbox', { name: 'Statements' });
  await statements.getByRole('option').filter({ hasText: 'Implemented' }).first().click();
  await page.keyboard.press('m');
  const menu = page.getByRole('dialog', { name: 'Correct how the statement claims' });
  await expect(menu.getByRole('radio', { name: 'Implemented', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(menu).toBeHidden();
  await expect(statements.getByText('Corrected')).toBeVisible();
  await page.keyboard.press('Alt+8');
  await filter(/^Corrections 1$/u).click();
  await expect(page.getByText('Read from its words')).toBeVisible();
  await lookAt(page, 'correction', test.info());
  await page.keyboard.press('x');
  await expect(filter(/^Corrections 0$/u)).toBeVisible();
  await page.keyboard.press('z');
  await expect(filter(/^Corrections 1$/u)).toBeVisible();
  await filter(/^Controls 1$/u).click();
  await expect(page.getByRole('heading', { name: 'A.8.24' })).toBeVisible();
  await page.keyboard.press('x');
  await expect(filter(/^Controls 0$/u)).toBeVisible();
});
