import { readUnsupported } from '../controls/evidence-standing';
import { listDocuments } from '../documents/document-store';
import { findStatement } from '../statements/statement-store';
import type { ReadableDatabase } from '../storage/database';
import { citationOf } from './cite';
import type { Evidence } from './reuse-answer';
import { readLastCorrections } from './reuse-store';
import { createStatementShelf } from './statement-shelf';

/** The evidence of the library as it stands now; reads its documents once, and of its statements those that are asked for. */
export function readEvidence(database: ReadableDatabase, now: string): Evidence {
  const documents = new Map(listDocuments(database).map((document) => [document.id, document]));
  const current = createStatementShelf(database);
  const corrected = readLastCorrections(database);
  const unsupported = readUnsupported(database, now);
  return {
    refresh: ({ statementId, quote }, since) => {
      const statement = current.find(statementId);
      if ((corrected.get(statementId) ?? '') > since) return null;
      if (statement === null || statement.hasPlaceholder || statement.quote !== quote) return null;
      return citationOf(statement, documents);
    },
    isUnsupported: ({ documentId, statementId }) =>
      unsupported.has(documentId) || unsupported.has(current.find(statementId)?.places[0]?.documentId ?? -1),
    isNewerThan: (statementId, moment) => {
      const places = findStatement(database, statementId)?.places ?? [];
      const arrived = places.map(({ documentId }) => documents.get(documentId)?.importedAt ?? '').toSorted()[0];
      return arrived !== undefined && arrived > moment;
    },
    now,
  };
}
