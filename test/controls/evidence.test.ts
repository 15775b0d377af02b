import { afterEach, describe, expect, test } from 'vitest';
import { createLibrary, type Library, textFile } from '../app/library';
import { policy, questionnaireBytes } from '../builders/company-files';

const RESTORE = `Restore test report

Test date: 2026-03-12
Valid until 2027-03-31

The database backup of 10 March 2026 was restored in two hours. All backups are encrypted.
`;
const BACKUP = { framework: 'iso27001-2022', ref: 'A.8.13' } as const;

let library: Library;
afterEach(() => {
  library.app.close();
  delete process.env['PROOFBOOK_NOW'];
});

function openLibrary(now = '2026-11-20T09:00:00Z'): Library {
  process.env['PROOFBOOK_NOW'] = now;
  library = createLibrary();
  return library;
}

async function addPiece(text = RESTORE, name = 'restore-test.txt', input: object = {}): Promise<number> {
  const [added] = await library.run('evidence.add', { files: [textFile(name, text)], ...input });
  return added?.evidenceId ?? 0;
}

async function supportOf(ref: string): Promise<string | undefined> {
  const coverage = await library.run('controls.coverage');
  return coverage.flatMap(({ requirements }) => requirements).find((each) => each.ref === ref)?.support;
}

describe('a piece of evidence', () => {
  test('is kept by its hash, with what it says of itself', async () => {
    openLibrary();
    const id = await addPiece();
    const { evidence, suggested, history } = await library.run('evidence.read', { evidenceId: id });
    expect(evidence).toMatchObject({
      title: 'Restore test report',
      kind: 'test-report',
      issuedOn: '2026-03-12',
      expiresOn: '2027-03-31',
      expiresFrom: 'Valid until 2027-03-31',
      disclosure: 'internal',
      decision: 'open',
      standing: 'waiting',
    });
    expect(evidence.sha256).toMatch(/^[0-9a-f]{64}$/u);
    expect(suggested).toContainEqual(BACKUP);
    expect(history.map(({ action }) => action)).toEqual(['add']);
    const { bytes } = await library.run('evidence.file', { evidenceId: id });
    expect(new TextDecoder().decode(bytes)).toBe(RESTORE);
    expect(await library.run('evidence.add', { files: [textFile('again.txt', RESTORE)] })).toMatchObject([
      { outcome: 'held', evidenceId: id },
    ]);
    expect(await library.run('library.summary')).toMatchObject({ evidenceToReview: 1 });
  });

  test('counts only once accepted, and no longer when it is rejected, wanted newer or expired', async () => {
    openLibrary();
    await library.run('documents.import', { files: [textFile('policy.md', policy())] });
    const id = await addPiece();
    await library.run('evidence.attach', { evidenceId: id, controls: [BACKUP] });
    expect([await supportOf('A.8.13'), await supportOf('A.7.1')]).toEqual(['said', 'nothing-said']);
    for (const [decision, support] of [
      ['accepted', 'evidenced'],
      ['rejected', 'said'],
      ['newer-wanted', 'said'],
      ['accepted', 'evidenced'],
    ]) {
      await library.run('evidence.review', { evidenceId: id, decision, reason: 'It shows another system.' });
      expect(await supportOf('A.8.13')).toBe(support);
    }
    await library.run('evidence.expire', { evidenceId: id });
    expect(await supportOf('A.8.13')).toBe('said');
    await library.run('evidence.describe', { evidenceId: id, details: { expiresOn: '2026-11-20' } });
    expect(await supportOf('A.8.13')).toBe('evidenced');
    const { history } = await library.run('evidence.read', { evidenceId: id });
    expect(history.map(({ action }) => action)).toEqual([
      'describe',
      'describe',
      'accept',
      'ask-newer',
      'reject',
      'accept',
      'attach',
      'add',
    ]);
    expect(history[0]?.note).toBe('Holds until: 2026-11-19 → 2026-11-20');
  });

  test('gives way to a newer one when that is accepted, which shows the same controls', async () => {
    openLibrary();
    const older = await addPiece(RESTORE, 'restore-test.txt', { controls: [BACKUP] });
    await library.run('evidence.review', { evidenceId: older, decision: 'accepted' });
    const newer = await addPiece(`${RESTORE}Repeated in autumn.`, 'restore-2.txt', { replaces: older });
    const standings = async () => (await library.run('evidence.list')).map(({ standing }) => standing);
    expect(await standings()).toEqual(['valid', 'waiting']);
    await library.run('evidence.review', { evidenceId: newer, decision: 'accepted' });
    expect(await standings()).toEqual(['replaced', 'valid']);
    const detail = await library.run('evidence.read', { evidenceId: newer });
    expect(detail.controls).toEqual([{ ...BACKUP, only: true }]);
    expect(await library.refuse('evidence.add', { files: [textFile('c.txt', 'c')], replaces: older })).toMatchObject({
      code: 'already-exists',
    });
  });

  test.each([
    ['evidence.review', { evidenceId: 9, decision: 'accepted' }, /not in this library/u],
    ['evidence.review', { evidenceId: 1, decision: 'rejected', reason: '  ' }, /Say why/u],
    ['evidence.attach', { evidenceId: 1, controls: [{ framework: 'scc-2021', ref: '99' }] }, /no requirement/u],
    ['evidence.describe', { evidenceId: 1, details: { expiresOn: '2026-02-30' } }, /cannot use/u],
    ['evidence.describe', { evidenceId: 1, details: { title: ' ' } }, /cannot use/u],
    ['evidence.addDocuments', { documentIds: [7] }, /not in this library/u],
  ])('refuses %s %j', async (name, input, sentence) => {
    openLibrary();
    await addPiece();
    expect((await library.refuse(name, input)).message).toMatch(sentence);
  });

  test('an empty file is refused by itself, the others are kept', async () => {
    openLibrary();
    const results = await library.run('evidence.add', {
      files: [textFile('a.txt', ''), textFile('b.bin', 'x\u0000y')],
    });
    expect(results.map(({ outcome }) => outcome)).toEqual(['failed', 'added']);
  });
});

