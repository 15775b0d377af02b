import type { FrameworkId } from '../../shared/domain/framework';
import type { SubProcessor } from '../../shared/domain/organisation';
import type { Block, Cell, Inline, TableRow } from './document-model';
import { plain } from './document-model';
import type { ExportSource, ExportStatement } from './export-source';
import { providerName } from './modality-label';
import { providerRecord } from './provider-records';
import type { SourceList } from './source-list';
import { statementInlines } from './statement-inlines';
import { fill, type WhitepaperWording, whitepaperWording } from './wording';

/** A numbered section or part as tables refer to it. */
export interface NumberedPart {
  number: string;
  anchor: string;
  title: string;
  entries: ExportStatement[];
}

// Enough to see what kind of duty it is; the rest stands in the section.
const MOST_SENTENCES = 1;
const MINIMUM_SCORE = 0.45;
// A row that names every section helps nobody: the parts that fit best are enough.
const MOST_PARTS = 6;

/** Topic × we × customer × provider, for the topics this document speaks of; empty where all of it is ours. */
export function responsibilityBlocks(sections: NumberedPart[], source: ExportSource, list: SourceList): Block[] {
  const wording = whitepaperWording(source.language);
  const shared = sections.some(({ entries }) => byOthers(entries, 'customer') + byOthers(entries, 'sub-processor') > 0);
  if (!shared) return [];
  const speaking = sections.filter(({ entries }) => entries.length > 0);
  const rows = speaking.map((section): TableRow => {
    const ours = section.entries.some(
      ({ statement: { modality } }) => modality !== 'customer' && modality !== 'sub-processor',
    );
    const cells: Cell[] = [
      [[plain(section.title)]],
      ours ? [sectionLink(wording.section, section)] : [[plain('–')]],
      dutyCell(section, 'customer', source, list),
      dutyCell(section, 'sub-processor', source, list),
    ];
    return { anchor: null, cells };
  });
  const { topic, we, customer, provider } = wording.responsibilityColumns;
  return [
    { kind: 'paragraph', style: 'body', inlines: [plain(wording.responsibilityIntro)], keepWithNext: true },
    {
      kind: 'table',
      columns: [
        { title: topic, widthMm: 45 },
        { title: we, widthMm: 23 },
        { title: customer, widthMm: 49 },
        { title: provider, widthMm: 48 },
      ],
      rows,
    },
  ];
}

export function subProcessorTable(subProcessors: SubProcessor[], wording: WhitepaperWording): Block {
  const { name, processing, location, certificates } = wording.subProcessorColumns;
  return {
    kind: 'table',
    columns: [
      { title: name, widthMm: 53 },
      { title: processing, widthMm: 44 },
      { title: location, widthMm: 38 },
      { title: certificates, widthMm: 30 },
    ],
    rows: subProcessors.map((provider) => ({
      anchor: null,
      cells: [
        [[plain(provider.name)], ...regular([provider.address, provider.contact])],
        regular([provider.processing, provider.dataCategories]),
        regular([provider.location, provider.duration, provider.transferMechanism]),
        regular([provider.certificates]),
      ],
    })),
  };
}

/** One row for each item of a framework with the parts that speak of it. What is only planned covers nothing. */
export function coverageTable(framework: FrameworkId, parts: NumberedPart[], source: ExportSource): Block[] {
  const wording = whitepaperWording(source.language);
  const known = source.frameworks.find(({ id }) => id === framework)?.requirements ?? [];
  const requirements = framework === 'gdpr-32' ? known.filter(({ ref }) => ref.startsWith('32')) : known;
  if (requirements.length === 0) return [];
  const words = framework === 'gdpr-32' ? wording.art32Columns : wording.measuresColumns;
  const rows = requirements.map(({ ref, title }): TableRow => {
    const speaking = parts
      .map((part) => ({ part, score: Math.max(0, ...part.entries.map((entry) => coverage(entry, framework, ref))) }))
      .filter(({ score }) => score >= MINIMUM_SCORE)
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_PARTS)
      .sort((a, b) => parts.indexOf(a.part) - parts.indexOf(b.part));
    const links = speaking.flatMap(({ part: { number, anchor } }, index): Inline[] => [
      ...(index === 0 ? [] : [plain(', ')]),
      { kind: 'reference', anchor, text: number },
    ]);
    const shown = /^\d/.test(ref) ? ref : '18';
    const sections: Inline[] = links.length > 0 ? links : [{ kind: 'text', text: wording.notRecorded, muted: true }];
    return { anchor: null, cells: [[[plain(shown)]], [[plain(title[source.language])]], [sections]] };
  });
  return [
    {
      kind: 'table',
      columns: [
        { title: words.ref, widthMm: 20 },
        { title: words.title, widthMm: 100 },
        { title: words.sections, widthMm: 45 },
      ],
      rows,
    },
  ];
}

function dutyCell(
  section: NumberedPart,
  modality: 'customer' | 'sub-processor',
  source: ExportSource,
  list: SourceList,
): Cell {
  const entries = section.entries.filter(
    (entry) => entry.statement.modality === modality && providerRecord(entry) === null,
  );
  if (entries.length === 0) return [[plain('–')]];
  // The column already says whose duty it is; a provider is only named where the sentence does not do it.
  const shown = entries.slice(0, MOST_SENTENCES).map((entry) => {
    const name = modality === 'customer' ? null : providerName(entry, source);
    const named = name === null || entry.statement.text.includes(name);
    const inlines = statementInlines(entry, source, list);
    return named ? inlines.slice(1) : inlines;
  });
  const more = entries.length > MOST_SENTENCES ? [sectionLink(whitepaperWording(source.language).more, section)] : [];
  return [...shown, ...more];
}

function sectionLink(wording: string, { number, anchor }: NumberedPart): Inline[] {
  const [before = '', after = ''] = fill(wording, {}).split('{number}');
  return [plain(before), { kind: 'reference', anchor, text: number }, plain(after)];
}

function byOthers(entries: ExportStatement[], modality: string): number {
  return entries.filter(({ statement }) => statement.modality === modality).length;
}

/** How surely a statement contributes to a requirement, from 0 to 1; a plan contributes nothing. */
function coverage({ statement, mappings, own }: ExportStatement, framework: FrameworkId, ref: string): number {
  if (statement.modality === 'planned') return 0;
  const scores = (own ?? mappings)
    .filter((mapping) => mapping.framework === framework && mapping.ref === ref && mapping.status !== 'rejected')
    .map(({ score, status }) => (status === 'confirmed' ? 1 : score));
  return Math.max(0, ...scores);
}

function regular(texts: string[]): Cell {
  return texts.filter((text) => text.trim() !== '').map((text) => [plain(text.trim())]);
}
