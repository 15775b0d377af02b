import type { Questionnaire } from '../../shared/domain/questionnaire';
import { formatRoute } from '../frame/route';
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
              aria-label={`Approved in ${questionnaire.name}`}
            />
            <span className="number small">
              {questionnaire.approvedCount.toLocaleString('en')} of {questionnaire.questionCount.toLocaleString('en')}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
