import type { Language } from '../../shared/domain/document';
import type { ExportRecord } from '../../shared/domain/export';
import type { Database, ReadableDatabase } from '../storage/database';

/** Records what left the building; append-only. */
export function recordExport(
  database: Database,
  record: Omit<ExportRecord, 'id'>,
  statementIds: readonly number[],
): void {
  database
    .prepare(
      `INSERT INTO exports (kind, file_name, language, sha256, byte_length, exported_at, statement_ids)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      record.kind,
      record.fileName,
      record.language,
      record.sha256,
      record.byteLength,
      record.exportedAt,
      JSON.stringify(statementIds),
    );
}

/** What earlier exports of one kind and language stood on, oldest first: their statement ids as stored. */
export function earlierExports(database: ReadableDatabase, kind: string, language: Language): string[] {
  const rows = database
    .prepare('SELECT statement_ids FROM exports WHERE kind = ? AND language = ? ORDER BY id')
    .all(kind, language) as { statement_ids: string }[];
  return rows.map((row) => row.statement_ids);
}

export function listExports(database: ReadableDatabase): ExportRecord[] {
  const rows = database.prepare('SELECT * FROM exports ORDER BY id DESC').all() as {
    id: number;
    kind: string;
    file_name: string;
    language: Language;
    sha256: string;
    byte_length: number;
    exported_at: string;
  }[];
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    fileName: row.file_name,
    language: row.language,
    sha256: row.sha256,
    byteLength: row.byte_length,
    exportedAt: row.exported_at,
  }));
}
