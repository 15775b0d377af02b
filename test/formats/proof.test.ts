import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { proveFill } from '../../src/main/formats/package-proof';
import { patchWorkbook } from '../../src/main/formats/xlsx-patch';
import { furnishedWorkbook } from '../builders/xlsx-furnished';

const ORIGINAL = furnishedWorkbook();
const ALLOWED = [
  { sheet: 'Form', cell: 'C4' },
  { sheet: 'Form', cell: 'D4' },
  { sheet: 'Form', cell: 'C5' },
];
const SHEET = 'xl/worksheets/sheet1.xml';

/** The filled copy with one part edited by hand. */
async function tampered(part: string, edit: (xml: string) => string | null) {
  const { bytes } = await patchWorkbook(ORIGINAL, [
    { ...ALLOWED[0], text: 'Yes' } as { sheet: string; cell: string; text: string },
  ]);
  const parts = unzipSync(bytes);
  const edited = edit(strFromU8(parts[part] ?? new Uint8Array()));
  if (edited === null) delete parts[part];
  else parts[part] = strToU8(edited);
  return proveFill(ORIGINAL, { name: 'copy.xlsm', bytes: zipSync(parts) }, ALLOWED);
}

describe('what breaks the proof', () => {
  test.each<[string, string, (xml: string) => string | null]>([
    ['another cell', SHEET, (xml) => xml.replace('<c r="A4" t="s"><v>', '<c r="A4" t="s"><v>1')],
    [
      'a formula in an answer cell',
      SHEET,
      (xml) => xml.replace(/<c r="C5" s="5"\/>/, '<c r="C5" s="5"><f>1+1</f></c>'),
    ],
    ['the style of an answer cell', SHEET, (xml) => xml.replace('<c r="C4" s="5"', '<c r="C4" s="1"')],
    ['a removed cell', SHEET, (xml) => xml.replace(/<c r="B5".*?<\/c>/, '')],
    ['a drop-down', SHEET, (xml) => xml.replace('<formula1>Answers', '<formula1>Other')],
    ['a merge', SHEET, (xml) => xml.replace('A3:E3', 'A3:D3')],
    ['the protection', SHEET, (xml) => xml.replace(/<sheetProtection[^>]*>/, '')],
    ['a conditional format', SHEET, (xml) => xml.replace('"No"', '"Yes"')],
    ['a column width', SHEET, (xml) => xml.replace('width="60"', 'width="10"')],
    ['a hidden row', SHEET, (xml) => xml.replace('<row r="5">', '<row r="5" hidden="1">')],
    [
      'a height where nothing was filled',
      SHEET,
      (xml) => xml.replace('<row r="7">', '<row r="7" ht="99" customHeight="1">'),
    ],
    [
      'a row put in',
      SHEET,
      (xml) =>
        xml.replace('</sheetData>', '<row r="99"><c r="A99" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'),
    ],
    ['two rows swapped', SHEET, (xml) => xml.replace(/(<row r="5">.*?<\/row>)(<row r="6".*?<\/row>)/, '$2$1')],
    ['broken XML', SHEET, (xml) => xml.replace('</sheetData>', '</sheetdata>')],
    [
      'an undeclared prefix',
      SHEET,
      (xml) => xml.replace('<c r="C5" s="5"/>', '<c r="C5" s="5" t="inlineStr"><x:is><x:t>a</x:t></x:is></c>'),
    ],
    ['text behind the end', SHEET, (xml) => `${xml}<!-- more -->`],
    ['a style part', 'xl/styles.xml', (xml) => xml.replace('sz val="11"', 'sz val="12"')],
    ['the shared strings', 'xl/sharedStrings.xml', (xml) => xml.replace('Question', 'Questions')],
    ['a sheet’s name', 'xl/workbook.xml', (xml) => xml.replace('name="Form"', 'name="form"')],
    ['a missing picture', 'xl/media/image1.png', () => null],
    ['a new part', 'xl/new.xml', () => '<x/>'],
    ['the macros', 'xl/vbaProject.bin', () => 'other'],
  ])('%s', async (_, part, edit) => {
    const proof = await tampered(part, edit);
    expect(proof.ok).toBe(false);
    expect(proof.differences.some((one) => !one.allowed && (one.part === part || one.part === ''))).toBe(true);
  });
});

test('an allowed cell, its row height and the wish to recalculate do not', async () => {
  const proof = await tampered(SHEET, (xml) =>
    xml
      .replace('<c r="C5" s="5"/>', '<c r="C5" s="5" t="inlineStr"><is><t>No</t></is></c>')
      .replace('<row r="5">', '<row r="5" ht="30" customHeight="1">'),
  );
  expect(proof.differences.filter((one) => !one.allowed)).toEqual([]);
  expect(proof.differences.map(({ cell, before, after }) => ({ cell, before, after }))).toEqual([
    { cell: null, before: 'results stored', after: 'recalculated on opening' },
    { cell: 'Form!C4', before: '', after: 'Yes' },
    { cell: 'Form!C5', before: '', after: 'No' },
  ]);
});

test('the same file twice is proved with nothing changed', async () => {
  const proof = await proveFill(ORIGINAL, ORIGINAL, []);
  expect({ ...proof, partsCompared: 0, partsIdentical: proof.partsIdentical - proof.partsCompared }).toEqual({
    ok: true,
    partsCompared: 0,
    partsIdentical: 0,
    cellsChanged: 0,
    differences: [],
  });
});
