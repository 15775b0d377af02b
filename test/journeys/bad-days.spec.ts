import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { demoDocuments, expectDocuments, WORK } from './journey';
import { preparedLibrary } from './prepared';
import { freshFolder, newLibrary, runProgram, serve, serveOnSmallDisk } from './serve';

// Runs in the page: notes when the program has confirmed a call that holds three words of those typed.
const NOTE_SAVED_WORDS = `{
  const ask = window.fetch;
  window.fetch = async (address, how) => {
    const reply = await ask(address, how);
    const sent = how?.body instanceof Uint8Array ? new TextDecoder().decode(how.body) : '';
    window.wordsAreSaved ||= reply.ok && sent.includes('word word word');
    return reply;
  };
}`;

const SENTENCE = 'Typed on a bad day, and there afterwards.';

/** Opens the questionnaire on the desk and types into the answer shown; returns the question. */
async function typeAnswer(page: Page, text: string): Promise<string> {
  await page.goto(`${new URL(page.url()).origin}/#/questionnaires/1`);
  await expect(page.getByRole('listbox', { name: 'Questions' })).toBeVisible();
  const question = await page.locator('.question-text').innerText();
  await page.keyboard.press('e');
  await expect(answerField(page)).toBeFocused();
  await page.keyboard.type(text, { delay: 10 });
  return question;
}

/** To the place of the documents: the page left takes files, too. */
async function startWithDocuments(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Start with documents' }).click();
  await expect(page.getByRole('heading', { name: 'Start with what you already wrote down' })).toBeVisible();
}

function answerField(page: Page) {
  return page.locator('.answer-editor textarea').first();
}

/** The question's answer in a page that was loaded anew. */
async function expectKept(page: Page, question: string, kept: RegExp): Promise<void> {
  await page.getByRole('listbox', { name: 'Questions' }).getByText(question).first().click();
  await expect(answerField(page)).toHaveValue(kept);
}

