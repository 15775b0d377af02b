import outlineWords from '../../../resources/wording/whitepaper-outline.json';
import { admitStatements, deniedOf, quotedText } from './admit-statements';
import { changesBlocks } from './changes-appendix';
import { contactBlocks } from './contact-blocks';
import type { Block, Doc } from './document-model';
import { plain } from './document-model';
import type { ExportSource, ExportStatement } from './export-source';
import { deploymentInWords, frontMatter } from './front-matter';
import { isRecorded, providerRecord } from './provider-records';
import { isAboutDocument, isLeadIn, isQuestion } from './sentence';
import { createSourceList, type SourceList, sourceBlocks } from './source-list';
import { limitBlocks } from './topic-blocks';
import { glanceBlocks, type PlacedStatement, productName } from './whitepaper-glance';
import { interfaceTable, tableBlocks, tablesOf } from './whitepaper-lists';
import { partOf, SECTIONS } from './whitepaper-outline';
import { proseBlocks } from './whitepaper-sections';
import { coverageTable, type NumberedPart, responsibilityBlocks } from './whitepaper-tables';
import { keepListsWhole } from './whole-lists';
import { commonWording, fill, quoted, sentenceLexicon, whitepaperWording } from './wording';

const LETTERS = 'ABCDE';
const OUTWARD = new RegExp(outlineWords.outward, 'iu');
// Below this the words of a sentence only touch the part they were put in.
const SURE_FIT = 0.5;

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
  const fitting = admitted.statements.flatMap((entry): PlacedStatement[] => {
    const record = providerRecord(entry);
    if (record !== null && isRecorded(record, source)) return []; // the table of sub-processors says it
    const part = partOf(entry);
    if (part !== null) return [{ entry, part: part.id, score: part.score }];
    gaps.push(fill(wording.gaps.unplaced, { quote: quotedText(entry, source) }));
    return [];
  });
  const placed = besideAntecedents(keepListsWhole(besideNeighbours(fitting)));
  const saysWhose = placed.some(({ entry: { statement } }) =>
    ['customer', 'sub-processor'].includes(statement.modality),
  );
  const hasScope = organisation.products.length > 0 || saysWhose;
  const sections = planSections(placed, source, gaps, hasScope ? 3 : 2);
  const limits = limitsOf(source);
  const next = sections.length + (hasScope ? 3 : 2);
  const parts = sections.flatMap((section) => section.parts);
  const list = createSourceList(source);
  const subProcessors = parts.find(({ id }) => id === 'suppliers.table') ?? null;
  const glance = glanceBlocks(placed, subProcessors, source, list);
  const products = organisation.products.map((product) => productName(product, source.language)).join('; ');
  const company = organisation.name.trim() || common.toBeCompleted;
  const front = frontMatter(
    source,
    { ...wording, subtitle: fill(wording.subtitle, { company }), scope: products || wording.scope },
    { statements: placed.length },
  );
  const ports = interfaceTable(placed, source, list);
  const appendices = [
    { anchor: 'interfaces', title: wording.interfaceTitle, text: wording.interfaceIntro, table: ports },
    {
      anchor: 'coverage-art32',
      title: wording.art32Title,
      text: wording.art32Intro,
      table: coverageTable('gdpr-32', parts, source),
    },
    {
      anchor: 'coverage-measures',
      title: wording.measuresTitle,
      text: wording.measuresIntro,
      table: coverageTable('scc-2021', parts, source),
    },
  ].filter(({ table }) => table.length > 0);
  const blocks: Block[] = [
    heading('1', wording.sections.glance, 'section-glance'),
    ...glance.blocks,
    ...(hasScope
      ? [
          heading('2', wording.sections.scope, 'section-scope'),
          ...scopeBlocks(source, wording.scopeIntro),
          ...responsibilityBlocks(sections, source, list),
        ]
      : []),
    ...sections.flatMap((section) => sectionBlocks(section, placed, source, list)),
    ...limitSection(String(next), limits, source, list),
    ...contactSection(String(next + Number(limits.length > 0)), source, list),
    ...appendices.flatMap((each, index) => appendix(LETTERS.charAt(index), each)),
  ];
  const changes = changesBlocks(source, LETTERS.charAt(appendices.length));
  const sources = list.sources();
  const last = LETTERS.charAt(appendices.length + (changes.length > 0 ? 1 : 0));
  return {
    meta: front.meta,
    titlePage: front.titlePage,
    control: front.control,
    contentsTitle: common.contents,
    blocks: [...blocks, ...changes, ...sourceBlocks(sources, last, common)],
    sources,
    statementIds: list.statementIds(),
    gaps: [
      ...admitted.notices,
      ...front.gaps,
      ...gaps,
      ...glance.gaps,
      ...admitted.gaps.filter((gap) => !limits.some((entry) => gap.includes(quotedText(entry, source)))),
    ],
  };
}

