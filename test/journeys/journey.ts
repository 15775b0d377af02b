import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { ROOT } from './serve';

const DEMO = join(ROOT, 'resources/demo');
export const QUESTIONNAIRE = join(DEMO, 'questionnaire.xlsx');

// What these say stands in an English document, too: without them a list shows all its lines, and a slow machine is in time.
const GERMAN_SIDE =
  /^(?:berechtigungskonzept|betriebs-|leitlinie-|sichere-|sicherheit-|tom-|umgang-|unterauftrags|verschluesselungs)/u;

/** For what the program works at: reading all documents of the demo company, drafting, drawing an export. */
export const WORK = { timeout: 300_000 };

export function demoDocuments(): string[] {
  const folder = join(DEMO, 'documents');
  return readdirSync(folder)
    .filter((name) => !GERMAN_SIDE.test(name))
    .map((name) => join(folder, name));
}

/** Waits until the library holds as many documents: the list itself draws only those in sight. */
export async function expectDocuments(page: Page, count: number): Promise<void> {
  await expect(page.getByRole('link', { name: new RegExp(`^Documents\\s*, ${count} documents?$`, 'u') })).toBeVisible(
    WORK,
  );
}

// The words a question of the list shows once documents answer it.
const ANSWERED = /Yes$|Partly$|Stated$/u;

export interface Host {
  page: Page;
  /** Presses "Save file" and returns where the file landed. */
  save: (press: () => Promise<void>) => Promise<string>;
  /** Called on every screen once it is filled. */
  look: (screen: string) => Promise<void>;
}

/** From the company's documents to the three files, with the keyboard where it matters. Returns the saved files. */
export async function fromDocumentsToFiles(
  host: Host,
): Promise<{ workbook: string; annex: string; whitepaper: string }> {
  const { page } = host;
  await importDocuments(host);
  await confirmMapping(host);
  await importQuestionnaire(host);
  await reviewWithKeyboard(host);

  await describeOrganisation(host);

  const workbook = await exportFile(host, async () => {
    await page.keyboard.press('Alt+5');
    await page.getByRole('link', { name: 'questionnaire', exact: true }).click();
    await page.getByRole('link', { name: 'Export', exact: true }).click();
    await page.getByRole('button', { name: 'Drafts too' }).click();
  });
  await expect(page.getByText('written and nothing else')).toBeVisible();
  const annex = await exportFile(host, () => page.getByText('Measures annex', { exact: true }).click());
  const whitepaper = await exportFile(host, async () => {
    await page.getByText('Security whitepaper', { exact: true }).click();
    await page.getByRole('button', { name: 'PDF' }).click();
  });
  // The preview of the last choice is there: while it is drawn anew the one before is faded.
  await expect(page.getByRole('region', { name: 'Preview' })).toHaveAttribute('aria-busy', 'false', WORK);
  await host.look('exports');
  await page.getByRole('tab', { name: 'What may leave' }).click();
  await expect(page.getByRole('button', { name: 'Approve all' })).toBeVisible();
  await host.look('exports-approvals');
  await page.getByRole('tab', { name: 'What left' }).click();
  const made = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: 'SHA-256' }) });
  await expect(made.getByRole('row')).toHaveCount(4);
  await host.look('exports-left');
  return { workbook, annex, whitepaper };
}

async function importDocuments({ page, look }: Host): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Answers from what you already wrote down' })).toBeVisible();
  await look('start');
  await page.getByRole('link', { name: 'Start with documents' }).click();
  await expect(page.getByRole('heading', { name: 'Start with what you already wrote down' })).toBeVisible();
  const files = demoDocuments();
  await page.getByLabel('Choose files').setInputFiles(files);
  await expect(page.getByText(`${files.length} documents read`)).toBeVisible(WORK);

  await page.getByRole('listbox', { name: 'Documents' }).getByText('Encryption policy').first().click();
  await expect(page.getByRole('heading', { level: 2, name: 'Encryption policy' })).toBeVisible();
  const statement = page.getByRole('listbox', { name: 'Statements' }).getByRole('option').nth(2);
  const quote = await statement.locator('.statement-quote').innerText();
  await statement.click();
  await expect(page.locator('mark[data-selected="true"]').first()).toHaveText(quote);
  await page.locator('.statement-row').nth(1).hover();
  await expect(page.locator('mark[data-hovered="true"]').first()).toBeVisible();
  await page.mouse.move(0, 0);
  await page.getByRole('button', { name: 'Close this notice' }).click();
  await look('documents');
}

