import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Library, textFile } from '../app/library';
import { computedMs } from '../builders/computing-time';
import { buildForm, heading, para, row, table } from '../builders/docx-form';
import { buildXlsx, type Cell, type SheetSpec } from '../builders/xlsx';
import { draftOf, isReused, libraryWith } from './reuse-library';

let library: Library;
beforeEach(async () => {
  library = await libraryWith();
});
afterEach(() => library.app.close());

const workbook = (name: string, ...sheets: SheetSpec[]) => ({ name, bytes: buildXlsx({ sheets }).bytes });

async function imported(...files: { name: string; bytes: Uint8Array }[]) {
  const results = await library.run('answers.importFilled', { files });
  const kept = await library.run('answers.listReusable');
  return { results, kept: kept.map(({ question, verdict, answer, comment }) => [question, verdict, answer, comment]) };
}

describe('filled forms of other layouts', () => {
  test('a German form with sections, an id and a remark for each line', async () => {
    const { kept } = await imported(
      workbook('Lieferantenfragebogen 2025-03-14.xlsx', {
        name: 'Selbstauskunft',
        rows: [
          ['Lieferantenselbstauskunft Informationssicherheit'],
          ['Bearbeitet am:', '14.03.2025'],
          [],
          ['Nr.', 'Anforderung', 'Erfüllt?', 'Bemerkung'],
          ['1', 'Zugriffsschutz', null, null],
          ['1.1', 'Werden Kennwörter verschlüsselt gespeichert?', 'Ja', 'Mit Argon2id.'],
          ['1.2', 'Ist eine Zwei-Faktor-Anmeldung vorgeschrieben?', 'Teilweise', 'Nur für Administratoren.'],
          ['2', 'Betrieb', null, null],
          ['2.1', 'Wie lange werden Protokolle aufbewahrt?', '90 Tage', null],
          ['2.2', 'Gibt es einen Notfallplan?', 'Nein', 'Ist für 2026 geplant.'],
        ],
      }),
    );
    expect(kept).toEqual([
      ['Werden Kennwörter verschlüsselt gespeichert?', 'yes', 'Ja', 'Mit Argon2id.'],
      ['Ist eine Zwei-Faktor-Anmeldung vorgeschrieben?', 'partly', 'Teilweise', 'Nur für Administratoren.'],
      ['Wie lange werden Protokolle aufbewahrt?', 'stated', '90 Tage', ''],
      ['Gibt es einen Notfallplan?', 'no', 'Nein', 'Ist für 2026 geplant.'],
    ]);
  });

  test('columns to mark with an X', async () => {
    const rows: Cell[][] = [
      ['ID', 'Control', 'Yes', 'No', 'N/A', 'Comment'],
      ['A1', 'Laptops are encrypted.', 'X', null, null, 'BitLocker'],
      ['A2', 'Guests are escorted at all times.', null, 'x', null, null],
      ['A3', 'Cheques are kept in a safe.', null, null, 'X', 'We have none.'],
      ['A4', 'Badges are worn.', 'X', null, null, null],
    ];
    const { kept } = await imported(workbook('Grid.xlsx', { name: 'Controls', rows }));
    expect(kept.map(([question, verdict]) => [question, verdict])).toEqual([
      ['Laptops are encrypted.', 'yes'],
      ['Guests are escorted at all times.', 'no'],
      ['Cheques are kept in a safe.', 'not-applicable'],
      ['Badges are worn.', 'yes'],
    ]);
  });

  test('an open question answered in the column for comments alone', async () => {
    const rows: Cell[][] = [
      ['ID', 'Question', 'Answer', 'Additional information'],
      ['1', 'Are disks encrypted?', 'Yes', 'AES-256'],
      ['2', 'Are guests escorted?', 'No', null],
      ['3', 'Describe how you dispose of paper.', null, 'It is shredded on site every week.'],
    ];
    const { kept } = await imported(workbook('Open.xlsx', { name: 'Sheet1', rows }));
    expect(kept.at(-1)).toEqual([
      'Describe how you dispose of paper.',
      'stated',
      'It is shredded on site every week.',
      '',
    ]);
  });

  test('what stands beside every question of a blank form is no answer', async () => {
    const rows: Cell[][] = [
      ['ID', 'Question', 'Answer', 'Comment'],
      ['1', 'Are disks encrypted?', null, 'State the algorithm.'],
      ['2', 'Are guests escorted?', null, 'State who does it.'],
    ];
    const { results } = await imported(workbook('Blank.xlsx', { name: 'Sheet1', rows }));
    expect(results[0]).toMatchObject({ imported: 0 });
    expect(results[0]?.message).toContain('holds no filled answers');
  });

  test('a Word form', async () => {
    const { kept } = await imported(
      buildForm(
        heading('Security') +
          para('Please answer all questions.') +
          table(
            row('No.', 'Question', 'Answer'),
            row('1', 'Do you wipe disks before you sell them?', 'Yes, three times.'),
            row('2', 'Who watches over the alarm?', 'The night porter'),
          ),
        'Word form 2025-02-01.docx',
      ),
    );
    expect(kept).toEqual([
      ['Do you wipe disks before you sell them?', 'yes', 'Yes, three times.', ''],
      ['Who watches over the alarm?', 'stated', 'The night porter', ''],
    ]);
  });

  test('VSAQ answers meet the questions of their template, given with them or known to the library', async () => {
    const template = textFile(
      'vsaq.json',
      JSON.stringify({
        questionnaire: [
          {
            type: 'block',
            text: 'Access',
            items: [
              { type: 'yesno', id: 'mfa', text: 'Do birds log in with a token?', yes: 'Yes', no: 'No' },
              { type: 'line', id: 'who', text: 'Who feeds the birds?' },
              { type: 'radiogroup', id: 'r', text: 'Are cages locked?', choices: [{ r_yes: 'Yes' }, { r_no: 'No' }] },
            ],
          },
        ],
      }),
    );
    const answers = textFile(
      'vsaq.answers 2025-01-01.json',
      JSON.stringify({ mfa: 'no', who: 'The gardener', r_yes: 'checked' }),
    );
    const alone = await imported(answers);
    expect(alone.results[0]?.message).toContain('choose both files together');
    const { kept, results } = await imported(template, answers);
    expect(results.map((result) => result.imported)).toEqual([0, 3]);
    expect(kept).toEqual([
      ['Do birds log in with a token?', 'no', 'No', ''],
      ['Who feeds the birds?', 'stated', 'The gardener', ''],
      ['Are cages locked?', 'yes', 'Yes', ''],
    ]);
    await library.run('questionnaires.import', { file: template });
    const later = textFile('later.json', JSON.stringify({ who: 'The cook' }));
    expect((await imported(later)).results).toEqual([{ fileName: 'later.json', imported: 1, message: '' }]);
  });
});

