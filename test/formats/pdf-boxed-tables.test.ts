import { expect, it } from 'vitest';
import { readPdf } from '../../src/main/formats/pdf-read';
import { buildPdf, linesOfText, type PdfPageContent } from '../builders/pdf';

type Line = NonNullable<PdfPageContent['lines']>[number];

/** Borders around every cell of a table whose rows are 20 points high. */
function borders(columns: number[], top: number, rows: number): Line[] {
  const [left = 0] = columns;
  const right = columns.at(-1) ?? 0;
  const bottom = top + rows * 20;
  return [
    ...Array.from(
      { length: rows + 1 },
      (_, row): Line => ({ x1: left, y1: top + row * 20, x2: right, y2: top + row * 20 }),
    ),
    ...columns.map((x): Line => ({ x1: x, y1: top, x2: x, y2: bottom })),
  ];
}

function cells(columns: number[], top: number, rows: string[][], boldHead = true) {
  return rows.flatMap((row, index) =>
    row.map((text, column) => ({
      text,
      x: (columns[column] ?? 0) + 3,
      y: top + index * 20 + 14,
      bold: boldHead && index === 0,
    })),
  );
}

const tablesOf = async (pages: PdfPageContent[]) =>
  (await readPdf({ name: 'tables.pdf', bytes: buildPdf(pages) })).blocks.filter((block) => block.kind === 'table');

it('ends a table with borders where they end, and lets another one have columns of its own', async () => {
  const one = [60, 250, 400, 540];
  const two = [60, 90, 330, 540];
  const tables = await tablesOf([
    {
      texts: [
        ...cells(one, 100, [
          ['Measure', 'Standard plan', 'Premium plan'],
          ['Backup interval', '24 hours', '6 hours'],
        ]),
        ...linesOfText(['Technical facts'], { x: 60, y: 170, size: 11 }),
        ...cells(two, 190, [
          ['No.', 'Area', 'State'],
          ['1', 'Encryption in transit', 'live'],
          ['2', 'Encryption at rest', 'planned'],
        ]),
      ],
      lines: [...borders(one, 100, 2), ...borders(two, 190, 3)],
    },
  ]);
  expect(tables.map(({ rows }) => rows)).toEqual([
    [
      ['Measure', 'Standard plan', 'Premium plan'],
      ['Backup interval', '24 hours', '6 hours'],
    ],
    [
      ['No.', 'Area', 'State'],
      ['1', 'Encryption in transit', 'live'],
      ['2', 'Encryption at rest', 'planned'],
    ],
  ]);
});

it('cuts cells that were drawn as one piece at the border between them', async () => {
  const columns = [60, 164, 330, 540];
  const tables = await tablesOf([
    {
      texts: [
        ...cells(columns, 100, [
          ['Data', 'Kept for', 'Deleted by'],
          ['Access logs', '120 days', 'job'],
        ]),
        { text: 'Help desk tickets four years', x: 75, y: 154 },
        { text: 'by hand', x: 333, y: 154 },
      ],
      lines: borders(columns, 100, 3),
    },
  ]);
  expect(tables[0]?.rows[2]).toEqual(['Help desk tickets', 'four years', 'by hand']);
});

it('gives the head of a table to its rows behind a page break', async () => {
  const columns = [60, 250, 540];
  const page = (rows: string[][], boldHead: boolean): PdfPageContent => ({
    texts: cells(columns, 100, rows, boldHead),
    lines: borders(columns, 100, rows.length),
  });
  const tables = await tablesOf([
    page(
      [
        ['Data', 'Kept for'],
        ['Logs', '90 days'],
      ],
      true,
    ),
    page(
      [
        ['Invoices', 'ten years'],
        ['Applications', 'six months'],
      ],
      false,
    ),
  ]);
  expect(tables.map(({ rows, headerRows, page: number }) => ({ rows, headerRows, number }))).toEqual([
    {
      rows: [
        ['Data', 'Kept for'],
        ['Logs', '90 days'],
      ],
      headerRows: 1,
      number: 1,
    },
    {
      rows: [
        ['Data', 'Kept for'],
        ['Invoices', 'ten years'],
        ['Applications', 'six months'],
      ],
      headerRows: 1,
      number: 2,
    },
  ]);
});
