import { readAnswers } from '../../answers/answer-store';
import { documentLanguage } from '../../language/detect-language';
import { listQuestionnaires, listQuestions } from '../../questionnaires/questionnaire-store';
import type { ReadableDatabase } from '../../storage/database';
import { listExports, readExportWords } from '../export-store';
import type { Saying } from './find-contradictions';

/** Something said before, and where: in which export to whom, or as which answer. */
export interface EarlierSaying extends Saying {
  statementId: number | null;
  questionId: number | null;
  where:
    | { kind: 'export'; fileName: string; recipient: string; exportedAt: string }
    | { kind: 'answer'; question: string };
}

// The last few of a kind for a reader: what was said before them has been replaced by them.
const MOST_EXPORTS = 40;

/** What the exports given out last, and the answers a person approved, say. Drafts were given to nobody. */
export function readEarlierSayings(database: ReadableDatabase): EarlierSaying[] {
  const seen = new Set<string>();
  const last = listExports(database)
    .filter((record) => {
      const { kind, language, profile, scope, audience, recipient, isDraft } = record;
      const line = JSON.stringify([kind, language, profile, scope, audience, recipient]);
      return !isDraft && !seen.has(line) && seen.add(line);
    })
    .slice(0, MOST_EXPORTS);
  return [
    ...last.flatMap(({ id, fileName, recipient, exportedAt }): EarlierSaying[] => {
      const where = { kind: 'export', fileName, recipient, exportedAt } as const;
      return (readExportWords(database, id)?.words ?? [])
        .filter(({ statementId, modality }) => statementId !== null && modality !== 'planned')
        .map(({ text, statementId }) => {
          const language = documentLanguage(text);
          return { text, language, about: '', denied: null, statementId, questionId: null, where };
        });
    }),
    ...approvedAnswers(database),
  ];
}

function approvedAnswers(database: ReadableDatabase): EarlierSaying[] {
  return listQuestionnaires(database).flatMap(({ id }) => {
    const answers = readAnswers(database, id);
    return listQuestions(database, id).flatMap(({ questionId, text: question }): EarlierSaying[] => {
      const answer = answers.get(questionId);
      if (answer?.status !== 'approved') return [];
      const text = [answer.answer, answer.comment].filter((part) => part !== '').join('. ');
      const language = documentLanguage(`${question} ${text}`);
      const where = { kind: 'answer', question } as const;
      return [
        { text, language, about: question, denied: deniedBy(answer.verdict), statementId: null, questionId, where },
      ];
    });
  });
}

/** Whether a verdict denies what the question asks about; null where it does neither. */
export function deniedBy(verdict: string): boolean | null {
  if (verdict === 'no') return true;
  return verdict === 'yes' ? false : null;
}
