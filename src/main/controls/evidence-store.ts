import type {
  Evidence,
  EvidenceAction,
  EvidenceDecision,
  EvidenceDetails,
  EvidenceEvent,
  EvidenceFormat,
  EvidenceKind,
} from '../../shared/domain/evidence';
import type { RequirementRef } from '../../shared/domain/framework';
import type { Database, ReadableDatabase } from '../storage/database';
import { standingOf } from './evidence-standing';

/** What is kept of a piece besides what a person may correct. */
export interface NewEvidence extends EvidenceDetails {
  sha256: string;
  fileName: string;
  format: EvidenceFormat;
  issuedFrom: string;
  expiresFrom: string;
  opening: string;
  replaces: number | null;
  addedAt: string;
}

interface EvidenceRow {
  id: number;
  sha256: string;
  file_name: string;
  byte_length: number;
  format: EvidenceFormat;
  title: string;
  kind: EvidenceKind;
  issued_on: string | null;
  expires_on: string | null;
  issued_from: string;
  expires_from: string;
  source: string;
  disclosure: Evidence['disclosure'];
  decision: EvidenceDecision;
  reason: string;
  decided_at: string | null;
  replaces: number | null;
  replaced_by: number | null;
  replaced_decision: EvidenceDecision | null;
  document_id: number | null;
  added_at: string;
}

const SELECT_EVIDENCE = `
  SELECT evidence.*, files.byte_length, newer.id AS replaced_by, newer.decision AS replaced_decision,
    documents.id AS document_id
  FROM evidence
  JOIN files ON files.sha256 = evidence.sha256
  LEFT JOIN evidence AS newer ON newer.replaces = evidence.id
  LEFT JOIN documents ON documents.sha256 = evidence.sha256`;

export function insertEvidence(database: Database, piece: NewEvidence): number {
  const { lastInsertRowid } = database
    .prepare(
      `INSERT INTO evidence (sha256, file_name, format, title, kind, issued_on, expires_on, issued_from, expires_from,
         source, disclosure, decision, reason, replaces, opening, added_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', '', ?, ?, ?)`,
    )
    .run(
      piece.sha256,
      piece.fileName,
      piece.format,
      piece.title,
      piece.kind,
      piece.issuedOn,
      piece.expiresOn,
      piece.issuedFrom,
      piece.expiresFrom,
      piece.source,
      piece.disclosure,
      piece.replaces,
      piece.opening,
      piece.addedAt,
    );
  return Number(lastInsertRowid);
}

/** Every piece, in the order they came in, as each stands on the day of `now`. */
export function listEvidence(database: ReadableDatabase, now: string): Evidence[] {
  const controls = Map.groupBy(
    database
      .prepare(
        'SELECT evidence_id, framework, ref FROM evidence_controls WHERE detached_at IS NULL ORDER BY framework, ref',
      )
      .all() as ({ evidence_id: number } & RequirementRef)[],
    ({ evidence_id }) => evidence_id,
  );
  const rows = database.prepare(`${SELECT_EVIDENCE} ORDER BY evidence.id`).all() as EvidenceRow[];
  return rows.map((row) => toEvidence(row, controls.get(row.id) ?? [], now));
}

export function findEvidence(database: ReadableDatabase, id: number, now: string): Evidence | null {
  const row = database.prepare(`${SELECT_EVIDENCE} WHERE evidence.id = ?`).get(id) as EvidenceRow | undefined;
  return row === undefined ? null : toEvidence(row, controlsOf(database, id), now);
}

export function findEvidenceByHash(database: ReadableDatabase, sha256: string): number | null {
  const row = database.prepare('SELECT id FROM evidence WHERE sha256 = ?').get(sha256) as { id: number } | undefined;
  return row?.id ?? null;
}

/** The first words of a piece's text; empty where it has none. */
export function readOpening(database: ReadableDatabase, id: number): string {
  const row = database.prepare('SELECT opening FROM evidence WHERE id = ?').get(id) as { opening: string } | undefined;
  return row?.opening ?? '';
}

