import type { Statement } from '../../shared/domain/statement';
import type { Block } from './document-model';
import { plain } from './document-model';
import type { ExportStatement } from './export-source';
import type { SourceList } from './source-list';
import { withoutListMark } from './sentence';
import { spaced } from './statement-inlines';

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
export function providerRecord({ text, modality }: Statement): ProviderRecord | null {
  if (modality !== 'sub-processor') return null;
  const [, name, label, value] = /^(\S.{0,80}?) – (\S.{0,40}?) – (\S.*)$/u.exec(withoutListMark(text)) ?? [];
  return name === undefined || label === undefined || value === undefined ? null : { name, label, value };
}

/** Records as lists, one for each sub-processor, in the order the documents name them. */
export function recordBlocks(entries: ExportStatement[], list: SourceList): Block[] {
  const lines = entries.flatMap((entry) => {
    const record = providerRecord(entry.statement);
    return record === null ? [] : [{ entry, record }];
  });
  return [...Map.groupBy(lines, ({ record }) => record.name)].flatMap(([name, group]): Block[] => [
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
