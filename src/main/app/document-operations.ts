import { AppError } from '../../shared/errors';
import { findDocument, listDocuments, listPassages } from '../documents/document-store';
import { correctStatement } from '../statements/correct-statement';
import { countStatementsByDocument, listCorrected, listStatements } from '../statements/statement-store';
import { readFileBytes } from '../storage/file-store';
import { compareEditions } from './compare-editions';
import type { Operations } from './dispatch';
import { importDocuments, type Pipeline } from './pipeline';
import { writeStatement } from './write-statement';

const MOST_STATEMENTS = 100_000;

/** The operations on what the company wrote down: documents, and the statements in them. */
export function createDocumentOperations(tools: Pipeline) {
  const { database, clock } = tools;
  return {
    'documents.import': ({ files }, context) => importDocuments(files, tools, context),
    'documents.list': () => {
      const counts = countStatementsByDocument(database);
      return listDocuments(database).map((document) => ({ ...document, statements: counts.get(document.id) ?? 0 }));
    },
    'documents.read': ({ documentId }) => {
      const document = findDocument(database, documentId);
      if (document === null) throw new AppError('not-found', 'That document is not in this library.');
      const { statements } = listStatements(database, { documentId, limit: MOST_STATEMENTS, offset: 0 });
      return { document, passages: listPassages(database, documentId), statements };
    },
    'documents.file': ({ documentId }) => {
      const document = findDocument(database, documentId);
      const bytes = document === null ? null : readFileBytes(database, document.sha256);
      if (document === null || bytes === null) throw new AppError('not-found', 'That document is not in this library.');
      return { name: document.fileName, bytes };
    },
    'documents.compare': ({ documentId }) => compareEditions(database, documentId),
    'statements.list': (filter) => listStatements(database, filter),
    'statements.correct': ({ statementId, ...claim }) => correctStatement(database, statementId, claim, clock()),
    'statements.write': (written, context) => writeStatement(written, tools, context),
    'statements.listCorrected': () => listCorrected(database),
  } satisfies Partial<Operations>;
}
