import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { read } from 'xlsx';
import { createLibrary, textFile } from '../app/library';
import { buildOrganisation } from '../builders/export-source';
import { docxLines } from '../builders/read-exports';

const POLICY = `Encryption policy

1. Encryption
All traffic between customers and the service is encrypted with TLS 1.2 or higher.
Customer data at rest is encrypted with AES-256.
Encryption keys are rotated every 12 months.
We plan to encrypt backups with customer keys in Q4 2027.
`;
const ACCESS = `Access control standard

1. Access
Access to production systems requires multi-factor authentication.
Access rights are reviewed every 3 months.
`;
const QUESTIONS =
  'Q1,Do you encrypt data at rest?,\nQ2,Do you require multi-factor authentication?,\nQ3,Do you own a helicopter?,\n';

async function openLibrary() {
  const library = createLibrary();
  await library.run('organisation.save', { organisation: buildOrganisation({ subProcessors: [] }) });
  await library.run('documents.import', {
    files: [textFile('encryption policy.txt', POLICY), textFile('access.txt', ACCESS)],
  });
  return library;
}

describe('the evidence pack', () => {
  it('holds the documents unchanged, and sums that prove it', async () => {
    const { run } = await openLibrary();
    const file = await run('exports.make', { kind: 'evidence-pack' });
    const again = await run('exports.make', { kind: 'evidence-pack' });
    const parts = unzipSync(file.bytes);
    expect(Object.keys(parts)).toEqual([
      'README.txt',
      'documents/encryption policy.txt',
      'documents/access.txt',
      'map.xlsx',
      'map.html',
      'manifest.json',
      'SHA256SUMS',
    ]);
    expect(strFromU8(parts['documents/encryption policy.txt'] ?? new Uint8Array())).toBe(POLICY);
    for (const line of strFromU8(parts['SHA256SUMS'] ?? new Uint8Array())
      .trim()
      .split('\n')) {
      const [sum = '', path = ''] = line.split('  ');
      expect([
        path,
        createHash('sha256')
          .update(parts[path] ?? '')
          .digest('hex'),
      ]).toEqual([path, sum]);
    }
    const map = read(parts['map.xlsx'] ?? new Uint8Array());
    expect(map.SheetNames.length).toBeGreaterThan(2);
    expect(JSON.stringify(map.Sheets)).toContain('AES-256');
    expect(Object.keys(unzipSync(again.bytes))).toEqual(Object.keys(parts));
    expect(file.gaps.join('\n')).toContain('Nobody has decided who may read 2 documents');
  });

  it('leaves out what the readers may not see, and does not name it', async () => {
    const { run } = await openLibrary();
    await run('documents.setDisclosure', { documentId: 1, disclosure: 'internal' });
    const file = await run('exports.make', { kind: 'evidence-pack' });
    const parts = unzipSync(file.bytes);
    expect(Object.keys(parts)).not.toContain('documents/encryption policy.txt');
    for (const bytes of Object.values(parts)) {
      expect(strFromU8(bytes)).not.toContain('encryption policy');
      expect(strFromU8(bytes)).not.toContain('AES-256');
    }
    expect(file.gaps.join('\n')).toContain('1 document is not released');
  });
});

describe('pieces of evidence', () => {
  it('stand in the pack and beside their control once accepted, as far as the readers may see them', async () => {
    const { run } = await openLibrary();
    await run('evidence.add', {
      files: [textFile('certificate.txt', 'Certificate ISO/IEC 27001\nValid until 31 March 2090\n')],
      details: { title: 'Certificate of 2087', disclosure: 'customer' },
      controls: [{ framework: 'iso27001-2022', ref: 'A.5.36' }],
    });
    const piece = 'evidence/certificate.txt';
    expect(Object.keys(unzipSync((await run('exports.make', { kind: 'evidence-pack' })).bytes))).not.toContain(piece);
    await run('evidence.review', { evidenceId: 1, decision: 'accepted' });
    expect(Object.keys(unzipSync((await run('exports.make', { kind: 'evidence-pack' })).bytes))).toContain(piece);
    const open = await run('exports.make', { kind: 'evidence-pack', audience: 'public' });
    expect(Object.keys(unzipSync(open.bytes))).not.toContain(piece);
    const soa = await run('exports.make', { kind: 'soa', draft: true });
    expect(JSON.stringify(read(soa.bytes).Sheets)).toContain('Certificate of 2087');
  });
});

