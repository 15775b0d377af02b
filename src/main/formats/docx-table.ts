import { childOf, elementsOf, isOn, valueOf, type XmlElement } from './docx-xml';
import { type SourceBlock, UNKNOWN_LEVEL } from './source-block';

interface Cell {
  blocks: SourceBlock[];
  columns: number;
  /** True where the cell continues the one above it. */
  continues: boolean;
}

interface Row {
  cells: Cell[];
  header: boolean;
}

type ReadBlocks = (parent: XmlElement) => SourceBlock[];

/** A table as one block; a table that only arranges the page as the blocks in its cells, which `readBlocks` reads. */
export function readDocxTable(table: XmlElement, readBlocks: ReadBlocks): SourceBlock[] {
  const rows = rowsOf(table, readBlocks);
  const cells = rows.flatMap((row) => row.cells);
  const arranges = rows.every((row) => row.cells.length < 2) || cells.some((cell) => cell.blocks.some(isRealHeading));
  if (arranges) return cells.flatMap((cell) => cell.blocks);
  const grid: string[][] = [];
  for (const row of rows) {
    const texts: string[] = [];
    for (const cell of row.cells) {
      const above = grid.at(-1)?.[texts.length] ?? '';
      texts.push(cell.continues ? above : cellText(cell), ...Array.from({ length: cell.columns - 1 }, () => ''));
    }
    grid.push(texts);
  }
  const filled = grid.filter((row) => row.some((text) => text !== ''));
  const marked = rows.findIndex((row) => !row.header);
  const headerRows = marked > 0 ? marked : rows[0] && isBoldRow(rows[0]) && rows.length > 1 ? 1 : 0;
  const nested = cells.flatMap((cell) => cell.blocks.filter((block) => block.kind === 'table'));
  return filled.length === 0 ? nested : [{ kind: 'table', rows: filled, headerRows, page: null }, ...nested];
}

function rowsOf(table: XmlElement, readBlocks: ReadBlocks): Row[] {
  return elementsOf(table).flatMap((element): Row[] => {
    if (element.name === 'w:sdt') return rowsOf(childOf(element, 'w:sdtContent') ?? element, readBlocks);
    if (element.name !== 'w:tr') return [];
    const properties = childOf(element, 'w:trPr');
    // A row whose deletion is tracked is gone.
    if (childOf(properties, 'w:del') !== undefined) return [];
    return [{ cells: cellsOf(element, readBlocks), header: isOn(properties, 'w:tblHeader') }];
  });
}

function cellsOf(row: XmlElement, readBlocks: ReadBlocks): Cell[] {
  return elementsOf(row).flatMap((element): Cell[] => {
    if (element.name === 'w:sdt') return cellsOf(childOf(element, 'w:sdtContent') ?? element, readBlocks);
    if (element.name !== 'w:tc') return [];
    const properties = childOf(element, 'w:tcPr');
    const merge = childOf(properties, 'w:vMerge');
    const span = Number(valueOf(properties, 'w:gridSpan') ?? 1);
    return [
      {
        blocks: readBlocks(element),
        columns: Number.isInteger(span) && span > 0 ? Math.min(span, 60) : 1,
        continues: merge !== undefined && merge.attributes['val'] !== 'restart',
      },
    ];
  });
}

function cellText(cell: Cell): string {
  return cell.blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text])).join('\n');
}

function isRealHeading(block: SourceBlock): boolean {
  return block.kind === 'heading' && block.level !== UNKNOWN_LEVEL;
}

/** A first row wholly in bold is a header that nobody marked as one. */
function isBoldRow(row: Row): boolean {
  return row.cells.every((cell) => cell.blocks.every((block) => block.kind === 'heading'));
}
