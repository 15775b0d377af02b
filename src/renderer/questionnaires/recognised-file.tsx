import { CircleHelp, FileQuestion, Info, Square } from 'lucide-react';
import type { ReviewedAnswer } from '../../shared/domain/answer';
import type { ColumnRole, Questionnaire, SheetMap } from '../../shared/domain/questionnaire';
import { Chip, type Sign } from '../widgets/chip';
import { countWords } from '../widgets/words';

const SHEET_SIGNS: Readonly<Record<SheetMap['role'], Sign>> = {
  questions: { icon: FileQuestion, word: 'Questions', tint: 'strong' },
  instructions: { icon: Info, word: 'Instructions', tint: 'none' },
  reference: { icon: CircleHelp, word: 'Reference', tint: 'none' },
  empty: { icon: Square, word: 'Empty', tint: 'none' },
};

const COLUMN_WORDS: Readonly<Record<ColumnRole, string>> = {
  id: 'Id',
  question: 'Question',
  answer: 'Answer',
  comment: 'Comment',
  evidence: 'Evidence',
  section: 'Section',
  mark: 'Mark',
  other: 'Other',
};

/** What was recognised of the customer's file: its sheets, the columns in use, and why. */
export function RecognisedFile({
  questionnaire,
  answers,
}: {
  questionnaire: Questionnaire;
  answers: readonly ReviewedAnswer[];
}) {
  const sheets = questionnaire.sheets.filter(({ role }) => role === 'questions').length;
  const withoutSlot = answers.filter(
    ({ question }) => question.answerCell === null && Object.keys(question.marks).length === 0,
  );
  return (
    <div className="recognised" tabIndex={0} role="region" aria-label="What was recognised">
      <p className="recognised-sum">
        <b>{countWords(questionnaire.questionCount, 'question')}</b> found on {countWords(sheets, 'sheet')} of{' '}
        {questionnaire.fileName}.
        {withoutSlot.length > 0 &&
          ` For ${countWords(withoutSlot.length, 'of them', 'of them')} the file has no place for an answer.`}
      </p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Sheet</th>
            <th scope="col">Holds</th>
            <th scope="col" className="right">
              Questions
            </th>
            <th scope="col">Columns in use</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {questionnaire.sheets.map((sheet) => (
            <tr key={sheet.sheet} data-quiet={sheet.role !== 'questions'}>
              <td className="strong">{sheet.sheet}</td>
              <td>
                <Chip sign={SHEET_SIGNS[sheet.role]} />
              </td>
              <td className="number right">{sheet.questionCount === 0 ? '' : sheet.questionCount}</td>
              <td>
                <span className="columns">
                  {Object.entries(sheet.columns)
                    .filter(([, role]) => role !== 'other')
                    .map(([column, role]) => (
                      <span key={column} className="column-role">
                        <b>{column}</b> {COLUMN_WORDS[role]}
                      </span>
                    ))}
                </span>
              </td>
              <td className="reason">{sheet.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
