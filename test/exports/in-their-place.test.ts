import { describe, expect, it } from 'vitest';
import { admitStatements } from '../../src/main/exports/admit-statements';
import { foldTwins } from '../../src/main/exports/fold-twins';
import { orderMeasures } from '../../src/main/exports/order-measures';
import { itemWords, leadInOf, wordsOf } from '../../src/main/exports/own-words';
import { placeMeasures } from '../../src/main/exports/place-measures';
import { createLibrary, textFile } from '../app/library';
import { buildExportSource, buildExportStatement, buildOrganisation } from '../builders/export-source';

const CLAUSES = buildExportSource().frameworks.find(({ id }) => id === 'scc-2021')?.requirements ?? [];

const POLICY = `# Laptop policy

## Scope

- The laptops of all employees.

Next review: March 2027.

## Devices

On every laptop:

- the hard disk is encrypted with AES-256,
- the screen locks after five minutes without input,
- security updates are installed within seven days.

It is checked every month. TLS (Transport Layer Security) is what everybody knows. Data is encrypted in transit with TLS 1.3.

## Severity

| Severity | First response | Who leads |
| --- | --- | --- |
| 1 | 30 minutes | Information Security Officer |
| 2 | 4 hours | Head of Platform |

## Your own storage

To make your storage more secure:

- Do not share the access keys of your storage with anybody.
- Turn on the audit log of your storage.
`;

const ANNEX = `# Technical and organisational measures

## Measures of pseudonymisation and encryption of personal data

- Data at rest is encrypted with AES-256.
- Pseudonymisation of personal data is not implemented.

## Measures for ensuring ongoing confidentiality, integrity, availability and resilience of processing systems and services

Our cloud provider filters attacks before they reach us. Their systems divert traffic at the edge of their networks.
`;

