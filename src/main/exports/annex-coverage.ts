import type { FrameworkId } from '../../shared/domain/framework';
import type { Block, Column, Inline, TableRow } from './document-model';
import { plain } from './document-model';
import type { ExportStatement } from './export-source';
import { opening } from './sentence';
import { type AnnexWording, counted } from './wording';

/** A measure as it was written, under the heading it stands under. */
export interface CoveredMeasure {
  number: string;
  anchor: string;
  heading: { number: string; title: string; anchor: string };
  entries: ExportStatement[];
}

// The table helps a reader find a measure; weaker suggestions would fill it with noise.
const MINIMUM_SCORE = 0.45;
const MOST_CONTROLS = 6;
// A table of more measures than this runs to a dozen pages and more, and is read by nobody: it has a row per heading then.
const MOST_MEASURES = 250;

/** The appendix that sets each measure against Art. 32 and Annex A, empty when nothing is mapped. */
export function coverageBlocks(measures: CoveredMeasure[], letter: string, wording: AnnexWording): Block[] {
  const isLong = measures.length > MOST_MEASURES;
  const rows = isLong ? rowsOfHeadings(measures, wording) : rowsOfMeasures(measures);
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 1, number: letter, text: wording.coverageTitle, anchor: 'coverage', appendix: true },
    { kind: 'paragraph', style: 'body', inlines: [plain(wording.coverageIntro)], keepWithNext: true },
    { kind: 'table', columns: isLong ? headingColumns(wording) : columnsOf(wording), rows },
  ];
}

function rowsOfMeasures(measures: CoveredMeasure[]): TableRow[] {
  return measures.flatMap(({ number, anchor, entries }) => {
    const text = entries[0]?.statement.text ?? '';
    return row([{ kind: 'reference', anchor, text: number }], opening(text, 7), entries, MOST_CONTROLS);
  });
}

function rowsOfHeadings(measures: CoveredMeasure[], wording: AnnexWording): TableRow[] {
  const byHeading = Map.groupBy(measures, ({ heading }) => heading.anchor);
  return [...byHeading.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { anchor, number, title } = first.heading;
    const count = counted(wording.measureCount, group.length);
    const entries = group.flatMap((measure) => measure.entries);
    const link: Inline[] = [{ kind: 'reference', anchor, text: number }, plain(` ${title}`)];
    return row(link, count, entries, Number.POSITIVE_INFINITY);
  });
}

function row(link: Inline[], words: string, entries: ExportStatement[], most: number): TableRow[] {
  const gdpr = refsOf(entries, 'gdpr-32', '32', most);
  const iso = refsOf(entries, 'iso27001-2022', 'A.', most);
  if (gdpr.length + iso.length === 0) return [];
  return [{ anchor: null, cells: [[link], [[plain(words)]], [[plain(gdpr.join(', '))]], [[plain(iso.join(', '))]]] }];
}

/** References of one framework, shortened by what the column's title says already. */
function refsOf(entries: ExportStatement[], framework: FrameworkId, prefix: string, most: number): string[] {
  const best = new Map<string, number>();
  for (const mapping of entries.flatMap(({ own, mappings }) => own ?? mappings)) {
    const counts = mapping.status === 'confirmed' || (mapping.status === 'suggested' && mapping.score >= MINIMUM_SCORE);
    if (!counts || mapping.framework !== framework || !mapping.ref.startsWith(prefix)) continue;
    const score = mapping.status === 'confirmed' ? 1 : mapping.score;
    best.set(mapping.ref, Math.max(score, best.get(mapping.ref) ?? 0));
  }
  return [...best]
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'en', { numeric: true }))
    .slice(0, most)
    .map(([ref]) => ref.slice(prefix.length))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** A row of many measures names most of the controls there are: their column is the widest. */
function headingColumns({ coverageColumns: { heading, count, gdpr, iso } }: AnnexWording): Column[] {
  return [
    { title: heading, widthMm: 50 },
    { title: count, widthMm: 24 },
    { title: gdpr, widthMm: 21 },
    { title: iso, widthMm: 70 },
  ];
}

function columnsOf({ coverageColumns: { measure, opening: begins, gdpr, iso } }: AnnexWording): Column[] {
  return [
    { title: measure, widthMm: 22 },
    { title: begins, widthMm: 78 },
    { title: gdpr, widthMm: 25 },
    { title: iso, widthMm: 40 },
  ];
}
