import type { Inline } from './document-model';
import { plain } from './document-model';
import type { ExportSource, ExportStatement } from './export-source';
import { modalityLabel } from './modality-label';
import type { MeasureText } from './order-measures';
import { itemWords, wordsOf } from './own-words';
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

/** The items of a list, each with the sentences it holds: how far it reaches, its words, its sources. */
export function listItems(text: MeasureText, source: ExportSource, list: SourceList): Inline[][] {
  const common = labelOfList(text, source);
  const items: { entries: ExportStatement[]; label: string | null }[] = [];
  for (const entry of text.entries) {
    const own = modalityLabel(entry, source);
    const label = own === common ? null : own;
    const last = items.at(-1);
    const isSequel = last?.entries.every((before) => isOfOneItem(before, entry)) === true && last.label === label;
    if (last !== undefined && isSequel) last.entries.push(entry);
    else items.push({ entries: [entry], label });
  }
  // Where most items end in a full stop, all do.
  const ends = (words: string): boolean => /[.!?]$/u.test(words);
  const isProse = text.entries.filter((entry) => ends(itemWords(entry))).length * 2 > text.entries.length;
  return items.map(({ entries, label }) => [
    ...labelInlines(label),
    ...entries.flatMap((entry, index) => [
      ...(index === 0 ? [] : [plain(' ')]),
      plain(entries.length === 1 && !isProse ? itemWords(entry) : toSentence(itemWords(entry))),
      ...spaced(marksUnlessNext(entry, entries[index + 1], list)),
    ]),
  ]);
}

function isOfOneItem({ statement }: ExportStatement, { statement: other }: ExportStatement): boolean {
  const [place] = statement.places;
  return place !== undefined && place.passageId === other.places[0]?.passageId;
}

/** A mark that would follow each sentence of an item stands once, after the last. */
function marksUnlessNext(entry: ExportStatement, next: ExportStatement | undefined, list: SourceList): Inline[] {
  const marks = list.marks(entry.statement);
  const isRepeated = next !== undefined && JSON.stringify(list.marks(next.statement)) === JSON.stringify(marks);
  return isRepeated ? [] : marks;
}

/** The words that introduce a list, with the marks of the statements they hold. */
export function leadInInlines(leadIn: string, held: ExportStatement[], list: SourceList): Inline[] {
  const marks = held.flatMap((entry) => spaced(list.marks(entry.statement)));
  const words = toSentence(leadIn).replace(/\s*[.:;,–-]+$/, '');
  return [plain(words.endsWith('?') ? words : `${words}:`), ...marks];
}

/** Marks with the spaces that keep them on the line of the word before them. */
export function spaced(marks: Inline[]): Inline[] {
  return marks.flatMap((mark) => [plain('\u00a0'), mark]);
}