async function annexOf(...files: [string, string][]): Promise<string> {
  const { run } = createLibrary();
  await run('organisation.save', { organisation: buildOrganisation({ subProcessors: [] }) });
  await run('documents.import', { files: files.map(([name, text]) => textFile(name, text)) });
  const { bytes } = await run('exports.make', { kind: 'whitepaper', format: 'md', draft: true });
  return new TextDecoder().decode(bytes).replaceAll(/\s\[\\\[\d+\\\]\]\(#source-\d+\)/gu, '');
}

describe('items of a list', () => {
  it('stand together under the words that introduce them', async () => {
    const words = await annexOf(['laptops.md', POLICY]);
    expect(words).toMatch(
      /On every laptop:\n+- the hard disk is encrypted with AES-256\n- the screen locks [^\n]*\n- security updates/u,
    );
    expect(words).not.toContain('Next review');
  });

  it('take those words with them where they stand alone', () => {
    const item = buildExportStatement('security updates are installed within seven days.');
    const introduced = { ...item, introduction: 'On every laptop:' };
    expect(wordsOf(introduced)).toBe('On every laptop: security updates are installed within seven days.');
    expect(wordsOf({ ...item, introduction: 'The following applies:' })).toBe(
      'Security updates are installed within seven days.',
    );
    expect(leadInOf({ ...item, introduction: 'This document describes:' })).toBeNull();
  });

  it('lose a question they answer in a sentence of their own, and keep one they need', () => {
    const under = (question: string, answer: string) => {
      const entry = buildExportStatement(`${question}: ${answer}`, { quote: answer });
      return wordsOf(entry);
    };
    const whole = 'Customer data is stored in two data centres in Germany.';
    expect(under('Would you rather keep everything in your own house?', whole)).toBe(whole);
    expect(under('Where is the data?', 'In two data centres.')).toBe('Where is the data? In two data centres.');
    expect(under('How are passwords kept?', 'We hash them with Argon2id.')).toBe(
      'How are passwords kept? We hash them with Argon2id.',
    );
  });

  it('of a table stand under its headings, without its empty cells', async () => {
    const words = await annexOf(['laptops.md', POLICY]);
    expect(words).toMatch(/Severity – First response – Who leads:\n+- 1 – 30 minutes – Information Security Officer/u);
    expect(itemWords(buildExportStatement('Role: All employees; Person: –; Duty: Report incidents'))).toBe(
      'All employees – Report incidents',
    );
  });

  it('lose a heading that was only put before a whole sentence', () => {
    const text = 'Measures for data quality: Entries are checked when they are made.';
    const places = [
      { documentId: 2, passageId: 1, locator: { page: null, path: ['14. Measures for data quality'], paragraph: 1 } },
    ];
    const entry = buildExportStatement(text, { quote: 'Entries are checked when they are made.', places });
    expect(wordsOf(entry)).toBe('Entries are checked when they are made.');
  });
});

describe('a sequel', () => {
  it('is left out, and said so, where the sentence before it is', () => {
    const texts = ['This policy describes the rules of the office.', 'It covers both houses.', 'They are open.'];
    const statements = texts.map((text, index) =>
      buildExportStatement(text, {
        id: index + 1,
        places: [{ documentId: 2, passageId: 7, locator: { page: null, path: ['Rules'], paragraph: 7 } }],
      }),
    );
    const { statements: left, gaps } = admitStatements(buildExportSource({ statements }));
    expect(left).toEqual([]);
    expect(gaps.filter((gap) => gap.includes('goes on from'))).toHaveLength(2);
  });

  it('stands with the sentence it goes on from, wherever that one is written out', () => {
    const at = (passageId: number, heading: string) => ({
      documentId: 2,
      passageId,
      locator: { page: null, path: ['Measures', heading], paragraph: passageId },
    });
    const [restoring, configuration] = ['3', '10'].map(
      (ref) => CLAUSES.find((each) => each.ref === ref)?.title.en ?? '',
    );
    const places = [at(7, restoring ?? ''), at(20, configuration ?? '')];
    const { statements } = admitStatements(
      buildExportSource({
        statements: [
          buildExportStatement('Our servers are built from images.', { id: 1, places }),
          buildExportStatement('This means that a lost server is there again in minutes.', {
            id: 2,
            places: places.slice(1),
          }),
        ],
      }),
    );
    const placed = placeMeasures(statements, CLAUSES);
    expect(placed.map(({ heading, others }) => [heading, ...others])).toEqual([
      ['3', '10'],
      ['3', '10'],
    ]);
    expect(orderMeasures(statements.toReversed()).map(({ entries }) => entries[0]?.statement.id)).toEqual([1, 2]);
  });

  it('of a provider’s sentence is the provider’s', async () => {
    const words = await annexOf(['annex.md', ANNEX]);
    expect(words).toMatch(/Provided by a sub-processor:\* Their systems divert traffic/u);
  });
});

describe('a sentence another one says as well', () => {
  it('is said once, with the sources of both', () => {
    const one = buildExportStatement('Backups are made in full every night.', { id: 1 });
    const two = buildExportStatement('Backups are made in full every night at 01:30.', { id: 2 });
    const [only, ...others] = foldTwins([one, two]);
    expect(others).toEqual([]);
    expect([only?.statement.text, only?.statement.twins, only?.statement.places.length]).toEqual([
      'Backups are made in full every night at 01:30.',
      [1],
      2,
    ]);
  });

  it('is another one where it is only planned', () => {
    const one = buildExportStatement('Backups are made in full every night.', { id: 1 });
    const two = buildExportStatement('Backups are made in full every night in two places.', {
      id: 2,
      modality: 'planned',
    });
    expect(foldTwins([one, two])).toHaveLength(2);
  });
});

describe('a paper on a topic', () => {
  it('says what it applies to, and what is asked of customers as theirs', async () => {
    const { run } = createLibrary();
    await run('organisation.save', { organisation: buildOrganisation({ subProcessors: [] }) });
    const access = '# Access\n\nAccess to production requires multi-factor authentication.\n';
    const files = [textFile('encryption.md', POLICY.replace('Laptop', 'Encryption')), textFile('access.md', access)];
    await run('documents.import', { files });
    const make = async (topic: string) =>
      (await run('exports.make', { kind: 'topic-paper', format: 'md', topic })).bytes;
    const words = new TextDecoder().decode(await make('encryption'));
    expect(words).toMatch(/What it applies to[\s\S]*- The laptops of all employees/u);
    expect(words).toMatch(/remains with customers:[\s\S]*To make your storage more secure:[\s\S]*- Do not share/u);
    // Another topic is another document: its first version, and nothing has changed since any other.
    const other = new TextDecoder().decode(await make('access'));
    expect(other).toContain('Version: 1.0');
  });

  it('keeps the rows of a table together, and what goes on from a plan with the plan', async () => {
    const { run } = createLibrary();
    await run('organisation.save', { organisation: buildOrganisation({ subProcessors: [] }) });
    const plan = `# Incident response plan

## Severity

| Severity | Meaning | First response | Who leads |
|---|---|---|---|
| 1 | Customer data disclosed | 30 minutes | Information Security Officer |
| 2 | Function disturbed | 4 hours | Head of Platform |
| 3 | Everything else | next working day | Engineer on duty |

## Handling

The incident team limits the damage of every security incident. A tool for incident tickets is planned for 2090. Until then
incidents are kept in a list.
`;
    await run('documents.import', { files: [textFile('incident.md', plan)] });
    const { bytes } = await run('exports.make', { kind: 'topic-paper', format: 'md', topic: 'incident', draft: true });
    const words = new TextDecoder().decode(bytes);
    expect(words).toMatch(/Who leads:\n+- 1 – [^\n]*\n- 2 – [^\n]*\n- 3 – /u);
    expect(words.slice(words.indexOf('Planned improvements', words.indexOf('## ')))).toContain('Until then incidents');
  });

  it('lists the changes it counts', async () => {
    const { run } = createLibrary();
    await run('organisation.save', { organisation: buildOrganisation({ subProcessors: [] }) });
    await run('documents.import', { files: [textFile('annex.md', ANNEX)] });
    const make = async () =>
      new TextDecoder().decode((await run('exports.make', { kind: 'whitepaper', format: 'md' })).bytes);
    await make();
    await run('documents.import', {
      files: [textFile('more.md', '# More\n\nBackups are kept for 35 days in Bremen.\n')],
    });
    const words = await make();
    expect(words).toContain('they are listed in an appendix');
    expect(words).toMatch(/Changes since version 1\.0[\s\S]*kept for 35 days/u);
  });
});

const WHITEPAPER = `# Security whitepaper

## Monitoring

Our servers in the cloud are watched by Cloud Watch, and the system uptime is measured.

## System updates

The servers in the cloud are kept up to date and scanned with the cloud inspector.

## Workstations

For every computer of our staff:

- the whole disk is encrypted with AES-256,
- a password of 14 characters is asked for.

## Screen sharing

Whoever shares a screen is asked for consent in clear words.

## Certificates

Leaseweb is also ISO 27001-compliant. Cloudflare, which stands before our servers, is also HIPAA-compliant.

## Limits

Aim: Customer data cannot be read by anybody else. We do not operate any physical infrastructure of our own.
Customers are asked for nothing else. No status page is published.
`;

describe('the whitepaper', () => {
  const sections = async () => {
    const { run } = createLibrary();
    await run('organisation.save', { organisation: buildOrganisation({ subProcessors: [] }) });
    const policy = '# Laptop policy\n\nHard disks of printers are not encrypted.\n';
    await run('documents.import', { files: [textFile('whitepaper.md', WHITEPAPER), textFile('laptops.md', policy)] });
    const { bytes } = await run('exports.make', { kind: 'whitepaper', format: 'md', draft: true });
    const parts = new TextDecoder().decode(bytes).split(/^#{2,3} .*<\/a>[\d.]+ /mu);
    return (title: string): string => parts.filter((part) => part.startsWith(title)).join('\n');
  };

  it('follows the headings its sentences stood under', async () => {
    const under = await sections();
    expect(under('Logging and monitoring') + under('Operations')).toContain('system uptime is measured');
    expect(under('Vulnerabilities') + under('Operations')).toContain('scanned with the cloud inspector');
    expect(under('Configuration') + under('Operations')).toMatch(
      /our staff:[\s\S]*- the whole disk[\s\S]*- a password/u,
    );
    expect(under('Product security features')).toContain('asked for consent');
  });

  it('tells what a provider says it meets as the provider’s, by name', async () => {
    const certificates = (await sections())('Certificates and reports');
    expect(certificates).toMatch(/\| Leaseweb \| \*Provided by a sub-processor:\* Leaseweb is also ISO 27001/u);
    expect(certificates).toMatch(/\| Cloudflare \| \*Provided by a sub-processor:\*/u);
  });

  it('tells what is not in place in a section of its own, and no aim among it', async () => {
    const limits = (await sections())('What is not done or not in place');
    expect(limits).toContain('We do not operate any physical infrastructure');
    expect(limits).toContain('No status page is published.');
    expect(limits).not.toContain('Aim');
    // What a document for the house says of that stays in the house.
    expect(limits).not.toContain('printers');
  });
});

describe('what the company’s own annex says not to be in place', () => {
  it('stands under its heading, as no measure', async () => {
    const { run } = createLibrary();
    await run('organisation.save', { organisation: buildOrganisation({ subProcessors: [] }) });
    await run('documents.import', { files: [textFile('annex.md', ANNEX)] });
    const { gaps } = await run('exports.make', { kind: 'measures-annex', format: 'pdf', draft: true });
    expect(gaps.some((gap) => gap.includes('Pseudonymisation of personal data is not implemented'))).toBe(false);
  });
});
