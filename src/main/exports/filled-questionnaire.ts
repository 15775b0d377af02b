import type { ReviewedAnswer } from '../../shared/domain/answer';
import type { Questionnaire } from '../../shared/domain/questionnaire';
import { type Sentence, sentence } from '../../shared/sentence';
import type { AnswerDocument } from './answer-document';

/** A text for one cell of the customer's file. */
export interface Fill {
  sheet: string;
  cell: string;
  text: string;
}

/**
 * What goes where in the customer's file. Only approved answers, or also drafts that say something; an answer a person
 * rejected, and an empty one, leave their slot untouched.
 */
export function fillsFor(answers: readonly ReviewedAnswer[], write: 'drafts' | 'approved'): Fill[] {
  return (
    answers
      .filter((answer) => leaves(answer, write))
      // Where none of the customer's options is true the slot stays empty, and the comment says what is.
      .filter(({ answer, comment }) => answer !== '' || comment !== '')
      .flatMap((answer) => fillsOf(answer))
  );
}

/** Whether the answers go to a document of their own: nothing in the file takes one. */
export function isAnsweredBeside({ format }: Questionnaire, answers: readonly ReviewedAnswer[]): boolean {
  const hasPlace = ({ question }: ReviewedAnswer) =>
    question.answerCell !== null || question.commentCell !== null || Object.keys(question.marks).length > 0;
  return format === 'text' || (format === 'pdf' && !answers.some(hasPlace));
}

/** One row for every question; what is not to leave the building is empty. */
export function rowsFor(answers: readonly ReviewedAnswer[], write: 'drafts' | 'approved'): AnswerDocument['rows'] {
  return answers.map((answer) => {
    if (!leaves(answer, write)) return { question: answer.question, answer: '', comment: '', sources: [] };
    const sources = [...new Set(answer.citations.map(evidenceOf))];
    return { question: answer.question, answer: answer.answer, comment: answer.comment, sources };
  });
}

/** A filled copy carries the received name; answers that are a file of their own must not be taken for the template. */
export function filledName({ format, fileName }: Questionnaire): string {
  return format === 'vsaq' ? `${fileName.replace(/\.json$/iu, '')}.answers.json` : fileName;
}

/** What a person has to know about a file of answers. */
export function besideNotes({ format, fileName }: Questionnaire): Sentence[] {
  return format === 'vsaq'
    ? [
        sentence('VSAQ keeps answers apart from the questions: open {fileName} in VSAQ and load this file into it.', {
          fileName,
        }),
      ]
    : [];
}

/** Whether an answer at its present state is handed out. */
export function leaves({ status }: ReviewedAnswer, write: 'drafts' | 'approved'): boolean {
  return status === 'approved' || (write === 'drafts' && status === 'draft');
}

function fillsOf({ question, answer, comment, citations }: ReviewedAnswer): Fill[] {
  const { sheet, answerCell, commentCell, evidenceCell, marks } = question;
  const fills: Fill[] = [];
  const mark = marks[answer];
  if (mark !== undefined) fills.push({ sheet, cell: mark, text: 'X' });
  else if (answerCell !== null && answer !== '') fills.push({ sheet, cell: answerCell, text: answer });
  if (commentCell !== null && comment !== '') fills.push({ sheet, cell: commentCell, text: comment });
  const [first] = citations;
  if (evidenceCell !== null && first !== undefined) {
    fills.push({ sheet, cell: evidenceCell, text: evidenceOf(first) });
  }
  return fills;
}

/** Document, page and the nearest heading: enough to find it, short enough for a narrow column. */
function evidenceOf({ document, locator }: ReviewedAnswer['citations'][number]): string {
  const [page, section] = locator.startsWith('p. ') ? locator.split(' · ') : ['', locator.split(' · ')[0]];
  const heading = section?.split(' › ').at(-1) ?? '';
  return [document, heading.startsWith('¶') ? '' : heading, page].filter((part) => part !== '').join(', ');
}
