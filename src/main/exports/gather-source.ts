import type { Language } from '../../shared/domain/document';
import type { Framework } from '../../shared/domain/framework';
import type { Organisation } from '../../shared/domain/organisation';
import { readStatementClasses } from '../controls/class-store';
import { listCurrentMappings, readTopics } from '../controls/mapping-store';
import { readDisclosures } from '../documents/disclosure-store';
import { listDocuments, readPassageForms } from '../documents/document-store';
import { organisationIn } from '../organisation/organisation-in';
import { readLibraryTitle } from '../organisation/organisation-store';
import { readCurrentStatements } from '../statements/statement-store';
import type { ReadableDatabase } from '../storage/database';
import type { ExportSource, ExportStatement } from './export-source';
import { findLostWords } from './lost-words';
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
  const forms = readPassageForms(database);
  const olderOf = new Map(documents.map((document) => [document.id, document.supersedes]));
  return {
    ...given,
    ...organisationIn(given.organisation, given.language),
    ...sourceReads(database, given.date),
    libraryTitle: readLibraryTitle(database) ?? '',
    version: '',
    recipient: '',
    changes: null,
    statements: markLost(
      database,
      readCurrentStatements(database).map((statement) => ({
        statement,
        ...formOf(statement.places.flatMap(({ passageId }) => forms.get(passageId) ?? [])),
        mappings: mappings.get(statement.id) ?? [],
        topics: topics.get(statement.id) ?? [],
        language: statement.language,
        disclosure: classes.get(statement.id) ?? 'customer',
      })),
    ),
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

function markLost(database: ReadableDatabase, statements: ExportStatement[]): ExportStatement[] {
  const lost = findLostWords(database, statements);
  return statements.map((entry) => (lost.has(entry.statement.id) ? { ...entry, lacksBefore: true } : entry));
}

/** A statement has an introduction where it has the same wherever it stands; one that stands alone elsewhere needs none. */
function formOf(forms: readonly { kind: string; introduction: string | null }[]) {
  const [introduction] = forms.map((form) => form.introduction);
  const isIntroduced = introduction !== undefined && introduction !== null;
  return {
    ...(isIntroduced && forms.every((form) => form.introduction !== null) ? { introduction } : {}),
    ...(forms.length > 0 && forms.every(({ kind }) => kind === 'paragraph') ? { isProse: true } : {}),
  };
}

function editionOf(id: number, olderOf: ReadonlyMap<number, number | null>): number {
  const older = olderOf.get(id) ?? null;
  return older === null ? 1 : 1 + editionOf(older, olderOf);
}
