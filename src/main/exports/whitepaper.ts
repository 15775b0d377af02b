import { admitStatements, quotedText } from './admit-statements';
import type { Block, Doc } from './document-model';
import { plain } from './document-model';
import type { ExportSource } from './export-source';
import { frontMatter } from './front-matter';
import { isRecorded, providerRecord } from './provider-records';
import { createSourceList, type SourceList, sourceBlocks } from './source-list';
import { glanceBlocks, type PlacedStatement, productName } from './whitepaper-glance';
import { partOf, SECTIONS } from './whitepaper-outline';
import { proseBlocks } from './whitepaper-sections';
import { coverageTable, type NumberedPart, responsibilityBlocks, subProcessorTable } from './whitepaper-tables';
import { commonWording, fill, quoted, type WhitepaperWording, whitepaperWording } from './wording';

/** A section as it will be written; its blocks come later, so that sources are numbered in the order of reading. */
interface PlannedSection extends NumberedPart {
  parts: (NumberedPart & { id: string })[];
}

/**
 * The security whitepaper: facts on one page, who is responsible for what, a section per subject, coverage tables and
 * sources. A section without statements is left out, and said so.
 */
export function buildWhitepaper(source: ExportSource): Doc {
  const wording = whitepaperWording(source.language);
  const common = commonWording(source.language);
  const { organisation } = source;
  const admitted = admitStatements(source);
  const gaps: string[] = [];
  const placed = admitted.statements.flatMap((entry): PlacedStatement[] => {
    const record = providerRecord(entry);
    if (record !== null && isRecorded(record, source)) return []; // the table of sub-processors says it
    const part = partOf(entry);
    if (part !== null) return [{ entry, part: part.id, score: part.score }];
    gaps.push(fill(wording.gaps.unplaced, { quote: quotedText(entry, source) }));
    return [];
  });
  const sections = planSections(placed, source, gaps);
  const parts = sections.flatMap((section) => section.parts);
  const list = createSourceList(source);
  const subProcessors = parts.find(({ id }) => id === 'suppliers.table') ?? null;
  const glance = glanceBlocks(placed, subProcessors, source, list);
  const products = organisation.products.map(productName).join('; ');
  const company = organisation.name.trim() || common.toBeCompleted;
  const front = frontMatter(
    source,
    { ...wording, subtitle: fill(wording.subtitle, { company }), scope: products || wording.scope },
    { statements: placed.length },
  );
  const blocks: Block[] = [
    heading('1', wording.sections.glance, 'section-glance'),
    ...glance.blocks,
    heading('2', wording.sections.scope, 'section-scope'),
    ...scopeBlocks(source, wording),
    ...responsibilityBlocks(sections, source, list),
    ...sections.flatMap((section) => sectionBlocks(section, source, list)),
    ...appendix('A', 'coverage-art32', wording.art32Title, wording.art32Intro, coverageTable('gdpr-32', parts, source)),
    ...appendix(
      'B',
      'coverage-measures',
      wording.measuresTitle,
      wording.measuresIntro,
      coverageTable('scc-2021', parts, source),
    ),
  ];
  const sources = list.sources();
  return {
    meta: front.meta,
    titlePage: front.titlePage,
    control: front.control,
    contentsTitle: common.contents,
    blocks: [...blocks, ...sourceBlocks(sources, 'C', common)],
    sources,
    statementIds: list.statementIds(),
    gaps: [...admitted.notices, ...front.gaps, ...gaps, ...glance.gaps, ...admitted.gaps],
  };
}

/** Numbers the sections that have something to say, from 3 on, and their parts. */
function planSections(placed: PlacedStatement[], source: ExportSource, gaps: string[]): PlannedSection[] {
  const wording = whitepaperWording(source.language);
  const common = commonWording(source.language);
  const byPart = Map.groupBy(placed, ({ part }) => part);
  const sections: PlannedSection[] = [];
  for (const { id, parts } of SECTIONS) {
    const number = String(sections.length + 3);
    const title = titleOf(wording.sections, id);
    const filled = parts
      .map((part) => ({
        id: `${id}.${part.id}`,
        entries: (byPart.get(`${id}.${part.id}`) ?? []).map(({ entry }) => entry),
      }))
      .filter(({ entries }) => entries.length > 0);
    if (id === 'suppliers') {
      if (source.organisation.subProcessors.length > 0) filled.push({ id: 'suppliers.table', entries: [] });
      else gaps.push(wording.gaps.noSubProcessors);
    }
    if (filled.length === 0) {
      gaps.push(fill(wording.gaps.emptySection, { title: quoted(title, common) }));
      continue;
    }
    const anchor = `section-${id}`;
    sections.push({
      number,
      anchor,
      title,
      entries: filled.flatMap(({ entries }) => entries),
      // A section of one part has no headings below its own.
      parts: filled.map((part, index) => ({
        ...part,
        title: titleOf(wording.parts, part.id),
        number: filled.length === 1 ? number : `${number}.${index + 1}`,
        anchor: filled.length === 1 ? anchor : `part-${part.id.replace('.', '-')}`,
      })),
    });
  }
  return sections;
}

function sectionBlocks(section: PlannedSection, source: ExportSource, list: SourceList): Block[] {
  const wording = whitepaperWording(source.language);
  return [
    heading(section.number, section.title, section.anchor),
    ...section.parts.flatMap((part): Block[] => [
      ...(section.parts.length === 1
        ? []
        : [
            {
              kind: 'heading' as const,
              level: 2 as const,
              number: part.number,
              text: part.title,
              anchor: part.anchor,
              appendix: false,
            },
          ]),
      ...(part.id === 'suppliers.table'
        ? [intro(wording.subProcessorIntro), subProcessorTable(source.organisation.subProcessors, wording)]
        : proseBlocks(part.entries, source, list)),
    ]),
  ];
}

export function scopeBlocks({ organisation }: ExportSource, wording: WhitepaperWording): Block[] {
  if (organisation.products.length === 0) return [];
  const { product, deployments } = wording.productColumns;
  return [
    intro(wording.scopeIntro),
    {
      kind: 'table',
      columns: [
        { title: product, widthMm: 65 },
        { title: deployments, widthMm: 100 },
      ],
      rows: organisation.products.map(({ name, deployments: ways }) => ({
        anchor: null,
        cells: [[[plain(name)]], [[plain(ways.join(', '))]]],
      })),
    },
  ];
}

function appendix(letter: string, anchor: string, title: string, text: string, table: Block[]): Block[] {
  if (table.length === 0) return [];
  return [{ kind: 'heading', level: 1, number: letter, text: title, anchor, appendix: true }, intro(text), ...table];
}

function heading(number: string, text: string, anchor: string): Block {
  return { kind: 'heading', level: 1, number, text, anchor, appendix: false };
}

function intro(text: string): Block {
  return { kind: 'paragraph', style: 'body', inlines: [plain(text)], keepWithNext: true };
}

function titleOf(titles: Record<string, string>, id: string): string {
  return titles[id] ?? id;
}
