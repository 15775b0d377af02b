import type { Failure } from '../../shared/errors';
import { readTemplate } from '../exports/word-template';
import { readCsv } from '../formats/csv-read';
import { readEditedDocx } from '../formats/docx-edited';
import { readMail } from '../formats/mail-read';
import { proveFill } from '../formats/package-proof';
import { readDocument } from '../formats/read-document';
import { readWorkbook } from '../formats/xlsx-read';
import { fillQuestionnaire } from '../questionnaires/fill-questionnaire';
import { proveAnswers } from '../questionnaires/prove-answers';
import { joinVsaq, readVsaqAnswers } from '../questionnaires/read-vsaq-answers';
import { recogniseDocx } from '../questionnaires/recognise-docx';
import { recognisePdf } from '../questionnaires/recognise-pdf';
import { recogniseText } from '../questionnaires/recognise-text';
import { recogniseVsaq } from '../questionnaires/recognise-vsaq';

/** All that reads bytes from outside, by the name it is called in the reader's thread. */
export const READERS = {
  readCsv,
  readDocument,
  readEditedDocx,
  readMail,
  readTemplate,
  readVsaqAnswers,
  readWorkbook,
  fillQuestionnaire,
  joinVsaq,
  proveAnswers,
  proveFill,
  recogniseDocx,
  recognisePdf,
  recogniseText,
  recogniseVsaq,
} as const;

export type ReaderName = keyof typeof READERS;

/** What the reader's thread is asked for, and what it says while and after it reads. */
export interface ReaderRequest {
  name: ReaderName;
  input: unknown[];
}

export type ReaderMessage =
  | { kind: 'step'; step: { done: number; total: number; label: string } }
  | { kind: 'done'; output: unknown }
  /** A failure the person can mend. */
  | { kind: 'refused'; failure: Failure }
  | { kind: 'bug'; name: string; stack: string };
