import type { Language } from '../../shared/domain/document';
import type { Audience, ExportProfile, ExportRecord } from '../../shared/domain/export';
import type { ExportWords } from '../../shared/domain/export-finding';
import type { Database, ReadableDatabase } from '../storage/database';

/** Records what left the building; append-only. */
export function recordExport(
  database: Database,
  record: Omit<ExportRecord, 'id'>,
  said: { statementIds: readonly number[]; facts: readonly string[]; words: ExportWords },
): void {
  const { lastInsertRowid } = database
    .prepare(
      `INSERT INTO exports (kind, file_name, language, sha256, byte_length, exported_at, statement_ids,
                            profile, scope, audience, recipient, version, is_draft, facts)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      record.kind,
      record.fileName,
      record.language,
      record.sha256,
      record.byteLength,
      record.exportedAt,
      JSON.stringify(said.statementIds),
      record.profile,
      record.scope,
      record.audience,
      record.recipient,
      record.version,
      record.isDraft ? 1 : 0,
      JSON.stringify(said.facts),
    );
  database
    .prepare('INSERT INTO export_words (export_id, words) VALUES (?, ?)')
    .run(Number(lastInsertRowid), new TextEncoder().encode(JSON.stringify(said.words)));
}

/** What an export said, word for word; null for one made before words were kept. */
export function readExportWords(database: ReadableDatabase, exportId: number): ExportWords | null {
  const row = database.prepare('SELECT words FROM export_words WHERE export_id = ?').get(exportId) as
    | { words: Uint8Array }
    | undefined;
  return row === undefined ? null : (JSON.parse(new TextDecoder().decode(row.words)) as ExportWords); // by recordExport
}

/** What makes two exports versions of one document. */
export interface ExportLine {
  kind: string;
  language: Language;
  profile: ExportProfile | null;
  scope: string;
  audience: Audience;
}

export interface GivenOut {
  version: string;
  exportedAt: string;
  statementIds: number[];
  facts: string[];
}

/** The versions of one document that were given out, oldest first; drafts were not. */
export function readGivenOut(database: ReadableDatabase, line: ExportLine): GivenOut[] {
  const rows = database
    .prepare(
      `SELECT version, exported_at, statement_ids, facts FROM exports
       WHERE kind = ? AND language = ? AND profile IS ? AND scope = ? AND audience IS ? AND is_draft = 0 ORDER BY id`,
    )
    .all(line.kind, line.language, line.profile, line.scope, line.audience) as {
    version: string;
    exported_at: string;
    statement_ids: string;
    facts: string;
  }[];
  return rows.map((row) => ({
    version: row.version,
    exportedAt: row.exported_at,
    statementIds: JSON.parse(row.statement_ids) as number[], // written by recordExport
    facts: JSON.parse(row.facts) as string[], // as above
  }));
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
    profile: ExportProfile | null;
    scope: string;
    audience: Audience | null;
    recipient: string;
    version: string;
    is_draft: number;
  }[];
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    fileName: row.file_name,
    language: row.language,
    sha256: row.sha256,
    byteLength: row.byte_length,
    exportedAt: row.exported_at,
    profile: row.profile,
    scope: row.scope,
    audience: row.audience,
    recipient: row.recipient,
    version: row.version,
    isDraft: row.is_draft === 1,
  }));
}
