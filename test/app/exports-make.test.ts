import { afterAll, describe, expect, test } from 'vitest';
import { docxLines, squeezed } from '../builders/read-exports';
import { createLibrary, textFile } from './library';

const ORGANISATION = {
  name: 'Bernsteinwerk Software SE',
  products: [
    { name: 'Faktura Cloud', deployments: ['operated'] },
    { name: 'Faktura Server', deployments: ['self-hosted'] },
  ],
  activities: [
    { name: 'Operation of Faktura Cloud', purpose: 'Invoicing', translated: { purpose: 'Rechnungsstellung' } },
  ],
  subProcessors: [{ name: 'Nordlicht GmbH', location: 'Emden' }],
};

const library = createLibrary();
await library.run('organisation.save', { organisation: ORGANISATION });
await library.run('documents.import', {
  files: [
    textFile('doors.txt', 'Physical security\n\nThe doors of the office are opened with electronic chips.\n'),
    textFile('secret.txt', 'Backups\n\nBackups of the database are made every night at 02:15 and kept for 35 days.\n'),
  ],
});
afterAll(() => library.app.close());

describe('the table of kinds', () => {
  test('lists what can be made, and all of it can be made', async () => {
    const kinds = await library.run('exports.kinds');
    expect(kinds.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['annex-set', 'processing-record', 'sub-processors']),
    );
    for (const kind of ['measures-annex', 'annex-set', 'processing-record', 'sub-processors'] as const) {
      for (const format of kinds.find((each) => each.kind === kind)?.formats ?? []) {
        const file = await library.run('exports.make', { kind, format, draft: true });
        expect(file.fileName).toMatch(new RegExp(`^${kind}.*\\.${format}$`, 'u'));
        expect(file.bytes.length).toBeGreaterThan(2000);
      }
    }
  });

  test('refuses what a kind does not know', async () => {
    const refused = async (input: object) => (await library.refuse('exports.make', input)).message;
    expect(await refused({ kind: 'whitepaper', profile: 'avv' })).toMatch(/does not know the profile avv/u);
    expect(await refused({ kind: 'annex-set', profile: 'avv', module: 'processor-controller' })).toMatch(
      /does not know the module/u,
    );
    expect(await refused({ kind: 'sub-processors', format: 'zip' })).toMatch(/not written as zip/u);
    expect(await refused({ kind: 'annex-set', scope: 'Faktura Mobile' })).toMatch(
      /Choose Faktura Cloud, Faktura Server, operated or self-hosted/u,
    );
    expect(await refused({ kind: 'annex-set', topic: 'encryption' })).toMatch(/takes no topic/u);
  });
});

describe('a document of a class above the audience’s', () => {
  test('says nothing and is not named', async () => {
    const documents = await library.run('documents.list');
    const secret = documents.find(({ fileName }) => fileName === 'secret.txt');
    await library.run('documents.setDisclosure', { documentId: secret?.id, disclosure: 'internal' });
    const words = async (audience: string) =>
      squeezed(
        docxLines((await library.run('exports.make', { kind: 'measures-annex', audience, draft: true })).bytes).join(
          '\n',
        ),
      );
    expect(await words('customer')).not.toContain(squeezed('every night'));
    expect(await words('internal')).toContain(squeezed('every night at 02:15'));
    await library.run('documents.setDisclosure', { documentId: secret?.id, disclosure: 'customer' });
  });
});

describe('versions', () => {
  test('count what was given out; drafts and a second format of the same count for nothing', async () => {
    const make = async (choices: object = {}) => {
      const { bytes } = await library.run('exports.make', { kind: 'annex-set', recipient: 'Kranich AG', ...choices });
      return squeezed(docxLines(bytes).join('\n'));
    };
    expect(await make({ draft: true })).toContain(squeezed('First version.'));
    expect(await make()).toContain(squeezed('First version.'));
    expect(await make()).toContain(squeezed('First version.'));
    const organisation = await library.run('organisation.read');
    const [first, ...others] = organisation.subProcessors;
    await library.run('organisation.save', {
      organisation: { ...organisation, subProcessors: [{ ...first, location: 'Husum' }, ...others] },
    });
    const changed = await make();
    expect(changed).toContain(squeezed('Since version 1.0'));
    expect(changed).toContain(squeezed('1 added, 1 taken out'));
    expect(changed).toContain(squeezed('Nordlicht GmbH: Location of the processing: Husum.'));
    const records = (await library.run('exports.list')).filter(({ kind }) => kind === 'annex-set');
    expect(records.filter(({ isDraft }) => !isDraft).map(({ version }) => version)).toEqual(['2.0', '1.0', '1.0']);
    expect(records[0]).toMatchObject({
      recipient: 'Kranich AG',
      profile: 'scc-2021-914',
      audience: 'customer',
      scope: '',
    });
  });

  test('name nobody else a document was given to', async () => {
    const { bytes } = await library.run('exports.make', { kind: 'annex-set' });
    expect(docxLines(bytes).join('\n')).not.toContain('Kranich');
  });
});

describe('records in two languages', () => {
  test('are said in the document’s, and what lacks words in it keeps its own', async () => {
    const { bytes } = await library.run('exports.make', { kind: 'processing-record', language: 'de', draft: true });
    const lines = docxLines(bytes).join('\n');
    expect(lines).toContain('Rechnungsstellung');
    expect(lines).toContain('Operation of Faktura Cloud');
  });

  test('refuse a field nobody knows, so that nothing is lost under a misspelt name', async () => {
    const { message } = await library.refuse('organisation.save', { organisation: { ...ORGANISATION, adress: 'x' } });
    expect(message).toMatch(/adress/u);
  });
});
