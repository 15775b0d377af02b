import type { ReviewedAnswer } from '../../shared/domain/answer';

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
      .filter(({ status }) => status === 'approved' || (write === 'drafts' && status === 'draft'))
      // Where none of the customer's options is true the slot stays empty, and the comment says what is.
      .filter(({ answer, comment }) => answer !== '' || comment !== '')
      .flatMap((answer) => fillsOf(answer))
  );
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
