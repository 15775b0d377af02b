import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { proveFill } from '../../src/main/formats/package-proof';
import { fillQuestionnaire } from '../../src/main/questionnaires/fill-questionnaire';
import { recogniseQuestionnaire } from '../../src/main/questionnaires/recognise-questionnaire';
import { verifyFill } from '../../src/main/questionnaires/verify-fill';
import type { NamedFile } from '../../src/shared/domain/file';
import type { RecognisedQuestion } from '../../src/shared/domain/questionnaire';
import { AppError } from '../../src/shared/errors';
import { inEnglish } from '../../src/shared/sentence';
import { passwordProtectedOffice } from '../builders/broken-files';
import { computedMs } from '../builders/computing-time';
import { boldRow, buildForm, row, table } from '../builders/docx-form';
import { DOCX_LAYOUTS } from '../builders/docx-form-layouts';

const TEXT = '=1+1 & <b>“äöü”</b>\nsecond line\twith a tab';

/** A text or a choice for every place, as the answers would be written. */
function fillsOf(questions: readonly RecognisedQuestion[]) {
  return questions.flatMap(({ sheet, answerCell, commentCell, marks, options }) => {
    const [mark] = Object.values(marks);
    const answer = answerCell ? [{ sheet, cell: answerCell, text: options[0] ?? TEXT }] : [];
    const comment = commentCell ? [{ sheet, cell: commentCell, text: TEXT }] : [];
    return [...(mark ? [{ sheet, cell: mark, text: 'X' }] : answer), ...comment];
  });
}

describe.each(DOCX_LAYOUTS)('$name', ({ file, expected, standsFor, rereads = true }) => {
  test(`every question and its place: ${standsFor}`, async () => {
    const { questions } = await recogniseQuestionnaire(file);
    expect(
      questions.map(({ id, answerCell, marks, commentCell }) => ({
        id,
        answer: answerCell,
        marks,
        comment: commentCell,
      })),
    ).toEqual(expected.map(({ id, answer = null, marks = {}, comment = null }) => ({ id, answer, marks, comment })));
    for (const [at, { options }] of expected.entries()) if (options) expect(questions[at]?.options).toEqual(options);
    expect(questions.filter((one) => one.existingAnswer !== '')).toEqual([]);
  });

  test('is filled, proved and read again', async () => {
    const { questions } = await recogniseQuestionnaire(file);
    const fills = fillsOf(questions);
    const { bytes, notes } = await fillQuestionnaire(file, 'docx', fills);
    expect(notes).toEqual([]);
    const copy = { name: 'copy.docx', bytes };
    const proof = await proveFill(file, copy, fills);
    expect(proof.differences.filter((one) => !one.allowed)).toEqual([]);
    expect(proof.ok).toBe(true);
    expect(proof.cellsChanged).toBe(fills.length);
    expect(proof.partsIdentical).toBe(proof.partsCompared - (fills.length > 0 ? 1 : 0));
    expect((await verifyFill(file, copy)).ok).toBe(true);
    if (!rereads) return;
    const again = await recogniseQuestionnaire(copy);
    const answered = again.questions.filter((one) => one.answerCell !== null || Object.keys(one.marks).length > 0);
    for (const one of answered) {
      const chosen = Object.keys(one.marks)[0] ?? one.options[0];
      expect(one.existingAnswer.replaceAll(/\s/g, ' ')).toBe(chosen ?? TEXT.replaceAll(/\s/g, ' '));
    }
    expect(again.questions.map((one) => one.questionCell)).toEqual(questions.map((one) => one.questionCell));
  });
});

const [FIRST] = DOCX_LAYOUTS;
const MAIN = 'word/document.xml';

async function tampered(part: string, edit: (xml: string) => string | null): Promise<NamedFile> {
  const file = FIRST?.file ?? { name: '', bytes: new Uint8Array() };
  const { bytes } = await fillQuestionnaire(file, 'docx', [{ sheet: '', cell: 'T1R2C3', text: 'Yes' }]);
  const parts = unzipSync(bytes);
  const edited = edit(strFromU8(parts[part] ?? new Uint8Array()));
  if (edited === null) delete parts[part];
  else parts[part] = strToU8(edited);
  return { name: 'copy.docx', bytes: zipSync(parts) };
}

test.each<[string, string, (xml: string) => string | null]>([
  ['a question’s words', MAIN, (xml) => xml.replace('Is customer data', 'Is some data')],
  ['another cell', MAIN, (xml) => xml.replace(/(<w:t [^>]*>1\.4)/, '$19')],
  ['a paragraph put in', MAIN, (xml) => xml.replace('</w:p></w:tc>', '</w:p><w:p/></w:tc>')],
  [
    'a link in the answer',
    MAIN,
    (xml) =>
      xml.replace(
        /<w:r><w:t xml:space="preserve">Yes/,
        '<w:hyperlink r:id="x"><w:r><w:t>a</w:t></w:r></w:hyperlink>$&',
      ),
  ],
  [
    'a hidden answer',
    MAIN,
    (xml) =>
      xml.replace('<w:r><w:t xml:space="preserve">Yes', '<w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space="preserve">Yes'),
  ],
  ['the width of a table', MAIN, (xml) => xml.replace('w:w="5000"', 'w:w="4000"')],
  ['the page', MAIN, (xml) => xml.replace('w:w="11906"', 'w:w="11900"')],
  ['broken XML', MAIN, (xml) => xml.replace('<w:t xml:space="preserve">Yes', '<x:t>')],
  ['a style', 'word/styles.xml', (xml) => xml.replace('w:val="20"', 'w:val="21"')],
  ['a comment', 'word/comments.xml', () => null],
])('the proof sees %s', async (_, part, edit) => {
  const file = FIRST?.file ?? { name: '', bytes: new Uint8Array() };
  const check = tampered(part, edit).then((copy) => proveFill(file, copy, [{ sheet: '', cell: 'T1R2C3' }]));
  const proof = await check.catch(() => ({ ok: false }));
  expect(proof.ok).toBe(false);
});

