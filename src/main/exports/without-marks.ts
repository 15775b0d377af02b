import type { Block, Cell, Inline } from './document-model';

/** Blocks without source marks, for readers who are not to know the names of internal documents. */
export function withoutMarks(blocks: readonly Block[]): Block[] {
  return blocks.map((block): Block => {
    if (block.kind === 'heading') return block;
    if (block.kind !== 'table') return { ...block, inlines: unmarked(block.inlines) };
    const rows = block.rows.map(({ anchor, cells }) => ({
      anchor,
      cells: cells.map((cell): Cell => cell.map(unmarked)),
    }));
    return { ...block, rows };
  });
}

// The space that keeps a mark on its line goes with it.
function unmarked(inlines: readonly Inline[]): Inline[] {
  return inlines.filter((inline, index) => {
    if (inline.kind === 'source') return false;
    return !(inline.kind === 'text' && inline.text.trim() === '' && inlines[index + 1]?.kind === 'source');
  });
}
