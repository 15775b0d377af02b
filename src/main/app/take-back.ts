import { AppError } from '../../shared/errors';
import { type Sentence, sentence } from '../../shared/sentence';
import { takeBackDrafts } from '../answers/take-back-drafts';
import { decideClass } from '../controls/class-store';
import { findEvidence } from '../controls/evidence-store';
import { type EvidenceUse, findEvidenceUse, takeBackEvidence } from '../controls/take-back-evidence';
import { findDocument } from '../documents/document-store';
import { type DocumentUse, findUse, takeBackDocument } from '../documents/take-back-document';
import type { Clock } from '../platform/clock';
import { requireQuestionnaire } from '../questionnaires/questionnaire-service';
import { isDecidedIn, takeBackQuestionnaire } from '../questionnaires/take-back-questionnaire';
import type { Database } from '../storage/database';
import type { Operations } from './dispatch';

const STAYS: Readonly<Record<Exclude<DocumentUse, null>, Sentence>> = {
  approved: sentence(
    'The words of this document were approved to leave, so it stays. Import a newer edition in its place.',
  ),
  answered: sentence('A decided answer cites this document, so it stays. Reopen that answer and draft it again first.'),
  'given-out': sentence(
    'A document that was given out says what stands here, so it stays. Import a newer edition in its place.',
  ),
};

const PIECE_STAYS: Readonly<Record<Exclude<EvidenceUse, null>, Sentence>> = {
  decided: sentence(
    'That piece of evidence was decided about, so it stays with its history. Reject it if it shows nothing.',
  ),
  replaced: sentence('A newer file was added for that piece, so it stays. Take the newer one back first.'),
};

/** The way back from taking a file in and from drafting, as long as nobody has built on it. */
export function takeBackOperations(
  database: Database,
  clock: Clock,
): Pick<Operations, 'answers.takeBackDrafts' | 'documents.takeBack' | 'evidence.takeBack' | 'questionnaires.takeBack'> {
  return {
    'documents.takeBack': ({ documentIds }) =>
      database.transaction(() => {
        for (const documentId of documentIds) {
          if (findDocument(database, documentId) === null)
            throw new AppError('not-found', 'That document is not in this library.');
          const use = findUse(database, documentId);
          if (use !== null) throw new AppError('bad-input', STAYS[use].text);
          takeBackDocument(database, documentId);
        }
        return { takenBack: documentIds.length };
      }),
    'evidence.takeBack': ({ evidenceIds }) =>
      database.transaction(() => {
        // The newest first: one may have come in to take another's place.
        for (const evidenceId of evidenceIds.toSorted((a, b) => b - a)) {
          if (findEvidence(database, evidenceId, clock()) === null)
            throw new AppError('not-found', 'That piece of evidence is not in this library.');
          const use = findEvidenceUse(database, evidenceId);
          if (use !== null) throw new AppError('bad-input', PIECE_STAYS[use].text);
          takeBackEvidence(database, evidenceId);
        }
        return { takenBack: evidenceIds.length };
      }),
    'answers.takeBackDrafts': ({ questionnaireId, since }) =>
      database.transaction(() => {
        requireQuestionnaire(database, questionnaireId);
        return { takenBack: takeBackDrafts(database, { questionnaireId, since }, clock()) };
      }),
    'questionnaires.takeBack': ({ questionnaireId }) =>
      database.transaction(() => {
        requireQuestionnaire(database, questionnaireId);
        if (isDecidedIn(database, questionnaireId))
          throw new AppError('bad-input', 'Answers were decided in this questionnaire, so it stays with its history.');
        takeBackQuestionnaire(database, questionnaireId);
        // The next questionnaire may get its number, and must not inherit its readers.
        const subject = String(questionnaireId);
        decideClass(database, { kind: 'questionnaire', subject, disclosure: null }, clock());
        return { takenBack: 1 };
      }),
  };
}
