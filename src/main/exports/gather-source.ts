import type { Language } from '../../shared/domain/document';
import type { Framework } from '../../shared/domain/framework';
import type { Organisation } from '../../shared/domain/organisation';
import { readStatementClasses } from '../controls/class-store';
import { listCurrentMappings, readTopics } from '../controls/mapping-store';
import { readDisclosures } from '../documents/disclosure-store';
import { listDocuments, readListIntroductions } from '../documents/document-store';
import { organisationIn } from '../organisation/organisation-in';
import { readLibraryTitle } from '../organisation/organisation-store';
import { readCurrentStatements } from '../statements/statement-store';
import type { ReadableDatabase } from '../storage/database';
import type { ExportSource } from './export-source';
import { sourceReads } from './source-reads';

/** All that documents are made of, as the library holds it now. `version` is set once it is known what a document says. */
export function gatherSource(
  database: ReadableDatabase,
  given: { language: Language; date: string; frameworks: Framework[]; organisation: Organisation },
): ExportSource {
  const mappings = Map.groupBy(listCurrentMappings(database), (mapping) => mapping.statementId);
  const topics = readTopics(database);
  const documents = listDocuments(database);
  const disclosures = readDisclosures(database);
  const classes = readStatementClasses(database);
  const introductions = readListIntroductions(database);
  const olderOf = new Map(documents.map((document) => [document.id, document.supersedes]));
  return {
    ...given,
    ...organisationIn(given.organisation, given.language),
    ...sourceReads(database, given.date),
    libraryTitle: readLibraryTitle(database) ?? '',
    version: '',
    recipient: '',
    changes: null,
    statements: readCurrentStatements(database).map((statement) => ({
      statement,
      ...introducedBy(statement.places.map(({ passageId }) => introductions.get(passageId))),
      mappings: mappings.get(statement.id) ?? [],
      topics: topics.get(statement.id) ?? [],
      language: statement.language,
      disclosure: classes.get(statement.id) ?? 'customer',
    })),
    documents: documents.map((document) => ({
      id: document.id,
      title: document.title,
      fileName: document.fileName,
      statedDate: document.statedDate,
      importedAt: document.importedAt,
      edition: editionOf(document.id, olderOf),
      sha256: document.sha256,
      byteLength: document.byteLength,
      disclosure: disclosures.get(document.id) ?? 'customer',
    })),
  };
}

/** The introduction a statement has wherever it stands; one that stands alone elsewhere needs none. */
function introducedBy(found: (string | undefined)[]): { introduction?: string } {
  const [first] = found;
  return first === undefined || found.some((words) => words === undefined) ? {} : { introduction: first };
}

function editionOf(id: number, olderOf: ReadonlyMap<number, number | null>): number {
  const older = olderOf.get(id) ?? null;
  return older === null ? 1 : 1 + editionOf(older, olderOf);
}
