import { readUnsupported } from '../controls/evidence-standing';
import { listDocuments } from '../documents/document-store';
import { findStatement, readCurrentStatements } from '../statements/statement-store';
import type { ReadableDatabase } from '../storage/database';
import { citationOf } from './cite';
import type { Evidence } from './reuse-answer';
import { readLastCorrections } from './reuse-store';

/** The evidence of the library as it stands now; reads its statements and documents once. */
export function readEvidence(database: ReadableDatabase, now: string): Evidence {
  const documents = new Map(listDocuments(database).map((document) => [document.id, document]));
  const current = new Map(readCurrentStatements(database).map((statement) => [statement.id, statement]));
  const corrected = readLastCorrections(database);
  const unsupported = readUnsupported(database, now);
  return {
    refresh: ({ statementId, quote }, since) => {
      const statement = current.get(statementId);
      if ((corrected.get(statementId) ?? '') > since) return null;
      if (statement === undefined || statement.hasPlaceholder || statement.quote !== quote) return null;
      return citationOf(statement, documents);
    },
    isUnsupported: ({ documentId, statementId }) =>
      unsupported.has(documentId) || unsupported.has(current.get(statementId)?.places[0]?.documentId ?? -1),
    isNewerThan: (statementId, moment) => {
      const places = findStatement(database, statementId)?.places ?? [];
      const arrived = places.map(({ documentId }) => documents.get(documentId)?.importedAt ?? '').toSorted()[0];
      return arrived !== undefined && arrived > moment;
    },
    now,
  };
}
