import type { Row } from './pdf-page';

/** Fewer lines side by side are a table or a letterhead, not columns of text. */
const FEWEST_LINES = 6;
const NARROWEST_GUTTER = 8;
/** Text in columns fills them; cells of a table do not. */
const LEAST_LETTERS = 22;

/**
 * Splits a page into stretches to be read one after the other: a page in one column is one stretch; where two columns
 * of running text stand side by side, the left one comes first. Lines across both (a title) separate stretches.
 */
export function splitColumns(rows: Row[]): Row[][] {
  const gutter = findGutter(rows);
  if (gutter === null) return rows.length === 0 ? [] : [rows];
  const stretches: Row[][] = [];
  let left: Row[] = [];
  let right: Row[] = [];
  let across: Row[] = [];
  const closeColumns = (): void => {
    for (const column of [left, right]) if (column.length > 0) stretches.push(...splitColumns(column));
    left = [];
    right = [];
  };
  const closeAcross = (): void => {
    if (across.length > 0) stretches.push(across);
    across = [];
  };
  for (const row of rows) {
    if (row.segments.some((segment) => segment.left < gutter && segment.right > gutter)) {
      closeColumns();
      across.push(row);
      continue;
    }
    closeAcross();
    const before = row.segments.filter((segment) => segment.right <= gutter);
    const after = row.segments.filter((segment) => segment.left >= gutter);
    if (before.length > 0) left.push({ ...row, segments: before });
    if (after.length > 0) right.push({ ...row, segments: after });
  }
  closeColumns();
  closeAcross();
  return stretches;
}

/** The x of the gap between two columns of running text, null where there is none. */
function findGutter(rows: Row[]): number | null {
  const candidates = new Map<number, number>();
  for (const { segments } of rows) {
    for (let i = 0; i + 1 < segments.length; i += 1) {
      const start = segments[i + 1]?.left ?? 0;
      const key = Math.round(start / 3) * 3;
      candidates.set(key, (candidates.get(key) ?? 0) + 1);
    }
  }
  const [best] = [...candidates].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (best === undefined || best[1] < FEWEST_LINES) return null;
  const gutter = best[0] - NARROWEST_GUTTER / 2;
  const before = rows.flatMap((row) => row.segments.filter((segment) => segment.right <= gutter));
  const after = rows.flatMap((row) => row.segments.filter((segment) => segment.left >= gutter));
  const across = rows.filter((row) => row.segments.some((segment) => segment.left < gutter && segment.right > gutter));
  if (before.length < FEWEST_LINES || after.length < FEWEST_LINES) return null;
  if (across.length > rows.length * 0.5) return null;
  return fills(before) && fills(after) && Math.min(before.length, after.length) > 0.25 * Math.max(before.length, after.length)
    ? gutter
    : null;
}

/** Running text: most lines reach the edge of their column, and they are lines, not words. */
function fills(segments: Row['segments']): boolean {
  const left = Math.min(...segments.map((segment) => segment.left));
  const right = segments.map((segment) => segment.right).sort((a, b) => a - b)[Math.floor(segments.length * 0.9)] ?? 0;
  const letters = segments.reduce((total, segment) => total + segment.text.length, 0) / segments.length;
  const full = segments.filter((segment) => segment.right > left + (right - left) * 0.8).length;
  return letters >= LEAST_LETTERS && full >= segments.length * 0.45;
}
