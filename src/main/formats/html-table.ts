import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

const WIDEST_SPAN = 50;

/**
 * The rows of a data table, or null for a table that only arranges the page (headings, lists or tables in its cells, or
 * a single cell). A cell over several rows counts in each of them, so that every row can be read alone.
 */
export function readHtmlTable(
  table: Tree.Element,
  textOf: (cell: Tree.Element) => string,
): { rows: string[][]; headerRows: number } | null {
  const rows = rowsOf(table);
  const cells = rows.map((row) => row.cells);
  if (table.attrs.some(({ name, value }) => name === 'role' && /presentation|none/.test(value))) return null;
  if (rows.length > 0 && cells.every((row) => row.length < 2)) return null;
  if (cells.flat().some((cell) => contains(cell, /^(?:h[1-6]|table|nav|article|section)$/))) return null;
  const hasHead = rows.some((row) => row.head);
  const headerRows = rows.findIndex((row) => !(hasHead ? row.head : row.cells.every((cell) => isHeader(cell))));
  return {
    rows: spread(cells, textOf).filter((row) => row.some((text) => text !== '')),
    headerRows: Math.max(0, headerRows),
  };
}

interface Row {
  cells: Tree.Element[];
  head: boolean;
}

function rowsOf(node: Tree.ParentNode, head = false): Row[] {
  return node.childNodes.flatMap((child): Row[] => {
    if (!('tagName' in child)) return [];
    if (child.tagName === 'tr') {
      const cells = child.childNodes.filter(
        (cell): cell is Tree.Element => 'tagName' in cell && (cell.tagName === 'td' || cell.tagName === 'th'),
      );
      return cells.length > 0 ? [{ cells, head }] : [];
    }
    return /^(?:thead|tbody|tfoot)$/.test(child.tagName) ? rowsOf(child, child.tagName === 'thead') : [];
  });
}

/** Header cells are `th`; authors of plain tables put the words of the first row in bold instead. */
function isHeader(cell: Tree.Element): boolean {
  if (cell.tagName === 'th') return true;
  const filled = cell.childNodes.filter(
    (child) => !(child.nodeName === '#text' && 'value' in child && child.value.trim() === ''),
  );
  const first = filled[0];
  return filled.length === 1 && first !== undefined && 'tagName' in first && /^(?:strong|b)$/.test(first.tagName);
}

function spread(rows: Tree.Element[][], textOf: (cell: Tree.Element) => string): string[][] {
  const grid: string[][] = rows.map(() => []);
  rows.forEach((cells, index) => {
    let column = 0;
    for (const cell of cells) {
      while (grid[index]?.[column] !== undefined) column += 1;
      const text = textOf(cell);
      const columns = span(cell, 'colspan');
      for (let down = 0; down < span(cell, 'rowspan'); down += 1) {
        const row = grid[index + down];
        if (row === undefined) break;
        for (let across = 0; across < columns; across += 1) row[column + across] = across === 0 ? text : '';
      }
      column += columns;
    }
  });
  return grid.map((row) => Array.from(row, (text) => text ?? ''));
}

function span(cell: Tree.Element, name: string): number {
  const value = Number(cell.attrs.find((attr) => attr.name === name)?.value ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, WIDEST_SPAN) : 1;
}

function contains(node: Tree.ParentNode, tag: RegExp): boolean {
  return node.childNodes.some((child) => 'tagName' in child && (tag.test(child.tagName) || contains(child, tag)));
}
