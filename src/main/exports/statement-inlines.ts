import type { Inline } from './document-model';
import { plain } from './document-model';
import type { ExportSource, ExportStatement } from './export-source';
import { modalityLabel } from './modality-label';
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

/** The words that introduce a list, with the marks of the statements they hold. */
export function leadInInlines(leadIn: string, held: ExportStatement[], list: SourceList): Inline[] {
  const marks = held.flatMap((entry) => spaced(list.marks(entry.statement)));
  return [plain(`${toSentence(leadIn).replace(/\s*[.:;,–-]+$/, '')}:`), ...marks];
}

/** Marks with the spaces that keep them on the line of the word before them. */
export function spaced(marks: Inline[]): Inline[] {
  return marks.flatMap((mark) => [plain('\u00a0'), mark]);
}
