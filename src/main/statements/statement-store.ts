import type { Language } from '../../shared/domain/document';
import type {
  Claim,
  CorrectedStatement,
  Deployment,
  Modality,
  Quantity,
  Statement,
  StatementPlace,
  Subject,
} from '../../shared/domain/statement';
import type { Database, ReadableDatabase } from '../storage/database';

// Stands in reasons where a cue would (“a person’s correction” makes it conditional).
const CORRECTED = 'a person’s correction';

interface StatementRow {
  id: number;
  quote: string;
  text: string;
  language: Language;
  modality: Modality;
  modality_cue: string;
  subject: Subject;
  deployment: Deployment;
  product: string | null;
  quantities: string;
  has_placeholder: number;
  hedges: string;
}

interface PlaceRow {
  statement_id: number;
  document_id: number;
  passage_id: number;
  page: number | null;
  path: string;
  paragraph: number;
}

/** A statement before it is stored. `key` is what makes it the same statement wherever it stands. */
export interface NewStatement extends Omit<Statement, 'id' | 'places'> {
  key: string;
  language: Language;
  /** Stems and concept ids for the full-text index, separated by spaces; `context` of the headings and lead-in. */
  terms: string;
  context: string;
}

/** Stores a statement, or finds it where the library already holds the same one. */
export function keepStatement(database: Database, statement: NewStatement): { id: number; isNew: boolean } {
  const known = database.prepare('SELECT id FROM statements WHERE key = ?').get(statement.key) as
    | { id: number }
    | undefined;
  if (known !== undefined) {
    // The same words under "Cloud" and under "Self-hosted" hold for both, unless a person said what they hold for.
    database
      .prepare(
        `UPDATE statements SET deployment = 'any' WHERE id = ? AND deployment <> ?
         AND id NOT IN (SELECT statement_id FROM statement_corrections)`,
      )
      .run(known.id, statement.scope.deployment);
    return { id: known.id, isNew: false };
  }
  const { lastInsertRowid } = database
    .prepare(
      `INSERT INTO statements (key, quote, text, language, modality, modality_cue, subject, deployment, product,
         quantities, has_placeholder, hedges) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      statement.key,
      statement.quote,
      statement.text,
      statement.language,
      statement.modality,
      statement.modalityCue,
      statement.scope.subject,
      statement.scope.deployment,
      statement.scope.product,
      JSON.stringify(statement.quantities),
      statement.hasPlaceholder ? 1 : 0,
      JSON.stringify(statement.hedges),
    );
  const id = Number(lastInsertRowid);
  database
    .prepare('INSERT INTO statement_search (rowid, text, terms, context) VALUES (?, ?, ?, ?)')
    .run(id, statement.text, statement.terms, statement.context);
  return { id, isNew: true };
}

export function addPlace(database: Database, statementId: number, documentId: number, passageId: number): void {
  database
    .prepare(
      'INSERT INTO statement_places (statement_id, document_id, passage_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    )
    .run(statementId, documentId, passageId);
}

/** Writes how a statement claims from now on. */
export function putClaim(database: Database, statementId: number, claim: Claim): void {
  database
    .prepare('UPDATE statements SET modality = ?, deployment = ?, subject = ? WHERE id = ?')
    .run(claim.modality, claim.deployment, claim.subject, statementId);
}

export function recordCorrection(
  database: Database,
  correction: { statementId: number; before: Claim; after: Claim; happenedAt: string },
): void {
  database
    .prepare('INSERT INTO statement_corrections (statement_id, before, after, happened_at) VALUES (?, ?, ?, ?)')
    .run(
      correction.statementId,
      JSON.stringify(correction.before),
      JSON.stringify(correction.after),
      correction.happenedAt,
    );
}

export interface StatementFilter {
  /** Only these; an id that is unknown or no longer counts is left out. */
  ids?: readonly number[] | undefined;
  documentId?: number | undefined;
  /** Words as a person types them; every one must occur, the last may be unfinished. */
  query?: string | undefined;
  limit: number;
  offset: number;
}

/** Statements that count today (of current editions), in the order they entered; a document's own even if superseded. */
export function listStatements(
  database: ReadableDatabase,
  filter: StatementFilter,
): { total: number; statements: Statement[] } {
  const conditions: string[] = [];
  const values: (string | number)[] = [];
  if (filter.documentId === undefined && filter.ids !== undefined) {
    // Asked for the few, not for all of which these are a part: a large library has a hundred thousand.
    conditions.push(`id IN (SELECT statement_id FROM statement_places
      WHERE statement_id IN (SELECT value FROM json_each(?)) AND document_id IN (SELECT id FROM current_documents))`);
    values.push(JSON.stringify(filter.ids));
  } else if (filter.documentId === undefined) {
    conditions.push('id IN (SELECT id FROM current_statements)');
  } else {
    conditions.push('id IN (SELECT statement_id FROM statement_places WHERE document_id = ?)');
    values.push(filter.documentId);
  }
  if (filter.ids !== undefined && filter.documentId !== undefined) {
    conditions.push('id IN (SELECT value FROM json_each(?))');
    values.push(JSON.stringify(filter.ids));
  }
  const match = matchExpression(filter.query ?? '');
  if (match !== null) {
    conditions.push('id IN (SELECT rowid FROM statement_search WHERE statement_search MATCH ?)');
    values.push(match);
  }
  const where = conditions.join(' AND ');
  const { total } = database.prepare(`SELECT count(*) AS total FROM statements WHERE ${where}`).get(...values) as {
    total: number;
  };
  const rows = database
    .prepare(`SELECT * FROM statements WHERE ${where} ORDER BY id LIMIT ? OFFSET ?`)
    .all(...values, filter.limit, filter.offset) as StatementRow[];
  return { total, statements: withPlaces(database, rows) };
}

/**
 * Every statement that counts today with its language, in the places where current editions hold it; with `ids` of these
 * only. All of them are to be had for work that takes its time: a large library holds a hundred thousand.
 */
export function readCurrentStatements(
  database: ReadableDatabase,
  ids?: readonly number[],
): (Statement & { language: Language })[] {
  if (ids?.length === 0) return [];
  const all = ids === undefined;
  const rows = database
    .prepare(
      all
        ? 'SELECT * FROM current_statements ORDER BY id'
        : // Asked for the few: the view would look at all of a large library first.
          `SELECT * FROM statements WHERE id IN (SELECT statement_id FROM statement_places
             WHERE statement_id IN (SELECT value FROM json_each(?)) AND document_id IN (SELECT id FROM current_documents))
           ORDER BY id`,
    )
    .all(...(all ? [] : [JSON.stringify(ids)])) as StatementRow[];
  const statements = withPlaces(database, rows, 'current_documents');
  return statements.map((statement, index) => ({ ...statement, language: rows[index]?.language ?? 'en' }));
}

/** The statements that count today and hold a placeholder nobody filled. */
export function readPlaceholderStatements(database: ReadableDatabase): Statement[] {
  const rows = database.prepare('SELECT id FROM statements WHERE has_placeholder = 1').all() as { id: number }[];
  return readCurrentStatements(
    database,
    rows.map(({ id }) => id),
  );
}

export function findStatement(database: ReadableDatabase, id: number): Statement | null {
  const rows = database.prepare('SELECT * FROM statements WHERE id = ?').all(id) as StatementRow[];
  return withPlaces(database, rows)[0] ?? null;
}

/** Statements a person corrected and did not put back, the latest correction first. */
export function listCorrected(database: ReadableDatabase): CorrectedStatement[] {
  const last = database
    .prepare('SELECT statement_id AS id, max(happened_at) AS at FROM statement_corrections GROUP BY statement_id')
    .all() as { id: number; at: string }[];
  const { statements } = listStatements(database, { ids: last.map(({ id }) => id), limit: last.length, offset: 0 });
  const when = new Map(last.map(({ id, at }) => [id, at]));
  return statements
    .filter(({ readAs }) => readAs !== undefined)
    .map((statement) => ({ statement, correctedAt: when.get(statement.id) ?? '' }))
    .sort((a, b) =>
      a.correctedAt < b.correctedAt ? 1 : a.correctedAt > b.correctedAt ? -1 : b.statement.id - a.statement.id,
    );
}

export function countStatements(database: ReadableDatabase): number {
  return (database.prepare('SELECT count(*) AS total FROM current_statements').get() as { total: number }).total;
}

export function countStatementsByDocument(database: ReadableDatabase): Map<number, number> {
  const rows = database
    .prepare('SELECT document_id, count(DISTINCT statement_id) AS total FROM statement_places GROUP BY document_id')
    .all() as { document_id: number; total: number }[];
  return new Map(rows.map((row) => [row.document_id, row.total]));
}

/** How many of the given statement keys a document already holds: what tells a new edition from another document. */
export function countSharedKeys(database: ReadableDatabase, documentId: number, keys: readonly string[]): number {
  const row = database
    .prepare(
      `SELECT count(DISTINCT statements.id) AS total FROM statements
       JOIN statement_places ON statement_places.statement_id = statements.id
       WHERE statement_places.document_id = ? AND statements.key IN (SELECT value FROM json_each(?))`,
    )
    .get(documentId, JSON.stringify(keys)) as { total: number };
  return row.total;
}

function matchExpression(query: string): string | null {
  const words = query.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return null;
  return words.map((word) => `text : "${word}" *`).join(' AND ');
}

function withPlaces(
  database: ReadableDatabase,
  rows: readonly StatementRow[],
  from: 'documents' | 'current_documents' = 'documents',
): Statement[] {
  const ids = JSON.stringify(rows.map((row) => row.id));
  const places = database
    .prepare(
      `SELECT statement_places.*, passages.page, passages.path, passages.paragraph
       FROM statement_places JOIN passages ON passages.id = statement_places.passage_id
       WHERE statement_id IN (SELECT value FROM json_each(?)) AND statement_places.document_id IN (SELECT id FROM ${from})
       ORDER BY statement_id, statement_places.document_id DESC, passages.paragraph`,
    )
    .all(ids) as PlaceRow[];
  const byStatement = new Map<number, StatementPlace[]>();
  for (const row of places) {
    const list = byStatement.get(row.statement_id) ?? [];
    list.push(toPlace(row));
    byStatement.set(row.statement_id, list);
  }
  const readings = firstReadings(database, ids);
  return rows.map((row) => toStatement(row, byStatement.get(row.id) ?? [], readings.get(row.id)));
}

/** Statement id → what was read from its words, for those a person corrected. `ids` is a JSON list. */
function firstReadings(database: ReadableDatabase, ids: string): Map<number, Claim> {
  const rows = database
    .prepare(
      `SELECT statement_id, before, min(id) FROM statement_corrections
       WHERE statement_id IN (SELECT value FROM json_each(?)) GROUP BY statement_id`,
    )
    .all(ids) as { statement_id: number; before: string }[];
  // Written by recordCorrection alone.
  return new Map(rows.map((row) => [row.statement_id, JSON.parse(row.before) as Claim]));
}

function toPlace(row: PlaceRow): StatementPlace {
  return {
    documentId: row.document_id,
    passageId: row.passage_id,
    locator: { page: row.page, path: JSON.parse(row.path) as string[], paragraph: row.paragraph },
  };
}

function toStatement(row: StatementRow, places: StatementPlace[], reading: Claim | undefined): Statement {
  // Corrected and put back is as if never touched.
  const differs =
    reading !== undefined &&
    (reading.modality !== row.modality || reading.deployment !== row.deployment || reading.subject !== row.subject);
  return {
    id: row.id,
    quote: row.quote,
    text: row.text,
    modality: row.modality,
    modalityCue: row.modality_cue,
    scope: { subject: row.subject, deployment: row.deployment, product: row.product },
    quantities: JSON.parse(row.quantities) as Quantity[],
    hasPlaceholder: row.has_placeholder === 1,
    hedges: JSON.parse(row.hedges) as string[],
    places,
    // The words of the sentence are not what says so any more.
    ...(differs ? { readAs: reading } : {}),
    ...(differs && reading.modality !== row.modality ? { modalityCue: CORRECTED } : {}),
  };
}
