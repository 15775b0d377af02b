import type { Document, DocumentFormat, Language, Passage, PassageKind } from '../../shared/domain/document';
import type { Database, ReadableDatabase } from '../storage/database';

interface DocumentRow {
  id: number;
  title: string;
  file_name: string;
  format: DocumentFormat;
  language: Language;
  sha256: string;
  byte_length: number;
  imported_at: string;
  stated_date: string | null;
  supersedes: number | null;
  superseded_by: number | null;
}

interface PassageRow {
  id: number;
  document_id: number;
  kind: PassageKind;
  text: string;
  lead_in: string | null;
  page: number | null;
  path: string;
  paragraph: number;
}

export type NewDocument = Omit<Document, 'id' | 'byteLength' | 'supersededBy'>;
export type NewPassage = Omit<Passage, 'id' | 'documentId'>;

const SELECT_DOCUMENT = `
  SELECT documents.*, files.byte_length, newer.id AS superseded_by
  FROM documents
  JOIN files ON files.sha256 = documents.sha256
  LEFT JOIN documents AS newer ON newer.supersedes = documents.id`;

export function insertDocument(database: Database, document: NewDocument): number {
  const { lastInsertRowid } = database
    .prepare(
      `INSERT INTO documents (title, file_name, format, language, sha256, imported_at, stated_date, supersedes)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      document.title,
      document.fileName,
      document.format,
      document.language,
      document.sha256,
      document.importedAt,
      document.statedDate,
      document.supersedes,
    );
  return Number(lastInsertRowid);
}

/** Puts a document in front of an older edition of itself. */
export function linkEdition(database: Database, newerId: number, olderId: number): void {
  database.prepare('UPDATE documents SET supersedes = ? WHERE id = ?').run(olderId, newerId);
}

export function insertPassage(database: Database, documentId: number, passage: NewPassage): number {
  const { lastInsertRowid } = database
    .prepare(
      'INSERT INTO passages (document_id, kind, text, lead_in, page, path, paragraph) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    .run(
      documentId,
      passage.kind,
      passage.text,
      passage.leadIn,
      passage.locator.page,
      JSON.stringify(passage.locator.path),
      passage.locator.paragraph,
    );
  return Number(lastInsertRowid);
}

export function listDocuments(database: ReadableDatabase): Document[] {
  return (database.prepare(`${SELECT_DOCUMENT} ORDER BY documents.id`).all() as DocumentRow[]).map(toDocument);
}

export function findDocument(database: ReadableDatabase, id: number): Document | null {
  const row = database.prepare(`${SELECT_DOCUMENT} WHERE documents.id = ?`).get(id) as DocumentRow | undefined;
  return row === undefined ? null : toDocument(row);
}

export function findDocumentByHash(database: ReadableDatabase, sha256: string): Document | null {
  const row = database.prepare(`${SELECT_DOCUMENT} WHERE documents.sha256 = ?`).get(sha256) as DocumentRow | undefined;
  return row === undefined ? null : toDocument(row);
}

export function listPassages(database: ReadableDatabase, documentId: number): Passage[] {
  const rows = database.prepare('SELECT * FROM passages WHERE document_id = ? ORDER BY paragraph').all(documentId);
  return (rows as PassageRow[]).map(toPassage);
}

/** What kind of passage each one is that a sentence may stand in, and the words before the list it is an item of. */
export function readPassageForms(
  database: ReadableDatabase,
): ReadonlyMap<number, Pick<Passage, 'kind'> & { introduction: string | null }> {
  const rows = database
    .prepare(
      `SELECT id, kind, CASE kind WHEN 'list-item' THEN lead_in END AS introduction FROM passages
       WHERE document_id IN (SELECT id FROM current_documents)`,
    )
    .all() as { id: number; kind: Passage['kind']; introduction: string | null }[];
  return new Map(rows.map(({ id, kind, introduction }) => [id, { kind, introduction }]));
}

/** The words of passages, by their ids. */
export function readPassageTexts(database: ReadableDatabase, ids: readonly number[]): ReadonlyMap<number, string> {
  const rows = database
    .prepare('SELECT id, text FROM passages WHERE id IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(ids)) as { id: number; text: string }[];
  return new Map(rows.map(({ id, text }) => [id, text]));
}

function toDocument(row: DocumentRow): Document {
  return {
    id: row.id,
    title: row.title,
    fileName: row.file_name,
    format: row.format,
    language: row.language,
    sha256: row.sha256,
    byteLength: row.byte_length,
    importedAt: row.imported_at,
    statedDate: row.stated_date,
    supersedes: row.supersedes,
    supersededBy: row.superseded_by,
  };
}

function toPassage(row: PassageRow): Passage {
  return {
    id: row.id,
    documentId: row.document_id,
    kind: row.kind,
    text: row.text,
    leadIn: row.lead_in,
    locator: { page: row.page, path: JSON.parse(row.path) as string[], paragraph: row.paragraph },
  };
}
