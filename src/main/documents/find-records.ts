import { recordParts } from './line-marks';
import { hasMainVerb } from './sentence-form';
import type { StructuredBlock } from './structured-block';

/** Fewer entries in a row are sentences that happen to hold a colon. */
const FEWEST_ENTRIES = 2;
const LONGEST_LABEL = 48;

/**
 * Finds records: entries "Label – value" one after the other under the name of what they describe. Lists whose entries
 * are sentences after a label ("Backups: We keep …") stay lists.
 */
export function findRecords(blocks: StructuredBlock[]): StructuredBlock[] {
  const found = [...blocks];
  for (let i = 0; i < blocks.length; ) {
    const end = runEnd(blocks, i);
    if (end - i >= FEWEST_ENTRIES && isRecord(blocks.slice(i, end))) {
      for (let at = i; at < end; at += 1) {
        const block = blocks[at];
        const parts = entryOf(block);
        if (block !== undefined && parts !== null && 'text' in block) {
          found[at] = { kind: 'record', label: parts.label, text: block.text, page: block.page };
        }
      }
    }
    i = Math.max(i + 1, end);
  }
  return found;
}

function runEnd(blocks: StructuredBlock[], from: number): number {
  const kind = blocks[from]?.kind;
  let end = from;
  while (end < blocks.length && blocks[end]?.kind === kind && entryOf(blocks[end]) !== null) end += 1;
  return end;
}

function entryOf(block: StructuredBlock | undefined): { label: string; separator: string; value: string } | null {
  if (block === undefined || (block.kind !== 'paragraph' && block.kind !== 'list-item')) return null;
  const parts = recordParts(block.text);
  return parts === null || parts.label.length > LONGEST_LABEL || hasMainVerb(parts.label) ? null : parts;
}

/** Values of a record are names, places and periods; most of them are no sentences. */
function isRecord(blocks: StructuredBlock[]): boolean {
  const entries = blocks.map((block) => entryOf(block));
  const values = entries.filter((entry) => entry !== null);
  const sentences = values.filter((entry) => hasMainVerb(entry.value) && /[.!?]$/.test(entry.value)).length;
  const separators = new Set(values.map((entry) => entry.separator.trim()));
  return separators.size === 1 && sentences <= values.length * 0.4;
}
