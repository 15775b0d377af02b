import { describe, expect, it } from 'vitest';
import { buildAnnexSet } from '../../src/main/exports/annex-set';
import { type Block, type Doc, textOf } from '../../src/main/exports/document-model';
import type { ExportSource } from '../../src/main/exports/export-source';
import { buildMeasuresAnnex } from '../../src/main/exports/measures-annex';
import { narrowSource } from '../../src/main/exports/narrow-source';
import { renderDocx } from '../../src/main/exports/render-docx';
import { renderPdf } from '../../src/main/exports/render-pdf';
import { organisationIn } from '../../src/main/organisation/organisation-in';
import { EXPORT_PROFILES, type ExportOptions } from '../../src/shared/domain/export';
import {
  buildExportSource,
  buildExportStatement,
  buildOrganisation,
  RESOURCES_FOLDER,
} from '../builders/export-source';
import { docxLines, readPdf, squeezed, unzipText } from '../builders/read-exports';

const OPTIONS: ExportOptions = {
  language: 'en',
  profile: 'scc-2021-914',
  module: 'controller-processor',
  scope: { product: null, deployment: null },
  audience: 'customer',
  isDraft: false,
  recipient: '',
  topic: null,
  questionnaireId: null,
};

const ACTIVITIES = [
  {
    name: 'Operation of Faktura Cloud',
    products: ['Faktura Cloud'],
    dataSubjects: 'Debtors of the customer',
    dataCategories: 'Names, invoice amounts',
    sensitiveData: 'None intended',
    frequency: 'Continuous',
    nature: 'Storing and sending invoices',
    purpose: 'Invoicing by the customer',
  },
  { name: 'Own payroll', role: 'controller' as const, purpose: 'Paying staff' },
];

function sourceOf(overrides: Partial<ExportSource> = {}): ExportSource {
  return buildExportSource({ organisation: buildOrganisation({ activities: ACTIVITIES }), ...overrides });
}

function annexes(doc: Doc): string[] {
  return doc.blocks.flatMap((block) => (block.kind === 'heading' && block.number === '' ? [block.text] : []));
}

/** The blocks of one annex, from its heading to the next. */
function within(doc: Doc, start: string): Block[] {
  const from = doc.blocks.findIndex((block) => block.kind === 'heading' && block.text.startsWith(start));
  const rest = doc.blocks.slice(from + 1);
  const end = rest.findIndex((block) => block.kind === 'heading' && (block.number === '' || block.appendix));
  return rest.slice(0, end === -1 ? rest.length : end);
}

function rowsOf(blocks: Block[]): string[][] {
  return blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map(({ cells }) => cells.map((cell) => cell.map(textOf).join('\n'))) : [],
  );
}

describe('annexes', () => {
  it('stand in the order and under the names of their profile', () => {
    const names = (profile: ExportOptions['profile'], language: 'en' | 'de') =>
      annexes(buildAnnexSet(sourceOf({ language }), { ...OPTIONS, language, profile })).map(
        (title) => title.split(' – ')[0],
      );
    expect(names('scc-2021-914', 'en')).toEqual(['Annex I.A', 'Annex I.B', 'Annex I.C', 'Annex II', 'Annex III']);
    expect(names('scc-2021-915', 'de')).toEqual(['Anhang I', 'Anhang II', 'Anhang III', 'Anhang IV']);
    for (const profile of ['avv', 'bdsg-8', 'art-32'] as const)
      expect(names(profile, 'de')).toEqual(['Vertragsparteien', 'Anlage 1', 'Anlage 2', 'Anlage 3']);
  });

  it('are those the module asks for, and what is left out is said', () => {
    const doc = buildAnnexSet(sourceOf(), { ...OPTIONS, module: 'processor-controller' });
    expect(annexes(doc).map((title) => title.split(' – ')[0])).toEqual(['Annex I.A', 'Annex I.B']);
    expect(doc.gaps).toContain('Annex II is left out: the module does not ask for it.');
    expect(rowsOf(within(doc, 'Annex I.A'))[0]).toEqual(['Name', 'Bernsteinwerk Software SE']);
  });

  it('describe no processor where the data goes to a controller', () => {
    const last = (module: ExportOptions['module']) =>
      rowsOf(within(buildAnnexSet(sourceOf(), { ...OPTIONS, module }), 'Annex I.B')).find(([label]) =>
        label?.startsWith('For transfers to (sub-)processors'),
      )?.[1];
    expect(last('processor-controller')).toBe('Not applicable: the data is transferred to a controller.');
    expect(last('controller-processor')).toMatch(/^See Annex III/u);
  });

  it('end with the assistance to a controller only where data is processed for one', () => {
    const titles = (module: ExportOptions['module']) =>
      buildAnnexSet(sourceOf(), { ...OPTIONS, module }).blocks.flatMap((block) =>
        block.kind === 'heading' && /assistance to the controller/u.test(block.text) ? [block.number] : [],
      );
    expect(titles('controller-processor')).toEqual(['18']);
    expect(titles('controller-controller')).toEqual([]);
  });

  it('take the activities that fit the module', () => {
    const names = (module: ExportOptions['module']) =>
      rowsOf(within(buildAnnexSet(sourceOf(), { ...OPTIONS, module }), 'Annex I.B')).filter(
        ([label]) => label === 'Processing activity',
      );
    expect(names('controller-processor')).toEqual([['Processing activity', 'Operation of Faktura Cloud']]);
    expect(names('controller-controller')).toEqual([['Processing activity', 'Own payroll']]);
  });
});

