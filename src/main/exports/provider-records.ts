import type { Block } from './document-model';
import { plain } from './document-model';
import type { ExportSource, ExportStatement } from './export-source';
import { withoutListMark } from './sentence';
import type { SourceList } from './source-list';
import { spaced } from './statement-inlines';
import { sentenceLexicon } from './wording';

/** A line of a record in a list of sub-processors: "Nordkai GmbH – Location – Bremen". */
interface ProviderRecord {
  name: string;
  label: string;
  value: string;
}

/**
 * Reads a statement as a line of a sub-processor's record; null for any other. Such lines belong to the list of
 * sub-processors (Annex III of the clauses): they are particulars of a company and no measures.
 */
export function providerRecord({ statement: { text, modality }, language }: ExportStatement): ProviderRecord | null {
  const [, name, label, value] = /^(\S.{0,80}?) – (\S.{0,40}?) – (\S.*)$/u.exec(withoutListMark(text)) ?? [];
  if (name === undefined || label === undefined || value === undefined) return null;
  const isKnown = sentenceLexicon(language).recordLabels.includes(label.toLowerCase());
  return isKnown || modality === 'sub-processor' ? { name, label, value } : null;
}

/** Whether a record speaks of a sub-processor the company has recorded itself, and so says nothing new. */
export function isRecorded(record: ProviderRecord, { organisation }: ExportSource): boolean {
  const name = bare(record.name);
  return organisation.subProcessors.some((known) => bare(known.name) !== '' && bare(known.name) === name);
}

// "Amazon Web Services, Inc" and "… Inc." are one company.
function bare(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Records by the name of their sub-processor, in the order the documents name them. */
function recordsByName(entries: readonly ExportStatement[]) {
  const lines = entries.flatMap((entry) => {
    const record = providerRecord(entry);
    return record === null ? [] : [{ entry, record }];
  });
  return [...Map.groupBy(lines, ({ record }) => record.name)];
}

/** Records as the tables of an annex, each under its own numbered heading; `first` is the number of the first one. */
export function recordTables(entries: readonly ExportStatement[], first: number, list: SourceList): Block[] {
  return recordsByName(entries).flatMap(([name, group], index): Block[] => [
    {
      kind: 'heading',
      level: 2,
      number: String(first + index),
      text: name,
      anchor: `stated-record-${first + index}`,
      appendix: false,
    },
    {
      kind: 'table',
      columns: [
        { title: '', widthMm: 52 },
        { title: '', widthMm: 113 },
      ],
      rows: group.map(({ entry, record: { label, value } }) => ({
        anchor: null,
        cells: [[[plain(label)]], [[plain(value), ...spaced(list.marks(entry.statement))]]],
      })),
    },
  ]);
}

/** Records as lists, one for each sub-processor. */
export function recordBlocks(entries: ExportStatement[], list: SourceList): Block[] {
  return recordsByName(entries).flatMap(([name, group]): Block[] => [
    { kind: 'paragraph', style: 'body', inlines: [{ kind: 'text', text: name, face: 'bold' }], keepWithNext: true },
    ...group.map(
      ({ entry, record }): Block => ({
        kind: 'paragraph',
        style: 'bullet',
        inlines: [plain(`${record.label}: ${record.value}`), ...spaced(list.marks(entry.statement))],
      }),
    ),
  ]);
}
