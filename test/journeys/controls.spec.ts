import { expect, type Page, test } from '@playwright/test';
import { lookAt } from './looks';
import { type OpenWindow, openWindow } from './window';

let window: OpenWindow;
let page: Page;

test.beforeAll(async ({ browser }) => {
  window = await openWindow(browser, test.info(), () => {}, 'documents');
  page = window.page;
});
test.afterAll(() => window.close());

// Each goes on from what the one before left.
test.describe.configure({ mode: 'serial' });

const list = () => page.getByRole('listbox', { name: 'Requirements' });
const option = (words: RegExp) => list().getByRole('option').filter({ hasText: words });
const part = () => page.getByLabel('Framework and theme');
const status = () => page.getByRole('region', { name: 'Coverage' }).getByRole('status');
const dialog = (name: string) => page.getByRole('dialog', { name });

test('controls: the table is narrowed, searched and sorted; a line opens with the arrows', async () => {
  await page.keyboard.press('Alt+3');
  await expect(page.getByRole('tab', { name: 'Heat map' })).toHaveAttribute('aria-selected', 'true');
  await lookAt(page, 'controls-map', test.info());
  await page.keyboard.press('v');
  await expect(list()).toBeVisible();
  await part().selectOption({ label: 'ISO 27001: Annex A' });
  await expect(status()).toHaveText('93 requirements');
  await page.keyboard.press('/');
  await page.keyboard.type('cryptography');
  await expect(list().getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await list().press('ArrowDown');
  const detail = page.getByRole('region', { name: /A\.8\.24/u });
  await expect(detail.getByText('Nobody yet')).toBeVisible();
  await page.getByRole('searchbox').fill('');
  await page.getByRole('button', { name: 'Status' }).click();
  await list().press('Home');
  await expect(list().getByRole('option').first()).toContainText('Gap');
  await page.getByRole('button', { name: 'Requirement', exact: true }).click();
  await page
    .getByRole('group', { name: 'Filter' })
    .getByRole('button', { name: /^Gaps \d+$/u })
    .click();
  for (const line of await list().getByRole('option').all()) await expect(line).toContainText('Gap');
  await page
    .getByRole('group', { name: 'Filter' })
    .getByRole('button', { name: /^All \d+$/u })
    .click();
});

test('controls: owner and review day, and what is due', async () => {
  await page.getByRole('searchbox').fill('cryptography');
  await option(/A\.8\.24/u).click();
  await page.keyboard.press('e');
  await expect(dialog('Owner and review day').getByLabel(/^Who answers for it/u)).toBeFocused();
  await page.keyboard.type('Head of platform');
  await page.getByLabel('To be looked at again on').fill('2020-03-01');
  await lookAt(page, 'controls-owner', test.info());
  await page.keyboard.press('Enter');
  await expect(option(/A\.8\.24/u)).toContainText('Head of platform');
  await expect(page.getByRole('button', { name: /^Review due 1$/u })).toBeVisible();
  await page.getByLabel('Owner', { exact: true }).selectOption('Head of platform');
  await expect(list().getByRole('option')).toHaveCount(1);
  await page.getByLabel('Owner', { exact: true }).selectOption({ label: 'Any owner' });
  await page.keyboard.press('z');
  await expect(option(/A\.8\.24/u)).not.toContainText('Head of platform');
  await page.getByRole('searchbox').fill('');
});

test('controls: applicability of a whole theme is decided with its reason, by the keyboard, and taken back', async () => {
  await part().selectOption({ label: 'ISO 27001: A.7 Physical' });
  await expect(status()).toHaveText('14 requirements');
  await list().focus();
  await page.keyboard.press('l');
  await expect(status()).toHaveText('14 requirements, 14 marked');
  await lookAt(page, 'controls-marked', test.info());
  await page.keyboard.press('d');
  await expect(dialog('Does it apply?')).toContainText('14 requirements');
  await expect(page.getByRole('button', { name: 'Decide for 14' })).toBeDisabled();
  await page.getByRole('button', { name: 'Not applicable' }).click();
  await page.getByRole('button', { name: 'We have no premises of our own.' }).click();
  await lookAt(page, 'controls-applicability', test.info());
  await page.getByRole('button', { name: 'Decide for 14' }).click();
  await expect(option(/A\.7\.\d+/u).filter({ hasText: /No\d* ?(?:of \d+|–)/u })).toHaveCount(14);
  await page.keyboard.press('z');
  await expect(option(/A\.7\.\d+/u).filter({ hasText: 'Open' })).toHaveCount(14);

  // One by one: with a reason typed, said in the pane, taken back with a key.
  await page.keyboard.press('l');
  await expect(status()).toHaveText('14 requirements');
  await option(/A\.7\.4/u).click();
  await page.keyboard.press('d');
  await expect(dialog('Does it apply?')).toContainText('A.7.4');
  await expect(dialog('Does it apply?').getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Cameras watch every entrance of the office.');
  await page.keyboard.press('Enter');
  const detail = page.getByRole('region', { name: /A\.7\.4/u });
  await expect(detail.getByText('Cameras watch every entrance')).toBeVisible();
  await lookAt(page, 'controls-table', test.info());
  await page.keyboard.press('w');
  await expect(detail.getByText('Cameras watch every entrance')).toBeHidden();
  await page.keyboard.press('z');
  await expect(detail.getByText('Cameras watch every entrance')).toBeVisible();
});

test('controls: what was decided stands in the Statement of Applicability', async () => {
  await page.keyboard.press('Alt+6');
  await page.getByText('Statement of Applicability', { exact: true }).click();
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview.getByRole('cell', { name: /Cameras watch every entrance/u })).toBeVisible();
  const open = page.getByRole('link', { name: /^The applicability of 92 controls is not approved/u });
  await open.click();
  await expect(page.getByRole('region', { name: /A\.5\.1 / })).toBeVisible();
});

test('controls: suggestions of many are confirmed after saying how many, and taken back', async () => {
  await part().selectOption({ label: 'ISO 27001: A.6 People' });
  await expect(status()).toHaveText('8 requirements');
  await list().focus();
  await page.keyboard.press('l');
  await expect(status()).toHaveText('8 requirements, 8 marked');
  await page.keyboard.press('c');
  const summary = dialog('Confirm what is suggested');
  await expect(summary).toContainText(/\d+ suggested statement/u);
  const count = Number(/(\d+) suggested statement/u.exec(await summary.innerText())?.[1]);
  expect(count).toBeGreaterThan(5);
  await lookAt(page, 'controls-confirm', test.info());
  await summary.getByRole('button', { name: `Confirm ${count}` }).press('Enter');
  await expect(summary).toBeHidden();
  const line = option(/A\.6\.1/u);
  await expect(line).toContainText(/(\d+) of \1/u);
  await page.keyboard.press('z');
  await expect(line).toContainText(/0 of \d+/u);
});

test('controls: a statement that does not belong is rejected, and put back', async () => {
  await page.getByRole('group', { name: 'With the marked requirements' }).getByLabel('Unmark all').click();
  await option(/A\.6\.1/u).click();
  const detail = page.getByRole('region', { name: /A\.6\.1 / });
  const counted = detail.getByText(/^\d+ statements?, 0 confirmed$/u);
  const before = await counted.innerText();
  await page.keyboard.press('x');
  await expect(detail.getByText('1 rejected statement')).toBeVisible();
  await expect(counted).not.toHaveText(before);
  await detail.getByText('1 rejected statement').click();
  await lookAt(page, 'controls-rejected', test.info());
  await detail.getByRole('button', { name: /^Put back/u }).click();
  await expect(counted).toHaveText(before);
});

test('controls: nothing was fetched from elsewhere and nothing broke', () => {
  expect(window.foreign).toEqual([]);
  expect(window.problems).toEqual([]);
});
