import { describe, expect, it } from 'vitest';
import type { Block, Doc } from '../../src/main/exports/document-model';
import { textOf } from '../../src/main/exports/document-model';
import type { ExportStatement } from '../../src/main/exports/export-source';
import { buildMeasuresAnnex } from '../../src/main/exports/measures-annex';
import type { Statement } from '../../src/shared/domain/statement';
import { buildExportSource, buildExportStatement, buildOrganisation, readFrameworks } from '../builders/export-source';

/** A statement suggested for one heading of the clauses. */
function suggested(text: string, ref: string, overrides: Partial<Statement> = {}): ExportStatement {
  return buildExportStatement(text, overrides, {
    mappings: [{ framework: 'scc-2021', ref, score: 0.8, status: 'suggested' }],
  });
}

function recorded(text: string, headings: string[], id: number, rest: Partial<ExportStatement> = {}): ExportStatement {
  const places = headings.map((heading, index) => ({
    documentId: 1,
    passageId: id * 10 + index,
    locator: { page: null, path: ['Annex', heading], paragraph: id * 10 + index },
  }));
  return buildExportStatement(text, { id, places }, rest);
}

function annexOf(statements: ExportStatement[], overrides: Parameters<typeof buildExportSource>[0] = {}): Doc {
  return buildMeasuresAnnex(buildExportSource({ statements, ...overrides }));
}

/** The blocks under one heading, as they read. */
function under(doc: Doc, number: string): string[] {
  const start = doc.blocks.findIndex((block) => block.kind === 'heading' && block.number === number);
  const rest = doc.blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === 'heading');
  return rest.slice(0, end === -1 ? rest.length : end).map(readBlock);
}

function readBlock(block: Block): string {
  if (block.kind === 'table') return 'table';
  if (block.kind === 'heading') return block.text;
  const mark = block.kind === 'measure' ? `${block.number} ` : block.kind === 'item' ? `(${block.letter}) ` : '';
  return mark + textOf(block.inlines).replace(/\u00a0/g, ' ');
}

describe('headings', () => {
  it('are the seventeen of the clauses in their order, then assistance to the controller', () => {
    const official = readFrameworks().find(({ id }) => id === 'scc-2021')?.requirements ?? [];
    for (const language of ['en', 'de'] as const) {
      const headings = buildMeasuresAnnex(buildExportSource({ language })).blocks.filter(
        (block) => block.kind === 'heading',
      );
      expect(headings.slice(0, 17).map(({ text }) => text)).toEqual(
        official.slice(0, 17).map(({ title }) => title[language]),
      );
      expect(headings[17]?.text).toMatch(
        language === 'de' ? /Unterstützung des Verantwortlichen/ : /assistance to the controller/,
      );
    }
  });

  it('without a measure say so and are named as gaps', () => {
    const doc = annexOf([suggested('Backups are made every night.', '3')]);
    expect(under(doc, '14')).toEqual(['No specific measure is recorded under this heading.']);
    expect(doc.gaps).toContain('No measure is recorded under heading 14, “Measures for ensuring data quality”.');
  });
});

