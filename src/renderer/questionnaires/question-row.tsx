import { CircleCheck, CircleSlash } from 'lucide-react';
import type { ReviewedAnswer } from '../../shared/domain/answer';
import { say } from '../language/language';
import { Chip } from '../widgets/chip';
import { answerSign } from './answer-words';

/** One line of the list: what was decided, the customer's number, the question, and what the draft says. */
export function QuestionRow({ answer }: { answer: ReviewedAnswer }) {
  const { question, status } = answer;
  return (
    <div className="question-row" data-status={status}>
      <span className="question-row-status">
        {status === 'approved' && <CircleCheck size={14} aria-label={say('Approved')} />}
        {status === 'rejected' && <CircleSlash size={14} aria-label={say('Left out')} />}
      </span>
      <span className="question-row-id number one-line">{question.id === '' ? question.ordinal : question.id}</span>
      <span className="question-row-text one-line" title={question.text}>
        {question.text}
      </span>
      <Chip sign={answerSign(answer)} />
    </div>
  );
}
