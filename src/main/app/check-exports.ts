import type { CheckFinding } from '../../shared/contract/libraries';
import type { ChangedSaying, ExportRecord, ExportStanding } from '../../shared/domain/export';
import { asMessage, inQuotes, type Said, type Sentence, sentence } from '../../shared/sentence';
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
        gone.map(({ text }) => inQuotes(text)),
        GONE,
      ),
      ...touched(record, readAnew.map(sayRead), READ_ANEW),
      ...(record.recipient === '' ? [] : [given(record, statements)]),
    ];
  });
}

const GONE = sentence(
  '{toWhom} it says {quotes}, which no current document says any more. Make it anew and tell them what changed.',
);
const READ_ANEW = sentence(
  '{toWhom} it says {quotes}, which is read otherwise now. Make it anew and tell them what changed.',
);

const READ_AS: Readonly<Record<string, Sentence>> = {
  implemented: sentence('implemented'),
  partly: sentence('partly'),
  planned: sentence('planned'),
  optional: sentence('optional'),
  conditional: sentence('conditional'),
  'not-implemented': sentence('not-implemented'),
  customer: sentence('customer'),
  'sub-processor': sentence('sub-processor'),
};

function sayRead({ text, was, now }: ChangedSaying): Sentence {
  const modality = (name: string) => READ_AS[name] ?? name;
  return sentence('“{text} ({was}, now {now})”', { text, was: modality(was), now: modality(now ?? '') });
}

function touched(record: ExportRecord, statements: readonly Sentence[], { text }: Sentence): CheckFinding[] {
  if (statements.length === 0) return [];
  const all: Said = { all: statements.slice(0, MOST_QUOTED), joined: 'comma' };
  const more = statements.length - MOST_QUOTED;
  const quotes = more > 0 ? sentence('{all} and {more} more', { all, more }) : all;
  return [{ severity: 'warning', ...about(record), ...asMessage(sentence(text, { toWhom: toWhom(record), quotes })) }];
}

function given(record: ExportRecord, statements: number): CheckFinding {
  const values = { toWhom: toWhom(record), statements, sha256: record.sha256.slice(0, 12) };
  const told =
    statements === 1
      ? sentence('{toWhom} it says 1 statement (SHA-256 {sha256}…).', values)
      : sentence('{toWhom} it says {statements} statements (SHA-256 {sha256}…).', values);
  return { severity: 'note', ...about(record), ...asMessage(told) };
}

function about({ fileName }: ExportRecord): Pick<CheckFinding, 'topic' | 'place' | 'subject'> {
  return { topic: 'export', place: null, subject: fileName };
}

function toWhom({ recipient, exportedAt, version }: ExportRecord): Sentence {
  const values = { recipient, version, day: { date: exportedAt.slice(0, 10) } };
  if (recipient === '')
    return version === '' ? sentence('Made on {day}:', values) : sentence('Version {version}, made on {day}:', values);
  return version === ''
    ? sentence('Made for {recipient} on {day}:', values)
    : sentence('Version {version}, made for {recipient} on {day}:', values);
}
