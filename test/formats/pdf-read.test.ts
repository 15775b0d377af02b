import { describe, expect, it } from 'vitest';
import { findStructure } from '../../src/main/documents/find-structure';
import { readPdf } from '../../src/main/formats/pdf-read';
import { buildPdf, linesOfText, type PdfPageContent } from '../builders/pdf';

const source = (pages: PdfPageContent[]) => readPdf({ name: 'policy.pdf', bytes: buildPdf(pages) });
const structure = async (pages: PdfPageContent[]) =>
  findStructure(await source(pages)).map((block) => (block.kind === 'table' ? block : `${block.kind}: ${block.text}`));

const filler = (words: number): string[] =>
  Array.from({ length: words }, (_, index) => `Line ${index} of the text in this column ends here.`);

describe('readPdf', () => {
  it('reports lines with their type and the room they leave', async () => {
    const { blocks } = await source([
      {
        texts: [
          { text: 'Keys', x: 50, y: 60, size: 16, bold: true },
          ...linesOfText(['Encryption keys are rotated every ninety days by the', 'platform team.'], { x: 50, y: 90 }),
        ],
      },
    ]);
    expect(blocks).toMatchObject([
      { kind: 'line', text: 'Keys', page: 1, fontSize: 16, bold: true },
      { text: 'Encryption keys are rotated every ninety days by the', fontSize: 11, bold: false, room: 0 },
      { text: 'platform team.', blankLinesBefore: 0 },
    ]);
  });

  it('joins sentences over lines and pages, and leaves running headers and footers out', async () => {
    const page = (lines: string[], number: number): PdfPageContent => ({
      texts: [
        { text: 'Example GmbH – Policy', x: 50, y: 30, size: 8 },
        ...linesOfText(lines, { x: 50, y: 90 }),
        { text: `Version 2 – ${number} / 2`, x: 50, y: 810, size: 8 },
      ],
    });
    const blocks = await structure([
      page(
        [
          'All laptops of staff are encrypted with the means of the',
          'operating system. The keys of the laptops are kept in a',
        ],
        1,
      ),
      page(
        [
          'central place. Lost laptops are wiped by the administra-',
          'tors on the same day without any exception whatsoever.',
        ],
        2,
      ),
    ]);
    expect(blocks.filter((block) => typeof block === 'string' && block.startsWith('paragraph'))).toEqual([
      'paragraph: All laptops of staff are encrypted with the means of the operating system. The keys of the laptops are kept in a central place. Lost laptops are wiped by the administrators on the same day without any exception whatsoever.',
    ]);
    expect(blocks.filter((block) => typeof block === 'string' && block.startsWith('navigation'))).toHaveLength(4);
  });

  it('reads two columns one after the other', async () => {
    const left = filler(12);
    const right = filler(12).map((line) => line.replace('Line', 'Right line'));
    const { blocks } = await source([
      {
        texts: [
          { text: 'A title that stands across both of the columns of the page', x: 50, y: 50, size: 16, bold: true },
          ...linesOfText(left, { x: 50, y: 90 }),
          ...linesOfText(right, { x: 320, y: 95 }),
        ],
      },
    ]);
    expect(blocks.slice(1).map((block) => (block.kind === 'line' ? block.text : block.kind))).toEqual([
      ...left,
      ...right,
    ]);
  });

  it('finds tables by the gaps their columns keep, and rows by the rules between them', async () => {
    const texts = [
      ...linesOfText(['Data', 'Logs of the', 'web servers', 'Backups'], { x: 50, y: 100, spacing: 14 }),
      ...linesOfText(['Kept', '90 days', 'in one place', '35 days'], { x: 200, y: 100, spacing: 14 }),
    ];
    const rule = (y: number) => ({ x1: 45, y1: y, x2: 300, y2: y });
    expect(await structure([{ texts, lines: [rule(88), rule(103), rule(131), rule(145)] }])).toEqual([
      {
        kind: 'table',
        rows: [
          ['Data', 'Kept'],
          ['Logs of the web servers', '90 days in one place'],
          ['Backups', '35 days'],
        ],
        headerRows: 0,
        page: 1,
      },
    ]);
  });

  it('sees bullets that are drawn instead of written', async () => {
    const items = [
      'Passwords have at least twelve characters',
      'Accounts are locked after eight failed attempts',
      'Sessions end after thirty minutes',
    ];
    const texts = [
      { text: 'The following rules apply to all staff:', x: 50, y: 80 },
      ...linesOfText(items, { x: 65, y: 100 }),
    ];
    const discs = items.map((_, index) => ({ x: 56, y: 100 + index * 14 - 3.5, radius: 1.6 }));
    expect(await structure([{ texts, discs }])).toEqual([
      'paragraph: The following rules apply to all staff:',
      ...items.map((item) => `list-item: ${item}`),
    ]);
  });

  it('leaves raised footnote marks out of figures', async () => {
    const texts = [
      { text: 'The availability is 99.9', x: 50, y: 80 },
      { text: '2', x: 172, y: 76.5, size: 6 },
    ];
    expect(await structure([{ texts }])).toEqual(['paragraph: The availability is 99.9']);
  });
});
