import { useEffect, useState } from 'react';
import type { ReviewedAnswer } from '../../shared/domain/answer';
import { ask } from '../frame/frame-store';
import { say } from '../language/language';
import { dateTimeWords } from '../widgets/words';
import { chooseText } from './answer-editor';
import { type HistoryLine, historyLines } from './history-words';

// More than anyone reads of one answer.
const MOST_LINES = 200;

/** Every step an answer took, read when it is asked for; what stood there before can be put back. */
export function AnswerHistory({ answer }: { answer: ReviewedAnswer }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="evidence" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say('History')}</summary>
      {open && <Steps answer={answer} />}
    </details>
  );
}

function Steps({ answer }: { answer: ReviewedAnswer }) {
  const [lines, setLines] = useState<HistoryLine[] | null>(null);
  const { questionId } = answer.question;
  useEffect(() => {
    let current = true;
    const filter = { entity: 'answers', entityKey: JSON.stringify([questionId]), limit: MOST_LINES };
    void ask('library.history', filter).then(
      (entries) => current && entries !== null && setLines(historyLines(entries)),
    );
    return () => {
      current = false;
    };
  }, [questionId, answer]);
  if (lines === null) return null;
  if (lines.length === 0) return <p className="faint">{say('Nothing happened to this answer yet.')}</p>;
  return (
    <ol className="answer-past">
      {lines.map((line) => (
        <li key={line.id}>
          <p className="faint small number">
            {dateTimeWords(line.happenedAt)} · {line.who}
          </p>
          <p>
            <b>{line.did}</b>
            {line.answer !== null && <span className="soft"> {said(line.answer)}</span>}
          </p>
          <PutBack answer={answer} line={line} />
        </li>
      ))}
    </ol>
  );
}

function PutBack({ answer, line }: { answer: ReviewedAnswer; line: HistoryLine }) {
  const { options } = answer.question;
  const then = line.answer;
  if (then === null || (then.answer === answer.answer && then.comment === answer.comment)) return null;
  if (then.answer === '' && then.comment === '') return null;
  if (options.length > 0 && then.answer !== '' && !options.includes(then.answer)) return null;
  return (
    <button type="button" className="link quiet-link" onClick={() => chooseText(answer, then)}>
      {say('Put this back')}
    </button>
  );
}

function said({ answer, comment }: { answer: string; comment: string }): string {
  if (answer === '' && comment === '') return say('left empty');
  return [answer, comment].filter((text) => text !== '').join(' · ');
}
