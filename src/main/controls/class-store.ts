import type { ClassChange, ClassDecision, StatementClass } from '../../shared/contract/classes';
import { AUDIENCES, type Audience } from '../../shared/domain/export';
import { readDisclosures } from '../documents/disclosure-store';
import type { Database, ReadableDatabase } from '../storage/database';
import { listHistory } from '../storage/history';
import { DECIDED } from './mapping-store';

// More than anyone reads of one thing.
const MOST_CHANGES = 200;

/** The decisions that stand, by kind and subject. */
export function listClassDecisions(database: ReadableDatabase): ClassDecision[] {
  return database
    .prepare(
      `SELECT kind, subject, disclosure FROM class_decisions AS decision
       WHERE disclosure IS NOT NULL AND id = (SELECT max(id) FROM class_decisions
         WHERE kind = decision.kind AND subject = decision.subject) ORDER BY kind, subject`,
    )
    .all() as ClassDecision[];
}

export function decideClass(
  database: Database,
  { kind, subject, disclosure }: { kind: ClassDecision['kind']; subject: string; disclosure: Audience | null },
  decidedAt: string,
): void {
  database
    .prepare('INSERT INTO class_decisions (kind, subject, disclosure, decided_at) VALUES (?, ?, ?, ?)')
    .run(kind, subject, disclosure, decidedAt);
}

/** Who reads the answers to a questionnaire: customers, unless somebody said that they signed an agreement or are ourselves. */
export function readReaders(database: ReadableDatabase, questionnaireId: number): Audience {
  const subject = String(questionnaireId);
  const decided = listClassDecisions(database).find(
    (decision) => decision.kind === 'questionnaire' && decision.subject === subject,
  );
  return decided?.disclosure ?? 'customer';
}

/**
 * Who may read each current statement, with `ids` of these only: what was decided for it; else the most open class of the
 * documents it stands in, raised to that of every requirement it was confirmed for.
 */
export function explainStatementClasses(database: ReadableDatabase, ids?: readonly number[]): StatementClass[] {
  const documents = readDisclosures(database);
  const decisions = listClassDecisions(database);
  const decided = new Map(decisions.map(({ kind, subject, disclosure }) => [`${kind} ${subject}`, disclosure]));
  const closed = decisions.filter(({ kind }) => kind === 'requirement');
  const confirmed = closed.length === 0 ? [] : readConfirmed(database);
  const requirements = Map.groupBy(confirmed, ({ id }) => id);
  return [...readSources(database, ids)].map(([id, sources]): StatementClass => {
    const own = decided.get(`statement ${id}`);
    if (own !== undefined) return { statementId: id, disclosure: own, because: 'decided', requirement: '' };
    const open = Math.min(...sources.map((documentId) => rankOf(documents.get(documentId) ?? 'customer')));
    let highest = { rank: Number.isFinite(open) ? open : rankOf('customer'), requirement: '' };
    for (const { subject, ref } of requirements.get(id) ?? []) {
      const rank = rankOf(decided.get(`requirement ${subject}`));
      if (rank > highest.rank) highest = { rank, requirement: ref };
    }
    return {
      statementId: id,
      disclosure: AUDIENCES[highest.rank] ?? 'internal',
      because: highest.requirement === '' ? 'documents' : 'requirement',
      requirement: highest.requirement,
    };
  });
}

export function readStatementClasses(database: ReadableDatabase): Map<number, Audience> {
  return new Map(explainStatementClasses(database).map(({ statementId, disclosure }) => [statementId, disclosure]));
}

/** The current documents each statement stands in, in the order of the statements. */
function readSources(database: ReadableDatabase, ids?: readonly number[]): Map<number, number[]> {
  const named = ids === undefined ? '' : 'statement_id IN (SELECT value FROM json_each(?)) AND';
  const rows = database
    .prepare(
      `SELECT statement_id AS id, document_id AS documentId FROM statement_places
       WHERE ${named} document_id IN (SELECT id FROM current_documents) ORDER BY statement_id`,
    )
    .all(...(ids === undefined ? [] : [JSON.stringify(ids)])) as { id: number; documentId: number }[];
  const sources = new Map<number, number[]>();
  for (const { id, documentId } of rows) {
    const known = sources.get(id);
    if (known === undefined) sources.set(id, [documentId]);
    else known.push(documentId);
  }
  return sources;
}

function readConfirmed(database: ReadableDatabase): { id: number; subject: string; ref: string }[] {
  return database
    .prepare(
      `SELECT statement_id AS id, framework || ' ' || ref AS subject, ref FROM mappings
       WHERE ${DECIDED} AND status = 'confirmed'`,
    )
    .all() as { id: number; subject: string; ref: string }[];
}

/** Every decision about one thing, the newest first, with who took it. */
export function listClassChanges(
  database: ReadableDatabase,
  kind: ClassDecision['kind'] | 'document',
  subject: string,
): ClassChange[] {
  const rows =
    kind === 'document'
      ? [{ entity: 'document_disclosures', key: Number(subject) }]
      : database
          .prepare(
            `SELECT 'class_decisions' AS entity, id AS key FROM class_decisions
             WHERE kind = ? AND subject = ? ORDER BY id DESC LIMIT ?`,
          )
          .all(kind, subject, MOST_CHANGES);
  return (rows as { entity: string; key: number }[])
    .flatMap(({ entity, key }) =>
      listHistory(database, { entity, entityKey: JSON.stringify([key]), limit: MOST_CHANGES }),
    )
    .map(({ happenedAt, who, after }) => ({ happenedAt, who, disclosure: classIn(after) }));
}

function classIn(row: Record<string, unknown> | null): Audience | null {
  return AUDIENCES.find((each) => each === row?.['disclosure']) ?? null;
}

function rankOf(disclosure: Audience | undefined): number {
  return disclosure === undefined ? 0 : AUDIENCES.indexOf(disclosure);
}
