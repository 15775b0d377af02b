import { Eye, Lock } from 'lucide-react';
import type { ReviewedAnswer, WeighedStatement } from '../../shared/domain/answer';
import { CLASS_SIGNS, maySee } from '../classes/class-words';
import { openClasses, readersOf, useClasses } from '../classes/classes-store';
import { say } from '../language/language';
import { Chip } from '../widgets/chip';
import { useQuestionnaires } from './questionnaires-store';
import { openReaders } from './readers';

const SHOWN = 3;

/** What would answer the question and is not for these readers: shown to the person, with the two ways to open it. */
export function HeldBack({ answer }: { answer: ReviewedAnswer }) {
  const { questionnaireId } = answer.question;
  const { weighed } = answer.explanation;
  const classes = useClasses();
  const questionnaire = useQuestionnaires(({ questionnaires }) =>
    questionnaires?.find(({ id }) => id === questionnaireId),
  );
  if (!answer.flags.includes('withheld')) return null;
  const closed = weighed.filter((each) => standingOf(classes, each, questionnaireId) === 'closed').slice(0, SHOWN);
  const readers = CLASS_SIGNS[readersOf(classes, questionnaireId)].word;
  return (
    <section className="held-back" aria-label={say('Held back')}>
      <header>
        <Lock size={14} aria-hidden />
        <h3>{say('Held back from these readers: {readers}', { readers })}</h3>
        {questionnaire !== undefined && (
          <button type="button" className="button quiet" onClick={() => openReaders(questionnaire)}>
            <Eye size={14} aria-hidden />
            {say('Other readers')}
            <kbd>V</kbd>
          </button>
        )}
      </header>
      <ul className="weighed">
        {closed.map(({ statementId, quote }) => (
          <li key={statementId}>
            <p>{quote}</p>
            <div className="weighed-foot small">
              <ClosedChip statementId={statementId} />
              <button
                type="button"
                className="link quiet-link"
                onClick={() => openClasses({ kind: 'statement', subjects: [String(statementId)], name: quote })}
              >
                {say('Who may read this statement')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function ClosedChip({ statementId }: { statementId: number }) {
  const found = useClasses((state) => state.statements.get(statementId));
  return found === undefined ? null : <Chip sign={CLASS_SIGNS[found.disclosure]} title={say('Who may read it')} />;
}

type Classes = ReturnType<typeof useClasses.getState>;

/** Whether a sentence may be put before those who read the answers; unknown until its class is there. */
export function standingOf(
  classes: Classes,
  { statementId }: Pick<WeighedStatement, 'statementId'>,
  questionnaireId: number,
): 'open' | 'closed' | 'unknown' {
  const found = classes.statements.get(statementId);
  if (found === undefined || classes.decisions === null) return 'unknown';
  return maySee(readersOf(classes, questionnaireId), found.disclosure) ? 'open' : 'closed';
}