const named = (bytes: Uint8Array, name = 'form.docx'): NamedFile => ({ name, bytes });
const packed = (document: string, more: Record<string, Uint8Array> = {}) =>
  named(zipSync({ 'word/document.xml': strToU8(document), ...more }));
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const whole = DOCX_LAYOUTS[0]?.file.bytes ?? new Uint8Array();

test.each<[string, NamedFile, RegExp]>([
  ['an empty file', named(new Uint8Array()), /is empty/],
  ['a file cut in half', named(whole.slice(0, whole.length / 2)), /damaged or incomplete/],
  ['a document with a password', named(passwordProtectedOffice()), /protected with a password/],
  ['an old document', named(new Uint8Array([1]), 'form.doc'), /old Word format.*Save it as \.docx/],
  ['an OpenDocument text', named(new Uint8Array([1]), 'form.odt'), /Save it as \.docx/],
  ['a Pages document', named(new Uint8Array([1]), 'form.pages'), /Save it as \.docx/],
  ['an OpenDocument spreadsheet', named(new Uint8Array([1]), 'form.ods'), /Save it as \.xlsx/],
  ['a Numbers spreadsheet', named(new Uint8Array([1]), 'form.numbers'), /Save it as \.xlsx/],
  ['a picture', named(new Uint8Array([1]), 'form.png'), /not read as a questionnaire.*Save it as/],
  ['a text named .docx', named(strToU8('Do you encrypt?')), /not the kind of file/],
  ['a workbook named .docx', named(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })), /is a workbook/],
  ['an archive', named(zipSync({ 'a.txt': strToU8('x') })), /archive without a Word document/],
  ['a part that stops early', packed(`<w:document ${W}><w:body><w:p>`), /damaged/],
  ['tags that do not match', packed(`<w:document ${W}><w:body><w:p></w:tbl></w:body></w:document>`), /damaged/],
  ['entities', packed(`<!DOCTYPE x [<!ENTITY a "b">]><w:document ${W}><w:body/></w:document>`), /damaged/],
  [
    'tables nested without end',
    packed(
      `<w:document ${W}><w:body>${'<w:tbl><w:tr><w:tc>'.repeat(5000)}${'</w:tc></w:tr></w:tbl>'.repeat(5000)}</w:body></w:document>`,
    ),
    /damaged/,
  ],
  [
    'a document that unpacks to far too much',
    packed(`<w:document ${W}><w:body>${' '.repeat(40_000_000)}</w:body></w:document>`),
    /unpacks to far more/,
  ],
])('refused with one sentence: %s', async (_, file, sentence) => {
  const failure: unknown = await recogniseQuestionnaire(file).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(AppError);
  expect((failure as AppError).message).toMatch(sentence);
  expect((failure as AppError).message).toContain(file.name);
});

test('a style that is based on itself and a number list without levels do no harm', async () => {
  const body = `<w:p><w:pPr><w:pStyle w:val="a"/><w:numPr><w:ilvl w:val="9"/><w:numId w:val="404"/></w:numPr></w:pPr></w:p>`;
  const styles = `<w:styles ${W}><w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>`;
  const file = packed(`<w:document ${W}><w:body>${body}</w:body></w:document>`, { 'word/styles.xml': strToU8(styles) });
  expect((await recogniseQuestionnaire(file)).questions).toEqual([]);
});

test('5,000 rows are read, filled and proved in seconds', async () => {
  const rows = Array.from({ length: 5000 }, (_, at) =>
    row(`${at + 1}`, `Do you keep record number ${at + 1} up to date?`, ''),
  );
  const file = buildForm(table(boldRow('No.', 'Question', 'Answer'), ...rows));
  const started = computedMs();
  const { questions } = await recogniseQuestionnaire(file);
  expect(questions).toHaveLength(5000);
  const fills = fillsOf(questions);
  const { bytes } = await fillQuestionnaire(file, 'docx', fills);
  const proof = await proveFill(file, { name: 'copy.docx', bytes }, fills);
  expect(proof.ok).toBe(true);
  expect(proof.cellsChanged).toBe(5000);
  expect(computedMs() - started).toBeLessThan(15_000);
}, 300_000);

test('a choice the list does not offer, a locked control and an unknown place are left alone and told', async () => {
  const fileOf = (wanted: string) =>
    DOCX_LAYOUTS.find(({ name }) => name === wanted)?.file ?? { name: wanted, bytes: new Uint8Array() };
  const lists = fileOf('drop-downs in a table');
  const bound = fileOf('a bound control');
  const refused = await fillQuestionnaire(lists, 'docx', [
    { sheet: '', cell: 'SDT:100', text: 'Maybe' },
    { sheet: '', cell: 'T9R9C9', text: 'x' },
  ]);
  expect(refused.notes).toHaveLength(2);
  expect(refused.bytes).toEqual(lists.bytes);
  const locked = await fillQuestionnaire(bound, 'docx', [{ sheet: '', cell: 'SDT:6', text: 'x' }]);
  expect(locked.notes.map(inEnglish)).toEqual([expect.stringContaining('locked')]);
  expect(locked.bytes).toEqual(bound.bytes);
});
