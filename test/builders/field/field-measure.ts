import { recogniseQuestionnaire } from '../../../src/main/questionnaires/recognise-questionnaire';
import type { RecognisedQuestion } from '../../../src/shared/domain/questionnaire';
import type { FieldForm } from './field-form';
import type { ExpectedQuestion, FieldLayout } from './field-layout';
import type { FieldText } from './field-text';

/** What was recognised wrongly of one file, in words a person can act on; empty where all is right. */
export async function differencesOf(layout: FieldLayout): Promise<string[]> {
  const { questions } = await recogniseQuestionnaire(layout.file);
  const found = new Map(questions.map((question) => [`${question.sheet}!${question.questionCell}`, question]));
  const expected = new Map(layout.expected.map((one) => [`${one.sheet}!${one.question}${one.row}`, one]));
  const different: string[] = [];
  for (const [place, one] of expected) {
    const question = found.get(place);
    if (question && one.optional) continue;
    if (question) different.push(...wrongPlaces(question, one).map((text) => `${place}: ${text}`));
    else if (!one.optional) different.push(`${place} was not found`);
  }
  for (const [place, { text }] of found)
    if (!expected.has(place)) different.push(`${place} is no question: ${text.slice(0, 60)}`);
  return different;
}

function wrongPlaces(question: RecognisedQuestion, expected: ExpectedQuestion): string[] {
  const row = expected.row + (expected.answerBelow ?? 0);
  const at = (column: string | null | undefined) => (column ? `${column}${row}` : column);
  const pairs: [string, string | null | undefined, string | null][] = [
    ['answer', at(expected.answer), question.answerCell],
    ['comment', at(expected.comment), question.commentCell],
    ['evidence', at(expected.evidence), question.evidenceCell],
    ...Object.entries(expected.marks ?? {}).map(([option, column]): [string, string, string | null] => [
      `mark ${option}`,
      `${column}${row}`,
      question.marks[option] ?? null,
    ]),
  ];
  if (expected.id !== undefined) pairs.push(['id is there', String(expected.id !== null), String(question.id !== '')]);
  return pairs.flatMap(([name, wanted, got]) =>
    wanted === undefined || wanted === got ? [] : [`${name} ${got} instead of ${wanted}`],
  );
}

/** The same for files whose places are not cells of a sheet: questions are told by their words. */
export async function differencesOfText({ file, expected }: FieldForm | FieldText): Promise<string[]> {
  const { questions } = await recogniseQuestionnaire(file);
  const different: string[] = [];
  let next = 0;
  for (const question of questions) {
    const at = expected.findIndex((one, index) => index >= next && question.text.includes(one.text));
    if (at < 0) {
      different.push(`${question.questionCell} is no question: ${question.text.slice(0, 60)}`);
      continue;
    }
    different.push(
      ...expected.slice(next, at).flatMap(({ text, optional }) => (optional ? [] : [`not found: ${text}`])),
    );
    next = at + 1;
    const wanted = expected[at];
    if (wanted?.answer !== undefined && wanted.answer !== question.answerCell)
      different.push(`answer ${question.answerCell} instead of ${wanted.answer}`);
    if (wanted?.comment !== undefined && wanted.comment !== question.commentCell)
      different.push(`comment ${question.commentCell} instead of ${wanted.comment}`);
  }
  different.push(...expected.slice(next).flatMap(({ text, optional }) => (optional ? [] : [`not found: ${text}`])));
  return different;
}
