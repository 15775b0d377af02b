import type { Questionnaire } from '../../shared/domain/questionnaire';
import { formatRoute } from '../frame/route';
import { ApprovalProgress } from '../widgets/approval-progress';
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
          <ApprovalProgress
            name={questionnaire.name}
            approved={questionnaire.approvedCount}
            total={questionnaire.questionCount}
          />
        </li>
      ))}
    </ul>
  );
}
