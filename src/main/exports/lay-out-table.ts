import { breakLines, type Line, widthOf } from './break-lines';
import type { Cell, Column, TableRow } from './document-model';
import { CELL_PADDING, COLOUR, POINTS_PER_MM, STYLE } from './page-style';
import type { Part, Piece } from './paginate';
import type { FontMeasure } from './pdf-fonts';
import { runsOf } from './runs';

// A row of more lines than this may be cut by a page's end; every shorter one stays whole.
const LINES_KEPT_TOGETHER = 24;
const RULE = 0.5;

// A record of a company or an activity: read as a whole.
const ROWS_OF_A_RECORD = 12;

/**
 * Whether a row stays on the page of the row after it: the first with the second and the last but one with the last, so
 * that no row stands alone at a page's foot or head, and all rows of a short table without a head.
 */
export function keepsWithNext(index: number, rowCount: number, hasHead: boolean): boolean {
  if (index === rowCount - 1) return false;
  if (!hasHead && rowCount <= ROWS_OF_A_RECORD) return true;
  return index === 0 || index === rowCount - 2;
}

/** A table as one piece per row, with hairlines between rows and a head that repeats on every page. */
export function layOutTable(table: { columns: Column[]; rows: TableRow[] }, measure: FontMeasure): Piece[] {
  const { columns, rows } = table;
  const hasHead = columns.some(({ title }) => title !== '');
  const titles = columns.map(({ title }): Cell => [[{ kind: 'text', text: title, face: 'bold' }]]);
  const [head] = hasHead ? rowPieces({ anchor: null, cells: titles }, columns, measure, 'head') : [];
  const pieces = rows.flatMap((row, index) => {
    const kept = keepsWithNext(index, rows.length, hasHead);
    const [...cut] = rowPieces(row, columns, measure, 'body');
    return cut.map((piece) => ({ ...piece, keepWithNext: kept && cut.length === 1, tableHead: head ?? null }));
  });
  const last = pieces.at(-1);
  // A table is followed by the space a paragraph is followed by.
  if (last !== undefined) last.height += STYLE.body.after + 4;
  return head === undefined ? pieces : [{ ...head, keepWithNext: true }, ...pieces];
}

function rowPieces(row: TableRow, columns: Column[], measure: FontMeasure, role: 'head' | 'body'): Piece[] {
  const style = STYLE.cell;
  const cells = columns.map((column, index) => {
    const width = column.widthMm * POINTS_PER_MM - 2 * CELL_PADDING.x;
    return (row.cells[index] ?? []).flatMap((inlines, paragraph) => {
      // What a row is about stands out: the first words of its first column.
      const bold = role === 'body' && index === 0 && paragraph === 0;
      return breakLines(runsOf(inlines, { ...style, bold }), width, measure, true);
    });
  });
  const count = Math.max(1, ...cells.map((lines) => lines.length));
  const step = count <= LINES_KEPT_TOGETHER ? count : LINES_KEPT_TOGETHER / 2;
  const pieces: Piece[] = [];
  for (let start = 0; start < count; start += step) {
    const first = start === 0;
    const last = start + step >= count;
    const top = first ? CELL_PADDING.y : 0;
    const textHeight = top + Math.min(step, count - start) * style.line + (last ? CELL_PADDING.y : 0);
    // The hairline has a height of its own, as it has in Word.
    const height = textHeight + (last ? RULE : 0);
    const rules: Part[] = last ? [ruleAt(textHeight, columns, role === 'head' ? 0.9 : RULE, role)] : [];
    pieces.push({
      before: 0,
      after: 0,
      height,
      parts: [...cellParts(cells, columns, start, step, top, measure), ...rules],
      anchors: first && row.anchor !== null ? [row.anchor] : [],
      keepWithNext: false,
      outline: null,
      tableHead: null,
    });
  }
  return pieces;
}

function cellParts(
  cells: Line[][],
  columns: Column[],
  start: number,
  step: number,
  y: number,
  measure: FontMeasure,
): Part[] {
  let left = 0;
  return columns.flatMap((column, index): Part[] => {
    const width = column.widthMm * POINTS_PER_MM;
    const edge = left;
    left += width;
    const lines = (cells[index] ?? []).slice(start, start + step);
    if (lines.length === 0) return [];
    if (column.align !== 'right') {
      return [{ kind: 'lines', x: edge + CELL_PADDING.x, y, lines, lineHeight: STYLE.cell.line }];
    }
    return lines.map((line, row) => ({
      kind: 'lines',
      x: edge + width - CELL_PADDING.x - widthOf(line, measure),
      y: y + row * STYLE.cell.line,
      lines: [line],
      lineHeight: STYLE.cell.line,
    }));
  });
}

function ruleAt(y: number, columns: Column[], weight: number, role: 'head' | 'body'): Part {
  const width = columns.reduce((sum, { widthMm }) => sum + widthMm * POINTS_PER_MM, 0);
  return { kind: 'rule', x: 0, y, width, weight, colour: role === 'head' ? COLOUR.accent : COLOUR.hairline };
}
