import { afterAll, describe, expect, test } from 'vitest';
import { createLibrary, textFile } from './library';

const library = createLibrary();
await library.run('documents.import', {
  files: [
    textFile(
      'backups.txt',
      'Backups\n\nBackups of the database are encrypted with AES-256 and kept for 35 days.\nIn Faktura Cloud all traffic is encrypted with TLS 1.2 or newer.\n',
    ),
  ],
});
afterAll(() => library.app.close());

const CRYPTOGRAPHY = { framework: 'iso27001-2022', ref: 'A.8.24' } as const;
const line = async ({ framework, ref }: { framework: string; ref: string }) => {
  const found = (await library.run('controls.list')).find((each) => each.framework === framework && each.ref === ref);
  if (found === undefined) throw new Error(`${ref} is not listed.`);
  return found;
};

describe('the table of controls', () => {
  test('has every requirement once, with its words, its coverage and its decision', async () => {
    const lines = await library.run('controls.list');
    const coverage = await library.run('controls.coverage');
    expect(lines.map(({ framework, ref }) => `${framework} ${ref}`)).toEqual(
      coverage.flatMap(({ framework, requirements }) => requirements.map(({ ref }) => `${framework} ${ref}`)),
    );
    expect(new Set(lines.map(({ framework, ref }) => `${framework} ${ref}`)).size).toBe(lines.length);
    const { summary, state, suggested, statementIds, applicability, care } = await line(CRYPTOGRAPHY);
    expect(summary.en.length).toBeGreaterThan(20);
    expect(state).toBe('strong');
    expect(suggested).toBe(statementIds.length);
    expect(applicability?.decision).toBeNull();
    expect(care).toBeNull();
    expect((await line({ framework: 'gdpr-32', ref: '32(1)(a)' })).applicability).toBeNull();
  });

  test('keeps owner and review day apart, for many at once, and every earlier word', async () => {
    const second = { framework: 'gdpr-32', ref: '32(1)(a)' } as const;
    await library.run('controls.assign', { controls: [CRYPTOGRAPHY, second], owner: ' Head of platform ' });
    await library.run('controls.assign', { controls: [CRYPTOGRAPHY], reviewOn: '2027-03-01', decidedBy: 'CISO' });
    expect((await line(CRYPTOGRAPHY)).care).toMatchObject({ owner: 'Head of platform', reviewOn: '2027-03-01' });
    expect((await line(second)).care).toMatchObject({ owner: 'Head of platform', reviewOn: null });
    await library.run('controls.assign', { controls: [second], owner: '' });
    expect((await line(second)).care).toBeNull();
    expect(await library.run('controls.listCare')).toHaveLength(1);
    const history = await library.run('library.history', { entity: 'requirement_care' });
    expect(history.filter(({ action }) => action === 'add')).toHaveLength(4);
  });

  test('says what should have been looked at again', async () => {
    await library.run('controls.assign', { controls: [CRYPTOGRAPHY], reviewOn: '2020-01-31' });
    const { findings } = await library.run('library.check');
    expect(findings).toContainEqual(
      expect.objectContaining({
        topic: 'stale',
        subject: 'Head of platform',
        message: expect.stringMatching(/A\.8\.24/u),
      }),
    );
  });

  test.each([
    [{ controls: [{ framework: 'iso27001-2022', ref: 'A.9.99' }], owner: 'x' }, /A\.9\.99 is no requirement/u],
    [{ controls: [CRYPTOGRAPHY], reviewOn: '2027-02-30' }, /reviewOn/u],
    [{ controls: [], owner: 'x' }, /controls/u],
  ])('refuses %j', async (input, sentence) => {
    expect((await library.refuse('controls.assign', input)).message).toMatch(sentence);
  });
});

describe('suggested mappings', () => {
  test('are confirmed together and taken back, all or none', async () => {
    const { statementIds } = await line(CRYPTOGRAPHY);
    const decide = (status: string) => statementIds.map((statementId) => ({ ...CRYPTOGRAPHY, statementId, status }));
    await library.run('controls.decideMappings', { decisions: decide('confirmed') });
    expect(await line(CRYPTOGRAPHY)).toMatchObject({ confirmed: statementIds.length, suggested: 0 });
    const [unknown] = decide('rejected');
    const refused = await library.refuse('controls.decideMappings', {
      decisions: [...decide('rejected'), { ...unknown, statementId: 99_999 }],
    });
    expect(refused.message).toMatch(/Nothing was changed/u);
    expect(await line(CRYPTOGRAPHY)).toMatchObject({ confirmed: statementIds.length });
    await library.run('controls.decideMappings', { decisions: decide('suggested') });
    expect(await line(CRYPTOGRAPHY)).toMatchObject({ confirmed: 0, suggested: statementIds.length });
  });

  test('are listed by requirement, the rejected ones too', async () => {
    const [statementId] = (await line(CRYPTOGRAPHY)).statementIds;
    await library.run('controls.decideMapping', { ...CRYPTOGRAPHY, statementId, status: 'rejected' });
    const mappings = await library.run('controls.requirementMappings', CRYPTOGRAPHY);
    expect(mappings).toContainEqual(expect.objectContaining({ statementId, status: 'rejected' }));
    expect((await line(CRYPTOGRAPHY)).statementIds).not.toContain(statementId);
  });
});