test('an answer crosses languages and templates, with what differs told', async () => {
  await imported(
    workbook('Kunde 2026-03-14.xlsx', {
      name: 'Fragen',
      rows: [
        ['Nr.', 'Frage', 'Antwort', 'Bemerkung'],
        ['1', 'Werden Besucher am Empfang angemeldet?', 'Ja', 'Mit Ausweis.'],
        ['2', 'Wie lange werden Besucherlisten aufbewahrt?', '12 Monate', null],
      ],
    }),
  );
  const same = await draftOf(library, 'B.xlsx', {
    question: 'Wie lange bewahren Sie Besucherlisten auf?',
  });
  expect(isReused(same)).toBe(true);
  expect(same.answer).toBe('12 Monate');
  const stricter = await draftOf(library, 'C.xlsx', {
    question: 'Werden alle Besucher am Empfang angemeldet und begleitet?',
    options: ['Ja', 'Nein'],
  });
  expect(isReused(stricter)).toBe(false);
  expect(stricter.explanation.earlier?.differences.join(' ')).toContain('begleitet');
});

test('of two years that contradict each other the newer is told, and nobody decides but a person', async () => {
  const year = (name: string, answer: string) =>
    textFile(name, `ID,Question,Answer\n1,Do you keep bees on the roof?,${answer}\n`);
  await imported(year('Acme 2024-03-01.csv', 'Yes'), year('Acme 2026-03-01.csv', 'No'));
  const groups = await library.run('answers.compareReusable');
  expect(groups.map(({ kind, answers }) => [kind, answers.length])).toEqual([['contradiction', 2]]);
  const draft = await draftOf(library, 'B.xlsx', { question: 'Do you keep bees on the roof?', options: ['Yes', 'No'] });
  expect(isReused(draft)).toBe(false);
  expect(draft.flags).toContain('conflict');
  expect(draft.reason).toMatch(/2026-03-01.*2024-03-01/su);
});

test('two thousand answers come in, are compared and offered in a few seconds', async () => {
  const words = ['desks', 'lamps', 'doors', 'carpets', 'mugs', 'plants', 'windows', 'chairs', 'shelves', 'clocks'];
  const rows = Array.from(
    { length: 2000 },
    (_, at) =>
      `${at},Do you clean the ${words[at % 10]} of room ${Math.floor(at / 10)}?,${at % 3 === 0 ? 'No' : 'Yes'}`,
  );
  const started = computedMs();
  await imported(textFile('Big 2026-01-01.csv', `ID,Question,Answer\n${rows.join('\n')}\n`));
  await library.run('answers.compareReusable');
  const draft = await draftOf(library, 'B.xlsx', {
    question: 'Do you clean the mugs of room 77?',
    options: ['Yes', 'No'],
  });
  expect(draft.answer).toBe('No');
  expect(computedMs() - started).toBeLessThan(30_000);
});

test('what was taken back is put back once, and not where its question was decided anew', async () => {
  await imported(textFile('A.csv', 'ID,Question,Answer\n1,Do you own a boat?,No\n'));
  const [fact] = await library.run('answers.listFacts');
  await library.run('answers.withdrawFact', { factId: fact?.id });
  expect(await library.run('answers.listReusable')).toHaveLength(0);
  const again = await library.run('answers.restoreFact', { factId: fact?.id });
  expect(again).toMatchObject({ question: 'Do you own a boat?', withdrawn: null, recordedAt: fact?.recordedAt });
  expect(await library.run('answers.restoreFact', { factId: fact?.id })).toEqual(again);
  expect(await library.run('answers.listReusable')).toHaveLength(1);

  const { question } = await draftOf(library, 'B.xlsx', { question: 'Are backups encrypted?' });
  await library.run('answers.approve', { questionId: question.questionId });
  const approval = (await library.run('answers.listFacts')).at(-1);
  await library.run('answers.edit', { questionId: question.questionId, answer: 'Yes, with care.' });
  const refusal = await library.refuse('answers.restoreFact', { factId: approval?.id });
  expect(refusal.message).toContain('decided again since');
});
