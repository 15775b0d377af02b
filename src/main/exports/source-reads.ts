import type { ReviewedAnswer } from '../../shared/domain/answer';
import type { ApplicabilityDecision } from '../../shared/domain/applicability';
import type { Evidence } from '../../shared/domain/evidence';
import type { Questionnaire } from '../../shared/domain/questionnaire';
import { readAnswers } from '../answers/answer-store';
import { readApplicability } from '../controls/applicability-store';
import { listEvidence } from '../controls/evidence-store';
import { readDecidedDisclosures } from '../documents/disclosure-store';
import { listDocuments } from '../documents/document-store';
import { findQuestionnaire, listQuestions } from '../questionnaires/questionnaire-store';
import type { ReadableDatabase } from '../storage/database';
import { readFileBytes } from '../storage/file-store';

export interface AnsweredQuestionnaire {
  questionnaire: Questionnaire;
  /** In the order of the questions; one for each that has a draft or an answer. */
  answers: ReviewedAnswer[];
  questionCount: number;
}

/** What only some kinds need, and what would be too much to read for all of them. */
export interface SourceReads {
  applicability: ApplicabilityDecision[];
  /** Every piece of evidence as it stands on the day of the document. */
  evidence: Evidence[];
  /** The newest edition of each document, whoever may read it. */
  currentDocuments: ReadonlySet<number>;
  /** Documents for which a person decided who may read them, themselves or an edition before them. */
  disclosed: ReadonlySet<number>;
  /** The bytes of a received file, null where the library does not hold them. */
  readFile: (sha256: string) => Uint8Array | null;
  /** Null where there is no such questionnaire. */
  readAnswered: (questionnaireId: number) => AnsweredQuestionnaire | null;
}

export function sourceReads(database: ReadableDatabase, date: string): SourceReads {
  return {
    applicability: readApplicability(database),
    evidence: listEvidence(database, date),
    currentDocuments: new Set(
      listDocuments(database)
        .filter(({ supersededBy }) => supersededBy === null)
        .map(({ id }) => id),
    ),
    disclosed: readDecidedDisclosures(database),
    readFile: (sha256) => readFileBytes(database, sha256),
    readAnswered: (questionnaireId) => {
      const questionnaire = findQuestionnaire(database, questionnaireId);
      if (questionnaire === null) return null;
      const questions = listQuestions(database, questionnaireId);
      const stored = readAnswers(database, questionnaireId);
      const answers = questions.flatMap((question): ReviewedAnswer[] => {
        const answer = stored.get(question.questionId);
        return answer === undefined ? [] : [{ ...answer, question }];
      });
      return { questionnaire, answers, questionCount: questions.length };
    },
  };
}
