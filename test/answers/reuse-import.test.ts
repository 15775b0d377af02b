import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Library, textFile } from '../app/library';
import { buildXlsx } from '../builders/xlsx';
import { approved, draftOf, isReused, libraryWith } from './reuse-library';

let library: Library;
beforeEach(async () => {
  library = await libraryWith();
});
afterEach(() => library.app.close());

function filledCsv(name: string, ...rows: [string, string][]) {
  return textFile(
    name,
    ['ID,Question,Answer', ...rows.map(([question, answer], index) => `${index + 1},${question},"${answer}"`)].join(
      '\n',
    ),
  );
}

const importFilled = (...files: { name: string; bytes: Uint8Array }[]) =>
  library.run('answers.importFilled', { files });

describe('a filled questionnaire', () => {
  test('keeps the product and the day it names in its title rows, by sheet', async () => {
    const sheet = (name: string, product: string, question: string) => ({
      name,
      rows: [
        ['Security questionnaire'],
        ['Product:', product],
        ['Completed on', '14.03.2025'],
        [],
        ['ID', 'Question', 'Answer'],
        ['1', question, 'Yes'],
        ['2', `${question} Always?`, 'No'],
      ],
    });
    const { bytes } = buildXlsx({
      sheets: [sheet('One', 'Board', 'Is traffic encrypted?'), sheet('Two', 'Vault', 'Are disks encrypted?')],
    });
    await importFilled({ name: 'Acme.xlsx', bytes });
    const kept = await library.run('answers.listReusable');
    expect(kept.map(({ product, givenAt, source, verdict }) => [product, givenAt, source, verdict])).toEqual([
      ['Board', '2025-03-14', 'Acme.xlsx', 'yes'],
      ['Board', '2025-03-14', 'Acme.xlsx', 'no'],
      ['Vault', '2025-03-14', 'Acme.xlsx', 'yes'],
      ['Vault', '2025-03-14', 'Acme.xlsx', 'no'],
    ]);
  });

  test.each([
    ['Acme_Vault_20250314.csv', 'Vault', '2025-03-14'],
    ['Acme vault 2025-03-14 final.csv', 'Vault', '2025-03-14'],
    ['Questionnaire March 2025.csv', '', '2025-03'],
  ])('keeps those of its name: %s', async (name, product, day) => {
    const organisation = await library.run('organisation.read');
    await library.run('organisation.save', {
      organisation: { ...organisation, products: [{ name: 'Vault', deployments: [] }] },
    });
    await importFilled(filledCsv(name, ['Are disks encrypted?', 'Yes']));
    expect(await library.run('answers.listReusable')).toMatchObject([{ product, givenAt: day }]);
  });

  test.each(['Questionnaire.csv', 'Questionnaire 2093-01-01.csv'])(
    'without a day that has been is of today: %s',
    async (name) => {
      await importFilled(filledCsv(name, ['Are disks encrypted?', 'Yes']));
      const [kept] = await library.run('answers.listReusable');
      expect(Math.abs(Date.now() - Date.parse(kept?.givenAt ?? ''))).toBeLessThan(60_000);
    },
  );

  test('is offered where the library says nothing against it', async () => {
    await importFilled(filledCsv('Acme 2026-05-02.csv', ['Do you hold a pilot licence for drones?', 'No']));
    const answer = await draftOf(library, 'B.xlsx', {
      question: 'Do you hold a pilot licence for drones?',
      options: ['Ja', 'Nein'],
    });
    expect(isReused(answer)).toBe(true);
    expect(answer).toMatchObject({ verdict: 'no', answer: 'Nein', citations: [] });
  });

  test('never outweighs a sentence of the library that says otherwise: nothing is decided, both are told', async () => {
    await importFilled(filledCsv('Acme 2026-05-02.csv', ['Are you certified to ISO/IEC 27001?', 'Yes']));
    const answer = await draftOf(library, 'B.xlsx', {
      question: 'Are you certified to ISO/IEC 27001?',
      options: ['Yes', 'No'],
    });
    expect(isReused(answer)).toBe(false);
    expect(answer.verdict).not.toBe('yes');
    expect(answer.answer).not.toBe('Yes');
    expect(answer.reason).toContain('Answered before for Acme 2026-05-02.csv on 2026-05-02 with “Yes”');
  });

  test('can be taken back answer by answer, and comes in again when it is imported again', async () => {
    const file = filledCsv('Acme.csv', ['Are disks encrypted?', 'Yes'], ['Are guests escorted?', 'Yes']);
    await importFilled(file);
    const [fact] = await library.run('answers.listFacts');
    await library.run('answers.withdrawFact', { factId: fact?.id });
    expect(await library.run('answers.listReusable')).toHaveLength(1);
    expect(await importFilled(file)).toEqual([{ fileName: 'Acme.csv', imported: 1, message: '' }]);
    expect(await library.run('answers.listFacts', { includeWithdrawn: true })).toHaveLength(3);
  });
});