describe('what nobody has recorded', () => {
  const doc = buildAnnexSet(sourceOf(), OPTIONS);

  it('keeps a marked place and is named', () => {
    const retention = rowsOf(within(doc, 'Annex I.B')).find(([label]) => label?.startsWith('The period for which'));
    expect(retention?.[1]).toBe('[not recorded]');
    expect(doc.gaps.join('\n')).toMatch(
      /Annex I\.B: “The period for which[^”]*” of Operation of Faktura Cloud is not recorded/u,
    );
    const mail = rowsOf(within(doc, 'Annex III')).filter(([label]) => label === 'Certificates');
    expect(mail.map(([, value]) => value)).toEqual([
      'ISO/IEC 27001, valid until 31 March 2028; EN 50600',
      '[not recorded]',
    ]);
  });

  it('is left to the customer where only the customer knows it', () => {
    const parties = rowsOf(within(doc, 'Annex I.A'));
    expect(parties.filter(([label]) => label === 'Address').map(([, value]) => value)).toEqual([
      '[to be completed by the customer]',
      'Am Alten Güterbahnhof 7, 02826 Görlitz, Germany',
    ]);
    expect(rowsOf(within(doc, 'Annex I.C'))[0]?.[1]).toBe('[to be completed by the customer]');
  });

  it('leaves lists of nothing empty and says so', () => {
    const bare = buildAnnexSet(buildExportSource({ organisation: buildOrganisation({ subProcessors: [] }) }), OPTIONS);
    expect(rowsOf(within(bare, 'Annex III'))).toEqual([]);
    expect(bare.gaps).toContain('No sub-processor is recorded for this scope; the list is empty.');
    expect(bare.gaps).toContain(
      'No processing activity is recorded for this scope; the description holds no particulars.',
    );
  });
});

describe('measures', () => {
  it('are the same in every profile, each written out once and with its source', () => {
    for (const profile of EXPORT_PROFILES) {
      const doc = buildAnnexSet(sourceOf(), { ...OPTIONS, profile });
      const measures = doc.blocks.filter((block) => block.kind === 'measure');
      const words = measures.map(({ inlines }) => textOf(inlines).replace(/^[^:]*: /u, ''));
      expect(new Set(words).size).toBe(words.length);
      const loose = measures.filter(
        ({ inlines }) => !inlines.some(({ kind }) => kind === 'source') && !textOf(inlines).endsWith(':'),
      );
      expect(loose).toEqual([]);
      expect(doc.statementIds.length, profile).toBeGreaterThan(20);
    }
  });

  it('stand under the German controls they belong to', () => {
    const door = buildExportStatement('The doors are opened with chips.', { id: 1 }, mapped('iso27001-2022', 'A.7.2'));
    const backup = buildExportStatement('A backup is made every night.', { id: 2 }, mapped('iso27001-2022', 'A.8.13'));
    const rejected = buildExportStatement(
      'Visitors sign a list.',
      { id: 3 },
      mapped('iso27001-2022', 'A.7.2', 'rejected'),
    );
    const source = buildExportSource({ statements: [door, backup, rejected] });
    const number = (profile: 'avv' | 'bdsg-8' | 'art-32') =>
      buildMeasuresAnnex(source, { profile }).blocks.flatMap((block) =>
        block.kind === 'measure' ? [block.number] : [],
      );
    expect(number('avv')).toEqual(['1.1.1', '3.2.1']);
    expect(number('bdsg-8')).toEqual(['1.1', '7.1']);
    expect(number('art-32')).toEqual(['2.1', '3.1']);
    expect(buildMeasuresAnnex(source, { profile: 'avv' }).gaps.join('\n')).toContain('Visitors sign a list.');
  });

  it('stay under a German heading the source document gave them', () => {
    const places = [
      { documentId: 2, passageId: 1, locator: { page: null, path: ['Zutrittskontrolle'], paragraph: 1 } },
    ];
    const source = buildExportSource({ statements: [buildExportStatement('Wachen gehen um.', { places })] });
    const doc = buildMeasuresAnnex(source, { profile: 'avv' });
    expect(doc.blocks.find((block) => block.kind === 'measure')).toMatchObject({ number: '1.1.1' });
  });

  it('say who takes them', () => {
    const statements = [
      buildExportStatement('We lock doors.', { id: 1, places: at(1) }, mapped('scc-2021', '8')),
      buildExportStatement(
        'Nordlicht guards the hall.',
        { id: 2, modality: 'sub-processor', places: at(2) },
        mapped('scc-2021', '8'),
      ),
      buildExportStatement(
        'You lock your offices.',
        { id: 3, modality: 'customer', places: at(3) },
        mapped('scc-2021', '8'),
      ),
    ];
    const doc = buildAnnexSet(sourceOf({ statements }), OPTIONS);
    expect(rowsOf(within(doc, 'Annex II'))).toEqual([
      [
        '8\u00a0 Measures for ensuring physical security of locations at which personal data are processed',
        '8.1',
        '8.2',
        '8.3',
      ],
    ]);
  });

  it('that are left out explain an empty heading', () => {
    const german = {
      ...buildExportStatement('Türen sind verschlossen.', { id: 2 }, mapped('scc-2021', '8')),
      language: 'de' as const,
    };
    const english = buildExportStatement('Backups are made.', { id: 1 }, mapped('scc-2021', '3'));
    const doc = buildAnnexSet(sourceOf({ statements: [english, german] }), OPTIONS);
    expect(doc.gaps.find((gap) => gap.includes('under heading 8,'))).toMatch(
      /1 statement that belong there are left out: in another language 1\./u,
    );
  });
});