describe('a measure', () => {
  it('of a table stands with the other rows, and one among neighbours with them where headings fit alike', () => {
    const place = (id: number) => [
      { documentId: 1, passageId: id, locator: { page: null, path: ['Annex', 'Roles'], paragraph: id } },
    ];
    const row = (id: number, duty: string, ref: string) =>
      suggested(`Role: Team ${id}; Duties: ${duty}`, ref, { id, places: place(id) });
    const doc = annexOf([
      row(1, 'approves policies', '11'),
      row(2, 'runs the key vault', '1'),
      row(3, 'reports incidents', '11'),
    ]);
    expect(under(doc, '1')).toEqual(['No specific measure is recorded under this heading.']);
    expect(under(doc, '11').slice(1).join(' ')).toContain('Team 2 – runs the key vault');
    const between = buildExportStatement(
      'Log entries cannot be changed by administrators.',
      { id: 11, places: place(11) },
      {
        mappings: [
          { framework: 'scc-2021', ref: '8', score: 0.7, status: 'suggested' },
          { framework: 'scc-2021', ref: '9', score: 0.67, status: 'suggested' },
        ],
      },
    );
    const logs = annexOf([
      between,
      suggested('All servers send their logs to one server.', '9', { id: 12, places: place(12) }),
    ]);
    expect(under(logs, '9').join(' ')).toContain('Log entries cannot be changed');
    expect(under(logs, '8').join(' ')).toMatch(/^See 9\.1/u);
  });

  it('stands with all others under a heading of the clauses, which is not parted; elsewhere small groups are put together', () => {
    const many = Array.from({ length: 50 }, (_, index) =>
      buildExportStatement(
        `Procedure ${index} is written down.`,
        { id: index + 1 },
        {
          mappings: [
            { framework: 'scc-2021', ref: '11', score: 0.8, status: index < 2 ? 'rejected' : 'suggested' },
            { framework: 'gdpr-32', ref: '32(1)(d)', score: 1, status: 'confirmed' },
          ],
        },
      ),
    );
    const bold = (doc: Doc) =>
      doc.blocks.flatMap((block) =>
        block.kind === 'paragraph' && block.inlines.some((inline) => inline.kind === 'text' && inline.face === 'bold')
          ? [textOf(block.inlines)]
          : [],
      );
    expect(bold(annexOf(many))).toEqual([]);
    const art32 = buildMeasuresAnnex(buildExportSource({ statements: many }), { profile: 'art-32' });
    expect(bold(art32)).toEqual([
      'Measures for internal IT and IT security governance and management',
      'Further measures',
    ]);
  });

  it('recorded under two headings is written out once, and the second heading refers to it', () => {
    const text = 'Source code is reviewed by a second developer before every single release to production.';
    const doc = annexOf([
      recorded(text, ['Measures for ensuring data quality', 'Measures for ensuring accountability'], 1),
    ]);
    expect(under(doc, '14')).toEqual([`14.1 ${text} [1] [2]`]);
    expect(under(doc, '16')).toEqual(['See 14.1: “Source code is reviewed by a second developer before …”']);
  });

  it('stands under the heading its own document used, in slightly other words, whatever is suggested', () => {
    const doc = annexOf([
      recorded('Access logs are erased after 30 days.', ['Measures for ensuring data minimization'], 1, {
        mappings: [{ framework: 'scc-2021', ref: '9', score: 0.99, status: 'suggested' }],
      }),
    ]);
    expect(under(doc, '13')).toHaveLength(1);
    expect(under(doc, '13')[0]).toMatch(/^13\.1 Access logs/);
    expect(under(doc, '9')).toEqual(['No specific measure is recorded under this heading.']);
  });

  it('never stands where a person rejected it', () => {
    const doc = annexOf([
      buildExportStatement(
        'Doors are locked.',
        {},
        {
          mappings: [
            { framework: 'scc-2021', ref: '8', score: 0.9, status: 'rejected' },
            { framework: 'scc-2021', ref: '11', score: 0.5, status: 'suggested' },
          ],
        },
      ),
    ]);
    expect(under(doc, '8')).toEqual(['No specific measure is recorded under this heading.']);
    expect(under(doc, '11')).toEqual(['11.1 Doors are locked. [1]']);
  });

  it('says how far it reaches', () => {
    const modalities = [
      ['planned', 'A second data centre opens in Q3 2027.', 'Planned for Q3 2027: '],
      ['planned', 'We plan to get certified.', 'Planned: '],
      ['planned', 'Certification was to follow by the end of 2024.', 'Planned: '],
      ['optional', 'Users can switch on two-step login.', 'Optional for users: '],
      ['customer', 'The customer keeps the keys.', 'Customer’s responsibility: '],
      ['sub-processor', 'Nordlicht guards the doors.', 'Provided by Nordlicht Rechenzentrum GmbH: '],
      ['sub-processor', 'The provider guards the doors.', 'Provided by a sub-processor: '],
      ['partly', 'Half of the laptops are encrypted.', 'Partly in place: '],
      ['implemented', 'Doors are locked.', ''],
    ] as const;
    for (const [modality, text, label] of modalities) {
      expect(under(annexOf([suggested(text, '11', { modality })]), '11')).toEqual([`11.1 ${label}${text} [1]`]);
    }
  });

  it('is left out, and said so, when it is not in place, unfinished or about a document', () => {
    const doc = annexOf([
      suggested('Internal traffic is not encrypted.', '6', { id: 1, modality: 'not-implemented' }),
      suggested('Certificates are valid for TBD days.', '6', { id: 2 }),
      suggested('This policy describes the encryption of data.', '6', { id: 3 }),
    ]);
    expect(under(doc, '6')).toEqual(['No specific measure is recorded under this heading.']);
    for (const words of ['Internal traffic', 'TBD', 'This policy']) {
      expect(doc.gaps.filter((gap) => gap.includes(words))).toHaveLength(1);
    }
  });

  it('that names nothing concrete is flagged', () => {
    const doc = annexOf([
      suggested('Appropriate measures are taken in line with best practice.', '11', { id: 1 }),
      suggested('Appropriate backups are made every 24 hours.', '3', { id: 2 }),
    ]);
    const flagged = doc.gaps.filter((gap) => gap.startsWith('Not concrete'));
    expect(flagged).toEqual([
      'Not concrete (“Appropriate” and “best practice”): “Appropriate measures are taken in line with best practice.”',
    ]);
  });

  it('of a list keeps its lead-in once, with lettered parts', () => {
    const leadIn = 'Access to the server rooms needs';
    const parts = ['a badge', 'a personal code;', 'an entry in the visitors’ book'].map((part, index) =>
      suggested(`${leadIn} ${part}`, '8', {
        id: index + 1,
        quote: `- ${part}`,
        places: [{ documentId: 2, passageId: index, locator: { page: 1, path: [], paragraph: index + 1 } }],
      }),
    );
    expect(under(annexOf(parts), '8')).toEqual([
      '8.1 Access to the server rooms needs:',
      '(a) a badge [1]',
      '(b) a personal code [1]',
      '(c) an entry in the visitors’ book [1]',
    ]);
  });

  it('that only introduces a list is not written a second time', () => {
    const leadIn = 'We accept the following cipher suites only';
    const at = (paragraph: number) => ({
      places: [{ documentId: 2, passageId: paragraph, locator: { page: 1, path: [], paragraph } }],
    });
    const doc = annexOf([
      suggested(`${leadIn}:`, '6', { id: 1, ...at(1) }),
      suggested(`${leadIn}: TLS_AES_256_GCM_SHA384`, '6', { id: 2, quote: 'TLS_AES_256_GCM_SHA384', ...at(2) }),
      suggested(`${leadIn}: TLS_AES_128_GCM_SHA256`, '6', { id: 3, quote: 'TLS_AES_128_GCM_SHA256', ...at(3) }),
    ]);
    expect(under(doc, '6')).toEqual([
      `6.1 ${leadIn}: [1]`,
      '(a) TLS_AES_256_GCM_SHA384 [1]',
      '(b) TLS_AES_128_GCM_SHA256 [1]',
    ]);
  });

  it('that is an entry of a list of sub-processors is left to Annex III', () => {
    const doc = annexOf([suggested('Quill Ltd – Location – Dublin', '8', { modality: 'sub-processor' })]);
    expect(under(doc, '8')).toEqual(['No specific measure is recorded under this heading.']);
    expect(doc.gaps.filter((gap) => gap.includes('Annex III'))).toHaveLength(1);
  });

  it('refers by a guess only where a heading has little of its own', () => {
    const mappings = (refs: string[]) =>
      refs.map((ref) => ({ framework: 'scc-2021' as const, ref, score: 0.8, status: 'suggested' as const }));
    const twice = buildExportStatement(
      'Disks are encrypted with AES-256.',
      { id: 1 },
      { mappings: mappings(['1', '7']) },
    );
    const own = ['a', 'b', 'c'].map((name, index) => suggested(`Tape ${name} is locked away.`, '7', { id: index + 2 }));
    const pointer = 'See 1.1: “Disks are encrypted with AES-256.”';
    expect(under(annexOf([twice]), '7')).toEqual([pointer]);
    expect(under(annexOf([twice, ...own]), '7')).not.toContain(pointer);
  });

  it('of a fragment reads as a sentence', () => {
    expect(under(annexOf([suggested('• daily backups of all databases;', '3')]), '3')).toEqual([
      '3.1 Daily backups of all databases. [1]',
    ]);
  });
});

