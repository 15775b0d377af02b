import type { CheckFinding } from '../../shared/contract/libraries';
import { findUnseen } from '../../shared/hidden-characters';
import { asMessage, inQuotes, sentence } from '../../shared/sentence';
import { findUnseenLetters, sayUnseen } from '../answers/unseen-letters';
import { makeYielder } from '../platform/yield-now';
import { findQuestion } from '../questionnaires/questionnaire-store';
import type { ReadableDatabase } from '../storage/database';

interface WrittenRow {
  questionId: number;
  questionnaireId: number;
  name: string;
  answer: string;
  comment: string;
}

const AT_ONCE = 2000;
const LONGEST_MS = 20;

/** Answers whose words hold what nobody sees: they would go into the customer's file as they are. */
export async function checkAnswerLetters(database: ReadableDatabase): Promise<CheckFinding[]> {
  const next = database.prepare(
    `SELECT questions.id AS questionId, questionnaires.id AS questionnaireId, questionnaires.name AS name,
       answers.answer AS answer, answers.comment AS comment
     FROM answers JOIN current_questions AS questions ON questions.id = answers.question_id
       JOIN questionnaires ON questionnaires.id = questions.questionnaire_id
     WHERE answers.question_id > ? AND status <> 'rejected' ORDER BY answers.question_id LIMIT ?`,
  );
  const rest = makeYielder(LONGEST_MS);
  const findings: CheckFinding[] = [];
  for (let last = 0; ; ) {
    const rows = next.all(last, AT_ONCE) as WrittenRow[];
    const end = rows.at(-1);
    if (end === undefined) return findings;
    findings.push(...rows.flatMap((row) => checkAnswer(row, database)));
    last = end.questionId;
    await rest();
  }
}

function checkAnswer(row: WrittenRow, database: ReadableDatabase): CheckFinding[] {
  // The question is looked up for the few that need it: it holds the customer's own options.
  if (findUnseen(`${row.answer} ${row.comment}`).length === 0) return [];
  const { questionId, questionnaireId, name } = row;
  const question = findQuestion(database, questionId);
  const found = question === null ? [] : findUnseenLetters(row, question);
  if (question === null || found.length === 0) return [];
  return [
    {
      severity: found.some(({ isDisguised }) => isDisguised) ? 'warning' : 'note',
      topic: 'disguised',
      place: { kind: 'questionnaire', questionnaireId, questionId },
      subject: name,
      ...asMessage(
        sentence(
          'The answer to “{question}” is not what it looks like: {words}. {unseen} Type it anew before it leaves.',
          {
            question: question.text,
            words: { all: found.map(({ shown }) => inQuotes(shown)), joined: 'ands' },
            unseen: sayUnseen(found),
          },
        ),
      ),
    },
  ];
}
