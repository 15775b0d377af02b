import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { WORK } from './journey';
import { runProgram } from './serve';
import { type OpenWindow, openWindow } from './window';

let window: OpenWindow;
let page: Page;

// The smallest window that is promised, and the same magnified to twice its size.
const SIZES = [
  { name: '1280 × 720', width: 1280, height: 720 },
  { name: '1280 × 720 at 200 %', width: 640, height: 360 },
];

test.beforeAll(async ({ browser }) => {
  const disclose = (library: string) => {
    for (const name of ['encryption-policy.md', 'access-control-standard.txt'])
      runProgram('disclose', library, name, 'confidential');
  };
  window = await openWindow(browser, test.info(), disclose, 'answered');
  page = window.page;
});
test.afterAll(() => window.close());

const MISPLACED = readFileSync(join(import.meta.dirname, 'misplaced.js'), 'utf8');

async function looksWhole(place: string): Promise<void> {
  const look = async () => expect(await page.evaluate<string[]>(MISPLACED), place).toEqual([]);
  await expect.soft(look).toPass({ timeout: 60_000 });
}

for (const { name, width, height } of SIZES) {
  test(`narrow: at ${name} every place shows all it has, without scrolling sideways`, async () => {
    await page.setViewportSize({ width, height });
    const heading = (text: string) => page.getByRole('heading', { level: 1, name: text });
    await page.keyboard.press('Alt+1');
    await expect(heading('Overview')).toBeVisible();
    await expect(page.getByText('Annex A, technological')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Needs attention' }).getByRole('link').first()).toBeVisible();
    await looksWhole('overview');

    await page.keyboard.press('Alt+2');
    await expect(heading('Documents')).toBeVisible();
    await expect(page.getByRole('listbox', { name: 'Statements' }).getByRole('option').first()).toBeAttached();
    await looksWhole('documents');
    await page.keyboard.press('d');
    await expect(page.getByRole('dialog', { name: 'Who may read this document' })).toBeVisible();
    await looksWhole('a dialog');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);

    await page.keyboard.press('Alt+3');
    await expect(heading('Controls')).toBeVisible();
    await page.getByRole('tab', { name: 'Heat map' }).click();
    await page.getByRole('button', { name: /^A\.8\.24/u }).click();
    await expect(page.getByRole('region', { name: /^A\.8\.24 / })).toBeVisible();
    await looksWhole('controls, heat map');
    await page.getByRole('tab', { name: 'Table' }).click();
    await expect(page.getByRole('listbox', { name: 'Requirements' }).getByRole('option').first()).toBeVisible();
    await looksWhole('controls, table');

    await page.keyboard.press('Alt+4');
    await expect(heading('Keep what shows that it is true')).toBeVisible();
    await looksWhole('evidence');

    await page.keyboard.press('Alt+5');
    await page.getByRole('link', { name: 'questionnaire', exact: true }).click();
    await expect(page.getByRole('listbox', { name: 'Questions' }).getByRole('option').first()).toBeAttached();
    await looksWhole('review desk');
    await page.getByRole('button', { name: /^Held back \d/u }).click();
    await expect(page.getByRole('region', { name: 'Held back' })).toBeAttached();
    await looksWhole('review desk, held back');
    await page.getByRole('tab', { name: 'Map' }).click();
    await expect(page.getByText(/\d+ questions found on/u)).toBeVisible();
    await looksWhole('map');
    await page.getByRole('tab', { name: 'Review' }).click();
    await page.getByRole('button', { name: /^Open \d/u }).click();

    await page.keyboard.press('Alt+6');
    await expect(heading('Exports')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Preview' })).toHaveAttribute('aria-busy', 'false', WORK);
    await looksWhole('exports');
    await page.getByRole('tab', { name: 'What may leave' }).click();
    await expect(page.getByRole('region', { name: 'Approval' })).toBeVisible();
    await looksWhole('what may leave');
    await page.getByRole('tab', { name: 'Make a file' }).click();

    await page.keyboard.press('Alt+7');
    await expect(heading('Organisation')).toBeVisible();
    await looksWhole('organisation');

    await page.keyboard.press('Alt+8');
    await expect(heading('Nothing is remembered yet')).toBeVisible();
    await looksWhole('what is remembered');
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog', { name: 'Go to' })).toBeVisible();
    await looksWhole('search');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
}

test('narrow: nothing was fetched from elsewhere and nothing broke', () => {
  expect(window.foreign).toEqual([]);
  expect(window.problems).toEqual([]);
});
