import type { ExportProfile } from '../../shared/domain/export';
import { admitStatements, quotedText } from './admit-statements';
import { isClausesOrder, measureOutline, orderedHeadings } from './measure-orders';
import { type MeasureSections, measureSections } from './measure-sections';
import type { ExportSource } from './export-source';
import { placeInOrder, placeMeasures } from './place-measures';
import { providerRecord } from './provider-records';
import type { SourceList } from './source-list';
import { annexWording, commonWording, fill, quoted } from './wording';

/** The measures of a profile, with what a person should know before the document leaves. */
export interface MeasuresPart extends MeasureSections {
  placed: number;
  notices: string[];
  /** What was left out or needs an eye; `gaps` names the empty headings. */
  leftOut: string[];
}

/** Every statement that may leave, under the headings of the profile, ready to stand alone or in a set of annexes. */
export function measuresPart(profile: ExportProfile, top: 1 | 2, source: ExportSource, list: SourceList): MeasuresPart {
  const wording = annexWording(source.language);
  const common = commonWording(source.language);
  const admitted = admitStatements(source);
  const measures = admitted.statements.filter((entry) => providerRecord(entry) === null);
  const clauses = source.frameworks.find(({ id }) => id === 'scc-2021')?.requirements ?? [];
  const placements = isClausesOrder(profile)
    ? placeMeasures(measures, clauses)
    : placeInOrder(measures, orderedHeadings(profile), clauses);
  const sections = measureSections(measureOutline(profile, top, source), placements, source, list);
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
    placed: placed.size,
    notices: admitted.notices,
    leftOut: [...unplaced, ...records, ...admitted.gaps],
  };
}