async function confirmMapping({ page, look }: Host): Promise<void> {
  await page.keyboard.press('Alt+3');
  await page.getByRole('button', { name: /^A\.8\.24/u }).click();
  const detail = page.getByRole('region', { name: /A\.8\.24/u }).first();
  await expect(detail.getByText(', 0 confirmed')).toBeVisible();
  await page.keyboard.press('a');
  await expect(detail.getByText(', 1 confirmed')).toBeVisible();
  await look('controls');
}

async function importQuestionnaire({ page, look }: Host): Promise<void> {
  await page.keyboard.press('Alt+5');
  await expect(page.getByRole('heading', { name: /Drop the questionnaire/u })).toBeVisible();
  await page.getByLabel('Choose files').setInputFiles(QUESTIONNAIRE);
  await expect(page.getByText(/\d+ questions found on/u)).toBeVisible(WORK);
  await look('recognised');
  await page.getByRole('button', { name: /^Draft \d+ answers$/u }).click();
  await expect(page.getByRole('listbox', { name: 'Questions' })).toBeVisible(WORK);
}

async function reviewWithKeyboard({ page, look }: Host): Promise<void> {
  const question = page.locator('.question-text');
  const progress = page.getByText(/^\d+ of \d+ done$/u);
  const first = await question.innerText();
  await expect(progress).toHaveText(/^0 of/u);

  await page.keyboard.press('j');
  await expect(question).not.toHaveText(first);
  await page.keyboard.press('k');
  await expect(question).toHaveText(first);
  await page.keyboard.press('a');
  await expect(progress).toHaveText(/^1 of/u);
  await expect(question).not.toHaveText(first);
  await page.keyboard.press('z');
  await expect(progress).toHaveText(/^0 of/u);
  await expect(question).toHaveText(first);
  await page.keyboard.press('a');
  await expect(progress).toHaveText(/^1 of/u);
  // A look at an answer that stands on a quote, not at whatever happens to come first.
  await page
    .getByRole('listbox', { name: 'Questions' })
    .getByRole('option')
    .filter({ hasText: /Yes$/u })
    .first()
    .click();
  await look('review');

  // What is typed is saved without a key for it, and is there after a reload in the middle of the work.
  const edited = await question.innerText();
  await page.keyboard.press('e');
  await expect(page.locator('.answer-editor textarea').first()).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type(' Reviewed by the security team.');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Edited by you')).toBeVisible();
  await page.reload();
  await expect(question).toHaveText(edited);
  await expect(page.locator('.answer-editor textarea').first()).toHaveValue(/Reviewed by the security team\.$/u);

  // The evidence is one key away, marked in its document.
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('data');
  await page.keyboard.press('Enter');
  await page
    .getByRole('listbox', { name: 'Questions' })
    .getByRole('option')
    .filter({ hasText: ANSWERED })
    .first()
    .click();
  await expect(page.getByRole('region', { name: 'Sources' })).toBeVisible();
  await page.keyboard.press('o');
  await expect(page.locator('mark[data-selected="true"]').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Questionnaires' })).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(page.getByRole('listbox', { name: 'Questions' })).toBeVisible();

  await page.getByRole('button', { name: /^Unknown \d/u }).click();
  await look('unknown');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden();
}

async function describeOrganisation({ page, look }: Host): Promise<void> {
  await page.keyboard.press('Alt+7');
  await expect(page.getByRole('heading', { name: 'Organisation' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Company', exact: true }).fill('Lindenhof Systems GmbH');
  await page.getByRole('textbox', { name: 'Address' }).first().fill('Beispielgasse 1\n79098 Freiburg');
  await page.getByRole('button', { name: 'Add product' }).click();
  await page.getByRole('textbox', { name: 'Product', exact: true }).fill('Kontura');
  await page.getByRole('textbox', { name: /^Runs as/u }).fill('Kontura Cloud\nKontura Server');
  await page.getByRole('button', { name: 'Add sub-processor' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Postvogel Mail');
  await page.getByRole('textbox', { name: 'What it does' }).fill('Sends notifications');
  await page.getByRole('textbox', { name: 'What it does' }).blur();
  await expect(page.getByText(/^Saved \d/u)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: /Postvogel Mail/u }).first()).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^Runs as/u })).toHaveValue('Kontura Cloud\nKontura Server');
  await look('organisation');
}

async function exportFile({ page, save }: Host, choose: () => Promise<void>): Promise<string> {
  await choose();
  await page.getByRole('button', { name: 'Make the file' }).click();
  const button = page.getByRole('button', { name: 'Save file' });
  await expect(button).toBeVisible(WORK);
  return save(() => button.click());
}
