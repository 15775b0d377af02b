import { type Said } from '../sentence';
import type { ColumnRole, QuestionnaireFormat, SheetMap } from './questionnaire';

/** What a row of a sheet is, as far as a person may decide it. */
export type RowPart = 'question' | 'section' | 'left-out';

export const COLUMN_ROLES = [
  'id',
  'question',
  'answer',
  'comment',
  'evidence',
  'section',
  'mark',
  'other',
] as const satisfies readonly ColumnRole[];

/**
 * One thing a person says of a sheet. Of two that say the same of one place, the later counts. Rows count from 1. A table of
 * a document is a sheet; its running text is the sheet without a name, whose rows are the paragraphs or lines.
 */
export type MapCorrection =
  | { kind: 'sheet'; sheet: string; include: boolean }
  /** No rows: the sheet has no header. */
  | { kind: 'header'; sheet: string; rows: number[] }
  | { kind: 'column'; sheet: string; column: string; role: ColumnRole }
  | { kind: 'row'; sheet: string; row: number; as: RowPart };

/** Who says so: what was read, a known template's structure, a correction remembered from another file, the person. */
export type MapSource = 'reader' | 'template' | 'remembered' | 'person';

export interface MappedColumn {
  /** "A", "B" …; in formats without columns the name of the place. */
  column: string;
  header: string;
  role: ColumnRole;
  /** From 0 to 1, with the reason in words. */
  confidence: number;
  reason: string;
  /** The reason as data. */
  said: Said;
  by: MapSource;
}

export interface MappedRow {
  row: number;
  part: RowPart | 'header';
  confidence: number;
  reason: string;
  /** The reason as data. */
  said: Said;
  by: MapSource;
  /** What the row says, shortened: the question, the title, the first text. */
  text: string;
}

/** A correction in force, the words for it, and whether it came from an earlier file of the same template. */
export interface AppliedCorrection {
  correction: MapCorrection;
  by: 'person' | 'remembered';
  words: string;
}

/** A sheet's corrections as kept for the next file of the same template. */
export interface RememberedLayout {
  id: number;
  sheet: string;
  /** The questionnaire it was learned from. */
  questionnaireId: number;
  questionnaire: string;
  learnedAt: string;
  corrections: string[];
  /** The same as data. */
  said: Said[];
  forgotten: boolean;
}

/** A known public template, recognised by its structure. */
export interface TemplateMatch {
  id: string;
  name: string;
  reason: string;
  /** The reason as data. */
  said: Said;
}

/** A sheet or a table has columns to choose from; of running text only rows can be told what they are. */
export type MapLayout = 'sheet' | 'table' | 'text';

export interface MappedSheet extends SheetMap {
  layout: MapLayout;
  by: MapSource;
  columnList: MappedColumn[];
  counts: Record<MappedRow['part'], number>;
}

/** Everything recognised of a file, for a person to see and correct. */
export interface QuestionnaireMap {
  fileName: string;
  format: QuestionnaireFormat;
  questionCount: number;
  template: TemplateMatch | null;
  /** False for formats whose map can only be looked at. */
  correctable: boolean;
  sheets: MappedSheet[];
  corrections: AppliedCorrection[];
  /** Layouts of earlier files that were applied to this one. */
  remembered: RememberedLayout[];
}

/** One sheet as a person sees it. `cells` of a row stand in the order of `columns`, shortened. */
export interface SheetPicture {
  sheet: string;
  columns: MappedColumn[];
  /** Widest sensible width of each column in characters. */
  widths: number[];
  rows: (MappedRow & { cells: string[] })[];
  /** Rows that were left out of the picture because there are too many. */
  omitted: number;
}

/** The map after a correction, and what it changed. */
export interface MapChange {
  map: QuestionnaireMap;
  added: number;
  removed: number;
  /** Questions that stayed but whose cells, options or text differ now. */
  changed: number;
  /** Answers decided or edited by a person at questions that stayed. */
  answersKept: number;
  /** One sentence for the person. */
  summary: string;
  /** The same as data. */
  said: Said;
}
