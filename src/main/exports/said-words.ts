import type { ExportWords, SaidWords } from '../../shared/domain/export-finding';
import type { Cell, Doc, Inline } from './document-model';
import type { ExportSource } from './export-source';
import { itemWords, wordsOf } from './own-words';
import { toSentence, withoutListMark } from './sentence';

/**
 * The words of a document in reading order, each stretch with the statement it was made of: what is recorded of an export,
 * and what an edited copy of it is set against.
 */
export function saidWords(doc: Doc, source: ExportSource): ExportWords {
  const said = new Set(doc.statementIds);
  const byWords = new Map<string, { id: number; modality: string }>();
  const documents = new Set<number>();
  for (const entry of source.statements) {
    const { statement } = entry;
    if (!said.has(statement.id)) continue;
    const { id, modality } = statement;
    for (const words of [
      withoutListMark(statement.quote),
      toSentence(statement.quote),
      toSentence(statement.text),
      wordsOf(entry),
      itemWords(entry),
      toSentence(itemWords(entry)),
    ])
      byWords.set(words, { id, modality });
    for (const place of statement.places) documents.add(place.documentId);
  }
  function stretch(text: string): SaidWords {
    const statement = byWords.get(text.trim());
    return { text, statementId: statement?.id ?? null, modality: statement?.modality ?? '' };
  }
  function paragraph(inlines: Inline[]): SaidWords[] {
    const own = inlines.filter((inline) => inline.kind !== 'text' || inline.text.trim() !== '');
    const statements = own.filter((inline) => inline.kind === 'text' && byWords.has(inline.text.trim()));
    if (statements.length > 1) {
      return own.flatMap((inline) => (inline.kind === 'text' ? [stretch(inline.text.trim())] : []));
    }
    const [only] = statements;
    const text = own
      .map((inline) => (inline.kind === 'source' ? '' : inline.text))
      .join('')
      .replace(/[\s\u00a0]+/gu, ' ')
      .trim();
    const known = only?.kind === 'text' ? byWords.get(only.text.trim()) : undefined;
    return text === '' ? [] : [{ text, statementId: known?.id ?? null, modality: known?.modality ?? '' }];
  }
  const cells = (list: readonly Cell[]): SaidWords[] => list.flatMap((cell) => cell.flatMap(paragraph));
  const { titlePage, control } = doc;
  const words = [
    ...[titlePage.company, titlePage.title, titlePage.subtitle, titlePage.scope].map(stretch),
    ...titlePage.facts.map(({ label, value }) => stretch(`${label} ${value}`)),
    ...[control.title, ...control.rows.flatMap(({ label, value }) => [label, value])].map(stretch),
    ...[control.readingTitle, ...control.reading, doc.contentsTitle].map(stretch),
    ...doc.blocks.flatMap((block): SaidWords[] => {
      if (block.kind === 'heading') return [stretch(block.text)];
      if (block.kind === 'table')
        return [...block.columns.map(({ title }) => stretch(title)), ...block.rows.flatMap((row) => cells(row.cells))];
      return paragraph(block.inlines);
    }),
  ];
  return {
    documents: source.documents
      .filter(({ id }) => documents.has(id))
      .map(({ id, title, edition, sha256 }) => ({ documentId: id, title, edition, sha256 })),
    words: words.filter(({ text }) => text.trim() !== ''),
    answers: [],
  };
}
