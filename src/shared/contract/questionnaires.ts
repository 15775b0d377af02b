import { z } from 'zod';
import type { Question, Questionnaire, RecognisedQuestionnaire } from '../domain/questionnaire';
import {
  COLUMN_ROLES,
  type MapChange,
  type QuestionnaireMap,
  type RememberedLayout,
  type SheetPicture,
} from '../domain/questionnaire-map';
import { sentence } from '../sentence';
import { fileSchema } from './schemas';

export const questionnaireInputs = {
  'questionnaires.inspect': z.object({ file: fileSchema() }),
  'questionnaires.import': z.object({ file: fileSchema(), evenEmpty: z.boolean().default(false) }),
  /** Takes a questionnaire out again; refused where somebody has decided an answer. */
  'questionnaires.takeBack': z.object({ questionnaireId: z.number().int() }),
  'questionnaires.list': z.object({}),
  /** The day the customer expects it back; null takes it away. */
  'questionnaires.setDue': z.object({ questionnaireId: z.number().int(), dueOn: z.iso.date().nullable() }),
  'questionnaires.findQuestions': z.object({
    query: z.string().max(500),
    limit: z.number().int().min(1).max(100).default(20),
  }),
  'questionnaires.map': z.object({ questionnaireId: z.number().int() }),
  'questionnaires.mapFile': z.object({ file: fileSchema(), corrections: correctionsSchema().default([]) }),
  'questionnaires.picture': z.object({ questionnaireId: z.number().int(), sheet: z.string().max(1000) }),
  'questionnaires.correctMap': z.object({
    questionnaireId: z.number().int(),
    corrections: correctionsSchema().min(1),
  }),
  'questionnaires.undoMapCorrection': z.object({ questionnaireId: z.number().int() }),
  'questionnaires.listLayouts': z.object({}),
  'questionnaires.forgetLayout': z.object({ layoutId: z.number().int(), forget: z.boolean().default(true) }),
} as const;

export interface QuestionnaireOutputs {
  'questionnaires.inspect': RecognisedQuestionnaire;
  'questionnaires.import': Questionnaire;
  'questionnaires.takeBack': { takenBack: number };
  'questionnaires.list': Questionnaire[];
  'questionnaires.setDue': Questionnaire[];
  'questionnaires.findQuestions': Question[];
  'questionnaires.map': QuestionnaireMap;
  'questionnaires.mapFile': QuestionnaireMap & { pictures: SheetPicture[] };
  'questionnaires.picture': SheetPicture;
  'questionnaires.correctMap': MapChange;
  'questionnaires.undoMapCorrection': MapChange;
  'questionnaires.listLayouts': RememberedLayout[];
  'questionnaires.forgetLayout': RememberedLayout[];
}

function correctionsSchema() {
  const sheet = z.string().max(1000);
  const row = z.number().int().min(1).max(1_048_576);
  return z
    .array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('sheet'), sheet, include: z.boolean() }),
        z.object({ kind: z.literal('header'), sheet, rows: z.array(row).max(200) }),
        z.object({
          kind: z.literal('column'),
          sheet,
          column: z.string().regex(/^[A-Z]{1,3}$/u, sentence('a column is named by its letters, such as D').text),
          role: z.enum(COLUMN_ROLES),
        }),
        z.object({ kind: z.literal('row'), sheet, row, as: z.enum(['question', 'section', 'left-out']) }),
      ]),
    )
    .max(20_000);
}
