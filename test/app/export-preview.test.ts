import { afterAll, describe, expect, test } from 'vitest';
import { createLibrary, textFile } from './library';

const library = createLibrary();
await library.run('organisation.save', {
  organisation: {
    name: 'Bernsteinwerk Software SE',
    activities: [{ name: 'Operation of Faktura Cloud', purpose: 'Invoicing' }],
    subProcessors: [{ name: 'Nordlicht GmbH', location: 'Emden' }],
  },
});
await library.run('documents.import', {
  files: [
    textFile(
      'doors.txt',
      'Physical security\n\nThe doors of the office are opened with electronic chips.\nVisitors of the office are accompanied by TBD.\n',
    ),
  ],
});
afterAll(() => library.app.close());

describe('a preview', () => {
  test('shows every kind in every format, and records nothing', async () => {
    const shown: Record<string, string> = {};
    for (const { kind, formats, choices } of await library.run('exports.kinds')) {
      if (choices.includes('questionnaire')) continue;
      for (const format of formats) {
        const { view, fileName } = await library.run('exports.preview', { kind, format });
        expect(fileName).toMatch(new RegExp(`\\.${format}$`, 'u'));
        shown[format] = view.kind;
        if (view.kind === 'pdf') expect(new TextDecoder().decode(view.bytes.subarray(0, 5))).toBe('%PDF-');
      }
    }
    expect(shown).toEqual({ docx: 'pdf', pdf: 'pdf', html: 'page', md: 'text', xlsx: 'table', zip: 'files' });
    expect(await library.run('exports.list')).toEqual([]);
  });

  test('says what the file would: the same gaps and findings, each gap with its place', async () => {
    const request = { kind: 'annex-set', profile: 'avv' } as const;
    const preview = await library.run('exports.preview', request);
    const checked = await library.run('exports.check', request);
    expect(preview.findings).toEqual(checked.findings);
    expect(preview.gaps.map(({ text }) => text)).toEqual(checked.gaps);
    expect(preview.isMarkedAsDraft).toBe(true);
    const placeOf = (words: RegExp) => preview.gaps.find(({ text }) => words.test(text))?.place;
    expect(placeOf(/Nordlicht GmbH is not recorded/u)).toEqual({ kind: 'organisation' });
    expect(placeOf(/placeholder/u)).toMatchObject({ kind: 'statement' });
    const soa = await library.run('exports.preview', { kind: 'soa' });
    expect(soa.gaps.find(({ text }) => text.startsWith('The applicability'))?.place).toEqual({
      kind: 'requirement',
      requirement: { framework: 'iso27001-2022', ref: 'A.5.1' },
    });
  });

  test('refuses what cannot be made, and stops when nobody waits for it', async () => {
    const { message } = await library.refuse('exports.preview', { kind: 'sub-processors', format: 'zip' });
    expect(message).toMatch(/not written as zip/u);
    const abort = new AbortController();
    abort.abort();
    const reply = await library.app.run('exports.preview', { kind: 'whitepaper' }, { signal: abort.signal });
    expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });

  test('says what it is at, step by step', async () => {
    const steps: string[] = [];
    const onProgress = ({ label }: { label: string }) => void steps.push(label);
    await library.app.run('exports.preview', { kind: 'measures-annex' }, { onProgress });
    expect(steps).toEqual([
      'Reading the library',
      'Writing the document',
      'Checking every sentence',
      'Drawing the pages',
    ]);
  });

  test('shows the customer’s file with the answers in it', async () => {
    const file = textFile(
      'questions.csv',
      'No;Question;Answer\n1;Are doors of the office locked?;\n2;Is there a lift?;\n',
    );
    const { id: questionnaireId } = await library.run('questionnaires.import', { file });
    const [first] = await library.run('answers.draftAll', { questionnaireId });
    await library.run('answers.edit', { questionId: first?.question.questionId, answer: 'Yes, with chips.' });
    const { view } = await library.run('exports.preview', {
      kind: 'filled-questionnaire',
      questionnaireId,
      write: 'drafts',
    });
    expect(view).toMatchObject({ kind: 'table' });
    expect(JSON.stringify(view)).toContain('Yes, with chips.');
    expect(await library.run('exports.list')).toEqual([]);
  });
});

describe('an approval', () => {
  test('is taken back as if it had not been said: what stood before counts again', async () => {
    const { statements } = await library.run('statements.list');
    const statementIds = statements.map(({ id }) => id);
    const documentIds = (await library.run('documents.list')).map(({ id }) => id);
    const approved = async () => (await library.run('statements.approvals'))[0]?.approved;
    await library.run('statements.approve', { statementIds });
    expect(await approved()).toBe(statementIds.length);
    await library.run('statements.takeBackApproval', { statementIds });
    expect(await approved()).toBe(0);
    // Taken back, it is no withdrawal: the document as a whole still can be approved.
    await library.run('statements.approve', { documentIds });
    expect(await approved()).toBe(statementIds.length);
    await library.run('statements.approve', { statementIds: statementIds.slice(0, 1), approved: false });
    expect(await approved()).toBe(statementIds.length - 1);
    await library.run('statements.takeBackApproval', { statementIds: statementIds.slice(0, 1) });
    expect(await approved()).toBe(statementIds.length);
    await library.run('statements.takeBackApproval', { documentIds });
    expect(await approved()).toBe(0);
    expect(await library.run('statements.takeBackApproval', { documentIds })).toHaveLength(documentIds.length);
  });
});

describe('what was given out', () => {
  test('is told apart from what still holds, and can be sealed', async () => {
    const made = await library.run('exports.make', { kind: 'measures-annex', profile: 'avv', recipient: 'Fabrikam' });
    const [before] = await library.run('exports.standings');
    expect(before).toMatchObject({ isLast: true, gone: [], readAnew: [] });
    const { statements } = await library.run('statements.list');
    const doors = statements.find(({ quote }) => quote.includes('electronic chips'));
    await library.run('statements.correct', {
      statementId: doors?.id,
      modality: 'planned',
      deployment: 'any',
      subject: 'company',
    });
    const [after] = await library.run('exports.standings');
    expect(after?.readAnew).toMatchObject([{ statementId: doors?.id, was: 'implemented', now: 'planned' }]);

    const sealed = await library.run('exports.seal', { file: { name: made.fileName, bytes: made.bytes } });
    expect(sealed.fileName).toBe('measures-annex-avv-en.docx.seal.json');
    expect(sealed.fingerprint).toMatch(/^(?:[0-9a-f]{4} ){7}[0-9a-f]{4}$/u);
    expect(JSON.parse(new TextDecoder().decode(sealed.bytes))).toMatchObject({ format: 'proofbook-seal' });
    const other = textFile('measures-annex-avv-en.docx', 'changed');
    expect((await library.refuse('exports.seal', { file: other })).message).toMatch(/never exported that file/u);
  });
});

test('a copy that comes back unchanged has no changes, whatever the company calls its classes', async () => {
  await library.run('organisation.saveBranding', { classification: 'For our customers only' });
  const { bytes } = await library.run('exports.make', { kind: 'whitepaper', recipient: 'Ahornwerk AG' });
  const { changes } = await library.run('exports.readBack', { file: { name: 'back.docx', bytes } });
  expect(changes).toEqual([]);
});
