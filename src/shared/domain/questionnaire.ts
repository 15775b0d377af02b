import type { Said } from '../sentence';

/** What a question wants to be answered with. */
export type QuestionKind =
  | 'yes-no'
  | 'choice'
  | 'number'
  | 'period'
  | 'describe'
  | 'list'
  | 'document'
  | 'contact'
  | 'statement';

/** A question as a layout reader found it; cells as places of its format, null where the form has none. */
export interface RecognisedQuestion {
  sheet: string;
  /** The customer's own number for it; empty where the form has none. */
  id: string;
  text: string;
  /** Section titles above it, outermost first. */
  section: string[];
  questionCell: string;
  answerCell: string | null;
  commentCell: string | null;
  evidenceCell: string | null;
  kind: QuestionKind;
  options: string[];
  /** For mark-an-X layouts: option → the cell that takes the mark. Empty otherwise. */
  marks: Record<string, string>;
  /** What the answer cell held when the file came in, empty for an empty or placeholder cell. */
  existingAnswer: string;
}

export type ColumnRole = 'id' | 'question' | 'answer' | 'comment' | 'evidence' | 'section' | 'mark' | 'other';

/** What the reader recognised of one sheet, for a person to see and correct. */
export interface SheetMap {
  sheet: string;
  role: 'questions' | 'instructions' | 'reference' | 'empty';
  /** 1-based rows of the header, empty where there is none. */
  headerRows: number[];
  /** Column letter → role. */
  columns: Record<string, ColumnRole>;
  questionCount: number;
  /** From 0 to 1, with the reason in words. */
  confidence: number;
  reason: string;
  /** The reason as data; missing in maps kept before there was any. */
  said?: Said;
}

/**
 * The kinds of files that are read. Places in a workbook or a CSV file are A1 cells; in a Word document "T2R5C3" (a
 * cell), "P41" (a paragraph), "SDT:17" (a content control), "FF3" (a form field) or "P41#2" (a drawn box); in a VSAQ
 * template (`vsaq`) the key of the answer; in a PDF form "F:name"
 * (a field) or "F:name=state" (a box), in a printed one "T2R5C3" or "S2L14" (page 2, line 14), in a text "L3" (a line). In
 * a Word document "X2" is a text box.
 */
export type QuestionnaireFormat = 'xlsx' | 'csv' | 'docx' | 'vsaq' | 'pdf' | 'text';

export interface RecognisedQuestionnaire {
  format: QuestionnaireFormat;
  sheets: SheetMap[];
  questions: RecognisedQuestion[];
}

export interface Questionnaire {
  id: number;
  name: string;
  fileName: string;
  format: QuestionnaireFormat;
  sha256: string;
  importedAt: string;
  /** The day it is expected back, `YYYY-MM-DD`; null where nobody said. */
  dueOn: string | null;
  sheets: SheetMap[];
  questionCount: number;
  approvedCount: number;
}

export interface Question extends RecognisedQuestion {
  questionId: number;
  questionnaireId: number;
  ordinal: number;
}
