import { describe, expect, test } from 'vitest';
import { diffWords } from '../../src/main/answers/diff-words';
import type { NamedFile } from '../../src/shared/domain/file';
import type { Library } from '../app/library';
import { computedMs } from '../builders/computing-time';
import { buildXlsx, type Cell } from '../builders/xlsx';
import { libraryWith } from './reuse-library';

interface Row {
  id: string;
  question: string;
  answer?: string;
  comment?: string;
  title?: string;
}

function form(name: string, rows: readonly Row[], title = 'Supplier check'): NamedFile {
  const cells = rows.flatMap(({ id, question, answer, comment, title: section }): Cell[][] => [
    ...(section === undefined ? [] : [[{ value: section, style: 'section' as const }, null, null, null]]),
    [id, question, answer ?? null, comment ?? null],
  ]);
  const sheets = [
    {
      name: 'Questions',
      rows: [[title], ['ID', 'Question', 'Answer', 'Comment'], ...cells],
      validations: [{ sqref: 'C3:C60', list: ['Yes', 'No', 'Partially'] }],
    },
  ];
  return buildXlsx({ sheets }, name);
}

const LAST_YEAR: Row[] = [
  {
    id: 'A-1',
    question: 'Are disgruntled pigeons kept out of the data centre?',
    answer: 'Yes',
    comment: 'Nets on every vent.',
  },
  { id: 'A-2', question: 'Are visitors of the data centre escorted?', answer: 'Yes', comment: 'At all times.' },
  { id: 'A-3', question: 'Do you review firewall rules every six months?', answer: 'Yes' },
  { id: 'A-4', question: 'Is there an inventory of all laptops?', answer: 'No' },
  { id: 'A-5', question: 'Do you screen applicants before they are employed?' },
  { id: 'A-6', question: 'Is the fax machine locked at night?', answer: 'Yes' },
];

const THIS_YEAR: Row[] = [
  { id: 'A-1', question: 'Are disgruntled pigeons kept out of the data centre?' },
  // Renumbered, the same words.
  { id: 'A-9', question: 'Are visitors of the data centre escorted?' },
  { id: 'A-3', question: 'Do you review firewall rules every three months?' },
  { id: 'A-4', question: 'Is an inventory of all laptops there?' },
  { id: 'A-5', question: 'Do you screen applicants before they are employed?' },
  { id: 'A-6', question: 'Are quantum computers considered in your choice of ciphers?' },
];

async function rolled(library: Library, rows: readonly Row[], from: NamedFile) {
  const { id } = await library.run('questionnaires.import', { file: form('contoso-2026.xlsx', rows) });
  const report = await library.run('answers.rollForward', { questionnaireId: id, from: { kind: 'file', file: from } });
  const answers = await library.run('answers.list', { questionnaireId: id });
  const byId = new Map(answers.map((answer) => [answer.question.id, answer]));
  const stateOf = (number: string) =>
    report.questions.find(({ questionId }) => questionId === byId.get(number)?.question.questionId);
  return { questionnaireId: id, report, byId, stateOf };
}