describe('scope', () => {
  it('leaves out what is recorded for another product', () => {
    const organisation = buildOrganisation({ activities: ACTIVITIES });
    organisation.subProcessors[0]?.products.push('Faktura Cloud');
    const options = { ...OPTIONS, scope: { product: 'Faktura Server', deployment: 'self-hosted' as const } };
    const hosted = buildExportStatement('We patch the servers.', {
      id: 1,
      scope: { subject: 'company', deployment: 'operated', product: null },
    });
    const both = buildExportStatement('We answer within a day.', { id: 2 });
    const source = narrowSource(buildExportSource({ organisation, statements: [hosted, both] }), options);
    expect(source.statements.map(({ statement }) => statement.id)).toEqual([2]);
    expect(source.organisation.subProcessors.map(({ name }) => name)).toEqual(['Quillfeather Mail Ltd']);
    expect(source.organisation.activities.map(({ name }) => name)).toEqual(['Own payroll']);
  });
});

describe('files', () => {
  it.each(['en', 'de'] as const)('of Word and PDF say the same and number as the law does (%s)', async (language) => {
    const doc = buildAnnexSet(sourceOf({ language, recipient: 'Kranich AG' }), {
      ...OPTIONS,
      language,
      profile: 'avv',
    });
    const docx = await renderDocx(doc, RESOURCES_FOLDER);
    const pdf = squeezed((await readPdf(await renderPdf(doc, RESOURCES_FOLDER))).pages.join('\n'));
    const lines = squeezed(docxLines(docx).join('\n'));
    for (const title of annexes(doc)) {
      expect(pdf).toContain(squeezed(title));
      expect(lines).toContain(squeezed(title));
    }
    for (const fact of doc.facts ?? []) expect(lines).toContain(squeezed(fact.split(': ').slice(2).join(': ')));
    expect(pdf).toContain(squeezed('Kranich AG'));
    expect(pdf).toContain('1.1.1');
    // What stands in an annex counts from 1 again: the lists of Word are as many as the annexes that number anything.
    const document = unzipText(docx)['word/document.xml'] ?? '';
    const lists = new Set(
      [...document.matchAll(/<w:pStyle w:val="Heading2"\/>.*?<w:numId w:val="(\d+)"\/>/gu)].map(([, id]) => id),
    );
    expect(lists.size).toBeGreaterThanOrEqual(3);
  });
});

function mapped(framework: 'scc-2021' | 'iso27001-2022', ref: string, status: 'suggested' | 'rejected' = 'suggested') {
  return { mappings: [{ framework, ref, score: 0.8, status }] };
}

function at(paragraph: number) {
  return [{ documentId: 2, passageId: paragraph, locator: { page: null, path: [], paragraph } }];
}

describe('records in the other language', () => {
  it('are given as recorded, and said to lack a translation', () => {
    const german = organisationIn(
      buildOrganisation({
        activities: [{ name: 'Betrieb', purpose: 'Rechnungen', translated: { name: 'Operation' } }],
        language: 'de',
      }),
      'en',
    );
    const doc = buildAnnexSet(buildExportSource(german), OPTIONS);
    expect(rowsOf(within(doc, 'Annex I.B')).slice(0, 1)).toEqual([['Processing activity', 'Operation']]);
    expect(doc.gaps).toContain('Operation: recorded in German only, and given as recorded: Purposes.');
  });
});
