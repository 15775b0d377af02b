import { profileColumn } from './column-profile';
import type { Grid } from './grid';
import { isRecord } from './header-role';
import { describeHeader, type Header } from './header-rows';
import { endsInQuestion, looksLikeId } from './question-text';
import { wordsOf } from './words';

/** Bounds for sheets of any size; a form shows its shape in its first rows. */
const ROWS_TRIED = 40;
const ROWS_READ = 200;
const MOST_COLUMNS = 40;
const FEWEST_ROWS = 3;
const MOST_WORDS = 10;
const SHORTEST_TEXT = 20;
const GUESSED = 0.5;

/**
 * A header in words nobody told us: names over a column of different texts and over columns right of it that are empty
 * from top to bottom, as a form has that is to be filled in. The first of those counts as the place for answers.
 */
export function guessHeader(grid: Grid): Header | null {
  const rows = grid.rows.filter((row) => !grid.isHiddenRow(row));
  for (const [at, row] of rows.slice(0, ROWS_TRIED).entries()) {
    const body = rows.slice(at + 1, at + 1 + ROWS_READ);
    if (body.length < FEWEST_ROWS) return null;
    const header = headerOver(grid, row, body);
    if (header) return header;
  }
  return null;
}

function headerOver(grid: Grid, row: number, body: readonly number[]): Header | null {
  const columns = grid.columnsOf(row).filter((column) => !grid.isHiddenColumn(column));
  const names = columns.map((column) => grid.text(row, column));
  if (columns.length < 2 || columns.length > MOST_COLUMNS || isRecord(names) || !names.every(isName)) return null;
  const asking = columns.find((column) => {
    const { filled, length, distinct, formulas } = profileColumn(grid, column, body);
    return filled >= 0.6 && length >= SHORTEST_TEXT && distinct >= 0.9 && formulas < 0.5;
  });
  // "How is it met?" may name a column for answers, but what stands over the questions asks nothing.
  if (asking === undefined || endsInQuestion(grid.text(row, asking))) return null;
  const rows = body.filter((one) => grid.text(one, asking) !== '');
  const empty = columns.filter((column) => column > asking && profileColumn(grid, column, rows).filled === 0);
  const header = describeHeader(grid, [row]);
  const unknown = empty.filter((column) => {
    const [best] = header.roles.get(column) ?? [];
    return best === undefined || best.role === 'answer';
  });
  const offering = unknown.filter((column) => rows.some((one) => grid.options(one, column).length > 1));
  const answer =
    offering.find((column) => header.roles.get(column)?.[0]?.role === 'answer') ?? offering[0] ?? unknown[0];
  if (answer === undefined) return null;
  const roles = new Map([...header.roles, [answer, [{ role: 'answer' as const, score: GUESSED }]]]);
  // One more such column is for remarks; of several nobody can say.
  const [comment, ...more] = unknown.filter((column) => column !== answer && !offering.includes(column));
  if (comment === undefined || more.length > 0) return { ...header, roles };
  return { ...header, roles: new Map([...roles, [comment, [{ role: 'comment' as const, score: GUESSED }]]]) };
}

/** A few words, no number. */
function isName(text: string): boolean {
  return wordsOf(text).length <= MOST_WORDS && (!looksLikeId(text) || !/\d/.test(text));
}