describe('order', () => {
  it('puts ours before a provider’s and plans last, and keeps a sentence behind the one it continues', () => {
    const at = (paragraph: number) => ({
      places: [{ documentId: 2, passageId: paragraph, locator: { page: null, path: [], paragraph } }],
    });
    const doc = annexOf([
      suggested('We plan a second alarm.', '8', { id: 1, modality: 'planned', ...at(1) }),
      suggested('The data centre of Nordlicht is fenced.', '8', { id: 2, modality: 'sub-processor', ...at(2) }),
      suggested('It is guarded at night.', '8', { id: 3, modality: 'sub-processor', ...at(2) }),
      suggested('Our office is locked.', '8', { id: 4, ...at(3) }),
      suggested('This is checked by the last to leave.', '8', { id: 5, ...at(3) }),
    ]);
    expect(under(doc, '8').map((line) => line.replace(/^.*?([A-Z][^:[]*) \[\d+\]$/, '$1'))).toEqual([
      'Our office is locked.',
      'This is checked by the last to leave.',
      'The data centre of Nordlicht is fenced.',
      'It is guarded at night.',
      'We plan a second alarm.',
    ]);
  });
});

describe('languages and fields', () => {
  it('leaves out statements of another language, and says so', () => {
    const german = { ...suggested('Türen sind verschlossen.', '8', { id: 2 }), language: 'de' as const };
    const doc = annexOf([suggested('Doors are locked.', '8'), german]);
    expect(under(doc, '8')).toEqual(['8.1 Doors are locked. [1]']);
    expect(doc.gaps.filter((gap) => gap.includes('Türen'))).toHaveLength(1);
  });

  it('uses what there is when nothing is in the language asked for', () => {
    const doc = annexOf([suggested('Doors are locked.', '8')], { language: 'de' });
    expect(under(doc, '8')).toEqual(['8.1 Doors are locked. [1]']);
    expect(doc.gaps[0]).toMatch(/keine Aussage auf Deutsch/);
  });

  it('keeps a marked place for what nobody has recorded', () => {
    const doc = annexOf([], { organisation: buildOrganisation({ dataProtectionOfficer: ' ' }) });
    expect(doc.control.rows).toContainEqual({ label: 'Data protection officer', value: '[to be completed]' });
    expect(doc.gaps).toContain('Data protection officer is not recorded; its place in the document is marked.');
  });
});

describe('sources', () => {
  it('are numbered as they are first read and say document, edition and place', () => {
    const doc = buildMeasuresAnnex(buildExportSource());
    expect(doc.sources[0]).toEqual({
      number: 1,
      anchor: 'source-1',
      document: 'Technical and organisational measures',
      edition: 'edition 3, of 1 September 2026',
      place: 'Measures of pseudonymisation and encryption of personal data, paragraphs 1–5',
    });
    expect(doc.sources.find(({ document }) => document === 'Customer data encryption policy')).toMatchObject({
      edition: 'undated, received 2 November 2026',
      place: '4 Transport › 4.2 Ciphers, page 4, paragraphs 21–23',
    });
  });
});
