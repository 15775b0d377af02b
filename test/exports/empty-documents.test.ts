import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLibrary, type Library, textFile } from '../app/library';
import { questionnaireBytes } from '../builders/company-files';
import { readPdf } from '../builders/read-exports';

const ENGLISH = `# Encryption policy

All customer data is encrypted at rest with AES-256.
Keys are rotated every 90 days by the platform team.
`;
const GERMAN = `# Richtlinie Büro

Besucher tragen sich in eine Liste ein und werden im Gebäude begleitet.
`;

let library: Library;
beforeEach(() => {
  library = createLibrary();
});
afterEach(() => library.app.close());

async function approveAll(): Promise<void> {
  const approvals = await library.run('statements.approvals');
  await library.run('statements.approve', { documentIds: approvals.map(({ documentId }) => documentId) });
}

const make = (request: object) => library.run('exports.make', { kind: 'topic-paper', language: 'de', ...request });

describe('a document without a word of its own', () => {
  it('leaves as a draft only, and says that the statements of its language are missing', async () => {
    await library.run('documents.import', { files: [textFile('policy.md', ENGLISH), textFile('buero.md', GERMAN)] });
    await approveAll();
    await expect(make({ topic: 'encryption' })).rejects.toMatchObject({
      message: expect.stringMatching(
        /: This must not leave: Keine Aussage auf Deutsch gehört in dieses Dokument; \d+ Aussagen stehen auf Englisch, .* oder exportieren Sie auf Englisch\.$/u,
      ),
    });
    expect((await make({ topic: 'encryption', draft: true })).bytes.length).toBeGreaterThan(0);
    expect((await make({ topic: 'encryption', language: 'en' })).bytes.length).toBeGreaterThan(0);
    expect((await make({ kind: 'whitepaper' })).bytes.length).toBeGreaterThan(0);
  });

  it('says so of an empty library and of a questionnaire without an approved answer', async () => {
    for (const kind of ['measures-annex', 'annex-set', 'whitepaper', 'trust-page', 'topic-paper'] as const)
      await expect(library.run('exports.make', { kind, language: 'en' }), kind).rejects.toMatchObject({
        message: expect.stringMatching(/: This must not leave: There is nothing to say under its headings/u),
      });
    // A transfer back to the controller has no annex of measures; records need no statement.
    const module = 'processor-controller';
    expect(
      (await library.run('exports.make', { kind: 'annex-set', language: 'de', module })).bytes.length,
    ).toBeGreaterThan(0);
    expect(
      (await library.run('exports.make', { kind: 'processing-record', language: 'de' })).bytes.length,
    ).toBeGreaterThan(0);

    await library.run('documents.import', { files: [textFile('policy.md', ENGLISH)] });
    const { id: questionnaireId } = await library.run('questionnaires.import', {
      file: { name: 'security.xlsx', bytes: questionnaireBytes() },
    });
    await expect(make({ kind: 'answer-book', questionnaireId })).rejects.toMatchObject({
      message: expect.stringMatching(/: This must not leave: Keine Antwort dieses Fragebogens ist freigegeben/u),
    });
  });
});

describe('a document in one language from a library in another', () => {
  it('says so once and in itself, instead of doubting every sentence', async () => {
    await library.run('documents.import', { files: [textFile('policy.md', ENGLISH)] });
    await approveAll();
    const { findings } = await library.run('exports.check', { kind: 'whitepaper', language: 'de' });
    expect(findings.filter(({ rule }) => rule === 'language').map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Alle 2 Aussagen dieses Dokuments stehen auf Englisch, weil es auf Deutsch keine gibt/u),
    ]);
    const made = await library.run('exports.make', { kind: 'whitepaper', language: 'de', format: 'pdf' });
    expect((await readPdf(made.bytes)).pages.join(' ').replaceAll(/\s+/gu, ' ')).toContain(
      'Die Aussagen selbst stehen auf Englisch',
    );
  });
});
