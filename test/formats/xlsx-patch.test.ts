import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { proveFill } from '../../src/main/formats/package-proof';
import { patchWorkbook } from '../../src/main/formats/xlsx-patch';
import { readWorkbook, textAt } from '../../src/main/formats/xlsx-read';
import { inEnglish } from '../../src/shared/sentence';
import { buildXlsx, type SheetSpec, type WorkbookSpec } from '../builders/xlsx';
import { furnishedWorkbook } from '../builders/xlsx-furnished';

const FILE = 'questionnaire.xlsx';

/** Fills one sheet and gives back its XML; the copy must prove against the original. */
async function fill(sheet: Partial<SheetSpec>, cells: Record<string, string>, spec: Partial<WorkbookSpec> = {}) {
  const original = buildXlsx({ sheets: [{ name: 'S', rows: [], ...sheet }], ...spec });
  const fills = Object.entries(cells).map(([cell, text]) => ({ sheet: 'S', cell, text }));
  const { bytes, notes } = await patchWorkbook(original, fills);
  const copy = { name: FILE, bytes };
  const proof = await proveFill(original, copy, fills);
  expect(proof.differences.filter((one) => !one.allowed)).toEqual([]);
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const [read] = (await readWorkbook(copy)).sheets;
  if (!read) throw new Error('no sheet');
  return {
    xml,
    notes: notes.map(inEnglish),
    read,
    data: /<(?:\w+:)?sheetData.*<\/(?:\w+:)?sheetData>/s.exec(xml)?.[0] ?? '',
    parts,
  };
}

describe('cells go to their place', () => {
  test('into an empty sheet', async () => {
    const { data } = await fill({}, { B2: 'two', A1: 'one' });
    expect(data).toBe(
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>one</t></is></c></row><row r="2"><c r="B2" t="inlineStr"><is><t>two</t></is></c></row></sheetData>',
    );
  });

  test('between, before and behind rows and cells that are there', async () => {
    const { read } = await fill(
      { rows: [[], [null, 'B2', null, 'D2'], [], [], ['A5']] },
      { C2: 'c', A2: 'a', E2: 'e', B1: 'top', C3: 'gap', B5: 'b', A9: 'end' },
    );
    const texts = read.rows.map(({ row, cells }) => [row, cells.map((cell) => [cell.column, cell.text])]);
    expect(texts).toEqual([
      [1, [[2, 'top']]],
      [
        2,
        [
          [1, 'a'],
          [2, 'B2'],
          [3, 'c'],
          [4, 'D2'],
          [5, 'e'],
        ],
      ],
      [3, [[3, 'gap']]],
      [
        5,
        [
          [1, 'A5'],
          [2, 'b'],
        ],
      ],
      [9, [[1, 'end']]],
    ]);
  });

  test('into a row written empty', async () => {
    const { data } = await fill({ rows: [[], ['x']], rowHeights: { 1: 20 } }, { B1: 'in' });
    expect(data).toContain('<row r="1" ht="20" customHeight="1"><c r="B1" t="inlineStr"><is><t>in</t></is></c></row>');
  });

  test('with prefixed elements', async () => {
    const { data } = await fill({ rows: [['x']] }, { B1: 'in' }, { prefix: 'x' });
    expect(data).toContain('<x:c r="B1" t="inlineStr"><x:is><x:t>in</x:t></x:is></x:c>');
  });

  test('where rows and cells carry no references', async () => {
    const { read } = await fill(
      {
        rows: [
          ['a', 'b', null],
          ['c', 'd', null],
        ],
      },
      { C2: 'here', D2: 'there' },
      { withoutReferences: true },
    );
    expect([textAt(read, 2, 3), textAt(read, 2, 4), textAt(read, 1, 3)]).toEqual(['here', 'there', '']);
  });
});

describe('texts stay texts', () => {
  test.each([
    ['=1+1', '<t>=1+1</t>'],
    ['+49 30 1234', '<t>+49 30 1234</t>'],
    ['-', '<t>-</t>'],
    ['@SUM(A1)', '<t>@SUM(A1)</t>'],
    ['5', '<t>5</t>'],
    [' padded ', '<t xml:space="preserve"> padded </t>'],
    ['two\nlines', '<t xml:space="preserve">two\nlines</t>'],
    ['<b>&"\u0000\u0007\ud800', '<t>&lt;b&gt;&amp;"\ufffd</t>'],
    ['emoji 🔒 äöü', '<t>emoji 🔒 äöü</t>'],
  ])('%j', async (text, expected) => {
    const { data } = await fill({ rows: [['x', { value: 'old', style: 'wrap' }]] }, { B1: text });
    expect(data).toContain(expected);
    expect(data).toContain('<c r="B1" s="4" t="inlineStr">');
  });

  test('a number where the form wants one', async () => {
    const { data } = await fill(
      { rows: [['x']], validations: [{ sqref: 'B1', type: 'whole', list: '1' }] },
      { B1: '12' },
    );
    expect(data).toContain('<c r="B1"><v>12</v></c>');
  });

  test('a text longer than a cell holds is cut, and said so', async () => {
    const { notes, read } = await fill({ rows: [['x']] }, { B1: 'a'.repeat(40_000) });
    expect(textAt(read, 1, 2)).toHaveLength(32_767);
    expect(notes).toEqual(['S!B1 was cut: a cell holds 32767 characters.']);
  });
});

