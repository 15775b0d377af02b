import type { FilledImport } from '../../shared/contract';
import type { NamedFile } from '../../shared/domain/file';
import { AppError } from '../../shared/errors';
import { detectLanguage } from '../language/detect-language';
import type { Lexicon } from '../language/lexicon';
import { indexTerms } from '../language/terms';
import type { Clock } from '../platform/clock';
import { verdictOfOption } from '../questionnaires/choose-option';
import { readFilledAnswers } from '../questionnaires/read-filled';
import type { Database } from '../storage/database';
import { keepReusableAnswer } from './answer-store';

/** Reads filled questionnaires into answers that can be offered again. A file that holds none is told, not counted. */
export async function importFilledAnswers(
  files: readonly NamedFile[],
  { database, clock, lexicon }: { database: Database; clock: Clock; lexicon: Lexicon },
): Promise<FilledImport[]> {
  const results: FilledImport[] = [];
  for (const file of files) {
    try {
      const filled = (await readFilledAnswers(file)).filter((entry) => entry.answer.trim() !== '');
      const imported = database.transaction(() =>
        filled.filter((entry) => {
          const language = detectLanguage(entry.question) === 'de' ? 'de' : 'en';
          return keepReusableAnswer(
            database,
            {
              question: entry.question,
              verdict: verdictOfOption(entry.answer) ?? 'stated',
              answer: entry.answer,
              comment: entry.comment,
              source: file.name,
              givenAt: clock(),
            },
            indexTerms(entry.question, language, lexicon).join(' '),
          );
        }).length,
      );
      const message = filled.length === 0 ? `${file.name} holds no filled answers. Choose a questionnaire that was answered.` : '';
      results.push({ fileName: file.name, imported, message });
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'storage-failed') throw error;
      results.push({ fileName: file.name, imported: 0, message: error.message });
    }
  }
  return results;
}
