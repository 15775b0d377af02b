import type { CheckFinding } from '../../shared/contract/libraries';
import type { ChangedSaying, ExportRecord, ExportStanding } from '../../shared/domain/export';
import { listExports, readExportWords } from '../exports/export-store';
import { findStatement, readCurrentStatements } from '../statements/statement-store';
import type { ReadableDatabase } from '../storage/database';

const MOST_QUOTED = 3;

/**
 * What every export says that no longer holds: statements no current document says any more, and statements read otherwise
 * since. Of each kind of document for each reader the last one counts; drafts were given to nobody.
 */
export function exportStandings(database: ReadableDatabase): ExportStanding[] {
  const seen = new Set<string>();
  const records = listExports(database);
  const saidIn = new Map(records.map(({ id }) => [id, readExportWords(database, id)]));
  const ids = [...saidIn.values()].flatMap((said) => said?.words.flatMap(({ statementId }) => statementId ?? []) ?? []);
  const current = new Map(readCurrentStatements(database, ids).map((statement) => [statement.id, statement]));
  const last = new Set(
    records.filter((record) => {
      const { kind, language, profile, scope, audience, recipient, isDraft } = record;
      const line = JSON.stringify([kind, language, profile, scope, audience, recipient]);
      return !isDraft && !seen.has(line) && seen.add(line);
    }),
  );
  return records.flatMap((record): ExportStanding[] => {
    const said = saidIn.get(record.id) ?? null;
    if (said === null) return [];
    const statements = new Set<number>();
    const gone = new Map<number, ChangedSaying>();
    const readAnew = new Map<number, ChangedSaying>();
    for (const { statementId, modality } of said.words) {
      if (statementId === null) continue;
      statements.add(statementId);
      const now = current.get(statementId);
      if (now === undefined) {
        const text = findStatement(database, statementId)?.text ?? '';
        gone.set(statementId, { statementId, documentId: null, text, was: modality, now: null });
      } else if (now.modality !== modality) {
        const documentId = now.places[0]?.documentId ?? null;
        readAnew.set(statementId, { statementId, documentId, text: now.text, was: modality, now: now.modality });
      }
    }
    return [
      {
        exportId: record.id,
        isLast: last.has(record),
        statements: statements.size,
        gone: [...gone.values()],
        readAnew: [...readAnew.values()],
      },
    ];
  });
}

/** What was said to whom, and what of it the library says no longer or otherwise, as findings. */
export function checkExports(database: ReadableDatabase): CheckFinding[] {
  const records = new Map(listExports(database).map((record) => [record.id, record]));
  return exportStandings(database).flatMap(({ exportId, isLast, statements, gone, readAnew }): CheckFinding[] => {
    const record = records.get(exportId);
    if (record === undefined || !isLast) return [];
    return [
      ...touched(
        record,
        gone.map(({ text }) => text),
        'which no current document says any more',
      ),
      ...touched(
        record,
        readAnew.map(({ text, was, now }) => `${text} (${was}, now ${now ?? ''})`),
        'which is read otherwise now',
      ),
      ...(record.recipient === '' ? [] : [given(record, statements)]),
    ];
  });
}

function touched(record: ExportRecord, statements: readonly string[], why: string): CheckFinding[] {
  if (statements.length === 0) return [];
  const quotes = statements.slice(0, MOST_QUOTED).map((text) => `“${text}”`);
  const more = statements.length > MOST_QUOTED ? ` and ${statements.length - MOST_QUOTED} more` : '';
  const message = `${toWhom(record)} it says ${quotes.join(', ')}${more}, ${why}. Make it anew and tell them what changed.`;
  return [{ severity: 'warning', topic: 'export', place: null, subject: record.fileName, message }];
}

function given(record: ExportRecord, statements: number): CheckFinding {
  const message = `${toWhom(record)} it says ${statements === 1 ? '1 statement' : `${statements} statements`} (SHA-256 ${record.sha256.slice(0, 12)}…).`;
  return { severity: 'note', topic: 'export', place: null, subject: record.fileName, message };
}

function toWhom({ recipient, exportedAt, version }: ExportRecord): string {
  const named = version === '' ? 'Made' : `Version ${version}, made`;
  return `${named}${recipient === '' ? '' : ` for ${recipient}`} on ${exportedAt.slice(0, 10)}:`;
}
