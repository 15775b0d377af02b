import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openApp } from '../../src/main/app/create-app';
import { docxLines } from '../builders/read-exports';

const ROOT = resolve(import.meta.dirname, '../..');
const SEED = resolve(ROOT, '../shared/seeds/004_4385bdc35e590ffb.txt');

// The document's own spellings of the seventeen official headings, in their order.
const HEADING = /^(?:Measures|Processes) (?:of|for|to) /u;

test.skipIf(!existsSync(SEED))(
  'a published page of measures becomes an annex with all 17 headings and its measures under its own ones (skipped without the sample documents)',
  async () => {
    const app = openApp({ libraryPath: ':memory:', resourcesFolder: join(ROOT, 'resources') });
    await app.run('documents.import', { files: [{ name: 'measures.txt', bytes: new Uint8Array(readFileSync(SEED)) }] });
    const reply = await app.run('exports.measuresAnnex', { format: 'docx' });
    if (!reply.ok) throw new Error(reply.error.message);
    app.close();

    const sections = sectionsOf(docxLines(reply.output.bytes));
    expect([...sections.keys()].filter((number) => number <= 17)).toHaveLength(17);
    const expected = measuresOf(readFileSync(SEED, 'utf8'));
    const landed = expected.filter(({ heading, words }) => plain(sections.get(heading) ?? '').includes(words));
    expect(expected.length).toBeGreaterThan(40);
    expect(landed.length / expected.length).toBeGreaterThan(0.8);
    expect(reply.output.gaps.join('\n')).toContain('No measure is recorded under heading 18');
  },
);

/** Heading number → everything under it. Word numbers the headings itself; contents lines end in a page number. */
function sectionsOf(lines: readonly string[]): Map<number, string> {
  const sections = new Map<number, string>();
  let current = 0;
  for (const line of lines) {
    if (/^(?:Measures|Processes|Specific) /u.test(line) && !/\d$/u.test(line)) current += 1;
    else if (/^(?:Coverage|Sources)\b/u.test(line)) current = 99;
    if (current > 0) sections.set(current, `${sections.get(current) ?? ''} ${line}`);
  }
  return sections;
}

/** Each top-level bullet with the number of the heading it stands under; its first words are enough to find it again. */
function measuresOf(text: string): { heading: number; words: string }[] {
  const measures: { heading: number; words: string }[] = [];
  let heading = 0;
  for (const line of text.split('\n')) {
    if (HEADING.test(line)) heading += 1;
    else if (/^(?:Credit card|Network defence)/u.test(line)) heading = 0;
    const bullet = /^ {2}• +(\S.*)$/u.exec(line);
    if (heading >= 1 && heading <= 17 && bullet?.[1] !== undefined)
      measures.push({ heading, words: plain(bullet[1]).slice(0, 45) });
  }
  return measures;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
