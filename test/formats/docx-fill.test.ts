import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { proveFill } from '../../src/main/formats/package-proof';
import { fillQuestionnaire } from '../../src/main/questionnaires/fill-questionnaire';
import { recogniseQuestionnaire } from '../../src/main/questionnaires/recognise-questionnaire';
import { verifyFill } from '../../src/main/questionnaires/verify-fill';
import type { NamedFile } from '../../src/shared/domain/file';
import type { RecognisedQuestion } from '../../src/shared/domain/questionnaire';
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
    const { bytes, notes } = await fillQuestionnaire(file.bytes, 'docx', fills);
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
      expect(one.existingAnswer.replace('\t', ' ')).toBe(chosen ?? TEXT.replace('\t', ' '));
    }
    expect(again.questions.map((one) => one.questionCell)).toEqual(questions.map((one) => one.questionCell));
  });
});

const [FIRST] = DOCX_LAYOUTS;
const MAIN = 'word/document.xml';

async function tampered(part: string, edit: (xml: string) => string | null): Promise<NamedFile> {
  const file = FIRST?.file ?? { name: '', bytes: new Uint8Array() };
  const { bytes } = await fillQuestionnaire(file.bytes, 'docx', [{ sheet: '', cell: 'T1R2C3', text: 'Yes' }]);
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
