import type { Grid } from './grid';
import type { ColumnPlan } from './plan-columns';
import type { ClassifiedRow } from './question-rows';

interface Title {
  text: string;
  /** Titles that look alike stand on one level. */
  look: string;
}

/** The section titles above each question, outermost first: columns that name a domain, then title rows. */
export function sectionsOf(
  grid: Grid,
  plan: ColumnPlan,
  rows: readonly ClassifiedRow[],
  headerTitles: ReadonlyMap<number, string>,
): Map<number, string[]> {
  const sections = new Map<number, string[]>();
  const stack: Title[] = [];
  const carried = new Map<number, string>();
  const waiting = [...headerTitles].sort(([one], [other]) => one - other);
  let lastWasTitle = false;
  for (const { row, kind, text } of rows) {
    while (waiting[0] && waiting[0][0] < row) {
      stack.splice(0, stack.length, { text: waiting[0][1], look: 'header' });
      waiting.shift();
      lastWasTitle = true;
    }
    if (kind === 'section') {
      pushTitle(stack, { text, look: lookOf(grid, row) }, lastWasTitle);
      lastWasTitle = true;
      continue;
    }
    if (kind === 'question') {
      const named = plan.sections
        .map((column) => carriedText(grid, carried, row, column))
        .filter((name) => name !== '');
      sections.set(row, [...new Set([...named, ...stack.map((title) => title.text)])]);
      lastWasTitle = false;
    }
  }
  return sections;
}

function pushTitle(stack: Title[], title: Title, followsTitle: boolean): void {
  const level = stack.findIndex((known) => known.look === title.look);
  if (level >= 0) stack.splice(level);
  else if (!followsTitle) stack.pop();
  stack.push(title);
}

/** Domain columns are filled once per block, merged downwards or left empty below. */
function carriedText(grid: Grid, carried: Map<number, string>, row: number, column: number): string {
  const merge = grid.merge(row, column);
  const own = merge ? grid.text(merge.top, merge.left) : grid.text(row, column);
  if (own !== '') carried.set(column, own);
  return own || (carried.get(column) ?? '');
}

function lookOf(grid: Grid, row: number): string {
  const column = grid.columnsOf(row)[0] ?? 1;
  const merge = grid.merge(row, column);
  return [column, grid.isBold(row, column), grid.fill(row, column), merge ? merge.right - merge.left : 0].join(' ');
}
