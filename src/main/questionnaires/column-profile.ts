import type { Grid } from './grid';
import { onlyOffers } from './options-in-text';
import { isPlaceholder } from './placeholder';
import { endsInQuestion, looksLikeId, readsLikeQuestion } from './question-text';

/** What a column holds over the rows of a table; all shares from 0 to 1. */
export interface ColumnProfile {
  column: number;
  /** Rows with a text ÷ all rows. */
  filled: number;
  /** Mean length of the texts, in characters. */
  length: number;
  questions: number;
  /** Texts that read like something to be answered, with a question mark or without ÷ texts. */
  reading: number;
  ids: number;
  /** Different texts ÷ texts. */
  distinct: number;
  formulas: number;
  /** Rows with a drop-down ÷ all rows. */
  lists: number;
  /** Rows whose validation is of another kind (number, date) ÷ all rows. */
  otherValidations: number;
  /** Texts that are an X, a tick, a 1 or an empty box ÷ texts. */
  markTexts: number;
}

/** Enough rows to know a column; long tables are sampled evenly. */
const ROWS_SAMPLED = 1500;
/** Enough texts to know how they begin. */
const TEXTS_READ = 200;

/** The rows themselves where they are few, and evenly chosen ones of many. */
export function sampleOf(rows: readonly number[]): readonly number[] {
  const step = Math.floor(rows.length / ROWS_SAMPLED);
  return step <= 1 ? rows : rows.filter((_, at) => at % step === 0);
}

export function profileColumn(grid: Grid, column: number, rows: readonly number[]): ColumnProfile {
  const sample = sampleOf(rows);
  const texts: string[] = [];
  let formulas = 0;
  let lists = 0;
  let otherValidations = 0;
  for (const row of sample) {
    const text = grid.text(row, column);
    // A text that only asks to be replaced leaves its cell empty.
    if (text !== '' && !isPlaceholder(text) && !onlyOffers(text)) texts.push(text);
    if (grid.isFormula(row, column)) formulas += 1;
    if (grid.options(row, column).length > 0) lists += 1;
    else if (grid.hasValidation(row, column)) otherValidations += 1;
  }
  const first = texts.slice(0, TEXTS_READ);
  const of = (count: number, total: number) => (total === 0 ? 0 : count / total);
  return {
    column,
    filled: of(texts.length, sample.length),
    length: of(
      texts.reduce((sum, text) => sum + text.length, 0),
      texts.length,
    ),
    questions: of(texts.filter(endsInQuestion).length, texts.length),
    reading: of(first.filter(readsLikeQuestion).length, first.length),
    ids: of(texts.filter(looksLikeId).length, texts.length),
    distinct: of(new Set(texts).size, texts.length),
    formulas: of(formulas, sample.length),
    lists: of(lists, sample.length),
    otherValidations: of(otherValidations, sample.length),
    markTexts: of(texts.filter((text) => isMark(text) || isEmptyBox(text)).length, texts.length),
  };
}

/** An X, a tick or a 1, as people mark one of several columns. */
export function isMark(text: string): boolean {
  return /^(?:x|✓|✔|☑|☒|✗|1|true|wahr|vrai|●|•|■|ü|þ|ý)$/iu.test(text.trim());
}

function isEmptyBox(text: string): boolean {
  return /^(?:☐|□|\[\s*\]|\(\s*\)|0|false|falsch|faux|o)$/iu.test(text.trim());
}
