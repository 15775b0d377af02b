import { type Block, type Cell, type Doc, textOf } from './document-model';

// Some sixty pages: more than anybody looks through before a file is made, and drawn in a second or two.
const MOST_CHARACTERS = 150_000;

/** The beginning of a long document for somebody who looks at it, and whether anything of it was left out. */
export function firstPart(doc: Doc, most = MOST_CHARACTERS): { doc: Doc; isCut: boolean } {
  const blocks: Block[] = [];
  let left = most;
  for (const block of doc.blocks) {
    if (left <= 0) return { doc: { ...doc, blocks }, isCut: true };
    if (block.kind === 'table') {
      const rows = block.rows.filter(({ cells }) => {
        const fits = left > 0;
        left -= cells.reduce((sum, cell) => sum + lengthOf(cell), 0);
        return fits;
      });
      blocks.push({ ...block, rows });
      if (rows.length < block.rows.length) return { doc: { ...doc, blocks }, isCut: true };
    } else {
      blocks.push(block);
      left -= block.kind === 'heading' ? block.text.length : textOf(block.inlines).length;
    }
  }
  return { doc, isCut: false };
}

function lengthOf(cell: Cell): number {
  return cell.reduce((sum, inlines) => sum + textOf(inlines).length, 0);
}