export function updateDetails(
  database: Database,
  id: number,
  details: EvidenceDetails & { issuedFrom: string; expiresFrom: string },
): void {
  database
    .prepare(
      `UPDATE evidence SET title = ?, kind = ?, issued_on = ?, expires_on = ?, issued_from = ?, expires_from = ?,
         source = ?, disclosure = ? WHERE id = ?`,
    )
    .run(
      details.title,
      details.kind,
      details.issuedOn,
      details.expiresOn,
      details.issuedFrom,
      details.expiresFrom,
      details.source,
      details.disclosure,
      id,
    );
}

export function updateDecision(
  database: Database,
  id: number,
  { decision, reason }: { decision: EvidenceDecision; reason: string },
  decidedAt: string | null,
): void {
  database
    .prepare('UPDATE evidence SET decision = ?, reason = ?, decided_at = ? WHERE id = ?')
    .run(decision, reason, decidedAt, id);
}

export function attachControl(database: Database, id: number, { framework, ref }: RequirementRef, at: string): void {
  database
    .prepare(
      `INSERT INTO evidence_controls (evidence_id, framework, ref, attached_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (evidence_id, framework, ref) DO UPDATE SET attached_at = excluded.attached_at, detached_at = NULL
       WHERE detached_at IS NOT NULL`,
    )
    .run(id, framework, ref, at);
}

export function detachControl(database: Database, id: number, { framework, ref }: RequirementRef, at: string): void {
  database
    .prepare(
      `UPDATE evidence_controls SET detached_at = ?
       WHERE evidence_id = ? AND framework = ? AND ref = ? AND detached_at IS NULL`,
    )
    .run(at, id, framework, ref);
}

export function recordEvidenceEvent(
  database: Database,
  event: {
    evidenceId: number;
    action: EvidenceAction;
    note: string;
    before: Evidence | null;
    after: Evidence;
    at: string;
  },
): void {
  database
    .prepare(
      'INSERT INTO evidence_events (evidence_id, action, note, before, after, happened_at) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(
      event.evidenceId,
      event.action,
      event.note,
      JSON.stringify(event.before),
      JSON.stringify(event.after),
      event.at,
    );
}

/** What happened to a piece, the latest first. */
export function listEvidenceEvents(database: ReadableDatabase, evidenceId: number): EvidenceEvent[] {
  const rows = database
    .prepare('SELECT id, action, note, happened_at FROM evidence_events WHERE evidence_id = ? ORDER BY id DESC')
    .all(evidenceId) as { id: number; action: EvidenceAction; note: string; happened_at: string }[];
  return rows.map(({ id, action, note, happened_at }) => ({ id, action, note, happenedAt: happened_at }));
}

/** How many pieces wait for a decision. */
export function countEvidenceToReview(database: ReadableDatabase): number {
  const row = database.prepare("SELECT count(*) AS total FROM evidence WHERE decision = 'open'").get() as {
    total: number;
  };
  return row.total;
}

function controlsOf(database: ReadableDatabase, id: number): RequirementRef[] {
  return database
    .prepare(
      'SELECT framework, ref FROM evidence_controls WHERE evidence_id = ? AND detached_at IS NULL ORDER BY framework, ref',
    )
    .all(id) as RequirementRef[];
}

function toEvidence(row: EvidenceRow, controls: readonly RequirementRef[], now: string): Evidence {
  return {
    id: row.id,
    sha256: row.sha256,
    fileName: row.file_name,
    byteLength: row.byte_length,
    format: row.format,
    title: row.title,
    kind: row.kind,
    issuedOn: row.issued_on,
    expiresOn: row.expires_on,
    issuedFrom: row.issued_from,
    expiresFrom: row.expires_from,
    source: row.source,
    disclosure: row.disclosure,
    decision: row.decision,
    reason: row.reason,
    decidedAt: row.decided_at,
    standing: standingOf(
      { decision: row.decision, expiresOn: row.expires_on, isReplaced: row.replaced_decision === 'accepted' },
      now,
    ),
    replaces: row.replaces,
    replacedBy: row.replaced_by,
    documentId: row.document_id,
    controls: controls.map(({ framework, ref }) => ({ framework, ref })),
    addedAt: row.added_at,
  };
}
