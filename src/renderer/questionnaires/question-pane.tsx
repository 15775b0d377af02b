import { Ban, Check, Pencil, RotateCcw, Undo2 } from 'lucide-react';
import type { ReviewedAnswer } from '../../shared/domain/answer';
import { useCanUndo } from '../frame/undo';
import { say, sayTold } from '../language/language';
import { Chip } from '../widgets/chip';
import { AnswerEditor, focusEditor } from './answer-editor';
import { AnswerHistory } from './answer-history';
import { FLAG_WORDS, splitReason, VERDICT_SIGNS } from './answer-words';
import { approve, reject, reopen, undo } from './desk-actions';
import { Evidence } from './evidence';
import { HeldBack } from './held-back';
import { LastTold } from './last-told';
import { RequirementTags } from './requirement-tags';
import { SinceLastTime } from './rolled-forward';

/** One question: what is asked, what will be answered, and why that may be said. */
export function QuestionPane({ answer }: { answer: ReviewedAnswer }) {
  const { question } = answer;
  const place = [question.id, ...question.section].filter((part) => part !== '').join(' · ');
  return (
    <section className="pane question-pane" aria-label={say('Question')}>
      <div className="question-scroll" tabIndex={0} role="region" aria-label={say('Question and answer')}>
        <div className="question-column">
          <p className="faint small question-place">{place === '' ? question.sheet : place}</p>
          <h2 className="question-text">{question.text}</h2>
          <AnswerEditor answer={answer} />
          <SinceLastTime answer={answer} />
          <Why answer={answer} />
          <LastTold answer={answer} />
          <HeldBack answer={answer} />
          <Evidence answer={answer} />
          <RequirementTags requirements={answer.requirements} />
          <AnswerHistory answer={answer} />
          {question.existingAnswer !== '' && (
            <p className="existing">
              <b>{say('In the file when it came:')}</b> {question.existingAnswer}
            </p>
          )}
        </div>
      </div>
      <Actions answer={answer} />
    </section>
  );
}

function Why({ answer }: { answer: ReviewedAnswer }) {
  const { word, rest } = splitReason(sayTold(answer.reason, answer.explanation.said));
  return (
    <div className="why">
      <div className="why-signs">
        <Chip sign={VERDICT_SIGNS[answer.verdict]} title={say('What the documents allow')} />
        {answer.flags.map((flag) => (
          <span key={flag} className="chip" data-tint={FLAG_WORDS[flag].tint}>
            {FLAG_WORDS[flag].word}
          </span>
        ))}
        {answer.edited && (
          <span className="chip" data-tint="accent">
            <Pencil size={12} aria-hidden />
            {say('Edited by you')}
          </span>
        )}
      </div>
      <p>
        {word !== null && <b>{word}: </b>}
        {rest}
      </p>
    </div>
  );
}

function Actions({ answer }: { answer: ReviewedAnswer }) {
  const undoable = useCanUndo();
  const decided = answer.status !== 'draft';
  const empty = answer.answer === '' && answer.comment === '';
  return (
    <footer className="desk-actions">
      <button type="button" className={empty ? 'button' : 'button primary'} onClick={() => void approve()}>
        <Check size={15} aria-hidden />
        {empty ? say('Approve as empty') : say('Approve')}
        <kbd>A</kbd>
      </button>
      <button type="button" className="button" onClick={focusEditor}>
        <Pencil size={14} aria-hidden />
        {say('Edit')}
        <kbd>E</kbd>
      </button>
      <button type="button" className="button" onClick={() => void reject()}>
        <Ban size={14} aria-hidden />
        {say('Leave out')}
        <kbd>X</kbd>
      </button>
      {decided && (
        <button type="button" className="button" onClick={() => void reopen()}>
          <RotateCcw size={14} aria-hidden />
          {say('Reopen')}
          <kbd>R</kbd>
        </button>
      )}
      <span className="status-space" />
      <button type="button" className="button quiet" disabled={!undoable} onClick={() => void undo()}>
        <Undo2 size={14} aria-hidden />
        {say('Undo')}
        <kbd>Z</kbd>
      </button>
    </footer>
  );
}
