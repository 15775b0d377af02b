import type { FilledImport } from '../../shared/contract';
import type { NamedFile } from '../../shared/domain/file';
import { AppError } from '../../shared/errors';
import type { Clock } from '../platform/clock';
import { settledFor } from '../questionnaires/map-service';
import { kindOfQuestion } from '../questionnaires/question-kind';
import { readFilledAnswers } from '../questionnaires/read-filled';
import { recogniseWithTexts } from '../questionnaires/recognise-questionnaire';
import type { Database } from '../storage/database';
import { readFileFacts } from './reuse-file-facts';
import { readProducts } from './reuse-products';
import { holdsImported, type NewFact, recordFact } from './reuse-store';
import { verdictOfText } from './write-answer';

/** Reads filled questionnaires into answers that can be offered again. A file that holds none is told, not counted. */
export async function importFilledAnswers(
  files: readonly NamedFile[],
  { database, clock }: { database: Database; clock: Clock },
): Promise<FilledImport[]> {
  const results: FilledImport[] = [];
  for (const file of files) {
    try {
      const facts = await readFilled(file, database, clock());
      const imported = database.transaction(() => facts.filter((fact) => keep(fact, database)).length);
      const message =
        facts.length === 0 ? `${file.name} holds no filled answers. Choose a questionnaire that was answered.` : '';
      results.push({ fileName: file.name, imported, message });
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'storage-failed') throw error;
      results.push({ fileName: file.name, imported: 0, message: error.message });
    }
  }
  return results;
}

async function readFilled(file: NamedFile, database: Database, now: string): Promise<NewFact[]> {
  const settled = settledFor(database, file);
  const filled = (await readFilledAnswers(file, settled)).filter((entry) => entry.answer.trim() !== '');
  if (filled.length === 0) return [];
  const { recognised, textAt } = await recogniseWithTexts(file, settled);
  const { date, productOf } = readFileFacts(
    { name: file.name, sheets: recognised.sheets, textAt },
    readProducts(database),
    now,
  );
  return filled.map(({ sheet, question, answer, comment }) => {
    const verdict = verdictOfText(answer);
    return {
      kind: 'imported-answer',
      question,
      questionKind: verdict === 'stated' ? kindOfQuestion(question, []) : 'yes-no',
      section: [],
      questionId: null,
      statementId: null,
      verdict,
      answer,
      comment,
      citations: [],
      source: file.name,
      product: productOf(sheet),
      givenAt: date ?? now,
      recordedAt: now,
    };
  });
}

/** False where the same answer of the same file is held; one that was taken back comes in again. */
function keep(fact: NewFact, database: Database): boolean {
  if (holdsImported(database, fact)) return false;
  recordFact(database, fact);
  return true;
}
