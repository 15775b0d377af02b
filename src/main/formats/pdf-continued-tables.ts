import type { SourceBlock } from './source-block';

type Table = SourceBlock & { kind: 'table' };

/** Running lines between the end of a page and the text of the next one. */
const MOST_LINES_BETWEEN = 5;
const LONGEST_LINE_BETWEEN = 110;

/** A table that goes on behind a page break has no head there; it gets the one of the page before, so its rows can be read. */
export function withContinuedHeads(blocks: SourceBlock[]): SourceBlock[] {
  let above: { table: Table; at: number } | null = null;
  return blocks.map((block, at) => {
    if (block.kind !== 'table') return block;
    const head = above === null || !isNear(blocks.slice(above.at + 1, at)) ? null : headFor(block, above.table);
    const table = head === null ? block : { ...block, rows: [...head, ...block.rows], headerRows: head.length };
    above = { table, at };
    return table;
  });
}

function headFor(table: Table, above: Table): string[][] | null {
  const head = above.rows.slice(0, above.headerRows);
  const goesOn =
    table.headerRows === 0 &&
    head.length > 0 &&
    above.page !== null &&
    table.page === above.page + 1 &&
    table.rows[0]?.length === head[0]?.length;
  return goesOn && !repeats(table.rows[0] ?? [], head) ? head : null;
}

function repeats(row: string[], head: string[][]): boolean {
  return head.some((one) => one.join('|') === row.join('|'));
}

function isNear(between: SourceBlock[]): boolean {
  return (
    between.length <= MOST_LINES_BETWEEN &&
    between.every((block) => block.kind !== 'table' && block.text.length <= LONGEST_LINE_BETWEEN)
  );
}
