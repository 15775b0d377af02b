/**
 * Makes the Word, PDF and Excel files of the demo again: `node scripts/make-demo-files.ts`.
 * Times are fixed, so an unchanged source gives unchanged bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeDocx } from './demo/make-docx.ts';
import { makePdf } from './demo/make-pdf.ts';
import { type Block, readSource } from './demo/read-source.ts';

type Frame = Parameters<typeof makeDocx>[1];
type Recipe = { readonly name: string; readonly format: 'docx' | 'pdf'; readonly frame: Frame };

const scripts = dirname(fileURLToPath(import.meta.url));
const demo = join(scripts, '..', 'resources', 'demo');
const makers = { docx: makeDocx, pdf: makePdf } as const;

for (const recipe of readJson<Recipe[]>('documents.json')) {
  const blocks: Block[] = readSource(readFileSync(join(scripts, 'demo', 'sources', `${recipe.name}.md`), 'utf8'));
  const bytes = await makers[recipe.format](blocks, recipe.frame);
  writeFileSync(join(demo, 'documents', `${recipe.name}.${recipe.format}`), bytes);
}

/** The sources are part of the project and are read as they are. */
function readJson<T>(name: string): T {
  return JSON.parse(readFileSync(join(scripts, 'demo', 'sources', name), 'utf8')) as T;
}
