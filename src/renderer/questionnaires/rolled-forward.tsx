import { ArrowRightLeft, CircleSlash, History, Sparkle } from 'lucide-react';
import type { ReviewedAnswer } from '../../shared/domain/answer';
import type { RolledQuestion, RollForwardState } from '../../shared/domain/roll-forward';
import { say, sayTold } from '../language/language';
import { Chip, type Sign } from '../widgets/chip';
import { chooseText } from './answer-editor';
import { useDesk } from './desk-state';

const STATE_SIGNS: Readonly<Record<RollForwardState, Sign>> = {
  carried: { icon: History, word: say('Carried over'), tint: 'accent' },
  'not-carried': { icon: CircleSlash, word: say('Same, not carried'), tint: 'none' },
  changed: { icon: ArrowRightLeft, word: say('Changed'), tint: 'weak' },
  new: { icon: Sparkle, word: say('New'), tint: 'planned' },
};

/** How the question stood in the earlier questionnaire: what was asked, word by word, and what was answered. */
export function SinceLastTime({ answer }: { answer: ReviewedAnswer }) {
  const report = useDesk((state) => state.rolled);
  const rolled = report?.questions.find(({ questionId }) => questionId === answer.question.questionId);
  if (report === null || rolled === undefined) return null;
  const { previous, changes, state } = rolled;
  // The draft's own reason says that it was carried over; without another wording there is nothing to add.
  if (state === 'carried' && changes.length === 0) return null;
  return (
    <section className="since" aria-label={say('Since {source}', { source: report.source })}>
      <div className="why-signs">
        <Chip sign={STATE_SIGNS[state]} />
      </div>
      <p>{sayTold(rolled.reason, rolled.said)}</p>
      {changes.length > 0 && <Changes rolled={rolled} />}
      {previous !== null && state !== 'carried' && previous.answer + previous.comment !== '' && (
        <blockquote className="since-answer">
          <p>
            <b>{say('Answered then:')}</b> {previous.answer === '' ? say('a comment only') : previous.answer}
          </p>
          {previous.comment !== '' && <p>{previous.comment}</p>}
          <UseEarlier answer={answer} rolled={rolled} />
        </blockquote>
      )}
    </section>
  );
}

function Changes({ rolled }: { rolled: RolledQuestion }) {
  return (
    <p className="since-changes">
      {rolled.changes.map(({ kind, words }, index) => {
        const text = `${words} `;
        // Runs of one text never change places, so their place names them.
        if (kind === 'same') return <span key={index}>{text}</span>;
        return kind === 'removed' ? <del key={index}>{text}</del> : <ins key={index}>{text}</ins>;
      })}
    </p>
  );
}

/** Takes what was answered then, as the person's own edit. A form with options takes only one of them. */
function UseEarlier({ answer, rolled: { previous } }: { answer: ReviewedAnswer; rolled: RolledQuestion }) {
  const { options, commentCell } = answer.question;
  if (previous === null || (options.length > 0 && !options.includes(previous.answer))) return null;
  if (previous.answer === '' || answer.answer === previous.answer) return null;
  const comment = commentCell === null ? {} : { comment: previous.comment };
  return (
    <button
      type="button"
      className="link quiet-link"
      onClick={() => chooseText(answer, { answer: previous.answer, ...comment })}
    >
      {say('Use this answer')}
    </button>
  );
}
