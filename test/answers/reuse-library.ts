import type { AnswerDraft, ReviewedAnswer } from '../../src/shared/domain/answer';
import { createLibrary, type Library, textFile } from '../app/library';
import { buildXlsx, type SheetSpec } from '../builders/xlsx';

export const POLICY = `# Security measures

Last modified: 2026-06-01

Backups are encrypted with AES-256 before they leave the server.

Backups are kept for 30 days.

Multi-factor authentication is enforced for all employees.

Certification to ISO/IEC 27001 is planned for Q3 2027.
`;

/** A library holding one policy. */
export async function libraryWith(policy = POLICY): Promise<Library> {
  const library = createLibrary();
  await library.run('documents.import', { files: [textFile('measures.md', policy)] });
  return library;
}

let made = 0;

export interface AskedRow {
  question: string;
  options?: string[];
}

/** A customer's workbook with these questions; each is another file. */
function questionnaire(
  name: string,
  rows: readonly AskedRow[],
  withComment = true,
): { name: string; bytes: Uint8Array } {
  made += 1;
  const sheet: SheetSpec = {
    name: `Questions ${made}`,
    rows: [
      ['ID', 'Question', 'Answer', ...(withComment ? ['Comment'] : [])],
      ...rows.map(({ question }, index) => [`Q-${index + 1}`, question]),
    ],
    validations: rows.flatMap(({ options }, index) =>
      options === undefined ? [] : [{ sqref: `C${index + 2}:C${index + 2}`, list: options }],
    ),
  };
  return { name, bytes: buildXlsx({ sheets: [sheet] }).bytes };
}

/** Imports a questionnaire and drafts it. */
async function drafted(
  library: Library,
  name: string,
  rows: readonly AskedRow[],
  withComment = true,
): Promise<ReviewedAnswer[]> {
  const { id } = await library.run('questionnaires.import', { file: questionnaire(name, rows, withComment) });
  return library.run('answers.draftAll', { questionnaireId: id });
}

/** The draft of a questionnaire with one question. */
export async function draftOf(library: Library, name: string, row: AskedRow): Promise<ReviewedAnswer> {
  const [answer] = await drafted(library, name, [row]);
  if (answer === undefined) throw new Error('The question was not recognised.');
  return answer;
}

/** Approves the answer to one question of a new questionnaire, as edited where a text is given. */
export async function approved(
  library: Library,
  name: string,
  row: AskedRow,
  text?: { answer: string; comment?: string },
): Promise<ReviewedAnswer> {
  const { question } = await draftOf(library, name, row);
  if (text !== undefined) await library.run('answers.edit', { questionId: question.questionId, ...text });
  return library.run('answers.approve', { questionId: question.questionId });
}

export function isReused({ flags, explanation }: AnswerDraft): boolean {
  return flags.includes('reused') && explanation.earlier?.taken === true;
}