test('bad day: the library is moved away while someone types; put back, all that was typed is saved', async ({
  page,
}) => {
  const folder = freshFolder();
  const library = preparedLibrary('questions', folder);
  const server = await serve(library);
  try {
    await page.goto(server.url);
    await typeAnswer(page, 'First. ');
    await expect(page.getByText(/^Saved \d/u)).toBeVisible();
    renameSync(library, join(folder, 'away.proofbook'));
    await page.keyboard.type(SENTENCE);
    await expect(page.getByRole('alert').getByText(/^The library is no longer at .* put it back there/u)).toBeVisible();
    await expect(answerField(page)).toHaveValue(/there afterwards\.$/u);
    // What had been saved stands in the file that was moved, without anything that stayed behind.
    expect(runProgram('check', join(folder, 'away.proofbook'))).not.toContain('damaged');
    renameSync(join(folder, 'away.proofbook'), library);
    await expect(page.getByText('Saving…')).toHaveCount(0);
    const question = await page.locator('.question-text').innerText();
    await page.reload();
    await expectKept(page, question, /First\. Typed on a bad day, and there afterwards\.$/u);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
});

test('bad day: the disk is full while someone types; with room again, all that was typed is saved', async ({
  page,
}) => {
  const folder = freshFolder();
  const server = await serveOnSmallDisk(preparedLibrary('questions', folder), folder, 16_000);
  test.skip(server === null, 'a small disk cannot be mounted here');
  if (server === null) return;
  try {
    await page.goto(server.url);
    await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
    const filling = join(server.disk, 'filling');
    fill(filling);
    const question = await typeAnswer(page, SENTENCE);
    await expect(page.getByRole('alert').getByText(/^The disk is full\./u)).toBeVisible();
    await expect(answerField(page)).toHaveValue(/there afterwards\.$/u);
    rmSync(filling);
    await expect(page.getByText('Saving…')).toHaveCount(0);
    await page.reload();
    await expectKept(page, question, /there afterwards\.$/u);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
});

test('bad day: the program is killed while someone types without a pause; after the restart the draft is there', async ({
  page,
}) => {
  const folder = freshFolder();
  const library = preparedLibrary('questions', folder);
  const server = await serve(library);
  let again: Awaited<ReturnType<typeof serve>> | null = null;
  try {
    await page.goto(server.url);
    const question = await typeAnswer(page, 'Begun. ');
    // Until a save that holds three words is confirmed, and never a pause.
    await page.evaluate(NOTE_SAVED_WORDS);
    while (!(await page.evaluate('window.wordsAreSaved === true')))
      await page.keyboard.type('word '.repeat(3), { delay: 45 });
    await server.kill();
    await page.keyboard.type('more');
    await expect(page.getByRole('alert').getByText(/^Proofbook is not running any more\./u)).toBeVisible();

    again = await serve(library);
    const after = await page.context().newPage();
    await after.goto(again.url);
    await after.goto(`${new URL(again.url).origin}/#/questionnaires/1`);
    await expectKept(after, question, /Begun\. (?:word ?){3}/u);
    expect(runProgram('check', library)).not.toContain('damaged');
  } finally {
    await (again ?? server).stop();
    rmSync(folder, { recursive: true });
  }
});

test('bad day: the page is loaded anew during an import, which goes on and is shown', async ({ page }) => {
  const folder = freshFolder();
  const server = await serve(newLibrary(folder));
  try {
    await page.goto(server.url);
    await startWithDocuments(page);
    const files = demoDocuments();
    await page.getByLabel('Choose files').setInputFiles(files);
    await expect(page.getByText(/^Reading/u).first()).toBeVisible();
    await page.reload();
    await expect(page.getByText(/is finished\.$/u)).toBeVisible(WORK);
    await page.getByRole('button', { name: 'Show it' }).click();
    await expect(page.getByRole('listbox', { name: 'Documents' })).toBeVisible();
    await expectDocuments(page, files.length);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
});

test('bad day: a file that is gone by the time it is read is named, and the others are read', async ({ page }) => {
  const folder = freshFolder();
  const server = await serve(newLibrary(folder));
  const gone = join(folder, 'gone.md');
  writeFileSync(gone, '# Gone\n\nThis is not there any more.\n');
  try {
    await page.goto(server.url);
    await startWithDocuments(page);
    // Picked by the person, and deleted before it is dropped.
    await page.evaluate(`
      const field = Object.assign(document.createElement('input'), { type: 'file', id: 'picked' });
      document.body.append(field);
    `);
    await page.locator('#picked').setInputFiles(gone);
    rmSync(gone);
    await page.evaluate(`
      const drop = new DataTransfer();
      drop.items.add(document.querySelector('#picked').files[0]);
      drop.items.add(new File(['# Heron policy\\n\\nThe heron gate is locked at night.\\n'], 'heron.md'));
      const event = new DragEvent('drop', { dataTransfer: drop, bubbles: true, cancelable: true });
      document.querySelector('.drop-zone').dispatchEvent(event);
    `);
    await expect(page.getByRole('alert').getByText(/^gone\.md cannot be read\./u)).toBeVisible();
    await expect(page.getByText('1 document read')).toBeVisible();
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
});

test('bad day: two windows on one library, and one that shows a library another has closed', async ({
  page,
  context,
}) => {
  const folder = freshFolder();
  const library = preparedLibrary('questions', folder);
  const person = { HOME: folder, USERPROFILE: folder, PROOFBOOK_CONFIG: join(folder, 'config') };
  const server = await serve(library, person);
  const second = await serve(null, person);
  try {
    await page.goto(server.url);
    await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
    // Another program is told who has it open.
    const other = await context.newPage();
    await other.goto(second.url);
    await other.getByRole('button', { name: /^company/u }).click();
    await expect(other.getByRole('alert')).toHaveText(/^The library is open for writing by .*Close it there/u);

    // Another tab of the same program goes to another library; what is typed in the first does not land there.
    const tab = await context.newPage();
    await tab.goto(new URL(server.url).origin);
    await tab.getByRole('button', { name: /^Library:/u }).click();
    await tab.getByRole('menuitem', { name: 'Another library, or a new one' }).click();
    await tab.getByRole('button', { name: 'New library' }).click();
    await tab.getByLabel('Company', { exact: true }).fill('Plain Ltd');
    await tab.getByLabel(/^Without:/u).check();
    await tab.getByRole('button', { name: 'Make the library' }).click();
    await expect(tab.getByRole('button', { name: 'Library: Plain Ltd' })).toBeVisible();
    await page.keyboard.press('Alt+2');
    await expect(page.getByRole('button', { name: 'Library: Plain Ltd' })).toBeVisible();
  } finally {
    await second.stop();
    await server.stop();
    rmSync(folder, { recursive: true });
  }
});

/** Writes until the disk takes no more. */
function fill(path: string): void {
  const block = Buffer.alloc(4096);
  try {
    for (;;) writeFileSync(path, block, { flag: 'a' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  }
}
