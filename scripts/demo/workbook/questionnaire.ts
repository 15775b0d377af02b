import { z } from 'zod';
import { VERDICTS } from '../../../src/shared/domain/answer.ts';

const questionSchema = z.object({
  id: z.string(),
  text: z.string(),
  /** What may stand in the answer cell: a drop-down of that kind, or free text. */
  input: z.enum(['yes-no', 'ja-nein', 'scale', 'text']),
  allowedVerdicts: z.array(z.enum(VERDICTS)),
  /** A part of the right quote; `alsoCite` holds others that are as good. */
  mustCite: z.string().nullable(),
  alsoCite: z.array(z.string()),
  mustFlag: z.string().nullable(),
  note: z.string(),
});

const sectionSchema = z.object({ title: z.string(), questions: z.array(questionSchema) });

export const questionnaireSchema = z.object({
  customer: z.string(),
  title: z.string(),
  instructions: z.array(z.string()),
  sheets: z.array(z.object({ name: z.string(), sections: z.array(sectionSchema) })),
});

export type DemoQuestion = z.infer<typeof questionSchema>;
export type DemoSection = z.infer<typeof sectionSchema>;
export type DemoQuestionnaire = z.infer<typeof questionnaireSchema>;

/** Where a section came to stand on its sheet, for the formulas of the progress sheet. */
export type PlacedSection = {
  readonly title: string;
  readonly sheet: string;
  readonly questionColumn: string;
  readonly answerColumn: string;
  readonly firstRow: number;
  readonly lastRow: number;
};
