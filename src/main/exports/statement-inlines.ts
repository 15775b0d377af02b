import type { Inline } from './document-model';
import { plain } from './document-model';
import type { ExportSource, ExportStatement } from './export-source';
import { modalityLabel } from './modality-label';
import type { MeasureText } from './order-measures';
import { wordsOf } from './own-words';
import { toSentence } from './sentence';
import type { SourceList } from './source-list';

/** A statement as it is read: how far it reaches in italics, its words as a sentence, its source marks. */
export function statementInlines(entry: ExportStatement, source: ExportSource, list: SourceList): Inline[] {
  return [...labelInlines(modalityLabel(entry, source)), plain(wordsOf(entry)), ...spaced(list.marks(entry.statement))];
}

export function labelInlines(label: string | null): Inline[] {
  return label === null ? [] : [{ kind: 'text', text: `${label}: `, face: 'italic' }];
}

/** How far all of a list reaches, said once before it: what its items share, or what is said of the words before them. */
export function labelOfList({ entries, held }: MeasureText, source: ExportSource): string | null {
  const labels = new Set(entries.map((entry) => modalityLabel(entry, source)));
  const [common = null] = labels.size === 1 ? labels : [];
  return common ?? held.map((entry) => modalityLabel(entry, source)).find((label) => label !== null) ?? null;
}

/** The words that introduce a list, with the marks of the statements they hold. */
export function leadInInlines(leadIn: string, held: ExportStatement[], list: SourceList): Inline[] {
  const marks = held.flatMap((entry) => spaced(list.marks(entry.statement)));
  return [plain(`${toSentence(leadIn).replace(/\s*[.:;,–-]+$/, '')}:`), ...marks];
}

/** Marks with the spaces that keep them on the line of the word before them. */
export function spaced(marks: Inline[]): Inline[] {
  return marks.flatMap((mark) => [plain('\u00a0'), mark]);
}
