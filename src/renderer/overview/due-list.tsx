import type { Questionnaire } from '../../shared/domain/questionnaire';
import { formatRoute } from '../frame/route';
import { say } from '../language/language';
import { numberWords } from '../widgets/words';
import { DueDate } from './due-date';
import { byDueDate } from './due-words';

/** Questionnaires in the order they are expected back, each with how far it is. */
export function DueList({ questionnaires }: { questionnaires: readonly Questionnaire[] }) {
  return (
    <ul className="due-list">
      {byDueDate(questionnaires).map((questionnaire) => (
        <li key={questionnaire.id} className="due-line">
          <a
            className="due-name strong one-line"
            href={formatRoute({ place: 'questionnaires', questionnaireId: questionnaire.id, questionId: null })}
          >
            {questionnaire.name}
          </a>
          <DueDate questionnaire={questionnaire} />
          <span className="progress-cell">
            <progress
              className="bar"
              value={questionnaire.approvedCount}
              max={questionnaire.questionCount}
              aria-label={say('Approved in {name}', { name: questionnaire.name })}
            />
            <span className="number small">
              {say('{done} of {total}', {
                done: numberWords(questionnaire.approvedCount),
                total: numberWords(questionnaire.questionCount),
              })}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
