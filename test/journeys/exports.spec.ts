import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { pngPicture } from '../builders/pictures';
import { readPdf, unzipText } from '../builders/read-exports';
import { lookAt } from './looks';
import { runProgram } from './serve';
import { type OpenWindow, openWindow } from './window';

const CUSTOMER = 'Wiesenhof Bank AG';
const POLICY = `# Security policy

## Encryption

All customer data is encrypted at rest with AES-256.
Keys are rotated every 90 days by the platform team.

## Backup

Backups of the production database are taken daily and kept for 30 days.
Restores from backup are tested regularly by the operations team.

## Access

Access to production systems for ${CUSTOMER} requires a hardware token.
`;

let window: OpenWindow;
let page: Page;
let annex = '';

test.beforeAll(async ({ browser }) => {
  window = await openWindow(browser, test.info(), (library, folder) => {
    writeFileSync(join(folder, 'policy.md'), POLICY);
    runProgram('import', library, join(folder, 'policy.md'));
    runProgram('customers', library, CUSTOMER);
  });
  page = window.page;
});
test.afterAll(() => window.close());

// Each goes on from what the one before left.
test.describe.configure({ mode: 'serial' });

const view = (name: string) => page.getByRole('tab', { name });
const preview = () => page.getByRole('region', { name: 'Preview' });
const result = () => page.getByRole('region', { name: 'Before it leaves' });
const made = () => page.getByRole('region', { name: 'The file that was made' });

