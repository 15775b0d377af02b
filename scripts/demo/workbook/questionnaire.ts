import type { Verdict } from '../../../src/shared/domain/answer';

/** What may stand in an answer cell: a drop-down of that kind, or free text. */
export type Input = 'yes-no' | 'ja-nein' | 'scale' | 'text';

export type DemoQuestion = {
  readonly id: string;
  readonly text: string;
  readonly input: Input;
  readonly allowedVerdicts: readonly Verdict[];
  /** A part of the right quote; `alsoCite` holds others that are as good. */
  readonly mustCite: string | null;
  readonly alsoCite: readonly string[];
  readonly mustFlag: string | null;
  readonly note: string;
};

export type DemoSection = { readonly title: string; readonly questions: readonly DemoQuestion[] };

export type DemoQuestionnaire = {
  readonly customer: string;
  readonly title: string;
  readonly instructions: readonly string[];
  readonly sheets: readonly { readonly name: string; readonly sections: readonly DemoSection[] }[];
};

/** Where a section came to stand on its sheet, for the formulas of the progress sheet. */
export type PlacedSection = {
  readonly title: string;
  readonly sheet: string;
  readonly questionColumn: string;
  readonly answerColumn: string;
  readonly firstRow: number;
  readonly lastRow: number;
};
