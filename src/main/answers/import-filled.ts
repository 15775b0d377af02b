import type { FilledImport } from '../../shared/contract/answers';
import type { NamedFile } from '../../shared/domain/file';
import { AppError, toldBy } from '../../shared/errors';
import { apart } from '../formats/apart';
import type { Clock } from '../platform/clock';
import { settledFor } from '../questionnaires/map-service';
import { kindOfQuestion } from '../questionnaires/question-kind';
import { listQuestionnaires } from '../questionnaires/questionnaire-store';
import { type FilledAnswer, readFilledAnswers } from '../questionnaires/read-filled';
import { joinVsaq, readVsaqAnswers } from '../questionnaires/read-vsaq-answers';
import { recogniseWithTexts } from '../questionnaires/recognise-questionnaire';
import type { Database } from '../storage/database';
import { readFileBytes } from '../storage/file-store';
import { type FileFacts, readFileFacts } from './reuse-file-facts';
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
      const facts = await readFilled(file, files, database, clock());
      const imported = database.transaction(() => facts.filter((fact) => keep(fact, database)).length);
      const told = facts.length === 0 ? toldBy(nothingFilled(file.name)) : { message: '' };
      results.push({ fileName: file.name, imported, ...told });
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'storage-failed') throw error;
      results.push({ fileName: file.name, imported: 0, ...toldBy(error) });
    }
  }
  return results;
}

function nothingFilled(name: string): AppError {
  return new AppError('unreadable-file', '{name} holds no filled answers. Choose a questionnaire that was answered.', {
    name,
  });
}

async function readFilled(
  file: NamedFile,
  together: readonly NamedFile[],
  database: Database,
  now: string,
): Promise<NewFact[]> {
  const { filled, facts } = await readAnswers(file, together, database, now);
  const { date, productOf } = facts;
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

interface FilledFile {
  filled: FilledAnswer[];
  facts: FileFacts;
}

async function readAnswers(
  file: NamedFile,
  together: readonly NamedFile[],
  database: Database,
  now: string,
): Promise<FilledFile> {
  const products = readProducts(database);
  const vsaq = await readKeys(file);
  if (vsaq !== null) {
    const filled = await joinWithTemplate(file, vsaq, [...together, ...vsaqTemplates(database)]);
    return { filled, facts: readFileFacts({ name: file.name, sheets: [], textAt: () => '' }, products, now) };
  }
  const settled = settledFor(database, file);
  const filled = withComments(await readFilledAnswers(file, settled));
  const { recognised, textAt } = await recogniseWithTexts(file, settled);
  return { filled, facts: readFileFacts({ name: file.name, sheets: recognised.sheets, textAt }, products, now) };
}

/**
 * An open question is often answered in the column for comments alone. In a form where that is the rule, the column holds
 * something else, mostly guidance.
 */
function withComments(entries: readonly FilledAnswer[]): FilledAnswer[] {
  const answered = entries.filter(({ answer }) => answer.trim() !== '');
  const commented = entries.filter(({ answer, comment }) => answer.trim() === '' && comment.trim() !== '');
  if (commented.length > answered.length) return answered;
  return entries.map((entry) =>
    entry.answer.trim() === '' ? { ...entry, answer: entry.comment, comment: '' } : entry,
  );
}

/** A VSAQ answers file names no question: its template is among the files given with it, or in the library. */
async function joinWithTemplate(
  { name }: NamedFile,
  answers: ReadonlyMap<string, string>,
  candidates: readonly NamedFile[],
): Promise<FilledAnswer[]> {
  const joined: FilledAnswer[][] = [];
  for (const candidate of candidates) {
    if (isJson(candidate) && (await readKeys(candidate)) === null)
      joined.push(await apart(joinVsaq, candidate, answers));
  }
  const [best] = joined.toSorted((one, other) => other.length - one.length);
  if (best === undefined || best.length === 0) {
    throw new AppError(
      'unreadable-file',
      '{name} holds answers without their questions. Import the VSAQ questionnaire it belongs to, or choose both files together.',
      { name },
    );
  }
  return best;
}

async function readKeys(file: NamedFile): Promise<Map<string, string> | null> {
  return isJson(file) ? apart(readVsaqAnswers, file) : null;
}

function isJson({ name }: NamedFile): boolean {
  return /\.json$/iu.test(name);
}

function vsaqTemplates(database: Database): NamedFile[] {
  return listQuestionnaires(database)
    .filter(({ format }) => format === 'vsaq')
    .flatMap(({ fileName, sha256 }) => {
      const bytes = readFileBytes(database, sha256);
      return bytes === null ? [] : [{ name: fileName, bytes }];
    });
}
