import type { DocumentImport } from '../../shared/contract/documents';
import type { RequirementSuggestion } from '../../shared/domain/control';
import type { Document } from '../../shared/domain/document';
import type { NamedFile } from '../../shared/domain/file';
import { AppError, toldBy } from '../../shared/errors';
import { keepTopics, suggestMappings } from '../controls/mapping-store';
import { placeText, type TopicSuggestion } from '../controls/suggest-requirements';
import {
  findDocumentByHash,
  insertDocument,
  insertPassage,
  linkEdition,
  listDocuments,
} from '../documents/document-store';
import { isOlderEdition, isSameDocument } from '../documents/editions';
import { type ReadDocument, readForLibrary } from '../documents/read-for-library';
import type { Clock } from '../platform/clock';
import { logBug } from '../platform/log';
import { makeYielder } from '../platform/yield-now';
import { analyseStatement } from '../statements/analyse-statement';
import { type StatementDraft, splitStatements } from '../statements/split-statements';
import { addPlace, countSharedKeys, keepStatement, type NewStatement } from '../statements/statement-store';
import type { Database } from '../storage/database';
import { storageError } from '../storage/database';
import { keepFile, sha256 } from '../storage/file-store';
import type { OperationContext } from './dispatch';
import type { Knowledge } from './load-knowledge';

export interface Pipeline {
  database: Database;
  clock: Clock;
  knowledge: Knowledge;
}

interface AnalysedStatement {
  draft: StatementDraft;
  statement: NewStatement;
  requirements: RequirementSuggestion[];
  topics: TopicSuggestion[];
}

/**
 * Documents in, statements with suggested mappings out: read → split → analyse → map → keep, one transaction a file.
 * A file that cannot be read is reported and changes nothing; the others go on.
 */
export async function importDocuments(
  files: readonly NamedFile[],
  pipeline: Pipeline,
  context: OperationContext,
): Promise<DocumentImport[]> {
  const results: DocumentImport[] = [];
  for (const file of files) {
    context.throwIfCancelled();
    context.onProgress({ done: results.length, total: files.length, label: file.name });
    results.push(await importOne(file, pipeline));
  }
  context.onProgress({ done: files.length, total: files.length, label: '' });
  return results;
}

async function importOne(file: NamedFile, pipeline: Pipeline): Promise<DocumentImport> {
  try {
    const known = findDocumentByHash(pipeline.database, sha256(file.bytes));
    if (known !== null) {
      return { fileName: file.name, outcome: 'unchanged', documentId: known.id, statements: 0, message: '' };
    }
    const read = await readForLibrary(file);
    const statements = await analyse(read, pipeline.knowledge);
    return pipeline.database.transaction(() => keep(file, read, statements, pipeline));
  } catch (thrown) {
    const error = storageError(thrown);
    if (error instanceof AppError && error.code !== 'storage-failed' && error.code !== 'cancelled') {
      return { fileName: file.name, outcome: 'failed', documentId: null, statements: 0, ...toldBy(error) };
    }
    if (error instanceof AppError) throw error;
    logBug(`import of a ${file.name.split('.').at(-1)?.slice(0, 8) ?? ''} file`, error);
    const bug = new AppError(
      'internal',
      '{name} could not be read; it may be damaged. Open it in its own program, save it again and import that.',
      { name: file.name },
    );
    return { fileName: file.name, outcome: 'failed', documentId: null, statements: 0, ...toldBy(bug) };
  }
}

async function analyse(
  read: ReadDocument,
  { lexicon, cues, providers, requirements }: Knowledge,
): Promise<AnalysedStatement[]> {
  const yieldNow = makeYielder();
  const analysed: AnalysedStatement[] = [];
  for (const draft of splitStatements(read.passages)) {
    const context = { headingPath: draft.path, language: read.language };
    const statement = analyseStatement(draft, read.language, { lexicon, cues, providers });
    analysed.push({
      draft,
      statement,
      ...placeText(draft.text, context, requirements),
    });
    await yieldNow();
  }
  return analysed;
}

function keep(
  file: NamedFile,
  read: ReadDocument,
  statements: AnalysedStatement[],
  { database, clock }: Pipeline,
): DocumentImport {
  const keys = [...new Set(statements.map(({ statement }) => statement.key))];
  const other = findOtherEdition(database, file.name, read, keys);
  const documentId = insertDocument(database, {
    title: read.title,
    fileName: file.name,
    format: read.format,
    language: read.language,
    sha256: keepFile(database, file.bytes),
    importedAt: clock(),
    statedDate: read.statedDate,
    supersedes: null,
  });
  if (other !== null) linkEditions(database, documentId, read, other);
  const passageIds = read.passages.map((passage) => insertPassage(database, documentId, passage));
  for (const { draft, statement, requirements, topics } of statements) {
    const { id } = keepStatement(database, statement);
    addPlace(database, id, documentId, passageIds[draft.passageIndex] ?? 0);
    suggestMappings(database, id, requirements);
    keepTopics(database, id, topics);
  }
  const outcome = other === null ? 'imported' : 'new-edition';
  return { fileName: file.name, outcome, documentId, statements: keys.length, message: '' };
}

/** The current document this one is another edition of: the same name, and enough of the same statements. */
function findOtherEdition(
  database: Database,
  fileName: string,
  read: ReadDocument,
  keys: readonly string[],
): Document | null {
  const current = listDocuments(database).filter((document) => document.supersededBy === null);
  return (
    current.find((document) =>
      isSameDocument({ fileName, title: read.title, format: read.format }, document, {
        shared: countSharedKeys(database, document.id, keys),
        total: keys.length,
      }),
    ) ?? null
  );
}

/** A file takes its place in the chain of editions by its own date, even when it comes in after a newer one. */
function linkEditions(database: Database, documentId: number, read: ReadDocument, newest: Document): void {
  const editions = new Map(listDocuments(database).map((document) => [document.id, document]));
  let newer: Document | null = null;
  let older: Document | null = newest;
  while (older !== null && isOlderEdition(read.statedDate, older.statedDate)) {
    newer = older;
    older = older.supersedes === null ? null : (editions.get(older.supersedes) ?? null);
  }
  if (newer !== null) linkEdition(database, newer.id, documentId);
  if (older !== null) linkEdition(database, documentId, older.id);
}
