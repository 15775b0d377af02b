import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExportFinding } from '../../src/shared/domain/export-finding';
import { createLibrary, type Library, textFile } from '../app/library';
import { docxLines, readPdf, unzipText } from '../builders/read-exports';

const POLICY = `# Security policy

## Encryption

All customer data is encrypted at rest with AES-256.
Keys are rotated every 90 days by the platform team.
We guarantee that data is protected at all times.

## Backup

Backups of the production database are taken daily and kept for 30 days.
Restores from backup are tested regularly by the operations team.
Appropriate technical and organisational measures protect the backup systems.

## Access

Access to production systems for Wiesenhof Bank AG requires a hardware token.
A central identity provider will be introduced for all administrators.
`;

let library: Library;
beforeEach(async () => {
  library = createLibrary();
  const organisation = await library.run('organisation.read');
  await library.run('organisation.save', {
    organisation: {
      ...organisation,
      name: 'Lindenhof Software GmbH',
      address: 'Weg 1, Ulm',
      contact: 'it@lindenhof.example',
    },
  });
  await library.run('documents.import', { files: [textFile('policy.md', POLICY)] });
});
afterEach(() => library.app.close());

async function findings(request: object = {}): Promise<ExportFinding[]> {
  return (await library.run('exports.check', { kind: 'whitepaper', ...request })).findings;
}

async function approveAll(): Promise<void> {
  const approvals = await library.run('statements.approvals');
  await library.run('statements.approve', { documentIds: approvals.map(({ documentId }) => documentId) });
}

function ruled(list: ExportFinding[], rule: string): [string, string][] {
  return list.filter((finding) => finding.rule === rule).map(({ severity, sentence }) => [severity, sentence]);
}

describe('what is checked before an export', () => {
  it('names sentence and source of what is vague, promised, planned, and who must not be named', async () => {
    await library.run('organisation.saveCustomers', { customers: ['Wiesenhof Bank AG'] });
    const found = await findings();
    expect(ruled(found, 'promise')).toEqual([['warning', expect.stringContaining('guarantee')]]);
    expect(ruled(found, 'vague').map(([, sentence]) => sentence)).toEqual([
      expect.stringContaining('tested regularly'),
      expect.stringContaining('Appropriate technical'),
    ]);
    expect(ruled(found, 'customer')).toEqual([['blocking', expect.stringContaining('Wiesenhof')]]);
    expect(found[0]?.severity).toBe('blocking');
    for (const { source } of found) expect(source).toMatchObject({ document: 'Security policy', documentId: 1 });
  });

  it('stops what must not leave, unless it is a draft or made for that customer', async () => {
    await library.run('organisation.saveCustomers', { customers: ['Wiesenhof Bank AG'] });
    const refused = await library.refuse('exports.make', { kind: 'whitepaper' });
    expect([refused.code, refused.message]).toEqual(['export-blocked', expect.stringContaining('Wiesenhof Bank AG')]);
    expect(await library.run('exports.list')).toEqual([]);
    expect(ruled(await findings({ recipient: 'Wiesenhof Bank AG' }), 'customer')).toEqual([]);
    const draft = await library.run('exports.make', { kind: 'whitepaper', draft: true });
    expect(docxLines(draft.bytes).join('\n')).toContain('Wiesenhof');
  });

  it('says what another export said otherwise, and to whom', async () => {
    await approveAll();
    await library.run('exports.make', { kind: 'whitepaper', recipient: 'Ahornwerk AG' });
    const changed = POLICY.replace('kept for 30 days', 'kept for 14 days');
    await library.run('documents.import', { files: [textFile('policy.md', changed)] });
    const found = (await findings({ recipient: 'Borealis' })).filter(({ rule }) => rule === 'contradiction');
    expect(found).toHaveLength(1);
    expect(found[0]?.sentence).toContain('14 days');
    expect(found[0]?.message).toMatch(/whitepaper-en\.docx.*Ahornwerk AG.*30 days/u);
    const check = (await library.run('library.check')).findings.filter(({ topic }) => topic === 'export');
    expect(check.map(({ message }) => message).join('\n')).toMatch(/Ahornwerk AG.*30 days/u);
  });

  it('finds nothing to contradict in the same words, in a plan, and in another matter', async () => {
    await approveAll();
    await library.run('exports.make', { kind: 'whitepaper' });
    expect(ruled(await findings(), 'contradiction')).toEqual([]);
  });
});

