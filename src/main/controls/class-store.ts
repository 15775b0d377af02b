import type { ClassDecision } from '../../shared/contract/classes';
import { AUDIENCES, type Audience } from '../../shared/domain/export';
import { readDisclosures } from '../documents/disclosure-store';
import { readCurrentStatements } from '../statements/statement-store';
import type { Database, ReadableDatabase } from '../storage/database';

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
 * Who may read each current statement: what was decided for it; else the most open class of the documents it stands in,
 * raised to that of every requirement it was confirmed for.
 */
export function readStatementClasses(database: ReadableDatabase): Map<number, Audience> {
  const documents = readDisclosures(database);
  const decisions = listClassDecisions(database);
  const decided = new Map(decisions.map(({ kind, subject, disclosure }) => [`${kind} ${subject}`, disclosure]));
  const confirmed = database
    .prepare("SELECT statement_id AS id, framework || ' ' || ref AS subject FROM mappings WHERE status = 'confirmed'")
    .all() as { id: number; subject: string }[];
  const requirements = Map.groupBy(confirmed, ({ id }) => id);
  return new Map(
    readCurrentStatements(database).map(({ id, places }) => {
      const own = decided.get(`statement ${id}`);
      if (own !== undefined) return [id, own];
      const open = Math.min(...places.map(({ documentId }) => rankOf(documents.get(documentId) ?? 'customer')));
      const floors = (requirements.get(id) ?? []).map(({ subject }) => rankOf(decided.get(`requirement ${subject}`)));
      return [id, AUDIENCES[Math.max(Number.isFinite(open) ? open : rankOf('customer'), ...floors)] ?? 'internal'];
    }),
  );
}

function rankOf(disclosure: Audience | undefined): number {
  return disclosure === undefined ? 0 : AUDIENCES.indexOf(disclosure);
}
