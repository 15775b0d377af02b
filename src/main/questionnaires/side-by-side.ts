import { sentence } from '../../shared/sentence';
import { because } from './because';
import type { Grid } from './grid';
import { rolesOfHeader } from './header-role';
import { SURE } from './header-rows';
import type { RecognisedSheet } from './recognise-form';
import { plainWords } from './words';

/** Headers stand near the top. */
const ROWS_LOOKED_AT = 40;
const FEWEST_COLUMNS = 2;

/** Tables that stand beside each other under the same header, each as a grid of its own; one grid where there is one. */
export function sideBySide(grid: Grid): Grid[] {
  for (const row of grid.rows.slice(0, ROWS_LOOKED_AT)) {
    const columns = grid.columnsOf(row);
    const labels = columns.map((column) => plainWords(grid.text(row, column)));
    const period = periodOf(labels);
    if (period === null || !asksAndTakes(labels.slice(0, period))) continue;
    const starts = columns.filter((_, at) => at % period === 0);
    return starts.map((start, at) => within(grid, at === 0 ? 1 : start, (starts[at + 1] ?? grid.lastColumn + 2) - 1));
  }
  return [grid];
}

/** What was found in tables beside each other, as one sheet. */
export function joinSheets(grid: Grid, [first, ...others]: readonly RecognisedSheet[]): RecognisedSheet | null {
  if (!first) return null;
  const all = [first, ...others];
  return {
    map: {
      ...first.map,
      sheet: grid.name,
      headerRows: [...new Set(all.flatMap(({ map }) => map.headerRows))].sort((one, other) => one - other),
      columns: Object.fromEntries(all.flatMap(({ map }) => Object.entries(map.columns))),
      questionCount: all.reduce((total, { map }) => total + map.questionCount, 0),
      confidence: Math.min(...all.map(({ map }) => map.confidence)),
      ...because(
        sentence('{tables} tables stand beside each other. {first}', {
          tables: all.length,
          first: first.map.said ?? first.map.reason,
        }),
      ),
    },
    questions: all.flatMap(({ questions }) => questions),
  };
}

/** After how many labels they begin again, all of them; null where they do not. */
function periodOf(labels: readonly string[]): number | null {
  for (let period = FEWEST_COLUMNS; period * 2 <= labels.length; period += 1) {
    if (labels.length % period === 0 && labels.every((label, at) => label === labels[at % period])) return period;
  }
  return null;
}

function asksAndTakes(labels: readonly string[]): boolean {
  const roles = labels.map((label) => rolesOfHeader(label)[0]);
  return ['question', 'answer'].every((role) => roles.some((best) => best?.role === role && best.score >= SURE));
}

function within(grid: Grid, left: number, right: number): Grid {
  const inside = (column: number) => column >= left && column <= right;
  return {
    ...grid,
    rows: grid.rows.filter((row) => grid.columnsOf(row).some(inside)),
    lastColumn: Math.min(right, grid.lastColumn),
    text: (row, column) => (inside(column) ? grid.text(row, column) : ''),
    columnsOf: (row) => grid.columnsOf(row).filter(inside),
    isWritable: (row, column) => inside(column) && grid.isWritable(row, column),
    options: (row, column) => (inside(column) ? grid.options(row, column) : []),
    hasValidation: (row, column) => inside(column) && grid.hasValidation(row, column),
  };
}
