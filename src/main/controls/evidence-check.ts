import type { CheckFinding } from '../../shared/contract/libraries';
import type { Evidence } from '../../shared/domain/evidence';
import { asMessage, inEnglish, type Said, type Sentence, sentence } from '../../shared/sentence';
import { showsControls } from './evidence-standing';

/** Document id → how many answers stand on it, counted by whoever knows the answers. */
export type AnswersByDocument = ReadonlyMap<number, number>;

/** Evidence that no longer shows what it was kept for, and what waits for a person. */
export function checkEvidence(pieces: readonly Evidence[], answersTo: AnswersByDocument): CheckFinding[] {
  const shown = new Set(pieces.filter(({ standing }) => showsControls(standing)).flatMap(keysOf));
  const findings = pieces.flatMap((piece) => findingOf(piece, shown, answersTo));
  const waiting = pieces.filter(({ standing }) => standing === 'waiting');
  const [first] = waiting;
  if (first === undefined) return findings;
  const told = sentence(
    waiting.length === 1
      ? '1 piece waits to be accepted or rejected.'
      : '{pieces} pieces wait to be accepted or rejected.',
    { pieces: waiting.length },
  );
  const saidSubject = sentence('Evidence to review');
  return [...findings, { ...finding('note', first, told), subject: inEnglish(saidSubject), saidSubject }];
}

function findingOf(piece: Evidence, shown: ReadonlySet<string>, answersTo: AnswersByDocument): CheckFinding[] {
  const { standing, expiresOn, documentId } = piece;
  const reason = piece.reason.replace(/[.\s]+$/u, '');
  const lost = keysOf(piece).filter((key) => !shown.has(key)).length;
  const answers = documentId === null ? 0 : (answersTo.get(documentId) ?? 0);
  const stands = standsOn(lost, answers);
  const day = { date: expiresOn ?? '' };
  switch (standing) {
    case 'expired':
      return [
        finding(
          'warning',
          piece,
          stands === null
            ? sentence('It expired on {day}. Add a newer one.', { day })
            : sentence('It expired on {day}; {stands}. Add a newer one.', { day, stands }),
        ),
      ];
    case 'expiring':
      return [finding('note', piece, sentence('It expires on {day}. Ask for a newer one in time.', { day }))];
    case 'newer-wanted': {
      const wanted =
        reason === '' ? sentence('A newer one is wanted') : sentence('A newer one is wanted ({reason})', { reason });
      const told =
        stands === null
          ? sentence('{wanted}. Add it when it is there.', { wanted })
          : sentence('{wanted}; {stands}. Add it when it is there.', { wanted, stands });
      return [finding('note', piece, told)];
    }
    case 'rejected':
      if (stands === null) return [];
      return [finding('warning', piece, sentence('It was rejected ({reason}); {stands}.', { reason, stands }))];
    case 'waiting':
    case 'valid':
    case 'replaced':
      return [];
  }
}

/** What counted on the piece; null where nothing did. */
function standsOn(lost: number, answers: number): Said | null {
  const all: Sentence[] = [];
  if (lost === 1) all.push(sentence('1 requirement has no other evidence'));
  if (lost > 1) all.push(sentence('{lost} requirements have no other evidence', { lost }));
  if (answers === 1) all.push(sentence('1 answer cites it'));
  if (answers > 1) all.push(sentence('{answers} answers cite it', { answers }));
  return all.length === 0 ? null : { all, joined: 'and' };
}

function keysOf({ controls }: Evidence): string[] {
  return controls.map(({ framework, ref }) => `${framework} ${ref}`);
}

function finding(severity: CheckFinding['severity'], piece: Evidence, told: Sentence): CheckFinding {
  const place = { kind: 'evidence', evidenceId: piece.id } as const;
  return { severity, topic: 'evidence', place, subject: piece.title, ...asMessage(told) };
}
