import { rmSync } from 'node:fs';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { policy } from '../builders/company-files';
import { lookAt } from './looks';
import { preparedLibrary } from './prepared';
import { freshFolder, serve } from './serve';

let folder: string;
let server: { url: string; stop: () => Promise<void> };
let context: BrowserContext;
let page: Page;

// A filled library, and the one browser its address is for.
test.beforeAll(async ({ browser }) => {
  folder = freshFolder();
  server = await serve(preparedLibrary('answered', folder));
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

async function open(place: string): Promise<void> {
  await page.goto(`${new URL(server.url).origin}/${place}`);
  await page.reload();
}

test('overview: what is covered, and what waits for a person one step away', async () => {
  await open('#/overview');
  const attention = page.getByRole('region', { name: 'Needs attention' });
  const toApprove = attention.getByRole('region', { name: 'To approve' }).getByRole('link');
  await expect(toApprove).toHaveCount(1);
  await expect(page.getByText('Annex A, technological')).toBeVisible();
  await lookAt(page, 'overview-open', test.info());
  await page.getByRole('link', { name: 'Annex A, technological' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Controls' })).toBeVisible();
  await page.keyboard.press('Alt+1');
  await toApprove.press('Enter');
  await expect(page.getByRole('listbox', { name: 'Questions' })).toBeVisible();
});

test('desk: the strong drafts together, said before and taken back with one key', async () => {
  await open('#/questionnaires/1');
  const progress = page.getByText(/^\d+ of \d+ done$/u);
  await expect(progress).toHaveText(/^0 of/u);
  await page.keyboard.press('b');
  const dialog = page.getByRole('dialog', { name: 'Approve the strong drafts' });
  await expect(dialog.getByText('Left for you to decide')).toBeVisible();
  await lookAt(page, 'bulk', test.info());
  const button = dialog.getByRole('button', { name: /^Approve [1-9]/u });
  const count = Number(/\d+/u.exec(await button.innerText())?.[0]);
  await button.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(progress).toHaveText(new RegExp(`^${count} of`, 'u'));
  await page.keyboard.press('z');
  await expect(progress).toHaveText(/^0 of/u);
});

test('desk: a quote that came near becomes the answer by a key, as the person’s own edit', async () => {
  await open('#/questionnaires/1');
  await page.getByRole('button', { name: /^Unknown \d/u }).click();
  const nearest = page.locator('.citation blockquote, .weighed li > p').first();
  const quote = (await nearest.textContent()) ?? '';
  await page.keyboard.press('u');
  await expect(page.getByText('Edited by you')).toBeVisible();
  await expect(page.locator('.answer-editor textarea').first()).toHaveValue(quote);
  await page.keyboard.press('z');
  await expect(page.locator('.answer-editor textarea').first()).not.toHaveValue(quote);
});

test('desk: what no document says is written by a person, and its history is told', async () => {
  await open('#/questionnaires/1');
  await page.getByRole('button', { name: /^Unknown \d/u }).click();
  const question = page.locator('.question-text');
  await page.getByRole('listbox', { name: 'Questions' }).getByRole('option').last().click();
  const asked = await question.innerText();
  await page.keyboard.press('w');
  const dialog = page.getByRole('dialog', { name: 'Write the missing statement' });
  await dialog.getByLabel('What is so').fill('Is that so?');
  await dialog.getByLabel('Who says it').fill('Mira Sommer, CISO');
  await dialog.getByRole('button', { name: 'Write' }).click();
  await expect(dialog.getByRole('alert')).toHaveText(/^This does not read as a plain claim/u);
  await lookAt(page, 'write-statement', test.info());
  await dialog.getByLabel('What is so').fill('We review the matter with our customers once a year.');
  await dialog.getByRole('button', { name: 'Write' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^Written/u)).toBeVisible();
  await expect(question).toHaveText(asked);

  // Edited, approved and reopened: each step is told, and what stood there before can be put back.
  await page.keyboard.press('e');
  await expect(page.locator('.answer-editor textarea').first()).toBeFocused();
  await page.keyboard.type('Once a year.');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Edited by you')).toBeVisible();
  await page.locator('summary', { hasText: 'History' }).click();
  const past = page.locator('.answer-past li');
  await expect(past.first()).toContainText('Edited Once a year.');
  await page.keyboard.press('e');
  await expect(page.locator('.answer-editor textarea').first()).toBeFocused();
  await page.keyboard.type(' Or twice.');
  await page.keyboard.press('Escape');
  await expect(past.first()).toContainText('Once a year. Or twice.');
  await lookAt(page, 'history', test.info());
  await past.filter({ hasText: 'Edited Once a year.' }).last().getByRole('button', { name: 'Put this back' }).click();
  await expect(page.locator('.answer-editor textarea').first()).toHaveValue('Once a year.');
});

test('documents: a person corrects how a statement claims, and takes it back', async () => {
  await open('#/documents');
  const statements = page.getByRole('listbox', { name: 'Statements' });
  await statements.getByRole('option').filter({ hasText: 'Implemented' }).first().click();
  const chosen = statements.getByRole('option', { selected: true });
  await page.keyboard.press('m');
  const menu = page.getByRole('dialog', { name: 'Correct how the statement claims' });
  await expect(menu.getByRole('radio', { name: 'Implemented', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await lookAt(page, 'claim', test.info());
  await page.keyboard.press('Enter');
  await expect(chosen.locator('.claim-chips')).toHaveText(/^Partly.*Corrected$/u);
  await page.reload();
  await expect(chosen.locator('.claim-chips')).toHaveText(/^Partly.*Corrected$/u);
  await chosen.locator('.claim-chips').click();
  await expect(menu.getByRole('radio', { name: 'Partly', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(chosen.locator('.claim-chips')).toHaveText(/^Implemented/u);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(chosen.getByText('Corrected')).toBeVisible();
});

test('documents: a new edition opens with what it changed, a PDF as its pages with the quote marked', async () => {
  await open('#/documents');
  const choose = page.getByLabel('Choose files');
  const edition = (date: string, days: number) => ({
    name: `retention ${date}.md`,
    mimeType: 'text/markdown',
    buffer: Buffer.from(policy({ date, days })),
  });
  await choose.setInputFiles([edition('2025-03-01', 30)]);
  await expect(page.getByRole('heading', { level: 2, name: 'Backup and Encryption Policy' })).toBeVisible();
  await choose.setInputFiles([edition('2026-03-01', 90)]);
  const changes = page.getByRole('region', { name: /^Changes in/u });
  await expect(changes.locator('ins', { hasText: '90' })).toBeVisible();
  await expect(changes.locator('del', { hasText: '30' })).toBeVisible();
  await lookAt(page, 'changes', test.info());
  await page.getByRole('tab', { name: 'Text' }).click();
  await expect(page.getByRole('region', { name: /^Text of/u })).toBeVisible();

  await page
    .getByRole('listbox', { name: 'Documents' })
    .getByRole('option')
    .filter({ hasText: /^pdf/u })
    .first()
    .click();
  await expect(page.getByRole('img', { name: /^Page 1 of/u })).toBeVisible();
  const statement = page.getByRole('listbox', { name: 'Statements' }).getByRole('option').nth(1);
  const quote = await statement.locator('.statement-quote').innerText();
  await statement.click();
  await expect(page.locator('mark[data-selected="true"]').first()).toHaveText(quote);
  await lookAt(page, 'pages', test.info());
});

test('palette: from anywhere to a place, a document, a question, a statement', async () => {
  await open('#/exports');
  await expect(page.getByRole('heading', { name: 'Exports' })).toBeVisible();
  const palette = page.getByRole('dialog', { name: 'Go to' });
  const goTo = async (words: string, kind: string) => {
    await page.keyboard.press('Control+k');
    await expect(palette.getByRole('combobox')).toBeFocused();
    await page.keyboard.type(words);
    const target = palette
      .getByRole('option')
      .filter({ hasText: new RegExp(`${kind}$`, 'u') })
      .first();
    await expect(target).toBeVisible();
    return target;
  };
  await goTo('organis', 'Place');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Organisation' })).toBeVisible();

  const statement = await goTo('encrypt', 'Statement');
  await expect(
    palette
      .getByRole('option')
      .filter({ hasText: /Question$/u })
      .first(),
  ).toBeVisible();
  await expect(
    palette
      .getByRole('option')
      .filter({ hasText: /Document$/u })
      .first(),
  ).toBeVisible();
  await lookAt(page, 'palette', test.info());
  const quote = await statement.locator('.palette-label').innerText();
  await statement.click();
  await expect(palette).toBeHidden();
  await expect(page.locator('mark[data-selected="true"]').first()).toHaveText(quote);

  // Requirements and what Proofbook remembers are found by the same field.
  const requirement = await goTo('use of cryptography', 'Requirement');
  await expect(requirement).toContainText('A.8.24 Use of cryptography');
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
  await expect(page.getByRole('region', { name: /^A\.8\.24 / })).toBeVisible();

  await page.keyboard.press('Control+k');
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('nothing holds zzzz');
  await expect(palette.getByText('Nothing in this library holds these words.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
});