describe('a document that is evidence', () => {
  async function answered(): Promise<{ documentId: number; evidenceId: number; questionIds: number[] }> {
    openLibrary();
    const [imported] = await library.run('documents.import', { files: [textFile('policy.md', policy())] });
    const { id } = await library.run('questionnaires.import', {
      file: { name: 'q.xlsx', bytes: questionnaireBytes() },
    });
    const answers = await library.run('answers.draftAll', { questionnaireId: id });
    const [added] = await library.run('evidence.addDocuments', { documentIds: [imported?.documentId ?? 0] });
    return {
      documentId: imported?.documentId ?? 0,
      evidenceId: added?.evidenceId ?? 0,
      questionIds: answers.filter(({ citations }) => citations.length > 0).map(({ question }) => question.questionId),
    };
  }

  test('names the statements and answers that stand on it', async () => {
    const { evidenceId, documentId, questionIds } = await answered();
    const detail = await library.run('evidence.read', { evidenceId });
    expect(detail.evidence.documentId).toBe(documentId);
    expect(detail.statements.length).toBeGreaterThan(2);
    expect(detail.answers.map(({ questionId }) => questionId)).toEqual(questionIds);
  });

  test.each(['rejected', 'expired'])(
    'makes its answers stale when %s: not reused, not approved in bulk',
    async (how) => {
      const { evidenceId, questionIds } = await answered();
      const [first = 0, ...others] = questionIds;
      expect(others.length).toBeGreaterThan(0);
      await library.run('answers.approve', { questionId: first });
      if (how === 'rejected')
        await library.run('evidence.review', { evidenceId, decision: 'rejected', reason: 'Withdrawn by its owner.' });
      else await library.run('evidence.expire', { evidenceId });
      const answers = await library.run('answers.list', { questionnaireId: 1 });
      const cited = answers.filter(({ citations }) => citations.length > 0);
      expect(cited.every(({ flags }) => flags.includes('stale'))).toBe(true);
      expect(cited[0]?.reason).toMatch(
        how === 'rejected' ? /rejected as evidence.*Withdrawn by its owner\./u : /expired/u,
      );
      expect(await library.run('answers.approveMany', { questionIds: others })).toEqual([]);
      const question = cited[0]?.question.text;
      const again = await library.run('answers.ask', { question });
      expect(again.flags).toContain('stale');
      expect(again.flags).not.toContain('reused');
      const { findings } = await library.run('library.check');
      expect(findings.find(({ topic }) => topic === 'evidence')).toMatchObject({ severity: 'warning' });
      // With its cause the flag goes.
      if (how === 'rejected') await library.run('evidence.review', { evidenceId, decision: 'open' });
      else await library.run('evidence.describe', { evidenceId, details: { expiresOn: null } });
      const after = await library.run('answers.list', { questionnaireId: 1 });
      expect(after.some(({ flags }) => flags.includes('stale'))).toBe(false);
      expect((await library.run('answers.approveMany', { questionIds: others })).length).toBe(others.length);
    },
  );
});

test('check tells what expired, what will, and what waits', async () => {
  openLibrary();
  await addPiece('Certificate\nvalid until 2026-10-01', 'a.txt', { controls: [BACKUP] });
  const soon = await addPiece('Certificate\nvalid until 2026-12-24', 'b.txt');
  await library.run('evidence.review', { evidenceId: soon, decision: 'accepted' });
  await addPiece('Anything', 'c.txt');
  const { findings } = await library.run('library.check');
  expect(findings.map(({ severity, message }) => [severity, message])).toEqual([
    ['warning', 'It expired on 2026-10-01; 1 requirement has no other evidence. Add a newer one.'],
    ['note', 'It expires on 2026-12-24. Ask for a newer one in time.'],
    ['note', '1 piece waits to be accepted or rejected.'],
  ]);
});
