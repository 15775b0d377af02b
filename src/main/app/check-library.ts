import type { CheckFinding } from '../../shared/contract';
import { listDocuments } from '../documents/document-store';
import { readCurrentStatements } from '../statements/statement-store';
import type { Database } from '../storage/database';

// A security document older than this is shown as stale: ISO/IEC 27001 A.5.1 and most customers expect a yearly review,
// and a year's grace leaves room for a late one.
const STALE_AFTER_MONTHS = 24;

/** What a careful owner would want to know of the library: damage, stale sources, placeholders left in the text. */
export function checkLibrary(database: Database, now: string): CheckFinding[] {
  return [...checkIntegrity(database), ...checkStale(database, now), ...checkPlaceholders(database)];
}

function checkIntegrity(database: Database): CheckFinding[] {
  const rows = database.prepare('PRAGMA integrity_check').all() as { integrity_check: string }[];
  const broken = rows.filter((row) => row.integrity_check !== 'ok');
  const orphans = database.prepare('PRAGMA foreign_key_check').all();
  const findings: CheckFinding[] = [];
  if (broken.length > 0) {
    findings.push({ severity: 'error', subject: 'library', message: 'The library file is damaged. Restore a backup.' });
  }
  if (orphans.length > 0) {
    findings.push({
      severity: 'error',
      subject: 'library',
      message: `${orphans.length} rows point to nothing. Restore a backup.`,
    });
  }
  return findings;
}

function checkStale(database: Database, now: string): CheckFinding[] {
  const limit = new Date(now);
  limit.setUTCMonth(limit.getUTCMonth() - STALE_AFTER_MONTHS);
  const oldest = limit.toISOString().slice(0, 10);
  return listDocuments(database)
    .filter(({ statedDate, supersededBy }) => supersededBy === null && statedDate !== null && statedDate < oldest)
    .map(({ title, statedDate }) => ({
      severity: 'warning',
      subject: title,
      message: `Its own date is ${statedDate ?? ''}: more than two years ago. Import a newer edition or confirm that it still holds.`,
    }));
}

function checkPlaceholders(database: Database): CheckFinding[] {
  const documents = new Map(listDocuments(database).map((document) => [document.id, document.title]));
  return readCurrentStatements(database)
    .filter((statement) => statement.hasPlaceholder)
    .map((statement) => ({
      severity: 'warning',
      subject: documents.get(statement.places[0]?.documentId ?? 0) ?? '',
      message: `A placeholder was left in “${statement.quote}”; the sentence supports no answer until it is filled.`,
    }));
}