describe('approval', () => {
  it('marks what nobody approved on every page, and nothing once it is approved', async () => {
    expect(ruled(await findings(), 'unapproved').length).toBeGreaterThan(4);
    for (const format of ['pdf', 'docx']) {
      const { bytes } = await library.run('exports.make', { kind: 'whitepaper', format });
      if (format === 'docx') {
        const headers = Object.entries(unzipText(bytes)).filter(([path]) => /header\d\.xml$/u.test(path));
        expect(headers.length).toBeGreaterThan(1);
        for (const [, xml] of headers) expect(xml).toContain('string="DRAFT"');
      } else {
        for (const page of (await readPdf(bytes)).pages) expect(page).toContain('DRAFT');
      }
    }
    await approveAll();
    expect(ruled(await findings(), 'unapproved')).toEqual([]);
    const { bytes } = await library.run('exports.make', { kind: 'whitepaper', format: 'pdf' });
    expect((await readPdf(bytes)).pages.join('')).not.toContain('DRAFT');
  });

  it('holds for one statement what was said of it, whatever was said of its document', async () => {
    await approveAll();
    const [statement] = (await library.run('statements.list')).statements;
    await library.run('statements.approve', { statementIds: [statement?.id], approved: false });
    expect(ruled(await findings(), 'unapproved')).toEqual([['warning', statement?.text]]);
  });

  it('holds for the same words in another edition, and not for changed ones', async () => {
    await approveAll();
    await library.run('documents.import', { files: [textFile('policy.md', POLICY.replace('30 days', '14 days'))] });
    expect(ruled(await findings(), 'unapproved')).toEqual([['warning', expect.stringContaining('14 days')]]);
  });
});

describe('an edited copy', () => {
  async function exported(): Promise<Uint8Array> {
    await approveAll();
    return (await library.run('exports.make', { kind: 'whitepaper', recipient: 'Ahornwerk AG' })).bytes;
  }

  function edit(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
    const parts = unzipText(bytes);
    const xml = change(parts['word/document.xml'] ?? '');
    return zipSync(
      Object.fromEntries(
        Object.entries({ ...parts, 'word/document.xml': xml }).map(([path, text]) => [path, strToU8(text)]),
      ),
    );
  }

  it('is read back without a difference when nothing was changed', async () => {
    const file = { name: 'back.docx', bytes: await exported() };
    const back = await library.run('exports.readBack', { file });
    expect([back.changes, back.comments, back.recipient]).toEqual([[], [], 'Ahornwerk AG']);
    expect(back.unchanged).toBeGreaterThan(20);
  });

  it('shows what was changed, struck and added, with tracked changes and their authors', async () => {
    const bytes = edit(await exported(), (xml) =>
      xml
        .replace('kept for 30 days', 'kept for 90 days')
        .replace(
          /(<w:p>(?:(?!<\/w:p>).)*?)<w:r>((?:(?!<\/w:r>).)*Keys are rotated(?:(?!<\/w:r>).)*)<\/w:r>/u,
          '$1<w:ins w:id="901" w:author="Counsel"><w:r><w:t>The supplier bears all costs of an audit.</w:t></w:r></w:ins><w:del w:id="902" w:author="Counsel"><w:r>$2</w:r></w:del>',
        ),
    );
    const { changes } = await library.run('exports.readBack', { file: { name: 'back.docx', bytes } });
    const changed = changes.find(({ kind }) => kind === 'changed');
    expect(changed?.words.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', words: '30' },
      { kind: 'added', words: '90' },
    ]);
    expect(changed?.today).toContain('30 days');
    expect(changes.find(({ kind }) => kind === 'deleted')?.before).toContain('Keys are rotated');
    expect(changes.find(({ kind }) => kind === 'added')).toMatchObject({
      after: 'The supplier bears all costs of an audit.',
      authors: ['Counsel'],
      statementId: null,
    });
    expect(changes).toHaveLength(3);
  });

  it('is refused when it is a copy of nothing', async () => {
    await exported();
    const file = textFile('x.docx', 'no Word file');
    expect((await library.refuse('exports.readBack', { file })).message).toContain('x.docx');
  });
});

describe('the record of an export', () => {
  it('keeps the words, their statements and documents', async () => {
    await approveAll();
    const { fileName } = await library.run('exports.make', { kind: 'whitepaper', recipient: 'Ahornwerk AG' });
    const [record] = await library.run('exports.list');
    expect(record?.fileName).toBe(fileName);
    const said = await library.run('exports.said', { exportId: record?.id });
    expect(said?.documents).toMatchObject([{ title: 'Security policy', edition: 1 }]);
    expect(said?.words.find(({ text }) => text.includes('AES-256'))?.statementId).toEqual(expect.any(Number));
  });
});