test('exports: the pages are there before the file is, and say why it must not leave', async () => {
  await page.keyboard.press('Alt+6');
  await expect(page.getByRole('heading', { name: 'Exports' })).toBeVisible();
  await page.getByText('Annex set', { exact: true }).click();
  await expect(preview().getByRole('heading')).toHaveText('annex-set-scc-2021-914-en.docx');
  const sheet = preview().getByRole('img', { name: /^Page 1 of \d+$/u });
  await expect.poll(() => sheet.evaluate(hasInk)).toBe(true);
  await expect(result().getByText('It must not leave as it is.', { exact: false })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Make the file' })).toBeDisabled();
  await lookAt(page, 'exports-blocked', test.info());

  // From the doubtful sentence to the place it stands in, and back.
  await result()
    .getByRole('link', { name: new RegExp(CUSTOMER, 'u') })
    .first()
    .click();
  await expect(page.locator('mark[data-selected="true"]').first()).toContainText(CUSTOMER);
  await page.keyboard.press('Backspace');
  await expect(preview()).toBeVisible();
  // From what is not recorded to where it is recorded.
  await result()
    .getByRole('link', { name: /is not recorded/u })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'Organisation' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Company', exact: true }).fill('Lindenhof Systems GmbH');
  await page.getByRole('textbox', { name: 'Address' }).first().fill('Beispielgasse 1\n79098 Freiburg');
  await page.getByRole('textbox', { name: 'Address' }).first().blur();
  await expect(page.getByText(/^Saved \d/u)).toBeVisible();
});

test('exports: the look of documents is set once and holds for all', async () => {
  const look = page.getByRole('region', { name: 'Look of documents' });
  const logo = { name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(pngPicture(120, 60, '0e5a67')) };
  await look.getByLabel('Choose files').first().setInputFiles(logo);
  await expect(look.getByRole('button', { name: 'Replace logo' })).toBeVisible();
  await look.getByLabel('Class written on every page').fill('For our customers only');
  await look.getByLabel('Footer, in place of company').fill('Lindenhof trust office');
  await look.getByLabel('Footer, in place of company').blur();
  await lookAt(page, 'organisation-look', test.info());
});

test('exports: named for its reader and approved, it leaves without the mark of a draft', async () => {
  await page.keyboard.press('Alt+6');
  await page.getByLabel('Made for, as it stands on the title page').fill(CUSTOMER);
  await expect(
    result().getByText(/^Its pages are marked as a draft: \d+ sentences? (?:is|are) not approved\.$/u),
  ).toBeVisible();
  await expect(preview().getByText('Marked as a draft')).toBeVisible();
  await result()
    .getByText(/^Not approved \(\d+\)/u)
    .click();
  await result()
    .getByRole('button', { name: /^Approve these \d+ sentences$/u })
    .click();
  await expect(preview().getByText('Marked as a draft')).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(preview().getByText('Marked as a draft')).toBeVisible();

  await view('What may leave').click();
  await page.getByRole('button', { name: 'Approve Security policy' }).click();
  await expect(page.getByRole('button', { name: 'Withdraw approval of Security policy' })).toBeVisible();
  await view('Make a file').click();
  await expect(result().getByText('It can leave.', { exact: false })).toBeVisible();
  await expect(preview().getByText('Marked as a draft')).toBeHidden();

  await view('What left').click();
  await expect(page.getByText('Every file you make is listed here', { exact: false })).toBeVisible();
  await view('Make a file').click();
  await page.getByRole('button', { name: 'Make the file' }).click();
  await expect(made()).toBeVisible();
  annex = await save(() => made().getByRole('button', { name: 'Save file' }).click());
  const lines = Object.entries(unzipText(readFileSync(annex))).filter(([path]) => /document|header|footer/u.test(path));
  const text = lines.map(([, xml]) => xml).join('');
  expect(text.includes('For our customers only')).toBe(true);
  expect(text.includes('Lindenhof trust office')).toBe(true);
  await lookAt(page, 'exports-made', test.info());
  const seal = await save(() => made().getByRole('button', { name: 'Save its seal' }).click());
  expect(JSON.parse(readFileSync(seal, 'utf8'))).toMatchObject({
    format: 'proofbook-seal',
    file: { kind: 'annex-set' },
  });
  await expect(page.getByText(/^Sealed as .* for customers to compare: (?:[0-9a-f]{4} ?){8}$/u)).toBeVisible();
});

test('exports: looking at pages is no export; what left is listed with its reader and still holds', async () => {
  await view('What left').click();
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText(CUSTOMER);
  await expect(rows.nth(1)).toContainText('Still holds');
  await rows.nth(1).getByRole('button').click();
  const detail = page.getByRole('region', { name: 'annex-set-scc-2021-914-en.docx' });
  await expect(detail.getByText(/^All \d+ statements in it are still said by the library\.$/u)).toBeVisible();
  await lookAt(page, 'exports-left-one', test.info());
});

test('exports: an edited copy shows what the lawyer changed', async () => {
  const parts = unzipText(readFileSync(annex));
  const xml = (parts['word/document.xml'] ?? '').replace('kept for 30 days', 'kept for 90 days');
  const edited = Object.entries({ ...parts, 'word/document.xml': xml }).map(([path, text]) => [path, strToU8(text)]);
  const back = { name: 'back.docx', mimeType: '', buffer: Buffer.from(zipSync(Object.fromEntries(edited))) };
  const copy = page.getByRole('region', { name: 'Edited copy' });
  await page.locator('.edited-copy').getByLabel('Choose files').setInputFiles(back);
  await expect(copy.getByText(`for ${CUSTOMER}`, { exact: false })).toBeVisible();
  await expect(copy.locator('del')).toHaveText('30');
  await expect(copy.locator('ins')).toHaveText('90');
  await lookAt(page, 'exports-came-back', test.info());
});

test('exports: a new edition of the source touches what was said', async () => {
  await page.keyboard.press('Alt+2');
  const changed = POLICY.replace('kept for 30 days', 'kept for 14 days');
  const edition = { name: 'policy.md', mimeType: 'text/markdown', buffer: Buffer.from(changed) };
  // The page left behind takes files, too.
  await expect(page.getByRole('heading', { name: 'Documents' })).toBeVisible();
  await page.getByLabel('Choose files').setInputFiles(edition);
  // The window opens the new edition itself once it is read.
  await expect(page.getByRole('option', { name: /older edition/u })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Changes' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Alt+6');
  await view('What left').click();
  const row = page.getByRole('table').getByRole('row').nth(1);
  await expect(row).toContainText('1 changed');
  const detail = page.getByRole('region', { name: 'annex-set-scc-2021-914-en.docx' });
  await expect(detail.getByText(/kept for 30 days/u)).toBeVisible();
  await lookAt(page, 'exports-changed', test.info());
  await detail.getByRole('button', { name: 'Make it anew' }).click();
  await expect(page.getByLabel('Made for, as it stands on the title page')).toHaveValue(CUSTOMER);
});

test('exports: a whitepaper as PDF, a page for the web, a sheet and a pack are looked at as they are', async () => {
  await page.getByText('Trust page', { exact: true }).click();
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(() => frame.locator('h1').evaluate(borderTop)).toBe('4px');
  // Nothing runs in the frame, axe neither; the page in it is looked at by the tests of the trust page.
  await test.info().attach('exports-web', { body: await page.screenshot(), contentType: 'image/png' });
  await page.getByText('Statement of Applicability', { exact: true }).click();
  await expect(preview().getByRole('cell', { name: 'A.5.1', exact: true })).toBeVisible();
  await lookAt(page, 'exports-sheet', test.info());
  await page.getByText('Evidence pack', { exact: true }).click();
  await expect(preview().getByText('policy.md', { exact: false }).first()).toBeVisible();
  await lookAt(page, 'exports-pack', test.info());
  await page.getByText('Security whitepaper', { exact: true }).click();
  await page.getByRole('button', { name: 'PDF' }).click();
  await expect(preview().getByRole('heading')).toHaveText('whitepaper-en.pdf');
  await page.keyboard.press('m');
  await expect(made().getByText('whitepaper-en.pdf')).toBeVisible();
  const whitepaper = await save(() => page.keyboard.press('s'));
  expect((await readPdf(new Uint8Array(readFileSync(whitepaper)))).pages.join(' ')).toContain('14 days');
});

test('exports: a quick hand leaves the last choice on the page, and typing is never held up', async () => {
  const field = page.getByLabel('Made for, as it stands on the title page');
  await field.fill('');
  await field.pressSequentially('Fabrikam Holding plc', { delay: 5 });
  await expect(field).toHaveValue('Fabrikam Holding plc');
  for (const kind of ['Measures annex', 'Topic paper', 'Record of processing'])
    await page.getByText(kind, { exact: true }).click();
  await expect(preview().getByRole('heading')).toHaveText('processing-record-en.docx');
});

test('exports: nothing was fetched from elsewhere and nothing broke', () => {
  expect(window.foreign).toEqual([]);
  expect(window.problems).toEqual([]);
});

async function save(press: () => Promise<void>): Promise<string> {
  const download = page.waitForEvent('download');
  await press();
  const saved = await download;
  const path = join(window.folder, saved.suggestedFilename());
  await saved.saveAs(path);
  return path;
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

/** Runs in the frame: the page wears its own styles. */
function borderTop(element: unknown): string {
  const { getComputedStyle } = globalThis as unknown as {
    getComputedStyle(element: unknown): { borderTopWidth: string };
  }; // of the frame
  return getComputedStyle(element).borderTopWidth;
}