describe('what must not be written stays', () => {
  test('formulas, cells under a merge, cells of an array formula', async () => {
    const xml =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"/></row><row r="2"><c r="A2"><f t="array" ref="A2:B2">C1:D1</f><v>0</v></c><c r="B2"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="C1:D1"/></mergeCells></worksheet>';
    const { notes, data } = await fill({ xml }, { A1: 'x', D1: 'y', B2: 'z', B1: 'ok' });
    expect(notes).toEqual([
      'S!D1 lies under a merged cell and was left as it is.',
      'S!B2 is filled by a formula and was left as it is.',
      'S!A1 holds a formula and was left as it is.',
    ]);
    expect(data).toContain('<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="inlineStr">');
  });

  test('a sheet that is not there', async () => {
    const { notes } = await patchWorkbook(buildXlsx({ sheets: [{ name: 'S', rows: [['x']] }] }), [
      { sheet: 'Gone', cell: 'A1', text: 'x' },
      { sheet: 'S', cell: 'nowhere', text: 'x' },
    ]);
    expect(notes.map(inEnglish)).toEqual([
      'S!nowhere is no cell and was left out.',
      'There is no sheet “Gone” in the file; its answers were left out.',
    ]);
  });
});

describe('row heights', () => {
  const LONG = 'A long answer that needs several lines in a narrow column. '.repeat(4);

  test('a fixed height grows where the wrapped text would be cut', async () => {
    const { data } = await fill(
      { rows: [[{ value: 'x', style: 'wrap' }]], widths: [20], rowHeights: { 1: 15 } },
      { A1: LONG },
    );
    const height = Number(/ ht="([\d.]+)"/.exec(data)?.[1]);
    expect(height).toBeGreaterThan(150);
    expect(height).toBeLessThanOrEqual(409);
  });

  test('an open height is set for programs that do not fit rows, and suits what is there already', async () => {
    const { data } = await fill(
      {
        rows: [
          [
            { value: LONG + LONG, style: 'wrap' },
            { value: 'x', style: 'wrap' },
          ],
        ],
        widths: [20, 60],
      },
      { B1: LONG },
    );
    expect(data).not.toContain('customHeight');
    expect(Number(/ ht="([\d.]+)"/.exec(data)?.[1])).toBeGreaterThan(300);
  });

  test('a row that is tall enough, short of text, or not wrapped stays as it is', async () => {
    expect(
      (await fill({ rows: [[{ value: 'x', style: 'wrap' }]], widths: [40], rowHeights: { 1: 400 } }, { A1: LONG }))
        .data,
    ).toContain('ht="400"');
    expect((await fill({ rows: [[{ value: 'x', style: 'wrap' }]] }, { A1: 'Yes' })).data).not.toContain('ht=');
    expect((await fill({ rows: [['x']], rowHeights: { 1: 15 } }, { A1: LONG })).data).toContain('ht="15"');
  });

  test('a merged answer is never fitted on opening, so it gets its height', async () => {
    const { data } = await fill(
      { rows: [[{ value: 'x', style: 'wrap' }]], widths: [20, 20], merges: ['A1:B1'] },
      { A1: LONG },
    );
    expect(Number(/ ht="([\d.]+)"/.exec(data)?.[1])).toBeGreaterThan(60);
  });
});

describe('a furnished workbook', () => {
  test('27 of 28 parts and more stay to the byte; formulas are asked to recalculate', async () => {
    const original = furnishedWorkbook();
    const fills = [
      { sheet: 'Form', cell: 'C4', text: 'Yes' },
      {
        sheet: 'Form',
        cell: 'D6',
        text: 'A comment long enough to need more than one line in this column of forty characters.',
      },
    ];
    const { bytes } = await patchWorkbook(original, fills);
    const proof = await proveFill(original, { name: 'copy.xlsm', bytes }, fills);
    expect(proof.ok).toBe(true);
    expect(proof.partsCompared).toBeGreaterThanOrEqual(28);
    expect(proof.partsIdentical).toBe(proof.partsCompared - 2);
    expect(strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array())).toContain(
      '<calcPr calcId="191029" fullCalcOnLoad="1"/>',
    );
    const again = await patchWorkbook(original, fills);
    expect(Buffer.compare(bytes, again.bytes)).toBe(0);
  });

  test('without fills the very same bytes come back', async () => {
    const original = furnishedWorkbook();
    expect(Buffer.compare((await patchWorkbook(original, [])).bytes, original.bytes)).toBe(0);
  });
});
