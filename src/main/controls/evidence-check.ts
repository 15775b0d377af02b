import type { CheckFinding } from '../../shared/contract/libraries';
import type { Evidence } from '../../shared/domain/evidence';
import { showsControls } from './evidence-standing';

/** What stands on a piece, counted by whoever knows the answers. */
export type CountAnswers = (documentId: number) => number;

/** Evidence that no longer shows what it was kept for, and what waits for a person. */
export function checkEvidence(pieces: readonly Evidence[], countAnswers: CountAnswers): CheckFinding[] {
  const shown = new Set(pieces.filter(({ standing }) => showsControls(standing)).flatMap(keysOf));
  const findings = pieces.flatMap((piece) => findingOf(piece, shown, countAnswers));
  const waiting = pieces.filter(({ standing }) => standing === 'waiting');
  const [first] = waiting;
  if (first === undefined) return findings;
  const message = `${waiting.length === 1 ? '1 piece waits' : `${waiting.length} pieces wait`} to be accepted or rejected.`;
  return [...findings, finding('note', first, 'evidence', message)];
}

function findingOf(piece: Evidence, shown: ReadonlySet<string>, countAnswers: CountAnswers): CheckFinding[] {
  const { standing, expiresOn, reason, documentId } = piece;
  const lost = keysOf(piece).filter((key) => !shown.has(key)).length;
  const answers = documentId === null ? 0 : countAnswers(documentId);
  const stands = standsOn(lost, answers);
  switch (standing) {
    case 'expired': {
      const message = `It expired on ${expiresOn ?? ''}${stands}. Add a newer one.`;
      return [finding('warning', piece, piece.title, message)];
    }
    case 'expiring':
      return [finding('note', piece, piece.title, `It expires on ${expiresOn ?? ''}. Ask for a newer one in time.`)];
    case 'newer-wanted': {
      const why = reason === '' ? '' : ` (${reason})`;
      return [finding('note', piece, piece.title, `A newer one is wanted${why}${stands}. Add it when it is there.`)];
    }
    case 'rejected':
      return stands === '' ? [] : [finding('warning', piece, piece.title, `It was rejected (${reason})${stands}.`)];
    case 'waiting':
    case 'valid':
    case 'replaced':
      return [];
  }
}

function standsOn(lost: number, answers: number): string {
  const parts = [
    lost === 0 ? '' : `${lost === 1 ? '1 requirement has' : `${lost} requirements have`} no other evidence`,
    answers === 0 ? '' : answers === 1 ? '1 answer cites it' : `${answers} answers cite it`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `; ${parts.join(' and ')}`;
}

function keysOf({ controls }: Evidence): string[] {
  return controls.map(({ framework, ref }) => `${framework} ${ref}`);
}

function finding(severity: CheckFinding['severity'], piece: Evidence, subject: string, message: string): CheckFinding {
  return { severity, topic: 'evidence', place: { kind: 'evidence', evidenceId: piece.id }, subject, message };
}