describe('rolling a questionnaire forward from last year’s file', () => {
  test('carries over what is asked again, and tells what changed, what is new and what is gone', async () => {
    const library = await libraryWith();
    const { report, byId, stateOf } = await rolled(library, THIS_YEAR, form('contoso-2025.xlsx', LAST_YEAR));
    expect(stateOf('A-1')).toMatchObject({
      state: 'carried',
      changes: [],
      previous: { comment: 'Nets on every vent.' },
    });
    expect(byId.get('A-1')).toMatchObject({
      status: 'draft',
      edited: false,
      answer: 'Yes',
      comment: 'Nets on every vent.',
    });
    expect(byId.get('A-1')?.reason).toMatch(/^Carried over from contoso-2025\.xlsx\./u);
    expect(byId.get('A-1')?.flags).toContain('reused');
    expect(stateOf('A-9')).toMatchObject({ state: 'carried', previous: { id: 'A-2' } });
    expect(stateOf('A-3')).toMatchObject({
      state: 'changed',
      changes: [
        { kind: 'same', words: 'Do you review firewall rules every' },
        { kind: 'removed', words: 'six' },
        { kind: 'added', words: 'three' },
        { kind: 'same', words: 'months?' },
      ],
    });
    expect(byId.get('A-3')?.answer).toBe('');
    expect(stateOf('A-4')?.previous?.answer).toBe('No');
    expect(stateOf('A-5')).toMatchObject({ state: 'not-carried', previous: { answer: '' } });
    expect(stateOf('A-6')).toMatchObject({ state: 'new', previous: null });
    expect(report.vanished).toMatchObject([{ id: 'A-6', answer: 'Yes' }]);
    expect(report.counts).toMatchObject({ new: 1, vanished: 1, 'not-carried': 1 });
    expect(Object.values(report.counts).reduce((sum, count) => sum + count, 0)).toBe(THIS_YEAR.length + 1);
  });

  test('drafting again keeps what was carried over; what a person decided is not touched', async () => {
    const library = await libraryWith();
    const last = form('contoso-2025.xlsx', LAST_YEAR);
    const { questionnaireId, byId } = await rolled(library, THIS_YEAR, last);
    const edited = byId.get('A-1')?.question.questionId;
    await library.run('answers.edit', { questionId: edited, answer: 'No' });
    const approved = byId.get('A-9')?.question.questionId;
    await library.run('answers.approve', { questionId: approved });
    await library.run('answers.draftAll', { questionnaireId });
    await library.run('answers.rollForward', { questionnaireId, from: { kind: 'file', file: last } });
    const after = await library.run('answers.list', { questionnaireId });
    expect(after.find(({ question }) => question.questionId === edited)).toMatchObject({ answer: 'No', edited: true });
    expect(after.find(({ question }) => question.questionId === approved)?.status).toBe('approved');
    const report = await library.run('answers.rolledForward', { questionnaireId });
    const stateOf = (id: number | undefined) => report?.questions.find(({ questionId }) => questionId === id);
    expect(stateOf(edited)).toMatchObject({
      state: 'not-carried',
      reason: expect.stringMatching(/decided here stands/u),
    });
    expect(stateOf(approved)?.state).toBe('carried');
  });

  test('a label nobody can read as a question is carried over too, by its words', async () => {
    const library = await libraryWith();
    const rows = [
      { id: '1', question: 'Nom du responsable de la sécurité :', answer: 'Mme Exemple' },
      { id: '2', question: 'Are visitors of the data centre escorted?', answer: 'Yes' },
      { id: '3', question: 'Do you review firewall rules every six months?', answer: 'Yes' },
    ];
    const next = rows.map(({ id, question }) => ({ id, question }));
    const { questionnaireId, byId } = await rolled(library, next, form('2025.xlsx', rows));
    expect(byId.get('1')).toMatchObject({ comment: 'Mme Exemple' });
    const again = await library.run('answers.draftAll', { questionnaireId });
    expect(again.find(({ question }) => question.id === '1')?.reason).toMatch(/^Carried over from 2025\.xlsx/u);
  });

  test('an answer the library speaks against is not carried over', async () => {
    const library = await libraryWith();
    const asked = { id: '7', question: 'Is multi-factor authentication enforced for all employees?' };
    const rows = [{ ...asked, answer: 'No' }, ...LAST_YEAR];
    const { byId, stateOf } = await rolled(library, [asked, ...THIS_YEAR], form('2025.xlsx', rows));
    expect(byId.get('7')?.flags).toContain('conflict');
    expect(stateOf('7')).toMatchObject({ state: 'not-carried' });
    expect(stateOf('7')?.reason).toMatch(/is not taken/u);
  });

  test('the same question in two chapters is matched in its own', async () => {
    const library = await libraryWith();
    const text = 'Is access logged?';
    const before: Row[] = [
      { id: '1.1', question: text, answer: 'Yes', title: 'Buildings' },
      { id: '1.2', question: 'Are visitors of the data centre escorted?', answer: 'Yes' },
      { id: '2.1', question: text, answer: 'No', title: 'Servers' },
      { id: '2.2', question: 'Do you review firewall rules every six months?', answer: 'Yes' },
    ];
    const { stateOf } = await rolled(
      library,
      before.map(({ id, question, title }) => ({ id, question, ...(title === undefined ? {} : { title }) })),
      form('2025.xlsx', before),
    );
    expect(stateOf('1.1')?.previous).toMatchObject({ id: '1.1', answer: 'Yes' });
    expect(stateOf('2.1')?.previous).toMatchObject({ id: '2.1', answer: 'No' });
  });
});

