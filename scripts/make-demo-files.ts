/**
 * Makes the Word, PDF and Excel files of the demo again, and the expected answers: `node scripts/make-demo-files.ts`.
 * Times are fixed, so an unchanged source gives unchanged bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { makeDocx } from './demo/make-docx.ts';
import { makePdf } from './demo/make-pdf.ts';
import { readSource } from './demo/read-source.ts';
import { makeWorkbook } from './demo/workbook/make-workbook.ts';
import { questionnaireSchema } from './demo/workbook/questionnaire.ts';

const recipesSchema = z.array(
  z.object({
    name: z.string(),
    format: z.enum(['docx', 'pdf']),
    frame: z.object({
      title: z.string(),
      header: z.string(),
      footer: z.string(),
      language: z.string(),
      time: z.iso.datetime(),
    }),
  }),
);

const scripts = dirname(fileURLToPath(import.meta.url));
const demo = join(scripts, '..', 'resources', 'demo');
const makers = { docx: makeDocx, pdf: makePdf } as const;

for (const recipe of recipesSchema.parse(JSON.parse(readText('documents.json')))) {
  const bytes = await makers[recipe.format](readSource(readText(`${recipe.name}.md`)), recipe.frame);
  writeFileSync(join(demo, 'documents', `${recipe.name}.${recipe.format}`), bytes);
}

const questionnaire = questionnaireSchema.parse(JSON.parse(readText('questionnaire.json')));
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
