/**
 * Makes the Word, PDF and Excel files of the demo again, and the expected answers: `node scripts/make-demo-files.ts`.
 * Times are fixed, so an unchanged source gives unchanged bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DocumentFrame, makeDocx } from './demo/make-docx.ts';
import { makePdf } from './demo/make-pdf.ts';
import { readSource } from './demo/read-source.ts';
import { makeWorkbook } from './demo/workbook/make-workbook.ts';
import type { DemoQuestionnaire } from './demo/workbook/questionnaire.ts';

type Recipe = { readonly name: string; readonly format: 'docx' | 'pdf'; readonly frame: DocumentFrame };

const scripts = dirname(fileURLToPath(import.meta.url));
const demo = join(scripts, '..', 'resources', 'demo');
const makers = { docx: makeDocx, pdf: makePdf } as const;

for (const recipe of readJson<Recipe[]>('documents.json')) {
  const bytes = await makers[recipe.format](readSource(readText(`${recipe.name}.md`)), recipe.frame);
  writeFileSync(join(demo, 'documents', `${recipe.name}.${recipe.format}`), bytes);
}

const questionnaire = readJson<DemoQuestionnaire>('questionnaire.json');
const workbook = makeWorkbook(questionnaire, {
  styles: readText('workbook/styles.xml'),
  comments: readText('workbook/comments1.xml'),
  commentShapes: readText('workbook/vmlDrawing1.vml'),
});
writeFileSync(join(demo, 'questionnaire.xlsx'), workbook);

const expected = questionnaire.sheets
  .flatMap((sheet) => sheet.sections)
  .flatMap((section) => section.questions)
  .map(({ text, input: _input, id, ...rest }) => ({ id, question: text.replaceAll('*', ''), ...rest }));
writeFileSync(join(demo, 'expected-answers.json'), `${JSON.stringify(expected, null, 2)}\n`);

function readText(name: string): string {
  return readFileSync(join(scripts, 'demo', 'sources', name), 'utf8');
}

/** The sources are part of the project and are read as they are. */
function readJson<T>(name: string): T {
  return JSON.parse(readText(name)) as T;
}
