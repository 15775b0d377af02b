import type { ReviewedAnswer } from '../../shared/domain/answer';
import type { Language } from '../../shared/domain/document';
import type { ExportedFile, FileProof } from '../../shared/domain/export';
import type { ExportFinding } from '../../shared/domain/export-finding';
import type { Questionnaire } from '../../shared/domain/questionnaire';
import { AppError } from '../../shared/errors';
import { inEnglish, type Sentence, sentence } from '../../shared/sentence';
import { apart } from '../formats/apart';
import { proveFill } from '../formats/package-proof';
import { documentLanguage } from '../language/detect-language';
import { fillQuestionnaire } from '../questionnaires/fill-questionnaire';
import { proveAnswers } from '../questionnaires/prove-answers';
import { readFileBytes, sha256 } from '../storage/file-store';
import { saidAnswer } from './check-export';
import type { ExportTools } from './export-service';
import { recordExport } from './export-store';
import { besideNotes, filledName, fillsFor, isAnsweredBeside, leaves, rowsFor } from './filled-questionnaire';
import { lintAnswers } from './lints/lint-answers';

/**
 * The customer's own file with the answers added. The copy is compared with the original part by part and cell by cell
 * before anyone gets it. Throws AppError `proof-failed` where anything but the answer cells differs.
 */
export async function exportFilled(
  questionnaire: Questionnaire,
  answers: readonly ReviewedAnswer[],
  write: 'drafts' | 'approved',
  tools: ExportTools,
): Promise<ExportedFile & { proof: FileProof }> {
  const { file, gaps, findings, proof } = await makeFilled(questionnaire, answers, write, tools);
  recordFilled(
    file,
    answers.filter((answer) => leaves(answer, write)),
    tools,
  );
  const { fileName, bytes } = file;
  return { fileName, bytes, gaps: gaps.map(inEnglish), findings, proof };
}

interface FilledFile {
  file: { fileName: string; language: Language; bytes: Uint8Array };
  /** What a person has to know about it. */
  gaps: Sentence[];
  /** What is doubtful in the words that leave. */
  findings: ExportFinding[];
  proof: FileProof;
}

/** The same file, proven as well, without recording that it left. */
export async function makeFilled(
  questionnaire: Questionnaire,
  answers: readonly ReviewedAnswer[],
  write: 'drafts' | 'approved',
  tools: ExportTools,
): Promise<FilledFile> {
  const findings = lintAnswers(answers.filter((answer) => leaves(answer, write)));
  return { ...(await fillOrWrite(questionnaire, answers, write, tools)), findings };
}

async function fillOrWrite(
  questionnaire: Questionnaire,
  answers: readonly ReviewedAnswer[],
  write: 'drafts' | 'approved',
  tools: ExportTools,
): Promise<Omit<FilledFile, 'findings'>> {
  const original = readFileBytes(tools.database, questionnaire.sha256);
  if (original === null)
    throw new AppError('library-broken', 'The received file is missing from the library. Restore a backup.');
  if (isAnsweredBeside(questionnaire, answers)) return makeBeside(questionnaire, answers, write, tools);
  const fileName = filledName(questionnaire);
  const fills = fillsFor(answers, write);
  const received = { name: questionnaire.fileName, bytes: original };
  const { bytes, notes } = await apart(fillQuestionnaire, received, questionnaire.format, fills);
  const proof = await apart(
    proveFill,
    received,
    { name: fileName, bytes },
    fills.map(({ sheet, cell }) => ({ sheet, cell })),
  );
  if (!proof.ok) {
    throw new AppError(
      'proof-failed',
      'The filled copy of {name} would differ in more than the answers, so it is not handed out. Please report this file.',
      { name: questionnaire.fileName },
    );
  }
  return { file: { fileName, language: 'en', bytes }, gaps: [...notes, ...besideNotes(questionnaire)], proof };
}

/** A text, and a PDF without fields for its questions, stay as they are: the answers are a document of their own. */
async function makeBeside(
  questionnaire: Questionnaire,
  answers: readonly ReviewedAnswer[],
  write: 'drafts' | 'approved',
  tools: ExportTools,
): Promise<Omit<FilledFile, 'findings'>> {
  const { renderAnswers, answersFileName } = await import('./answer-document');
  const language = documentLanguage(answers.map(({ question }) => question.text).join('\n'));
  const rows = rowsFor(answers, write);
  const company = tools.organisation().name;
  const { fileName: received } = questionnaire;
  const bytes = await renderAnswers(
    { fileName: received, company, date: tools.clock(), language, rows },
    tools.resourcesFolder,
  );
  const fileName = answersFileName(received, language);
  const proof = await apart(
    proveAnswers,
    answers.map(({ question }) => question),
    { name: fileName, bytes },
  );
  if (!proof.ok) {
    throw new AppError(
      'proof-failed',
      'The document of answers to {received} would not hold every question as it was asked, so it is not handed out. Please report this file.',
      { received },
    );
  }
  const note = sentence('Nothing is written into {received}; the answers are in a Word document beside it.', {
    received,
  });
  return { file: { fileName, language, bytes }, gaps: [note], proof };
}

function recordFilled(
  file: { fileName: string; language: Language; bytes: Uint8Array },
  answers: readonly ReviewedAnswer[],
  { database, clock }: ExportTools,
): void {
  const { bytes, ...rest } = file;
  const statementIds = answers.flatMap((answer) => answer.citations.map((citation) => citation.statementId));
  recordExport(
    database,
    {
      ...rest,
      kind: 'filled-questionnaire',
      sha256: sha256(bytes),
      byteLength: bytes.length,
      exportedAt: clock(),
      profile: null,
      scope: '',
      audience: null,
      recipient: '',
      version: '',
      isDraft: false,
    },
    {
      statementIds: [...new Set(statementIds)].sort((a, b) => a - b),
      facts: [],
      words: { documents: [], words: [], answers: answers.filter(says).map(saidAnswer) },
    },
  );
}

function says({ answer, comment }: ReviewedAnswer): boolean {
  return answer !== '' || comment !== '';
}
