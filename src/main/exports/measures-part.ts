import type { ExportProfile, TransferModule } from '../../shared/domain/export';
import { admitStatements, deniedOf, quotedText } from './admit-statements';
import type { ExportSource, ExportStatement } from './export-source';
import { isClausesOrder, measureOutline, orderedHeadings } from './measure-orders';
import { type MeasureSections, measureSections } from './measure-sections';
import { type Placement, placeInOrder, placeMeasures, recordedUnder } from './place-measures';
import { providerRecord } from './provider-records';
import type { SourceList } from './source-list';
import { annexWording, commonWording, counted, fill, quoted } from './wording';

const ASSISTANCE = 'assistance';

/** The measures of a profile, with what a person should know before the document leaves. */
export interface MeasuresPart extends Omit<MeasureSections, 'empty'> {
  placed: number;
  /** How many headings of the highest level there are. */
  headings: number;
  notices: string[];
  /** A sentence for each heading without a measure, with the reason where there is one. */
  gaps: string[];
  /** What was left out or needs an eye. */
  leftOut: string[];
  /** Lines of sub-processors' records, which are no measures, and a sentence for each sub-processor they speak of. */
  records: ExportStatement[];
  recordGaps: string[];
}

/**
 * Every statement that may leave, under the headings of the profile, ready to stand alone or in a set of annexes. Between two
 * controllers nobody processes for the other, so that no heading on assistance to a controller closes the measures.
 */
export function measuresPart(
  profile: ExportProfile,
  top: 1 | 2,
  source: ExportSource,
  list: SourceList,
  module: TransferModule | null = null,
): MeasuresPart {
  const wording = annexWording(source.language);
  const common = commonWording(source.language);
  const admitted = admitStatements(source);
  const recorded = admitted.statements.filter((entry) => providerRecord(entry) !== null);
  const measures = admitted.statements.filter((entry) => providerRecord(entry) === null);
  const knows = ({ ref }: { ref: string | null }): boolean => module !== 'controller-controller' || ref !== ASSISTANCE;
  const clauses = source.frameworks.find(({ id }) => id === 'scc-2021')?.requirements.filter(knows) ?? [];
  const place = (entries: ExportStatement[]) =>
    isClausesOrder(profile)
      ? placeMeasures(entries, clauses)
      : placeInOrder(entries, orderedHeadings(profile), clauses);
  const placements = place(measures);
  const denied = deniedOf(source);
  // Only headings that are worded as the law has them: those of a policy on the same matter are no annex of measures.
  const official = (isClausesOrder(profile) ? clauses : orderedHeadings(profile)).map((heading) => ({
    ...heading,
    aliases: [],
  }));
  const limits = recordedUnder(denied, official);
  const outline = measureOutline(profile, top, source).filter(knows);
  const { empty, ...sections } = measureSections(outline, placements, source, list, limits);
  const said = new Set([...limits.values()].flat().map((entry) => quotedText(entry, source)));
  const placed = new Set(placements.map(({ entry }) => entry));
  const unplaced: string[] = [];
  const recordNames = new Set<string>();
  for (const entry of admitted.statements) {
    const record = providerRecord(entry);
    // A record has a line for each of its particulars; one sentence for the whole of it is enough.
    if (record !== null) recordNames.add(record.name);
    else if (!placed.has(entry)) unplaced.push(fill(wording.gaps.unplaced, { quote: quotedText(entry, source) }));
  }
  const records = [...recordNames].map((name) => fill(wording.gaps.record, { name: quoted(name, common) }));
  return {
    ...sections,
    headings: outline.filter(({ level }) => level === top).length,
    gaps: empty.length === 0 ? [] : emptyInWords(empty, place(source.statements), source),
    placed: placed.size,
    notices: admitted.notices,
    leftOut: [...unplaced, ...admitted.gaps.filter((gap) => ![...said].some((quote) => gap.includes(quote)))],
    records: recorded,
    recordGaps: records,
  };
}

/** Why nothing stands under a heading: the sentences that belong there and were left out, counted by reason. */
function emptyInWords(empty: MeasureSections['empty'], all: Placement[], source: ExportSource): string[] {
  const wording = annexWording(source.language).gaps;
  const common = commonWording(source.language);
  return empty.map(({ ref, gap }) => {
    const there = all.filter(({ heading }) => heading === ref).map(({ entry }) => entry);
    if (there.length === 0) return gap;
    const reasons = [...Map.groupBy(there, (entry) => reasonOf(entry, source))].map(([reason, entries]) =>
      fill(wording.reasons[reason], { count: entries.length }),
    );
    const count = counted(common.statementCount, there.length);
    return `${gap} ${fill(wording.leftOutThere, { count, reasons: reasons.join(', ') })}`;
  });
}

function reasonOf({ statement, language }: ExportStatement, source: ExportSource) {
  if (language !== source.language) return 'language';
  if (statement.hasPlaceholder) return 'unfinished';
  return statement.modality === 'not-implemented' ? 'notInPlace' : 'other';
}
