import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { proveFill } from '../../src/main/formats/package-proof';
import { fillQuestionnaire } from '../../src/main/questionnaires/fill-questionnaire';
import { recogniseQuestionnaire } from '../../src/main/questionnaires/recognise-questionnaire';
import { verifyFill } from '../../src/main/questionnaires/verify-fill';
import type { NamedFile } from '../../src/shared/domain/file';
import { inEnglish } from '../../src/shared/sentence';
import { boldRow, buildForm, cell, para, row, run, table, textControl, textField } from '../builders/docx-form';

const QUESTIONS = ['Do you encrypt customer data?', 'How often are backups tested?'];

/** A drawn text box as Word writes it: once for itself, once for older programs. */
function textBox(content: string, copy = content): string {
  const shape =
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';
  const drawing = `<w:drawing ${shape}><wp:inline><wp:extent cx="5000000" cy="500000"/><wp:docPr id="1" name="Box"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5000000" cy="500000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`;
  const older = `<w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:rect style="width:400pt;height:40pt"><v:textbox><w:txbxContent>${copy}</w:txbxContent></v:textbox></v:rect></w:pict>`;
  return `<w:p><w:r><mc:AlternateContent><mc:Choice xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" Requires="wps">${drawing}</mc:Choice><mc:Fallback>${older}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
}

function withSettings(file: NamedFile, settings: string): NamedFile {
  const files = unzipSync(file.bytes);
  files['word/settings.xml'] = strToU8(
    `<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${settings}</w:settings>`,
  );
  return { name: file.name, bytes: zipSync(files) };
}

const mainPart = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());

describe('text boxes drawn below the questions', () => {
  const file = buildForm(QUESTIONS.map((text) => para(text) + textBox(para())).join(''));
  const fills = [
    { sheet: '', cell: 'X1', text: 'Yes, at rest & in transit.' },
    { sheet: '', cell: 'X2', text: 'Every quarter.' },
  ];

  test('take the answers, in both writings, and are proved', async () => {
    const { questions } = await recogniseQuestionnaire(file);
    expect(questions.map(({ text, answerCell }) => [text, answerCell])).toEqual([
      [QUESTIONS[0], 'X1'],
      [QUESTIONS[1], 'X2'],
    ]);
    const { bytes, notes } = await fillQuestionnaire(file, 'docx', fills);
    expect(notes).toEqual([]);
    expect(mainPart(bytes).match(/Every quarter\./g)).toHaveLength(2);
    const copy = { name: 'copy.docx', bytes };
    expect(await proveFill(file, copy, fills)).toMatchObject({ ok: true, cellsChanged: 2 });
    expect((await verifyFill(file, copy)).ok).toBe(true);
  });

  test('two writings that say different things break the proof', async () => {
    const { bytes } = await fillQuestionnaire(file, 'docx', fills);
    const files = unzipSync(bytes);
    files['word/document.xml'] = strToU8(mainPart(bytes).replace('Every quarter.', 'Every week.'));
    expect((await proveFill(file, { name: 'copy.docx', bytes: zipSync(files) }, fills)).ok).toBe(false);
  });

  test('places outside keep the names they had before boxes were read', async () => {
    const form = buildForm(
      `${textBox(para('Please answer every question.'))}${table(boldRow('Question', 'Answer'), ...QUESTIONS.map((text) => row(text, '')))}${para('3. Who is responsible?')}${para('Answer:')}`,
    );
    const { questions } = await recogniseQuestionnaire(form);
    expect(questions.map(({ answerCell }) => answerCell)).toEqual(['T1R2C2', 'T1R3C2', 'P9']);
  });
});

describe('a document protected for forms', () => {
  const body = table(
    boldRow('Question', 'Answer', 'Comment'),
    row(QUESTIONS[0] ?? '', cell(para(textField('a1'))), ''),
    row(QUESTIONS[1] ?? '', cell(para(textControl(5))), ''),
    row('Are staff trained every year?', '', ''),
  );
  const protection = '<w:documentProtection w:edit="forms" w:enforcement="1"/>';
  const file = withSettings(buildForm(body), protection);

  test('takes answers in its fields only, and says so', async () => {
    const { questions, sheets } = await recogniseQuestionnaire(file);
    expect(questions.map(({ answerCell, commentCell }) => [answerCell !== null, commentCell])).toEqual([
      [true, null],
      [true, null],
      [false, null],
    ]);
    expect(sheets.find(({ role }) => role === 'questions')?.reason).toMatch(/form fields only; 1 questions have none/);
    const fills = [
      ...questions.slice(0, 2).map(({ answerCell }) => ({ sheet: '', cell: answerCell ?? '', text: 'Yes.' })),
      { sheet: '', cell: 'T1R4C2', text: 'Yes.' },
    ];
    const { bytes, notes } = await fillQuestionnaire(file, 'docx', fills);
    expect(notes.map(inEnglish)).toEqual([expect.stringMatching(/protected.*One answer was left out/)]);
    expect(await proveFill(file, { name: 'c.docx', bytes }, fills)).toMatchObject({ ok: true, cellsChanged: 2 });
  });

  test.each([
    ['a protection that is not enforced', '<w:documentProtection w:edit="forms" w:enforcement="0"/>', body],
    [
      'a section left out of it',
      protection,
      `${body}<w:p><w:pPr><w:sectPr><w:formProt w:val="0"/></w:sectPr></w:pPr></w:p>`,
    ],
    ['no protection', '', body],
  ])('%s closes nothing', async (_, settings, content) => {
    const { questions } = await recogniseQuestionnaire(withSettings(buildForm(content), settings));
    expect(questions.map(({ commentCell }) => commentCell !== null)).toEqual([true, true, true]);
  });
});

test('a read-only document is open only where everybody may write', async () => {
  const open = `<w:permStart w:id="1" w:edGrp="everyone"/>${para('Answer:')}<w:permEnd w:id="1"/>`;
  const body = `${para('1. Who is responsible?')}${open}${para('2. Who is the deputy?')}${para('Answer:')}${para(run('End.'))}`;
  const file = withSettings(buildForm(body), '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>');
  const { questions } = await recogniseQuestionnaire(file);
  expect(questions.map(({ answerCell }) => answerCell)).toEqual(['P2', null]);
});
