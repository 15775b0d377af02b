import type { CellRange } from '../formats/cell-reference';
import { cellKey, cellName } from '../formats/cell-reference';
import type { FormCell, FormTable } from '../formats/docx-questions';
import { type AnswerPlace, isAnswerLabel, isWritableCell, labelledBoxes, placeOf, tickedLabels } from './docx-cell';
import type { Grid } from './grid';
import type { Outline } from './outline';

/** A cell of a Word table at its place in the grid. */
export interface DocxGridCell {
  cell: FormCell;
  place: AnswerPlace;
  text: string;
  bold: boolean;
  range: CellRange;
}

export interface DocxGrid {
  grid: Grid;
  at: (row: number, column: number) => DocxGridCell | null;
  cells: () => Iterable<DocxGridCell>;
}

/** The tables for a person to see and correct, with every place in them. */
export function outlineOfTables({ grid, cells }: DocxGrid): Outline {
  const columns = Array.from({ length: grid.lastColumn }, (_, at) => at + 1);
  const places = new Map<string, string>();
  for (const { cell, place, range } of cells()) {
    const name = cellName(range.top, range.left);
    const controls = [...place.boxes.map(({ control }) => control), ...(place.control ? [place.control] : [])];
    for (const locator of [cell.locator, ...controls.map((control) => control.locator)]) places.set(locator, name);
  }
  return {
    kind: 'table',
    sheet: grid.name,
    rows: grid.rows.map((row) => ({ row, cells: columns.map((column) => grid.text(row, column)) })),
    hiddenRows: grid.rows.filter((row) => grid.isHiddenRow(row)),
    places,
  };
}

/** Tables of one shape one below the other, each with the title that stands above it ('' for none). */
export interface TitledTable {
  table: FormTable;
  title: string;
}

/**
 * Word tables as the layout reader sees sheets. Titles between the tables become rows over the whole width, like the
 * section rows of a sheet. A table of one column counts as two that are merged, so that an empty row reads as room.
 */
export function gridOfDocxTables(name: string, tables: readonly TitledTable[]): DocxGrid {
  const width = Math.max(2, ...tables.map(({ table }) => table.columns));
  const cells = new Map<number, DocxGridCell>();
  const titles = new Map<number, string>();
  const merges = new Map<number, CellRange>();
  const hidden = new Set<number>();
  const columnsOf = new Map<number, number[]>();
  let row = 0;
  for (const { table, title } of tables) {
    if (title !== '' && tables.length > 1) {
      row += 1;
      titles.set(row, title);
      columnsOf.set(row, [1]);
      for (let column = 1; column <= width; column += 1) {
        merges.set(cellKey(row, column), { top: row, left: 1, bottom: row, right: width });
      }
    }
    let above = new Map<number, DocxGridCell>();
    for (const tableRow of table.rows) {
      row += 1;
      if (tableRow.hidden) hidden.add(row);
      const own = new Map<number, DocxGridCell>();
      for (const cell of tableRow.cells) {
        const continued = cell.continues ? above.get(cell.column) : undefined;
        const isWhole = tableRow.cells.length === 1 && cell.span >= table.columns;
        const right = isWhole ? width : cell.column + cell.span - 1;
        const entry = continued ?? describe(cell, { top: row, left: cell.column, bottom: row, right }, isWhole);
        entry.range.bottom = row;
        own.set(cell.column, entry);
        if (!continued) cells.set(cellKey(row, cell.column), entry);
        if (entry.range.right > entry.range.left || continued) {
          for (let column = entry.range.left; column <= entry.range.right; column += 1) {
            merges.set(cellKey(row, column), entry.range);
            merges.set(cellKey(entry.range.top, column), entry.range);
          }
        }
        if (!continued && entry.text !== '') columnsOf.set(row, [...(columnsOf.get(row) ?? []), cell.column]);
      }
      above = own;
    }
  }
  const at = (line: number, column: number) => cells.get(cellKey(line, column)) ?? null;
  const shades = shadeNumbers(cells.values());
  return {
    at,
    cells: () => cells.values(),
    grid: {
      name,
      hidden: false,
      rows: [...columnsOf.keys()].sort((one, other) => one - other),
      lastColumn: width,
      text: (line, column) => (column === 1 ? titles.get(line) : undefined) ?? at(line, column)?.text ?? '',
      columnsOf: (line) => columnsOf.get(line) ?? [],
      isFormula: () => false,
      isWritable: (line, column) => {
        const found = at(line, column);
        return found !== null && isWritableCell(found.cell, found.place);
      },
      options: (line, column) => optionsOf(at(line, column)?.place),
      hasValidation: (line, column) => hasChoice(at(line, column)?.place),
      merge: (line, column) => merges.get(cellKey(line, column)) ?? null,
      isBold: (line, column) => titles.has(line) || (at(line, column)?.bold ?? false),
      fill: (line, column) => shades.get(at(line, column)?.cell.shade ?? '') ?? 0,
      isHiddenRow: (line) => hidden.has(line),
      // There is no room to write right of a table.
      isHiddenColumn: (column) => column > width,
      isProtected: false,
      isDrawn: true,
    },
  };
}

function describe(cell: FormCell, range: CellRange, isWhole: boolean): DocxGridCell {
  const place = placeOf(cell.pieces);
  const paragraphs = cell.blocks.filter((block) => 'element' in block);
  const numbered = paragraphs.find(({ label }) => label !== '' && !/^[•\W]+$/u.test(label));
  const boxes = labelledBoxes(place);
  let { text } = place;
  // An automatic number in an otherwise empty cell is what the cell shows.
  if (text === '' && place.boxes.length === 0 && place.control === null) text = numbered?.label ?? '';
  if (boxes.length > 0 && (place.lead === '' || isAnswerLabel(place.lead))) text = tickedLabels(place);
  else if (place.boxes.length > 0 && text === '') text = tickedLabels(place);
  if (isWhole && isAnswerLabel(text)) text = '';
  const bold = paragraphs.length > 0 && paragraphs.every((one) => one.bold || one.text === '');
  return { cell, place, text, bold, range };
}

function optionsOf(place: AnswerPlace | undefined): string[] {
  if (!place) return [];
  const boxes = labelledBoxes(place);
  if (boxes.length > 0) return place.lead === '' || isAnswerLabel(place.lead) ? boxes.map(({ label }) => label) : [];
  return place.control?.options ?? [];
}

function hasChoice(place: AnswerPlace | undefined): boolean {
  return place !== undefined && (place.control !== null || optionsOf(place).length > 0);
}

function shadeNumbers(cells: Iterable<DocxGridCell>): Map<string, number> {
  const numbers = new Map<string, number>([
    ['', 0],
    ['auto', 0],
    ['FFFFFF', 0],
  ]);
  for (const { cell } of cells) if (!numbers.has(cell.shade)) numbers.set(cell.shade, numbers.size);
  return numbers;
}
