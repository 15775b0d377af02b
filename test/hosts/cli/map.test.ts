import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { QuestionnaireMap, SheetPicture } from '../../../src/shared/domain/questionnaire-map';
import type { RollForward } from '../../../src/shared/domain/roll-forward';
import { TEMPLATE_FILES } from '../../builders/known-templates';
import { buildXlsx, type Cell } from '../../builders/xlsx';
import { done, doneJson, expectRefusal, proofbook } from './proofbook';

let folder: string;
const at = (name: string) => join(folder, name);

const ASKED = [
  'Are visitors escorted?',
  'Do you review firewall rules every six months?',
  'Is the fax machine locked?',
];

function form(questions: readonly string[], answers: readonly string[] = []): Uint8Array {
  const rows = questions.map((text, index): Cell[] => [`Q${index + 1}`, text, null, answers[index] ?? null]);
  return buildXlsx({ sheets: [{ name: 'Form', rows: [['No.', 'Question', 'Mu', 'Answer'], ...rows] }] }).bytes;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'proofbook-map-'));
  writeFileSync(at('form.xlsx'), form(ASKED));
  writeFileSync(at('caiq.xlsx'), TEMPLATE_FILES[0]?.file.bytes ?? new Uint8Array());
  writeFileSync(
    at('corrections.json'),
    JSON.stringify([{ kind: 'column', sheet: 'Form', column: 'C', role: 'answer' }]),
  );
  writeFileSync(at('2025.xlsx'), form(ASKED, ['Yes', 'Yes', 'No']));
  await done(['new', at('library.proofbook')]);
});
afterAll(() => rmSync(folder, { recursive: true }));

type Mapped = QuestionnaireMap & { pictures: SheetPicture[] };
const answerColumn = (map: Mapped) => map.sheets[0]?.columnList.find(({ role }) => role === 'answer')?.column;

describe('map of a questionnaire', () => {
  test('shows sheets, columns and rows with their reasons, and the template’s name', async () => {
    const text = await done(['map', at('caiq.xlsx')]);
    expect(text).toMatch(/^caiq\.xlsx: 16 questions on 1 of 2 sheets\nCAIQ 4\. Known by/u);
    expect(text).toMatch(/ C {2}answer +0\.95 {2}This template has it there/u);
    const map = await doneJson<Mapped>(['map', at('form.xlsx'), '--json']);
    expect(answerColumn(map)).toBe('D');
    expect(map.pictures[0]?.rows.map(({ part }) => part)).toEqual(['header', 'question', 'question', 'question']);
  });

  test('corrections come from a file or from standard input, and are kept in a library until undone', async () => {
    const corrected = await doneJson<Mapped>(['map', at('form.xlsx'), '--correct', at('corrections.json'), '--json']);
    expect(answerColumn(corrected)).toBe('C');
    const library = at('library.proofbook');
    const input = '[{"kind":"column","sheet":"Form","column":"C","role":"answer"}]';
    const ran = await proofbook(['map', library, at('form.xlsx'), '--correct', '-', '--json'], { input });
    expect(ran).toMatchObject({ code: 0, stderr: '3 questions changed their place or options: 3 questions now.\n' });
    expect(answerColumn(await doneJson<Mapped>(['map', library, at('form.xlsx'), '--json']))).toBe('C');
    const undone = await proofbook(['map', library, at('form.xlsx'), '--undo', '--json']);
    expect(answerColumn(JSON.parse(undone.stdout) as Mapped)).toBe('D');
  });

  test('what does not fit is refused with a sentence', async () => {
    writeFileSync(at('wrong.json'), '[{"kind":"row","sheet":"Forn","row":2,"as":"section"}]');
    expectRefusal(await proofbook(['map', at('form.xlsx'), '--correct', at('wrong.json')]), 1, /no sheet “Forn”/u);
    writeFileSync(at('broken.json'), '[{');
    expectRefusal(await proofbook(['map', at('form.xlsx'), '--correct', at('broken.json')]), 2, /is not JSON/u);
    expectRefusal(await proofbook(['map', at('form.xlsx'), '--undo']), 2, /needs a library/u);
    expectRefusal(await proofbook(['map', at('missing.xlsx')]), 1, /missing\.xlsx/u);
    expect(await done(['map', '--help'])).toContain('"kind": "column"');
  });
});