/** A sentence whose own words fit nowhere well stands where the surest one of its paragraph does. */
function besideNeighbours(placed: readonly PlacedStatement[]): PlacedStatement[] {
  const surest = new Map<number, PlacedStatement>();
  for (const each of placed) {
    const passage = each.entry.statement.places[0]?.passageId;
    if (passage !== undefined && each.score > (surest.get(passage)?.score ?? 0)) surest.set(passage, each);
  }
  return placed.map((each) => {
    const neighbour = surest.get(each.entry.statement.places[0]?.passageId ?? 0);
    const joins = each.score < SURE_FIT && neighbour !== undefined && neighbour.score >= SURE_FIT;
    return joins ? { ...each, part: neighbour.part } : each;
  });
}

/** "It is off by default." stands where the feature stands that it speaks of. */
function besideAntecedents(placed: readonly PlacedStatement[]): PlacedStatement[] {
  const parts = new Map<number, string>();
  return placed.map((each) => {
    const { statement, goesOnFrom } = each.entry;
    const part = (goesOnFrom === undefined ? undefined : parts.get(goesOnFrom.id)) ?? each.part;
    parts.set(statement.id, part);
    return { ...each, part };
  });
}

/** Numbers the sections that have something to say, from `first` on, and their parts. */
function planSections(
  placed: PlacedStatement[],
  source: ExportSource,
  gaps: string[],
  first: number,
): PlannedSection[] {
  const wording = whitepaperWording(source.language);
  const common = commonWording(source.language);
  const byPart = Map.groupBy(placed, ({ part }) => part);
  const sections: PlannedSection[] = [];
  for (const { id, parts } of SECTIONS) {
    const number = String(sections.length + first);
    const title = titleOf(wording.sections, id);
    const filled = parts
      .map((part) => ({
        id: `${id}.${part.id}`,
        entries: (byPart.get(`${id}.${part.id}`) ?? []).map(({ entry }) => entry),
      }))
      .filter(({ entries }) => entries.length > 0);
    const tables = tablesOf(id, source, placed);
    filled.push(...tables.map((table) => ({ id: table, entries: [] })));
    if (id === 'suppliers' && tables.length === 0) gaps.push(wording.gaps.noSubProcessors);
    if (filled.length === 0) {
      gaps.push(fill(wording.gaps.emptySection, { title: quoted(title, common) }));
      continue;
    }
    const anchor = `section-${id}`;
    const [only] = filled.length === 1 ? filled : [];
    sections.push({
      number,
      anchor,
      // A section that is a list and nothing else is called what it is.
      title: only?.id === 'people.certificates' ? titleOf(wording.parts, only.id) : title,
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

function sectionBlocks(
  section: PlannedSection,
  placed: readonly PlacedStatement[],
  source: ExportSource,
  list: SourceList,
): Block[] {
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
      ...(tableBlocks(part.id, source, placed, list) ?? proseBlocks(part.entries, source, list)),
    ]),
  ];
}

/** The products a document speaks of, and how they are run. */
export function scopeBlocks({ organisation, language }: ExportSource, introduction: string): Block[] {
  if (organisation.products.length === 0) return [];
  const { product, deployments } = whitepaperWording(language).productColumns;
  const common = commonWording(language);
  return [
    intro(introduction),
    {
      kind: 'table',
      columns: [
        { title: product, widthMm: 65 },
        { title: deployments, widthMm: 100 },
      ],
      rows: organisation.products.map(({ name, deployments: ways }) => ({
        anchor: null,
        cells: [[[plain(name)]], [[plain(ways.map((way) => deploymentInWords(way, common)).join(', '))]]],
      })),
    },
  ];
}

function appendix(
  letter: string,
  { anchor, title, text, table }: { anchor: string; title: string; text: string; table: Block[] },
): Block[] {
  return [{ kind: 'heading', level: 1, number: letter, text: title, anchor, appendix: true }, intro(text), ...table];
}

/**
 * What the company tells the world openly not to be in place: in public documents and in whitepapers of its own. What other
 * documents say of that is listed before the export, and stays inside.
 */
function limitsOf(source: ExportSource): ExportStatement[] {
  const open = new Set(
    source.documents
      .filter(({ title, disclosure }) => disclosure === 'public' || OUTWARD.test(title))
      .map(({ id }) => id),
  );
  return deniedOf(source).filter(({ statement: { text, places }, language }) => {
    const isClaim = /\p{L}.*\p{L}/u.test(text) && !isLeadIn(text) && !isQuestion(text);
    const isTold = places.some(({ documentId }) => open.has(documentId));
    return isTold && isClaim && !isAboutDocument(text, sentenceLexicon(language));
  });
}

function limitSection(number: string, limits: ExportStatement[], source: ExportSource, list: SourceList): Block[] {
  const wording = whitepaperWording(source.language);
  const blocks = limitBlocks(wording.limitsIntro, limits, source, list);
  return blocks.length === 0 ? [] : [heading(number, wording.sections.limits, 'section-limits'), ...blocks];
}

function contactSection(number: string, source: ExportSource, list: SourceList): Block[] {
  const blocks = contactBlocks(source, list);
  const title = whitepaperWording(source.language).sections.contact;
  return blocks.length === 0 ? [] : [heading(number, title, 'section-contact'), ...blocks];
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