describe('the answer book', () => {
  it('holds approved answers only, and names the rest', async () => {
    const { run, refuse } = await openLibrary();
    const { id } = await run('questionnaires.import', {
      file: textFile('form.csv', `No.,Question,Answer\n${QUESTIONS}`),
    });
    const answers = await run('answers.draftAll', { questionnaireId: id });
    const [first] = answers;
    await run('answers.edit', { questionId: first?.question.questionId ?? 0, answer: '=Yes, with AES-256.' });
    await run('answers.approve', { questionId: first?.question.questionId ?? 0 });
    const file = await run('exports.make', { kind: 'answer-book', questionnaireId: id });
    const lines = docxLines(file.bytes);
    expect(lines).toContain('=Yes, with AES-256.');
    expect(lines).toContain('Do you encrypt data at rest?');
    expect(lines).not.toContain('Do you require multi-factor authentication?');
    expect(file.gaps.some((gap) => gap.includes('not approved') && gap.includes('Q2'))).toBe(true);
    expect(file.gaps.some((gap) => gap.includes('no answer') && gap.includes('Q3'))).toBe(true);
    const draft = await run('exports.make', { kind: 'answer-book', questionnaireId: id, draft: true });
    expect(docxLines(draft.bytes)).toContain('Draft, not approved');
    expect((await refuse('exports.make', { kind: 'answer-book' })).message).toContain('--questionnaire');
    expect((await refuse('exports.make', { kind: 'answer-book', questionnaireId: 99 })).message).toContain(
      'not in this library',
    );
  });
});

describe('the trust page', () => {
  it('tells plans apart, names no internal document and says what is not public', async () => {
    const { run, refuse } = await openLibrary();
    const file = await run('exports.make', { kind: 'trust-page', audience: 'customer' });
    const html = new TextDecoder().decode(file.bytes);
    expect(html).toContain('AES-256');
    expect(html).toMatch(/What we are working on[\s\S]*Planned for Q4 2027/u);
    expect(html.indexOf('customer keys')).toBe(html.lastIndexOf('customer keys'));
    expect(html).not.toMatch(/Encryption policy|encryption policy\.txt|\[\d+\]/u);
    expect(file.gaps.some((gap) => gap.includes('not released to the public'))).toBe(true);
    // Everybody may read it where nobody says otherwise.
    const asked = { kind: 'trust-page', format: 'md' } as const;
    expect((await refuse('exports.make', asked)).message).toContain('decide who may read the documents');
    const open = await run('exports.make', { ...asked, draft: true });
    expect(new TextDecoder().decode(open.bytes)).not.toMatch(/AES-256|Confidential|Classification/u);
    const [document] = await run('documents.list');
    await run('documents.setDisclosure', { documentId: document?.id ?? 0, disclosure: 'public' });
    const published = new TextDecoder().decode((await run('exports.make', asked)).bytes);
    expect(published).toContain('AES-256');
    expect(published).not.toMatch(/Confidential|Classification/u);
  });
});

describe('decisions about applicability', () => {
  it('are recorded with their reason, counted, and taken back', async () => {
    const { run, refuse } = await openLibrary();
    const decide = (ref: string, applicable: boolean, justification: string) => ({
      decisions: [{ ref, applicable, justification }],
      decidedBy: 'ISO',
    });
    expect((await run('controls.listApplicability')).length).toBe(93);
    await run('controls.decideApplicability', decide('7.4', false, 'No rooms of our own.'));
    await run('controls.decideApplicability', decide('A.7.4', false, 'No rooms at all.'));
    const found = (await run('controls.listApplicability')).find(({ ref }) => ref === 'A.7.4');
    expect(found?.decision).toMatchObject({ applicable: false, justification: 'No rooms at all.', decidedBy: 'ISO' });
    expect((await refuse('controls.decideApplicability', decide('A.99.1', true, 'x'))).message).toContain('Annex A');
    expect((await refuse('controls.decideApplicability', decide('A.5.1', false, ' '))).message).toContain(
      'justification',
    );
    const file = await run('exports.make', { kind: 'soa', draft: true });
    expect(JSON.stringify(read(file.bytes).Sheets)).toContain('No rooms at all.');
    await run('controls.withdrawApplicability', { refs: ['a7.4'] });
    expect((await run('controls.listApplicability')).every(({ decision }) => decision === null)).toBe(true);
    expect((await refuse('controls.withdrawApplicability', { refs: ['A.7.4'] })).message).toContain(
      'Nothing is decided',
    );
  });
});

describe('the topic paper', () => {
  it('keeps plans, limits, duties and reviews apart from what is in place', async () => {
    const { run, refuse } = await openLibrary();
    await run('documents.import', {
      files: [
        textFile(
          'keys.txt',
          'Key management\n\n1. Keys\nMaster keys are kept in a hardware security module.\nThe encryption policy is reviewed every 12 months.\nThe security officer is responsible for encryption keys.\nEncryption of log files is not in place.\n',
        ),
      ],
    });
    const file = await run('exports.make', { kind: 'topic-paper', format: 'md', draft: true });
    const text = new TextDecoder().decode(file.bytes);
    expect(text).toMatch(/Planned improvements[\s\S]*\*Planned for Q4 2027:\* /u);
    expect(text).toMatch(/Review and tests\n[\s\S]*reviewed every 12 months/u);
    expect(text).toMatch(/Roles and responsibilities\n[\s\S]*security officer is responsible/u);
    expect(text).toMatch(/What is not done or not in place\n[\s\S]*log files is not in place/u);
    expect((await refuse('exports.make', { kind: 'topic-paper', topic: 'cooking' })).message).toContain(
      'encryption, access',
    );
  });
});
