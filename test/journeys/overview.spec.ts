import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { lookAt } from './looks';
import { preparedLibrary } from './prepared';
import { freshFolder, runProgram, serve } from './serve';

test('overview: the map leads to its requirements by keyboard, and a questionnaire gets the day it is due', async ({
  page,
}, info) => {
  const folder = freshFolder();
  const library = preparedLibrary('demo', folder);
  const server = await serve(library);
  try {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(server.url);
    const law = page.getByRole('region', { name: 'Article 32 GDPR' });
    await expect(law.getByRole('listitem')).toHaveCount(7);
    const annex = ['organisational', 'people', 'physical', 'technological'].map((theme) =>
      page.getByRole('region', { name: `Annex A, ${theme}` }).getByRole('listitem'),
    );
    const counts = await Promise.all(annex.map((cells) => cells.count()));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(93);
    await expect(page.getByRole('region', { name: 'Measures of the clauses' }).getByRole('listitem')).toHaveCount(17);
    // The evidence of some has expired, and two documents disagree about another.
    await expect(page.getByRole('link', { name: /out of date/u }).first()).toBeVisible();
    await expect(page.getByRole('link', { name: /documents disagree/u }).first()).toBeVisible();
    await lookAt(page, 'overview', info);

    await page.getByRole('button', { name: 'No day set' }).click();
    const field = page.getByLabel(/^Day questionnaire is expected back$/u);
    await field.fill('2020-03-31');
    await field.press('Enter');
    await expect(page.getByRole('button', { name: /^31 Mar 2020, .* late$/u })).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('button', { name: 'No day set' })).toBeVisible();
    expect(runProgram('due', library)).toContain('no day');

    // Twice as large, everything is there and the keyboard reaches it.
    await page.setViewportSize({ width: 640, height: 360 });
    await lookAt(page, 'overview-magnified', info);
    const cells = law.locator('.heat-cell');
    await cells.first().focus();
    await page.keyboard.press('ArrowRight');
    await expect(cells.nth(1)).toBeFocused();
    await page.keyboard.press('End');
    await expect(cells.last()).toBeFocused();
    const words = (await cells.last().getAttribute('aria-label')) ?? '';
    await page.keyboard.press('Enter');
    await expect(page.getByText(words.replace(/^Article \S+ |: .*$/gu, '')).first()).toBeVisible();
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
});
