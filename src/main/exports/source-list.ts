import type { Statement } from '../../shared/domain/statement';
import type { Block, Inline, Source } from './document-model';
import { plain } from './document-model';
import type { ExportDocument, ExportSource, SaidStatement } from './export-source';
import { type CommonWording, commonWording, dateInWords, fill } from './wording';

/** Gives each place a number in the order of its first use. One section of one document is one source. */
export interface SourceList {
  /** The marks of a statement, lowest number first. */
  marks: (statement: SaidStatement) => Inline[];
  /** The sources marked so far, in order. */
  sources: () => Source[];
  /** The statements marked so far, which are those the document says, lowest id first. */
  statementIds: () => number[];
}

interface Entry {
  number: number;
  document: ExportDocument;
  path: string[];
  page: number | null;
  paragraphs: Set<number>;
}

export function createSourceList(source: ExportSource): SourceList {
  const common = commonWording(source.language);
  const documents = new Map(source.documents.map((document) => [document.id, document]));
  const entries = new Map<string, Entry>();
  const said = new Set<number>();

  function numberOf(place: Statement['places'][number]): number | null {
    const document = documents.get(place.documentId);
    if (document === undefined) return null;
    const { page, path, paragraph } = place.locator;
    const key = JSON.stringify([document.id, path, page]);
    const entry = entries.get(key) ?? { number: entries.size + 1, document, path, page, paragraphs: new Set<number>() };
    entries.set(key, entry);
    entry.paragraphs.add(paragraph);
    return entry.number;
  }

  return {
    marks: (statement) => {
      for (const id of [statement.id, ...(statement.twins ?? [])]) said.add(id);
      const numbers = new Set(statement.places.map(numberOf).filter((number) => number !== null));
      return [...numbers].sort((a, b) => a - b).map((number) => ({ kind: 'source', number }));
    },
    sources: () =>
      [...entries.values()].map(({ number, document, path, page, paragraphs }) => ({
        number,
        anchor: sourceAnchor(number),
        document: document.title || document.fileName,
        edition: editionInWords(document, common),
        place: placeInWords(path, page, paragraphs, common),
      })),
    statementIds: () => [...said].sort((a, b) => a - b),
  };
}

export function sourceAnchor(number: number): string {
  return `source-${number}`;
}

/** The sources as the last appendix: heading, a sentence, the table. */
export function sourceBlocks(sources: Source[], letter: string, common: CommonWording): Block[] {
  if (sources.length === 0) return [];
  return [
    { kind: 'heading', level: 1, number: letter, text: common.sources, anchor: 'sources', appendix: true },
    { kind: 'paragraph', style: 'body', inlines: [plain(common.sourcesIntro)], keepWithNext: true },
    {
      kind: 'table',
      columns: [
        { title: common.sourceNumber, widthMm: 13, align: 'right' },
        { title: common.sourceDocument, widthMm: 47 },
        { title: common.sourceEdition, widthMm: 37 },
        { title: common.sourcePlace, widthMm: 68 },
      ],
      rows: sources.map(({ number, anchor, document, edition, place }) => ({
        anchor,
        cells: [String(number), document, edition, place].map((text) => [[plain(text)]]),
      })),
    },
  ];
}

export function editionInWords({ statedDate, importedAt, edition }: ExportDocument, common: CommonWording): string {
  const date =
    statedDate === null
      ? fill(common.imported, { date: dateInWords(importedAt, common) })
      : fill(common.dated, { date: dateInWords(statedDate, common) });
  return edition > 1 ? `${fill(common.edition, { edition })}, ${date}` : date;
}

export function placeInWords(
  path: string[],
  page: number | null,
  paragraphs: Set<number>,
  common: CommonWording,
): string {
  const list = ranges([...paragraphs].sort((a, b) => a - b));
  const form = paragraphs.size > 1 ? common.paragraphs : common.paragraph;
  const parts = [
    ...(path.length > 0 ? [path.join(' › ')] : []),
    ...(page === null ? [] : [fill(common.page, { page })]),
    fill(form, { paragraph: list, paragraphs: list }),
  ];
  return parts.join(', ');
}

/** 3, 4, 5, 9 → "3–5, 9". */
function ranges(numbers: number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
