/** A stretch of a passage's text; `statementId` is null between quotes. */
export interface TextPart {
  text: string;
  statementId: number | null;
}

/**
 * Cuts a passage into stretches so that each statement's quote can be marked in place. Where quotes overlap the earlier
 * one keeps its words; a quote that is not in the text (it spans passages) marks nothing.
 */
export function markQuotes(text: string, statements: readonly { id: number; quote: string }[]): TextPart[] {
  const found = statements
    .map(({ id, quote }) => ({ id, start: quote === '' ? -1 : text.indexOf(quote), length: quote.length }))
    .filter(({ start }) => start >= 0)
    .sort((a, b) => a.start - b.start || b.length - a.length || a.id - b.id);
  const parts: TextPart[] = [];
  let position = 0;
  for (const { id, start, length } of found) {
    if (start < position) continue;
    if (start > position) parts.push({ text: text.slice(position, start), statementId: null });
    parts.push({ text: text.slice(start, start + length), statementId: id });
    position = start + length;
  }
  if (position < text.length || parts.length === 0) parts.push({ text: text.slice(position), statementId: null });
  return parts;
}
