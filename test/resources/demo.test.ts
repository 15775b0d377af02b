import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeDocx } from '../../scripts/demo/make-docx';
import { makePdf } from '../../scripts/demo/make-pdf';
import { readSource } from '../../scripts/demo/read-source';
import { makeWorkbook } from '../../scripts/demo/workbook/make-workbook';
import { questionnaireSchema } from '../../scripts/demo/workbook/questionnaire';
import { VERDICTS } from '../../src/shared/domain/answer';

const project = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const demo = join(project, 'resources', 'demo');
const sources = join(project, 'scripts', 'demo', 'sources');
const text = (path: string) => readFileSync(path, 'utf8');
const source = (name: string) => text(join(sources, name));

const expected = z
  .array(
    z.object({
      id: z.string().min(1),
      question: z.string().min(1),
      allowedVerdicts: z.array(z.enum(VERDICTS)).min(1),
      mustCite: z.string().nullable(),
      alsoCite: z.array(z.string()),
      mustFlag: z.string().nullable(),
      note: z.string(),
    }),
  )
  .parse(JSON.parse(text(join(demo, 'expected-answers.json'))));

describe('the demo', () => {
  it('has documents in every format a company keeps them in', () => {
    const formats = new Set(readdirSync(join(demo, 'documents')).map((name) => extname(name)));
    expect([...formats].sort()).toEqual(['.docx', '.html', '.md', '.pdf', '.txt']);
    expect(readdirSync(join(demo, 'documents')).length).toBeGreaterThanOrEqual(9);
  });

  it('names a company with sub-processors', () => {
    const organisation = z
      .object({ name: z.string(), subProcessors: z.array(z.object({ name: z.string() })) })
      .parse(JSON.parse(text(join(demo, 'organisation.json'))));
    const list = text(join(demo, 'documents', 'sub-processors.md'));
    expect(organisation.name).toBe('Lindenhof Systems GmbH');
    expect(organisation.subProcessors.filter(({ name }) => !list.includes(`## ${name}`))).toEqual([]);
  });

  it('expects an answer to every question of the workbook, each with an id of its own', () => {
    const parts = unzipSync(new Uint8Array(readFileSync(join(demo, 'questionnaire.xlsx'))));
    const strings = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array());
    expect(expected.length).toBeGreaterThanOrEqual(76);
    expect(new Set(expected.map(({ id }) => id)).size).toBe(expected.length);
    expect(expected.filter(({ id }) => !strings.includes(`>${id}<`))).toEqual([]);
  });

  it('demands only quotes that stand in a document', () => {
    const library = flatten(allTexts().join('\n'));
    const quotes = expected.flatMap(({ mustCite, alsoCite }) =>
      mustCite === null ? alsoCite : [mustCite, ...alsoCite],
    );
    expect(quotes.filter((quote) => !library.includes(flatten(quote)))).toEqual([]);
  });

  it('demands no quote where the library is silent', () => {
    const silent = expected.filter(({ allowedVerdicts }) => allowedVerdicts.every((verdict) => verdict === 'unknown'));
    expect(silent.length).toBeGreaterThanOrEqual(4);
    expect(silent.filter(({ mustCite }) => mustCite !== null)).toEqual([]);
  });

  it('has the parts of a workbook that are easily lost', () => {
    const parts = Object.keys(unzipSync(new Uint8Array(readFileSync(join(demo, 'questionnaire.xlsx')))));
    expect(parts).toEqual(
      expect.arrayContaining([
        'xl/charts/chart1.xml',
        'xl/comments1.xml',
        'xl/drawings/vmlDrawing1.vml',
        'xl/media/image1.png',
      ]),
    );
  });

  it('is made of its sources, byte for byte', async () => {
    const workbook = makeWorkbook(questionnaireSchema.parse(JSON.parse(source('questionnaire.json'))), {
      styles: source('workbook/styles.xml'),
      comments: source('workbook/comments1.xml'),
      commentShapes: source('workbook/vmlDrawing1.vml'),
    });
    const stale = Buffer.from(workbook).equals(readFileSync(join(demo, 'questionnaire.xlsx'))) ? [] : ['questionnaire'];
    for (const { name, format, frame } of recipes()) {
      const blocks = readSource(source(`${name}.md`));
      const bytes = Buffer.from(await (format === 'docx' ? makeDocx : makePdf)(blocks, frame));
      // PDF streams are packed by Node's own zlib, whose bytes differ between machines: two runs on one must agree.
      const other =
        format === 'docx' ? readFileSync(join(demo, 'documents', `${name}.docx`)) : await makePdf(blocks, frame);
      if (!bytes.equals(other)) stale.push(name);
    }
    expect(stale, 'run node scripts/make-demo-files.ts').toEqual([]);
  });
});

/** The texts as a person reads them; those of the Word and PDF files are taken from the sources they are made of. */
function allTexts(): string[] {
  const written = readdirSync(join(demo, 'documents'))
    .filter((name) => ['.txt', '.md', '.html'].includes(extname(name)))
    .map((name) =>
      text(join(demo, 'documents', name))
        .replace(/<[^>]+>/gu, '')
        .replaceAll('&nbsp;', ' '),
    );
  return [...written, ...recipes().map(({ name }) => source(`${name}.md`))];
}

function recipes() {
  const frame = z.object({
    title: z.string(),
    header: z.string(),
    footer: z.string(),
    language: z.string(),
    time: z.string(),
  });
  return z
    .array(z.object({ name: z.string(), format: z.enum(['docx', 'pdf']), frame }))
    .parse(JSON.parse(source('documents.json')));
}

function flatten(words: string): string {
  return words.replace(/\s+/gu, ' ');
}
