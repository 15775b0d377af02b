import { describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { renderDocx } from '../../src/main/exports/render-docx';
import { renderPdf } from '../../src/main/exports/render-pdf';
import { renderXlsx } from '../../src/main/exports/render-xlsx';
import { buildSoa } from '../../src/main/exports/soa';
import { buildExportSource, buildExportStatement, RESOURCES_FOLDER } from '../builders/export-source';
import { docxLines, readPdf, squeezed } from '../builders/read-exports';

const DECISIONS = [
  {
    ref: 'A.7.4',
    applicable: false,
    justification: 'No rooms of our own: everybody works from home.',
    decidedBy: 'Information security officer',
    decidedAt: '2026-11-10T10:00:00.000Z',
  },
  {
    ref: 'A.8.24',
    applicable: true,
    justification: '=Contracts with customers ask for it.',
    decidedBy: '',
    decidedAt: '2026-11-11T10:00:00.000Z',
  },
];

describe.each(['en', 'de'] as const)('the statement of applicability in %s', (language) => {
  const source = buildExportSource({ language, applicability: DECISIONS });
  const doc = buildSoa(source, { audience: 'customer' });

  it('has a row for each of the 93 controls, in every format', async () => {
    const rows = sheetRows(renderXlsx(doc));
    expect(rows.length).toBe(94);
    const refs = rows.slice(1).map(([ref]) => ref);
    expect(new Set(refs).size).toBe(93);
    expect(refs[0]).toBe('A.5.1');
    expect(refs.at(-1)).toBe('A.8.34');
    const lines = docxLines(await renderDocx(doc, RESOURCES_FOLDER));
    const pages = squeezed((await readPdf(await renderPdf(doc, RESOURCES_FOLDER))).pages.join(''));
    for (const ref of refs) {
      expect([ref, lines.includes(ref ?? '')]).toEqual([ref, true]);
      expect([ref, pages.includes(ref ?? '')]).toEqual([ref, true]);
    }
  });

  it('says who decided what, and marks everything else as a draft', () => {
    const rows = sheetRows(renderXlsx(doc));
    const excluded = rows.find(([ref]) => ref === 'A.7.4') ?? [];
    expect(excluded[3]).toBe(language === 'en' ? 'No' : 'Nein');
    expect(excluded[4]).toBe('No rooms of our own: everybody works from home.');
    expect(excluded[5]).toContain('Information security officer');
    expect(excluded[6]).toBe('–');
    expect(rows.find(([ref]) => ref === 'A.8.24')?.[4]).toBe('=Contracts with customers ask for it.');
    const draft = language === 'en' ? 'Draft, not approved' : 'Entwurf, nicht freigegeben';
    expect(rows.filter((row) => row[5] === draft).length).toBe(91);
    expect(doc.gaps.some((gap) => gap.includes('91') && gap.includes('A.5.1'))).toBe(true);
  });

  it('drafts a justification only where a statement speaks of the control', () => {
    const rows = sheetRows(renderXlsx(doc)).slice(1);
    const place = language === 'en' ? '[to be completed]' : '[zu ergänzen]';
    for (const row of rows.filter(([ref]) => !DECISIONS.some((decision) => decision.ref === ref)))
      expect([row[0], row[4] === place]).toEqual([row[0], row[8] === '']);
    expect(rows.some((row) => row[8] !== '')).toBe(true);
  });
});

it('never calls in place what is planned, a provider’s or said not to be', () => {
  const entries = (['planned', 'sub-processor', 'not-implemented', 'implemented'] as const).map((modality, index) =>
    buildExportStatement(
      `Sentence ${index} about rooms.`,
      { id: index + 1, modality },
      { mappings: [{ framework: 'iso27001-2022', ref: `A.7.${index + 1}`, score: 0.9, status: 'confirmed' }] },
    ),
  );
  const rows = sheetRows(renderXlsx(buildSoa(buildExportSource({ statements: entries }), { audience: 'customer' })));
  const statusOf = (ref: string): string | undefined => rows.find(([name]) => name === ref)?.[6];
  expect(['A.7.1', 'A.7.2', 'A.7.3', 'A.7.4', 'A.7.5'].map(statusOf)).toEqual([
    'Planned',
    'Partly in place',
    'Not in place',
    'In place',
    'Not recorded',
  ]);
});

function sheetRows(bytes: Uint8Array): string[][] {
  const book = read(bytes);
  return utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1, defval: '' });
}
