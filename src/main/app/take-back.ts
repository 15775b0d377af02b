import { AppError } from '../../shared/errors';
import { decideClass } from '../controls/class-store';
import { findDocument } from '../documents/document-store';
import { type DocumentUse, findUse, takeBackDocument } from '../documents/take-back-document';
import type { Clock } from '../platform/clock';
import { requireQuestionnaire } from '../questionnaires/questionnaire-service';
import { isDecidedIn, takeBackQuestionnaire } from '../questionnaires/take-back-questionnaire';
import type { Database } from '../storage/database';
import type { Operations } from './dispatch';

const STAYS: Readonly<Record<Exclude<DocumentUse, null>, string>> = {
  approved: 'The words of this document were approved to leave, so it stays. Import a newer edition in its place.',
  answered: 'A decided answer cites this document, so it stays. Reopen that answer and draft it again first.',
  'given-out': 'A document that was given out says what stands here, so it stays. Import a newer edition in its place.',
};

/** The way back from taking a file in, as long as nobody has built on it. */
export function takeBackOperations(
  database: Database,
  clock: Clock,
): Pick<Operations, 'documents.takeBack' | 'questionnaires.takeBack'> {
  return {
    'documents.takeBack': ({ documentIds }) =>
      database.transaction(() => {
        for (const documentId of documentIds) {
          if (findDocument(database, documentId) === null)
            throw new AppError('not-found', 'That document is not in this library.');
          const use = findUse(database, documentId);
          if (use !== null) throw new AppError('bad-input', STAYS[use]);
          takeBackDocument(database, documentId);
        }
        return { takenBack: documentIds.length };
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
