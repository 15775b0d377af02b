import type { ColumnRole } from '../../shared/domain/questionnaire';
import { columnLetters } from '../formats/cell-reference';
import type { Grid } from './grid';
import { BETWEEN_ROWS, type Header } from './header-rows';
import type { SheetConstraint } from './map-corrections';
import type { ColumnPlan } from './plan-columns';

/** What is settled stands in the header as if it were written there, so that the other columns are told apart by it. */
export function withRoles(header: Header | null, columns: SheetConstraint['columns']): Header {
  const base: Header = header ?? { rows: [], texts: new Map(), roles: new Map(), marks: new Map() };
  const roles = new Map(base.roles);
  const marks = new Map(base.marks);
  for (const [column, { role }] of columns) {
    roles.set(column, role === 'mark' ? [] : [{ role, score: 1 }]);
    if (role === 'mark') marks.set(column, lastLine(base.texts.get(column)) || columnLetters(column));
    else marks.delete(column);
  }
  return { ...base, roles, marks };
}

const SINGLE = ['id', 'question', 'answer', 'comment', 'evidence'] as const;

/** The plan with the settled columns in their roles; null where no column is left to ask. */
export function constrainColumns(
  grid: Grid,
  found: ColumnPlan | null,
  header: Header | null,
  columns: SheetConstraint['columns'],
): ColumnPlan | null {
  const settled = new Map([...columns].map(([column, { role }]) => [column, role]));
  const asking = [...settled].findLast(([, role]) => role === 'question')?.[0];
  const keep = (column: number | null) => (column !== null && settled.has(column) ? null : column);
  const question = asking ?? keep(found?.question ?? null);
  if (question === null) return null;
  const plan = {
    question,
    id: keep(found?.id ?? null),
    answer: keep(found?.answer ?? null),
    comment: keep(found?.comment ?? null),
    evidence: keep(found?.evidence ?? null),
    // Where a person chose the place for answers, nothing else needs to be offered.
    alternatives: [...settled.values()].includes('answer')
      ? []
      : (found?.alternatives ?? []).filter((column) => !settled.has(column)),
    sections: (found?.sections ?? []).filter((column) => !settled.has(column)),
    marks: new Map([...(found?.marks ?? [])].filter(([column]) => !settled.has(column))),
  };
  for (const [column, role] of settled) {
    if (role === 'section') plan.sections.push(column);
    else if (role === 'mark') plan.marks.set(column, header?.marks.get(column) ?? columnLetters(column));
    else if (role !== 'other' && role !== 'question') plan[role] = column;
  }
  for (const role of SINGLE) if (role !== 'question' && plan[role] === question) plan[role] = null;
  // A place to write an answer takes the place of marks, and the reverse.
  const roles = [...settled.values()];
  if (plan.answer !== null && plan.marks.size > 0) {
    if (roles.includes('mark')) plan.answer = null;
    else plan.marks = new Map();
  }
  return { ...plan, roles: rolesOf(grid, plan, found), confidence: Math.max(found?.confidence ?? 0, 0.9) };
}

function rolesOf(
  grid: Grid,
  plan: Omit<ColumnPlan, 'roles' | 'confidence'>,
  found: ColumnPlan | null,
): Map<number, ColumnRole> {
  const roles = new Map<number, ColumnRole>();
  for (const column of found?.roles.keys() ?? []) roles.set(column, 'other');
  if (found === null) for (let column = 1; column <= grid.lastColumn; column += 1) roles.set(column, 'other');
  for (const column of plan.sections) roles.set(column, 'section');
  for (const column of plan.marks.keys()) roles.set(column, 'mark');
  for (const role of SINGLE) {
    const column = plan[role];
    if (column !== null) roles.set(column, role);
  }
  return roles;
}

function lastLine(text: string | undefined): string {
  return text?.split(BETWEEN_ROWS).at(-1)?.trim() ?? '';
}
