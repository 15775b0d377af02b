import type { FileDifference, FileProof } from '../../shared/domain/export';
import type { NamedFile } from '../../shared/domain/file';
import type { RecognisedQuestion } from '../../shared/domain/questionnaire';
import { type DocxForm, readDocxForm } from '../formats/docx-questions';
import { printed } from '../formats/docx-questions-paragraph';

/**
 * Checks a document of answers against the questions it answers: one row for each, in their order, number and words
 * unchanged. "Parts" are questions; every answer is listed.
 * @throws AppError when the document cannot be read.
 */
export async function proveAnswers(questions: readonly RecognisedQuestion[], answers: NamedFile): Promise<FileProof> {
  const rows = rowsOf(await readDocxForm(answers));
  const differences: FileDifference[] = [];
  let identical = 0;
  for (let at = 0; at < Math.max(questions.length, rows.length); at += 1) {
    const question = questions[at];
    const [id = '', text = '', answer = '', comment = ''] = rows[at] ?? [];
    const cell = question ? question.id || question.questionCell : id;
    const report = (before: string, after: string, allowed: boolean) =>
      differences.push({ part: answers.name, cell, before, after, allowed });
    if (question && plain(question.text) === text && plain(question.id) === id) {
      identical += 1;
      const said = [answer, comment].filter((words) => words !== '').join(' — ');
      if (said !== '') report('', said, true);
    } else report(question?.text ?? 'no such question', text || 'no such row', false);
  }
  return {
    ok: differences.every(({ allowed }) => allowed),
    partsCompared: Math.max(questions.length, rows.length),
    partsIdentical: identical,
    cellsChanged: differences.length,
    differences,
  };
}

/** The rows below the head of the document's tables. */
function rowsOf(form: DocxForm): string[][] {
  return form.blocks.flatMap((block) =>
    'rows' in block ? block.rows.slice(1).map(({ cells }) => cells.map(({ pieces }) => plain(printed(pieces)))) : [],
  );
}

/** Boxes drawn in a question's words are read as boxes, not as words. */
function plain(text: string): string {
  return text
    .replaceAll(/[☐☑☒□]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