describe('a filled copy whose map was corrected', () => {
  const library = () => at('corrected.proofbook');
  beforeAll(async () => {
    await done(['new', library()]);
    const rows = ASKED.map((text, index): Cell[] => [`Q${index + 1}`, text, null]);
    const header = ['No.', 'Question', 'Answer'];
    const heading = [null, 'Physical security', null];
    writeFileSync(at('odd.xlsx'), buildXlsx({ sheets: [{ name: 'Form', rows: [header, heading, ...rows] }] }).bytes);
    writeFileSync(at('odd.json'), '[{"kind":"row","sheet":"Form","row":2,"as":"question"}]');
    await proofbook(['map', library(), at('odd.xlsx'), '--correct', at('odd.json')]);
    const questionnaires = await doneJson<{ id: number }[]>(['run', library(), 'questionnaires.list']);
    await done(['run', library(), 'answers.draftAll'], { input: `{"questionnaireId":${questionnaires[0]?.id}}` });
    const [first] = await doneJson<{ question: { questionId: number } }[]>(['run', library(), 'answers.list'], {
      input: `{"questionnaireId":${questionnaires[0]?.id}}`,
    });
    await done(['run', library(), 'answers.edit'], {
      input: `{"questionId":${first?.question.questionId},"answer":"Yes, always."}`,
    });
    await done(['answer', library(), at('odd.xlsx'), '-o', at('odd-filled.xlsx')]);
  });

  test('is not blamed without a word on the map, and is proven with the library', async () => {
    const alone = await proofbook(['verify', at('odd.xlsx'), at('odd-filled.xlsx')]);
    expect(alone).toMatchObject({ code: 1, stdout: expect.stringMatching(/NOT ALLOWED +Form!C2/u) });
    expect(alone.stderr).toMatch(/corrected, that may be the reason: --library LIBRARY/u);
    const known = await done(['verify', at('odd.xlsx'), at('odd-filled.xlsx'), '--library', library()]);
    expect(known).toMatch(/^answer +Form!C2 +\(empty\) +Yes, always\./u);
    expect(known).toMatch(/only answer cells differ\nCorrected: \S/u);
  });

  test('still fails where more than its answer cells changed, and where the library knows nothing of the file', async () => {
    const other = ['verify', at('odd.xlsx'), at('2025.xlsx'), '--library', library()];
    const ran = await proofbook(other);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toBe(
      'The files differ in more than answer cells, also under the map this library has of the file.\n',
    );
    expectRefusal(
      await proofbook(['verify', at('2025.xlsx'), at('odd.xlsx'), '--library', library()]),
      1,
      /^2025\.xlsx is not in that library as it was received/u,
    );
    expectRefusal(
      await proofbook(['verify', at('odd.xlsx'), at('2025.xlsx'), '--library', at('none.proofbook')]),
      1,
      /^There is no library/u,
    );
    expectRefusal(await proofbook(['verify', at('odd.xlsx'), at('2025.xlsx'), '--library', '']), 2, /--library takes/u);
  });
});

describe('rolling forward', () => {
  test('reports what is carried over, changed, new and gone, from a file or a questionnaire of the library', async () => {
    const library = at('roll.proofbook');
    await done(['new', library]);
    writeFileSync(
      at('2026.xlsx'),
      form([
        'Are visitors escorted?',
        'Do you review firewall rules every three months?',
        'Do you use quantum computers?',
      ]),
    );
    const text = await done(['roll-forward', library, at('2026.xlsx'), at('2025.xlsx')]);
    expect(text).toMatch(/Q1 {2}carried over +Are visitors escorted\? +Yes/u);
    expect(text).toContain('every [-six-] {+three+} months?');
    expect(text).toMatch(/Q3 {2}not asked any more {2}Is the fax machine locked\?/u);
    expect(text).toMatch(
      /Set against 2025\.xlsx: 1 carried over, 0 same, not carried, 1 changed, 1 new, 1 not asked any more\.\n$/u,
    );
    const report = await doneJson<RollForward>(['roll-forward', library, at('2026.xlsx'), at('2025.xlsx'), '--json']);
    expect(report.counts).toEqual({ carried: 1, 'not-carried': 0, changed: 1, new: 1, vanished: 1 });
    const ran = await proofbook(['answer', library, at('2026.xlsx'), '--from', at('2025.xlsx'), '--json']);
    expect(ran).toMatchObject({ code: 0, stderr: expect.stringMatching(/^Set against 2025\.xlsx/u) });
    const answers = JSON.parse(ran.stdout) as { answer: string; reason: string }[];
    expect(answers[0]?.reason).toMatch(/^Carried over from 2025\.xlsx/u);
    const unknown = await proofbook(['roll-forward', library, at('2026.xlsx'), 'Contoso 2024']);
    expectRefusal(unknown, 1, /no questionnaire in the library called Contoso 2024/u);
    expectRefusal(
      await proofbook(['roll-forward', library, at('2026.xlsx'), '2026']),
      1,
      /not the one to be answered/u,
    );
  });
});