describe('rolling forward from a questionnaire of the library', () => {
  test('takes what was approved there, and only while its evidence stands', async () => {
    const library = await libraryWith();
    const asked = [
      { id: '1', question: 'Are backups encrypted with AES-256 before they leave the server?' },
      { id: '2', question: 'Are visitors of the data centre escorted?' },
      { id: '3', question: 'Do you review firewall rules every six months?' },
    ];
    const { id: first } = await library.run('questionnaires.import', { file: form('first.xlsx', asked) });
    const drafts = await library.run('answers.draftAll', { questionnaireId: first });
    expect(
      await library.refuse('answers.rollForward', {
        questionnaireId: first,
        from: { kind: 'questionnaire', questionnaireId: first },
      }),
    ).toMatchObject({ code: 'bad-input' });
    const { id: second } = await library.run('questionnaires.import', {
      file: form('second.xlsx', asked, 'Check, again'),
    });
    const from = { kind: 'questionnaire', questionnaireId: first };
    expect((await library.refuse('answers.rollForward', { questionnaireId: second, from })).message).toMatch(
      /No answer of first is approved/u,
    );
    await library.run('answers.approve', { questionId: drafts[0]?.question.questionId });
    await library.run('answers.edit', {
      questionId: drafts[1]?.question.questionId,
      answer: 'Yes',
      comment: 'Always.',
    });
    await library.run('answers.approve', { questionId: drafts[1]?.question.questionId });
    const report = await library.run('answers.rollForward', { questionnaireId: second, from });
    expect(report.questions.map(({ state }) => state)).toEqual(['carried', 'carried', 'not-carried']);
    const [backups] = await library.run('answers.list', { questionnaireId: second });
    expect(backups).toMatchObject({ status: 'draft', verdict: 'yes' });
    expect(backups?.citations[0]?.quote).toMatch(/AES-256/u);
  });

  test('without a comparison there is none to show, and unknown questionnaires are refused', async () => {
    const library = await libraryWith();
    const { id } = await library.run('questionnaires.import', { file: form('x.xlsx', THIS_YEAR) });
    expect(await library.run('answers.rolledForward', { questionnaireId: id })).toBeNull();
    expect(await library.refuse('answers.rolledForward', { questionnaireId: 99 })).toMatchObject({ code: 'not-found' });
    const empty = form('empty.xlsx', THIS_YEAR);
    const refused = await library.refuse('answers.rollForward', {
      questionnaireId: id,
      from: { kind: 'file', file: empty },
    });
    expect(refused.message).toMatch(/holds no filled answers/u);
    expect(await library.run('answers.rolledForward', { questionnaireId: id })).toBeNull();
  });
});

describe('two wordings', () => {
  test.each([
    ['', '', []],
    ['Same words', 'Same words', ['same Same words']],
    ['', 'All new', ['added All new']],
    ['Gone', '', ['removed Gone']],
    [
      'Are all backups kept?',
      'Are backups kept twice?',
      ['same Are', 'removed all', 'same backups', 'removed kept?', 'added kept twice?'],
    ],
  ])('%j against %j', (before, after, expected) => {
    expect(diffWords(before, after).map(({ kind, words }) => `${kind} ${words}`)).toEqual(expected);
  });

  test('ten thousand words against ten thousand others are told at once', () => {
    const text = (word: string) => Array.from({ length: 10_000 }, (_, at) => `${word}${at}`).join(' ');
    const started = computedMs();
    expect(diffWords(text('a'), text('b'))).toHaveLength(2);
    expect(computedMs() - started).toBeLessThan(1000);
  });
});
