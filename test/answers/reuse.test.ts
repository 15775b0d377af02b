import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Library } from '../app/library';
import { textFile } from '../app/library';
import { approved, draftOf, isReused, libraryWith, POLICY } from './reuse-library';

let library: Library;
beforeEach(async () => {
  library = await libraryWith();
});
afterEach(() => library.app.close());

const ENCRYPTED = 'Are backups encrypted?';

describe('an approved answer', () => {
  test.each([
    ['the same words', ENCRYPTED],
    ['the same in other words', 'Do you encrypt your backups?'],
    ['the same as a statement to confirm', 'Backups are encrypted.'],
    ['the same in German', 'Werden Backups verschlüsselt?'],
  ])('is offered to %s', async (_, question) => {
    await approved(library, 'Acme 2026.xlsx', { question: ENCRYPTED, options: ['Yes', 'No'] });
    const answer = await draftOf(library, 'Borealis.xlsx', { question, options: ['Compliant', 'Not compliant'] });
    expect(isReused(answer)).toBe(true);
    expect(answer).toMatchObject({ verdict: 'yes', answer: 'Compliant', status: 'draft' });
    expect(answer.citations[0]?.quote).toBe('Backups are encrypted with AES-256 before they leave the server.');
    expect(answer.reason).toMatch(
      /^Answered before for Acme 2026 on \d{4}-\d\d-\d\d with “Yes”: “Are backups encrypted\?”/,
    );
  });

  test.each([
    ['all', 'Are all backups encrypted?', 'this one also asks for “all”'],
    ['enforcement', 'Is encryption of backups enforced?', 'this one also asks for “enforced”'],
    ['another thing', 'Are backups and laptops encrypted?', 'this one also asks about “laptops”'],
    ['a number', 'Are backups encrypted with at least 512 bits?', 'this one asks for “512 bits”'],
    ['the opposite', 'Are backups not encrypted?', 'one of the two is denied'],
    ['how', 'How are backups encrypted?', 'it wants another kind of answer'],
    [
      'the company alone',
      'Are backups encrypted by your own company?',
      'only one of the two asks about the company itself',
    ],
  ])('is not taken for a question that asks for more: %s', async (_, question, difference) => {
    await approved(library, 'Acme.xlsx', { question: ENCRYPTED });
    const answer = await draftOf(library, 'Borealis.xlsx', { question });
    expect(isReused(answer)).toBe(false);
    expect(answer.explanation.earlier?.differences).toContain(difference);
    expect(answer.reason).toContain(difference);
  });

  test('to a stricter question holds where it was a yes, and the difference is told', async () => {
    await approved(
      library,
      'Acme.xlsx',
      { question: 'Is multi-factor authentication enforced for all employees?' },
      { answer: 'Yes' },
    );
    const answer = await draftOf(library, 'Borealis.xlsx', {
      question: 'Do employees use multi-factor authentication?',
    });
    expect(isReused(answer)).toBe(true);
    expect(answer.reason).toContain('; that question also asked for “all”; that question also asked for “enforced”');
  });

  test('and a no to a stricter question says nothing of the plain one', async () => {
    await approved(library, 'Acme.xlsx', { question: 'Are all archives encrypted?' }, { answer: 'No' });
    expect(isReused(await draftOf(library, 'Borealis.xlsx', { question: 'Are archives encrypted?' }))).toBe(false);
  });

  test.each([
    ['SOC 2 Type I', 'Do you hold a SOC 2 Type II report?', 'Do you hold a SOC 2 Type I report?'],
    ['SOC 1', 'Do you hold a SOC 2 report?', 'Do you hold a SOC 1 report?'],
    ['at rest', 'Is customer data encrypted in transit?', 'Is customer data encrypted at rest?'],
    ['test systems', 'Is access to production systems logged?', 'Is access to test systems logged?'],
    ['monthly', 'Are access rights reviewed annually?', 'Are access rights reviewed monthly?'],
    [
      'contractors',
      'Do employees sign a confidentiality agreement?',
      'Do contractors sign a confidentiality agreement?',
    ],
    ['after', 'Are laptops encrypted before they are shipped?', 'Are laptops encrypted after they are shipped?'],
    ['to the manager', 'Is access granted by the manager?', 'Is access granted to the manager?'],
    [
      'the other way round',
      'Do customers have access to provider systems?',
      'Do providers have access to customer systems?',
    ],
    ['outside', 'Is data stored in the EU?', 'Is data stored outside the EU?'],
    ['less', 'Are logs kept for more than 90 days?', 'Are logs kept for less than 90 days?'],
    ['optional', 'Is multi-factor authentication mandatory?', 'Is multi-factor authentication optional?'],
    ['ISO/IEC 27701', 'Are you certified to ISO 27001?', 'Are you certified to ISO 27701?'],
    ['außerhalb', 'Werden Daten in der EU gespeichert?', 'Werden Daten außerhalb der EU gespeichert?'],
  ])('is not taken for its neighbour: %s', async (_, before, now) => {
    await approved(library, 'Acme.xlsx', { question: before }, { answer: 'Yes' });
    expect(isReused(await draftOf(library, 'Borealis.xlsx', { question: before }))).toBe(true);
    expect(isReused(await draftOf(library, 'Corvus.xlsx', { question: now }))).toBe(false);
  });

  test.each([
    [
      'Are penetration tests carried out at least annually?',
      'Do you perform penetration testing at least once a year?',
    ],
    [
      'Are employees trained in information security on a yearly basis?',
      'Do employees receive annual information security training?',
    ],
    ['Haben Sie einen Datenschutzbeauftragten benannt?', 'Have you appointed a data protection officer?'],
    ['Do you use sub-processors?', 'Do you engage subprocessors?'],
    ['Is there an incident response plan?', 'Do you have an incident response plan in place? If yes, please describe.'],
  ])('is offered across wordings: %s', async (before, now) => {
    await approved(library, 'Acme.xlsx', { question: before }, { answer: 'Yes' });
    expect(isReused(await draftOf(library, 'Borealis.xlsx', { question: now }))).toBe(true);
  });

  test('is written as the person edited it, in the form’s own options, never pasted where the form lacks it', async () => {
    await approved(
      library,
      'Acme.xlsx',
      { question: ENCRYPTED, options: ['Yes', 'Partially', 'No'] },
      { answer: 'Partially', comment: 'Not on tapes.' },
    );
    expect(
      await draftOf(library, 'B.xlsx', { question: ENCRYPTED, options: ['Ja', 'Teilweise', 'Nein'] }),
    ).toMatchObject({
      verdict: 'partly',
      answer: 'Teilweise',
      comment: 'Not on tapes.',
    });
    const narrow = await draftOf(library, 'C.xlsx', { question: ENCRYPTED, options: ['Yes', 'No'] });
    expect(narrow).toMatchObject({ verdict: 'partly', answer: '', comment: 'Not on tapes.' });
    expect(narrow.flags).toContain('no-matching-option');
  });

  test('brings its comment and citation along, and keeps the level a person chose on the same scale', async () => {
    const levels = ['1 - Initial', '2 - Managed', '3 - Defined', '4 - Measured'];
    await approved(
      library,
      'A.xlsx',
      { question: ENCRYPTED, options: levels },
      { answer: '3 - Defined', comment: 'Since 2024.' },
    );
    const answer = await draftOf(library, 'B.xlsx', { question: ENCRYPTED, options: levels });
    expect(answer).toMatchObject({ answer: '3 - Defined', comment: 'Since 2024.', verdict: 'yes' });
    expect(answer.citations[0]).toMatchObject({ document: 'Security measures', locator: expect.stringContaining('¶') });
  });

  test('follows the last edit, and the earlier one is kept in the history', async () => {
    const { question } = await approved(library, 'Acme.xlsx', { question: ENCRYPTED });
    await library.run('answers.edit', { questionId: question.questionId, answer: 'No' });
    expect(await draftOf(library, 'Borealis.xlsx', { question: ENCRYPTED })).toMatchObject({
      verdict: 'no',
      answer: 'No',
    });
    const facts = await library.run('answers.listFacts', { includeWithdrawn: true });
    expect(facts.map(({ kind, verdict, withdrawn }) => [kind, verdict, withdrawn?.reason])).toEqual([
      ['approved-answer', 'yes', 'replaced'],
      ['approved-answer', 'no', undefined],
    ]);
  });

  test('is no longer offered once it was taken back or reopened', async () => {
    const { question } = await approved(library, 'Acme.xlsx', { question: ENCRYPTED }, { answer: 'No' });
    const [fact] = await library.run('answers.listFacts');
    const withdrawn = await library.run('answers.withdrawFact', { factId: fact?.id });
    expect(withdrawn).toMatchObject({ id: fact?.id, withdrawn: { reason: 'taken-back' } });
    expect(await library.run('answers.listFacts')).toEqual([]);
    expect(await draftOf(library, 'B.xlsx', { question: ENCRYPTED })).toMatchObject({ verdict: 'yes' });
    await library.run('answers.approve', { questionId: question.questionId });
    expect(await library.run('answers.listReusable')).toHaveLength(1);
    await library.run('answers.reopen', { questionId: question.questionId });
    expect(await library.run('answers.listReusable')).toEqual([]);
  });

  test('gives way to a new draft when its sentence was replaced', async () => {
    await approved(library, 'Acme.xlsx', { question: 'How long are backups kept?' });
    const replaced = POLICY.replace('30 days', '90 days').replace('2026-06-01', '2026-08-01');
    await library.run('documents.import', { files: [textFile('measures.md', replaced)] });
    const answer = await draftOf(library, 'Borealis.xlsx', { question: 'How long are backups kept?' });
    expect(isReused(answer)).toBe(false);
    expect(answer.flags).toContain('stale');
    expect(answer.citations[0]?.quote).toBe('Backups are kept for 90 days.');
    expect(answer.reason).toContain('the sentence it stood on no longer holds, so it was drafted anew');
  });

  test('gives way to what the library has said since', async () => {
    await approved(library, 'Acme.xlsx', { question: 'Is customer data pseudonymised?' }, { answer: 'Yes' });
    await library.run('documents.import', {
      files: [textFile('privacy.md', '# Privacy\n\nCustomer data is not pseudonymised.\n')],
    });
    const answer = await draftOf(library, 'Borealis.xlsx', { question: 'Is customer data pseudonymised?' });
    expect(isReused(answer)).toBe(false);
    expect(answer.verdict).not.toBe('yes');
    expect(answer.flags).toContain('stale');
  });

  test('for another product is not offered, and told where the product is not named', async () => {
    const organisation = await library.run('organisation.read');
    const products = ['Board', 'Vault'].map((name) => ({ name, deployments: [] }));
    await library.run('organisation.save', { organisation: { ...organisation, products } });
    await approved(library, 'Vault - Acme.xlsx', { question: ENCRYPTED }, { answer: 'No' });
    expect(isReused(await draftOf(library, 'Vault - Borealis.xlsx', { question: ENCRYPTED }))).toBe(true);
    expect(isReused(await draftOf(library, 'Board - Borealis.xlsx', { question: ENCRYPTED }))).toBe(false);
    expect((await draftOf(library, 'Corvus.xlsx', { question: ENCRYPTED })).reason).toContain(
      '; that answer was given for vault',
    );
  });
});

