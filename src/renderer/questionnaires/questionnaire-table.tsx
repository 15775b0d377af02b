import type { Questionnaire } from '../../shared/domain/questionnaire';
import { formatRoute } from '../frame/route';
import { dateWords } from '../widgets/words';

/** All questionnaires with how far each one is. */
export function QuestionnaireTable({ questionnaires }: { questionnaires: readonly Questionnaire[] }) {
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Questionnaire</th>
            <th scope="col">File</th>
            <th scope="col">Received</th>
            <th scope="col" className="right">
              Questions
            </th>
            <th scope="col">Approved</th>
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
              <td className="number right">{questionnaire.questionCount.toLocaleString('en')}</td>
              <td>
                <span className="progress-cell">
                  <progress
                    className="bar"
                    value={questionnaire.approvedCount}
                    max={questionnaire.questionCount}
                    aria-label={`Approved in ${questionnaire.name}`}
                  />
                  <span className="number">
                    {questionnaire.approvedCount.toLocaleString('en')} of{' '}
                    {questionnaire.questionCount.toLocaleString('en')}
                  </span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
