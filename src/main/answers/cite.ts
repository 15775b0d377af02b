import type { Citation } from '../../shared/domain/answer';
import type { Document } from '../../shared/domain/document';
import type { Statement, StatementPlace } from '../../shared/domain/statement';
import type { Conflict } from './find-conflict';
import type { Weighed } from './weigh-statement';

const MAX_CITATIONS = 3;
// Beside a sure first citation a second has to be nearly as sure: twenty citations are none. Where the first is not sure,
// a person decides between the likeliest.
const SURE = 0.85;
const BESIDE_SURE = 0.7;
const BESIDE_UNSURE = 0.3;

/** The one to three statements an answer stands on; the first carries the verdict alone, both sides of a conflict come first. */
export function citationsFor(
  best: Weighed,
  weighed: readonly Weighed[],
  conflict: Conflict | null,
  documents: ReadonlyMap<number, Document>,
): Citation[] {
  const first = conflict === null ? [best] : [conflict.left, conflict.right];
  const least = best.score * (best.score >= SURE ? BESIDE_SURE : BESIDE_UNSURE);
  const more = weighed.filter((other) => !first.includes(other) && other.verdict !== 'unknown' && other.score >= least);
  return [...first, ...more].slice(0, MAX_CITATIONS).map((each) => citationOf(each.features.statement, documents));
}

/** A statement as it is cited: its words and where they stand today. */
export function citationOf(statement: Statement, documents: ReadonlyMap<number, Document>): Citation {
  const [place] = statement.places;
  const document = documents.get(place?.documentId ?? -1);
  return {
    statementId: statement.id,
    quote: statement.quote,
    document: document?.title ?? '',
    documentId: place?.documentId ?? 0,
    locator: place === undefined ? '' : describePlace(place, document?.title ?? ''),
  };
}

/** "p. 6 · 4 Encryption › 4.2 Backups · ¶ 31": what a person needs to find the sentence again. */
function describePlace({ locator }: StatementPlace, title: string): string {
  const parts = [
    locator.page === null ? '' : `p. ${locator.page}`,
    // The title stands beside it already.
    locator.path.filter((heading) => heading !== title).join(' › '),
    `¶ ${locator.paragraph}`,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
