import { describe, expect, test } from 'vitest';
import { recogniseQuestionnaire } from '../../src/main/questionnaires/recognise-questionnaire';
import type { RecognisedQuestion } from '../../src/shared/domain/questionnaire';
import type { ExpectedSheet, Layout } from '../builders/layouts-common';
import { CONTROL_LAYOUTS } from '../builders/layouts-controls';
import { HABIT_LAYOUTS } from '../builders/layouts-habits';
import { LATER_LAYOUTS } from '../builders/layouts-later';
import { ODD_LAYOUTS } from '../builders/layouts-oddities';
import { OTHER_LAYOUTS } from '../builders/layouts-other';
import { PUBLISHED_LAYOUTS } from '../builders/layouts-published';
import { SECTOR_LAYOUTS } from '../builders/layouts-sectors';
import { TRAP_LAYOUTS } from '../builders/layouts-traps';
import { WIDE_LAYOUTS } from '../builders/layouts-wide';

const LAYOUTS = [
  ...PUBLISHED_LAYOUTS,
  ...CONTROL_LAYOUTS,
  ...WIDE_LAYOUTS,
  ...HABIT_LAYOUTS,
  ...OTHER_LAYOUTS,
  ...ODD_LAYOUTS,
  ...LATER_LAYOUTS,
  ...SECTOR_LAYOUTS,
  ...TRAP_LAYOUTS,
];

describe.each(LAYOUTS)('$name', (layout: Layout) => {
  test(`every question and no other: ${layout.standsFor}`, async () => {
    const { questions } = await recogniseQuestionnaire(layout.file);
    expect(questions.map(({ sheet, questionCell }) => `${sheet}!${questionCell}`)).toEqual(
      layout.expected.flatMap(({ sheet, rows, question }) => rows.map((row) => `${sheet}!${question}${row}`)),
    );
    for (const sheet of layout.expected)
      expectSlots(
        sheet,
        questions.filter((one) => one.sheet === sheet.sheet),
      );
  });
});

function expectSlots(expected: ExpectedSheet, questions: readonly RecognisedQuestion[]): void {
  const columns = (cell: (question: RecognisedQuestion) => string | null) => [
    ...new Set(questions.map((question) => cell(question)?.replace(/\d+$/, '') ?? null)),
  ];
  if (expected.answer !== undefined) expect(columns((one) => one.answerCell)).toEqual([expected.answer]);
  if (expected.comment !== undefined) expect(columns((one) => one.commentCell)).toEqual([expected.comment]);
  if (expected.evidence !== undefined) expect(columns((one) => one.evidenceCell)).toEqual([expected.evidence]);
  if (expected.id) expect(questions.map((one) => one.id)).toEqual(expected.id);
  if (expected.options) for (const one of questions) expect(one.options).toEqual(expected.options);
  for (const [option, column] of Object.entries(expected.marks ?? {})) {
    expect(columns((one) => one.marks[option] ?? null)).toEqual([column]);
  }
}