describe('a rejected draft', () => {
  test('is not made again from the same sentence for that question, until it is taken back', async () => {
    const first = await draftOf(library, 'Acme.xlsx', { question: ENCRYPTED });
    await library.run('answers.reject', { questionId: first.question.questionId });
    await library.run('answers.reject', { questionId: first.question.questionId });
    const statementId = first.citations[0]?.statementId;
    const cited = async (name: string, question: string) =>
      (await draftOf(library, name, { question })).citations.some((citation) => citation.statementId === statementId);
    expect(await cited('B.xlsx', 'Do you encrypt backups?')).toBe(false);
    expect(await cited('C.xlsx', 'Which algorithm encrypts backups?')).toBe(true);
    const facts = await library.run('answers.listFacts');
    expect(facts).toMatchObject([
      { kind: 'rejected-statement', statementId, statementQuote: first.citations[0]?.quote, source: 'Acme' },
    ]);
    await library.run('answers.reopen', { questionId: first.question.questionId });
    expect(await cited('D.xlsx', ENCRYPTED)).toBe(true);
  });

  test('made of an earlier answer is not offered again for that question', async () => {
    await approved(library, 'Acme.xlsx', { question: ENCRYPTED }, { answer: 'No' });
    const offered = await draftOf(library, 'B.xlsx', { question: ENCRYPTED });
    await library.run('answers.reject', { questionId: offered.question.questionId });
    const next = await draftOf(library, 'C.xlsx', { question: ENCRYPTED });
    expect(isReused(next)).toBe(false);
    expect(next.verdict).toBe('yes');
    expect((await library.run('answers.listFacts')).map(({ kind }) => kind)).toEqual([
      'approved-answer',
      'rejected-answer',
    ]);
  });
});

test('a fact that is not there is refused in one sentence', async () => {
  expect(await library.refuse('answers.withdrawFact', { factId: 7 })).toEqual({
    code: 'not-found',
    message: 'That fact is not in this library.',
  });
});
