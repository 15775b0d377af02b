/**
 * Makes the PDF, Word, Excel and picture files of the demo's evidence again: `node scripts/make-demo-evidence.ts`. The
 * other files of the folder are text and stand there as they were written. The picture needs a Chromium.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { z } from 'zod';
import { chromiumOptions } from '../test/journeys/chromium-options.ts';
import { makeDocx } from './demo/make-docx.ts';
import { makePdf } from './demo/make-pdf.ts';
import { makeSheet } from './demo/make-sheet.ts';
import { readSource } from './demo/read-source.ts';

const root = resolve(import.meta.dirname, '..');
const sources = join(root, 'scripts/demo/sources');
const target = join(root, 'resources/demo/evidence');
const makers = { docx: makeDocx, pdf: makePdf } as const;

const recipes = z
  .array(
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
  )
  .parse(JSON.parse(readFileSync(join(sources, 'evidence.json'), 'utf8')));
for (const { name, format, frame } of recipes) {
  const source = readSource(readFileSync(join(sources, 'evidence', `${name}.md`), 'utf8'));
  writeFileSync(join(target, `${name}.${format}`), await makers[format](source, frame));
}

writeFileSync(
  join(target, 'asset-register-extract.xlsx'),
  makeSheet('Assets', [
    ['Asset', 'Kind', 'Owner', 'Holds customer data', 'As of 2024-03-15'],
    ['kontura-prod-db', 'Database', 'Head of Platform', 'Yes', 'in use'],
    ['kontura-prod-app', 'Servers (6)', 'Head of Platform', 'Yes', 'in use'],
    ['backup-site-2', 'Storage', 'Head of Platform', 'Yes, encrypted', 'in use'],
    ['staff-laptops', 'Laptops (58)', 'Head of Finance', 'No', 'in use'],
    ['old-mail-server', 'Server', 'Head of Platform', 'No', 'switched off'],
  ]),
);

const browser = await chromium.launch(chromiumOptions());
const page = await browser.newPage({ viewport: { width: 760, height: 400 } });
await page.setContent(readFileSync(join(sources, 'evidence/sign-in-settings.html'), 'utf8'));
writeFileSync(join(target, 'sign-in-settings.png'), await page.screenshot({ fullPage: true }));
await browser.close();
