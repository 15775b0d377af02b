import type { Questionnaire } from '../../shared/domain/questionnaire';
import { formatRoute } from '../frame/route';
import { say } from '../language/language';
import { DueDate } from '../overview/due-date';
import { ApprovalProgress } from '../widgets/approval-progress';
import { dateWords, numberWords } from '../widgets/words';

/** All questionnaires with how far each one is. */
export function QuestionnaireTable({ questionnaires }: { questionnaires: readonly Questionnaire[] }) {
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say('Questionnaire')}</th>
            <th scope="col">{say('File')}</th>
            <th scope="col">{say('Received')}</th>
            <th scope="col">{say('Expected back')}</th>
            <th scope="col" className="right">
              {say('Questions')}
            </th>
            <th scope="col">{say('Approved')}</th>
          </tr>
        </thead>
        <tbody>
          {questionnaires.map((questionnaire) => (
            <tr key={questionnaire.id}>
              <td>
                <a
                  className="link strong"
                  href={formatRoute({ place: 'questionnaires', questionnaireId: questionnaire.id, questionId: null })}
                >
                  {questionnaire.name}
                </a>
              </td>
              <td className="faint">{questionnaire.fileName}</td>
              <td className="number">{dateWords(questionnaire.importedAt)}</td>
              <td>
                <DueDate questionnaire={questionnaire} />
              </td>
              <td className="number right">{numberWords(questionnaire.questionCount)}</td>
              <td>
                <ApprovalProgress
                  name={questionnaire.name}
                  approved={questionnaire.approvedCount}
                  total={questionnaire.questionCount}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