describe('earlier answers held against each other', () => {
  test('are grouped by question: what contradicts first, then what is kept twice', async () => {
    await importFilled(
      filledCsv(
        'Acme 2026-03-01.csv',
        ['Are disks encrypted?', 'Yes'],
        ['Are guests escorted?', 'Yes'],
        ['How long are tapes kept?', '30 days'],
      ),
      filledCsv(
        'Borealis 2026-03-22.csv',
        ['Do you encrypt disks?', 'No'],
        ['Do you escort guests?', 'Yes, at all times.'],
        ['How long are tapes kept?', '90 days'],
      ),
      filledCsv('Corvus 2026-04-01.csv', ['Are all disks encrypted?', 'No'], ['How long are emails kept?', '7 years']),
    );
    const groups = await library.run('answers.compareReusable');
    expect(groups.map(({ kind, answers }) => [kind, ...answers.map(({ answer }) => answer)])).toEqual([
      ['contradiction', 'Yes', 'No'],
      ['contradiction', '30 days', '90 days'],
      ['same', 'Yes', 'Yes, at all times.'],
    ]);
    const { findings } = await library.run('library.check');
    expect(
      findings
        .filter(({ subject }) => subject === 'earlier answers')
        .map(({ severity, topic, message }) => [severity, topic, message]),
    ).toEqual([
      [
        'warning',
        'earlier-answers',
        '“Are disks encrypted?” was answered “Yes” for Acme 2026-03-01.csv on 2026-03-01 and “No” for Borealis 2026-03-22.csv on 2026-03-22: withdraw the one that no longer holds.',
      ],
      [
        'warning',
        'earlier-answers',
        '“How long are tapes kept?” was answered “30 days” for Acme 2026-03-01.csv on 2026-03-01 and “90 days” for Borealis 2026-03-22.csv on 2026-03-22: withdraw the one that no longer holds.',
      ],
      [
        'note',
        'earlier-answers',
        '“Are guests escorted?” was answered “Yes” for Acme 2026-03-01.csv on 2026-03-01 and “Yes, at all times.” for Borealis 2026-03-22.csv on 2026-03-22: the same is kept 2 times; withdraw those you no longer use.',
      ],
    ]);
  });

  test('and where two files disagree, neither is offered until one is withdrawn', async () => {
    await importFilled(
      filledCsv('Acme 2026-03-01.csv', ['Are disks encrypted?', 'Yes']),
      filledCsv('B 2026-03-22.csv', ['Are disks encrypted?', 'No']),
    );
    const answer = await draftOf(library, 'C.xlsx', { question: 'Are disks encrypted?' });
    expect(isReused(answer)).toBe(false);
    expect(answer.flags).toContain('conflict');
    expect(answer.reason).toMatch(
      /“No”: “Are disks encrypted\?”, but answered for Acme 2026-03-01.csv on 2026-03-01 with “Yes”/,
    );
    const [first] = await library.run('answers.listFacts');
    await library.run('answers.withdrawFact', { factId: first?.id });
    expect(await draftOf(library, 'D.xlsx', { question: 'Are disks encrypted?' })).toMatchObject({ verdict: 'no' });
  });

  test('the same answer approved again and again is one answer', async () => {
    for (const name of ['A.xlsx', 'B.xlsx', 'C.xlsx'])
      await approved(library, name, { question: 'Are backups encrypted?' });
    expect(await library.run('answers.compareReusable')).toEqual([]);
  });
});
