import type { SourceText } from '../formats/source-block';
import { vocabularyOf } from './join-lines';
import { structureLines } from './line-blocks';
import { refineBlocks } from './refine-blocks';
import type { StructuredBlock } from './structured-block';

/** Turns what a reader found into headings, paragraphs, list items, tables, records and navigation. */
export function findStructure(source: SourceText): StructuredBlock[] {
  const blocks: StructuredBlock[] = [];
  if (source.blocks.some((block) => block.kind === 'line')) {
    blocks.push(...structureLines(source.blocks, vocabularyOf(source.blocks)));
  } else for (const block of source.blocks) if (block.kind !== 'line') blocks.push(block);
  return refineBlocks(blocks, source.title);
}
