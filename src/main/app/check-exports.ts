import type { CheckFinding } from '../../shared/contract';
import type { ExportRecord } from '../../shared/domain/export';
import { listExports, readExportWords } from '../exports/export-store';
import { findStatement, readCurrentStatements } from '../statements/statement-store';
import type { ReadableDatabase } from '../storage/database';

const MOST_QUOTED = 3;

/**
 * What was said to whom, and what of it the library says no longer or otherwise. Of each kind of document for each reader
 * the last one counts; drafts were given to nobody.
 */
export function checkExports(database: ReadableDatabase): CheckFinding[] {
  const current = new Map(readCurrentStatements(database).map((statement) => [statement.id, statement]));
  const seen = new Set<string>();
  const last = listExports(database).filter((record) => {
    const { kind, language, profile, scope, audience, recipient, isDraft } = record;
    const line = JSON.stringify([kind, language, profile, scope, audience, recipient]);
    return !isDraft && !seen.has(line) && seen.add(line);
  });
  return last.flatMap((record): CheckFinding[] => {
    const said = readExportWords(database, record.id);
    if (said === null) return [];
    const gone = new Map<number, string>();
    const readAnew = new Map<number, string>();
    for (const { statementId, modality } of said.words) {
      if (statementId === null) continue;
      const now = current.get(statementId);
      if (now === undefined) gone.set(statementId, findStatement(database, statementId)?.text ?? '');
      else if (now.modality !== modality) readAnew.set(statementId, `${now.text} (${modality}, now ${now.modality})`);
    }
    return [
      ...touched(record, gone, 'which no current document says any more'),
      ...touched(record, readAnew, 'which is read otherwise now'),
      ...(record.recipient === '' ? [] : [given(record, said.words)]),
    ];
  });
}

function touched(record: ExportRecord, statements: ReadonlyMap<number, string>, why: string): CheckFinding[] {
  if (statements.size === 0) return [];
  const quotes = [...statements.values()].slice(0, MOST_QUOTED).map((text) => `“${text}”`);
  const more = statements.size > MOST_QUOTED ? ` and ${statements.size - MOST_QUOTED} more` : '';
  const message = `${toWhom(record)} it says ${quotes.join(', ')}${more}, ${why}. Make it anew and tell them what changed.`;
  return [{ severity: 'warning', topic: 'export', place: null, subject: record.fileName, message }];
}

function given(record: ExportRecord, words: readonly { statementId: number | null }[]): CheckFinding {
  const statements = new Set(words.flatMap(({ statementId }) => statementId ?? [])).size;
  const message = `${toWhom(record)} it says ${statements === 1 ? '1 statement' : `${statements} statements`} (SHA-256 ${record.sha256.slice(0, 12)}…).`;
  return { severity: 'note', topic: 'export', place: null, subject: record.fileName, message };
}

function toWhom({ recipient, exportedAt, version }: ExportRecord): string {
  const named = version === '' ? 'Made' : `Version ${version}, made`;
  return `${named}${recipient === '' ? '' : ` for ${recipient}`} on ${exportedAt.slice(0, 10)}:`;
}
