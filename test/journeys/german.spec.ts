import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { lookAt } from './looks';
import { preparedLibrary } from './prepared';
import { freshFolder, ROOT, serve } from './serve';

const TABLES = join(ROOT, 'resources/interface/de');

// A sheet of the questionnaire is called so: it is no word of the window.
const NOT_OURS: ReadonlySet<string> = new Set(['Instructions']);

/** What the window says in English where German has other words. */
const ENGLISH: ReadonlySet<string> = new Set(
  readdirSync(TABLES).flatMap((name) => {
    if (name.startsWith('core-')) return [];
    return Object.entries(wordsOf(name)).flatMap(([english, german]) =>
      english === german || NOT_OURS.has(english) ? [] : [withoutValues(english)],
    );
  }),
);

/** What stays the same of each sentence the core tells in English: long enough to be no part of another text. */
const TOLD: readonly string[] = readdirSync(TABLES)
  .filter((name) => name.startsWith('core-'))
  .flatMap((name) => Object.keys(wordsOf(name)))
  .flatMap((english) => english.split(/\{\w+\}/u).map((part) => part.trim()))
  .filter((part) => /\p{L}+ \p{L}+ \p{L}+/u.test(part));

// One of the first questions, answered with a sentence and without choices: an English “Yes” would be taken for the window’s.
const CONTACT = 'Contact for security questions (e-mail)';

// Pages of a library with ids as the demo company has them.
const PAGES: readonly { screen: string; hash: string; shows: string }[] = [
  { screen: 'overview', hash: '/overview', shows: 'Artikel 32 DSGVO' },
  { screen: 'documents', hash: '/documents/1', shows: 'Aussagen' },
  { screen: 'controls', hash: '/controls/iso27001-2022/A.8.24', shows: 'Anforderungen' },
  { screen: 'evidence', hash: '/evidence/1', shows: 'Nachweise' },
  { screen: 'questionnaires', hash: '/questionnaires', shows: 'Fragebögen' },
  { screen: 'desk', hash: '/questionnaires/1', shows: 'Fragebögen' },
  { screen: 'exports', hash: '/exports/1', shows: 'questionnaire.xlsx' },
  { screen: 'organisation', hash: '/organisation', shows: 'Unternehmen' },
  { screen: 'memory', hash: '/memory', shows: 'Was Proofbook sich merkt' },
];

test('German: every place of the demo company speaks it, and the other language is two keys away', async ({
  browser,
}, info) => {
  const folder = freshFolder();
  const server = await serve(preparedLibrary('demo', folder));
  const page = await germanPage(browser);
  try {
    await page.goto(server.url);
    await expect(page.getByRole('navigation', { name: 'Bereiche' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(page.getByText(/^Bibliothek \d+,\d MB · \d+ Aussagen$/u)).toBeVisible();
    const goTo = (hash: string) => page.goto(`${new URL(server.url).origin}/#${hash}`);
    // One answer is approved, so that there is something to remember.
    await goTo('/questionnaires/1');
    await expect(page.getByText('0 von 124 erledigt')).toBeVisible();
    const questions = page.getByRole('listbox', { name: 'Fragen' });
    await questions.getByText(CONTACT).first().click();
    await expect(page.getByRole('heading', { name: CONTACT })).toBeVisible();
    await page.keyboard.press('a');
    await expect(page.getByText('1 von 124 erledigt')).toBeVisible();
    for (const { screen, hash, shows } of PAGES) {
      await goTo(hash);
      await expect(page.getByRole('main').getByText(shows).first()).toBeVisible();
      await expect(page.locator('.loading')).toHaveCount(0);
      expect.soft(await englishOn(page), screen).toEqual([]);
      await lookAt(page, `german-${screen}`, info);
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click();
        await expect(tab).toHaveAttribute('aria-selected', 'true');
        expect.soft(await englishOn(page), `${screen}, ${await tab.innerText()}`).toEqual([]);
      }
      await page.keyboard.press('?');
      const keys = page.getByRole('dialog', { name: 'Tasten' });
      await expect(keys).toBeVisible();
      expect.soft(await englishOn(page), `keys of ${screen}`).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(keys).toBeHidden();
    }

    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('englisch');
    await page.getByRole('option', { name: 'Interface in English' }).click();
    await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.reload();
    await expect(page.getByRole('link', { name: 'Remembered' })).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('deutsch');
    await page.getByRole('option', { name: 'Oberfläche auf Deutsch' }).click();
    await expect(page.getByRole('navigation', { name: 'Bereiche' })).toBeVisible();
  } finally {
    await page.context().close();
    await server.stop();
    rmSync(folder, { recursive: true });
  }
});

test('German: the start page speaks it too, and offers English', async ({ browser }, info) => {
  const server = await serve(null);
  const page = await germanPage(browser);
  try {
    await page.goto(server.url);
    await expect(page.getByRole('button', { name: 'Neue Bibliothek' })).toBeVisible();
    expect(await englishOn(page)).toEqual([]);
    await lookAt(page, 'german-start', info);
    await page.getByRole('button', { name: 'Neue Bibliothek' }).click();
    await expect(page.getByLabel('Unternehmen')).toBeVisible();
    expect(await englishOn(page)).toEqual([]);
    await lookAt(page, 'german-create', info);
    await page.getByRole('button', { name: 'Zurück' }).click();
    await page.getByRole('button', { name: 'Interface in English' }).click();
    await expect(page.getByRole('button', { name: 'New library' })).toBeVisible();
  } finally {
    await page.context().close();
    await server.stop();
  }
});

async function germanPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1280, height: 800 } });
  return context.newPage();
}

/** The tables are ours: English to German. */
function wordsOf(name: string): Record<string, string> {
  return JSON.parse(readFileSync(join(TABLES, name), 'utf8')) as Record<string, string>;
}

/** Texts and names on the page that are English words of the window, or of the core. */
async function englishOn(page: Page): Promise<string[]> {
  // Runs in the page; it gives back a list of texts. What stands in a sheet are the customer's words.
  const said = await page.evaluate<string[]>(`
    [...document.querySelectorAll('body *:not(.evidence-table *)')].flatMap((element) => [
      ...['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
      ...[...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.data : '')),
    ])
  `);
  const isEnglish = (text: string) =>
    ENGLISH.has(withoutValues(text)) ||
    ENGLISH.has(withoutValues(text.replace(/^\d+ /u, ''))) ||
    TOLD.some((part) => text.includes(part));
  return [...new Set(said.map((text) => text.trim()))].filter(isEnglish);
}

/** A sentence with its numbers, and the places where they are filled in, taken out. */
function withoutValues(text: string): string {
  return text.replaceAll(/\{\w+\}|\d+(?:[.,]\d+)*/gu, '{}');
}
