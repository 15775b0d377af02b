import type { Block, Cell, TableRow } from './document-model';
import { plain } from './document-model';
import type { PackedFile } from './evidence-choice';
import type { EvidencePackWording } from './evidence-pack';
import type { ExportMapping, ExportSource, ExportStatement } from './export-source';
import { modalityLabel } from './modality-label';
import { wordsOf } from './own-words';
import { placeInWords } from './source-list';
import { labelInlines } from './statement-inlines';
import { commonWording, counted } from './wording';

/** From here on a suggestion names the matter outright; below it is a hint for the person who maps. */
export const COUNTS_FROM = 0.5;
// The best statements show a requirement; the rest repeats it.
const MOST_STATEMENTS = 8;

/** For each framework a table: requirement, statement, file and place. Only what stands in a file of the pack. */
export function mapBlocks(
  entries: readonly ExportStatement[],
  files: readonly PackedFile[],
  source: ExportSource,
  wording: EvidencePackWording,
): { blocks: Block[]; statementIds: number[] } {
  const byDocument = new Map(
    files.flatMap((file) => (file.documentId === null ? [] : [[file.documentId, file] as const])),
  );
  const usable = entries.filter(({ statement }) =>
    statement.places.some(({ documentId }) => byDocument.has(documentId)),
  );
  const said = new Set<number>();
  const tables = source.frameworks.flatMap(({ id, title, requirements }) => {
    const rows = requirements.flatMap(({ ref, title: name }): TableRow[] => {
      const found = usable
        .flatMap((entry) => {
          const mapping = entry.mappings.find((each) => each.framework === id && each.ref === ref && counts(each));
          return mapping === undefined ? [] : [{ entry, weight: mapping.status === 'confirmed' ? 2 : mapping.score }];
        })
        .toSorted((a, b) => b.weight - a.weight || a.entry.statement.id - b.entry.statement.id);
      const attached = files.filter(({ controls }) =>
        controls.some((each) => each.framework === id && each.ref === ref),
      );
      const label = (index: number): Cell =>
        index === 0 ? [[plain(ref)], [plain(name[source.language])]] : [[plain(ref)]];
      const lines = [
        ...found.slice(0, MOST_STATEMENTS).map(({ entry }): Cell[] => {
          said.add(entry.statement.id);
          return [
            [[...labelInlines(modalityLabel(entry, source)), plain(wordsOf(entry))]],
            placesOf(entry, byDocument, source),
          ];
        }),
        ...(found.length > MOST_STATEMENTS
          ? [
              [
                [[{ kind: 'text' as const, text: counted(wording.more, found.length - MOST_STATEMENTS), muted: true }]],
                [],
              ],
            ]
          : []),
        ...attached.map((file): Cell[] => [
          [[{ kind: 'text', text: wording.attached, face: 'italic' }]],
          [[{ kind: 'reference', anchor: file.anchor, text: file.path }]],
        ]),
      ];
      return lines.map((cells, index) => ({ anchor: null, cells: [label(index), ...cells] }));
    });
    return rows.length === 0 ? [] : [{ title: title[source.language], rows }];
  });
  const { requirement, statement, file } = wording.mapColumns;
  return {
    blocks: tables.flatMap(({ title, rows }, index): Block[] => [
      {
        kind: 'heading',
        level: 1,
        number: String(index + 2),
        text: title,
        anchor: `map-${index + 2}`,
        appendix: false,
      },
      {
        kind: 'table',
        columns: [
          { title: requirement, widthMm: 44 },
          { title: statement, widthMm: 75 },
          { title: file, widthMm: 46 },
        ],
        rows,
      },
    ]),
    statementIds: [...said].sort((a, b) => a - b),
  };
}

function counts({ status, score }: ExportMapping): boolean {
  return status === 'confirmed' || (status === 'suggested' && score >= COUNTS_FROM);
}

function placesOf({ statement }: ExportStatement, files: ReadonlyMap<number, PackedFile>, source: ExportSource): Cell {
  const common = commonWording(source.language);
  return statement.places.flatMap(({ documentId, locator }) => {
    const file = files.get(documentId);
    if (file === undefined) return [];
    const place = placeInWords(locator.path, locator.page, new Set([locator.paragraph]), common);
    return [[{ kind: 'reference' as const, anchor: file.anchor, text: file.path }, plain(`: ${place}`)]];
  });
}
