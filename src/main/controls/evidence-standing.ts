import type { EvidenceDecision, EvidenceStanding } from '../../shared/domain/evidence';
import type { ReadableDatabase } from '../storage/database';

/** What the standing of a piece follows from. */
export interface StandingFacts {
  decision: EvidenceDecision;
  expiresOn: string | null;
  /** Whether a newer piece took its place and was accepted. */
  isReplaced: boolean;
}

// Long enough to get a new certificate or have a test repeated.
const SOON_DAYS = 60;

/** What a piece is worth on the day of `now` (ISO). Its last day still counts. */
export function standingOf({ decision, expiresOn, isReplaced }: StandingFacts, now: string): EvidenceStanding {
  if (isReplaced) return 'replaced';
  if (decision === 'rejected' || decision === 'newer-wanted') return decision;
  if (expiresOn !== null && expiresOn < now.slice(0, 10)) return 'expired';
  if (decision === 'open') return 'waiting';
  return expiresOn !== null && expiresOn < addDays(now, SOON_DAYS) ? 'expiring' : 'valid';
}

/** Whether a piece of that standing shows that a control is in place. */
export function showsControls(standing: EvidenceStanding): boolean {
  return standing === 'valid' || standing === 'expiring';
}

export function addDays(now: string, days: number): string {
  const day = new Date(now);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** Why no answer may lean on a document any more. */
export interface Unsupported {
  title: string;
  why: 'rejected' | 'expired';
  /** The day it was rejected or the last day it held. */
  since: string;
  reason: string;
}

/** The documents whose bytes were rejected as evidence or have expired as such, by document id. */
export function readUnsupported(database: ReadableDatabase, now: string): ReadonlyMap<number, Unsupported> {
  const rows = database
    .prepare(
      `SELECT documents.id, documents.title, evidence.decision, evidence.reason, evidence.decided_at, evidence.expires_on
       FROM evidence JOIN documents ON documents.sha256 = evidence.sha256
       WHERE evidence.decision = 'rejected' OR evidence.expires_on < ?`,
    )
    .all(now.slice(0, 10)) as {
    id: number;
    title: string;
    decision: EvidenceDecision;
    reason: string;
    decided_at: string | null;
    expires_on: string | null;
  }[];
  return new Map(
    rows.map(({ id, title, decision, reason, decided_at, expires_on }) => [
      id,
      decision === 'rejected'
        ? { title, why: 'rejected', since: (decided_at ?? '').slice(0, 10), reason }
        : { title, why: 'expired', since: expires_on ?? '', reason: '' },
    ]),
  );
}
