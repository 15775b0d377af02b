import type { Passage, PassageKind } from '../../shared/domain/document';
import { introduces, leadInOf } from './lead-in';
import { isMarketing } from './marketing';
import { headingAbove, readablePieces, shortLeadIn } from './readable-pieces';
import { hasMainVerb } from './sentence-form';
import type { StructuredBlock } from './structured-block';
import { tableRows } from './table-rows';

export { readDocumentMeta } from './document-meta';

export type FoundPassage = Omit<Passage, 'id' | 'documentId'>;

/** Where the walk through the blocks stands. */
interface Position {
  headings: { level: number; text: string }[];
  /** The paragraph or lead-in sentence that may introduce what follows. */
  introduction: string | null;
  /** Open list items above the current one, outermost first. */
  items: string[];
  page: number | null;
}

/** The passages of a document in reading order: headings above each in `locator.path`, lead-ins for lists and tables. */
export function toPassages(blocks: StructuredBlock[]): FoundPassage[] {
  const passages: FoundPassage[] = [];
  const position: Position = { headings: [], introduction: null, items: [], page: null };
  const push = (kind: PassageKind, text: string, leadIn: string | null): void => {
    const path = position.headings.map((heading) => heading.text);
    for (const piece of readablePieces(text)) {
      const locator = { page: position.page, path, paragraph: passages.length + 1 };
      passages.push({ kind, text: piece, leadIn: shortLeadIn(leadIn), locator });
    }
  };
  blocks.forEach((block, index) => {
    if (block.kind === 'navigation') {
      position.page = block.page;
      push('navigation', block.text, null);
      return;
    }
    position.page = block.page;
    switch (block.kind) {
      case 'heading':
        while ((position.headings.at(-1)?.level ?? -1) >= block.level) position.headings.pop();
        push('heading', block.text, null);
        position.headings.push({ level: block.level, text: headingAbove(block.text) });
        Object.assign(position, { introduction: null, items: [] });
        break;
      case 'paragraph': {
        position.items = [];
        push(isMarketing(block.text) ? 'marketing' : 'paragraph', block.text, null);
        position.introduction = introduces(block.text, nextContent(blocks, index)) ? leadInOf(block.text) : null;
        break;
      }
      case 'list-item': {
        position.items.length = Math.min(position.items.length, block.depth);
        const above = position.items.at(-1);
        push('list-item', block.text, listLeadIn(position.introduction, above));
        position.items.push(block.text);
        break;
      }
      case 'record':
        push('record', block.text, position.introduction);
        break;
      case 'table':
        for (const { kind, text, header } of tableRows(block))
          push(kind, text, rowLeadIn(position.introduction, header));
        break;
    }
  });
  return passages;
}

function nextContent(blocks: StructuredBlock[], index: number): StructuredBlock | undefined {
  return blocks.slice(index + 1, index + 6).find((block) => block.kind !== 'navigation');
}

function rowLeadIn(introduction: string | null, header: string | null): string | null {
  return introduction === null || header === null ? (introduction ?? header) : `${introduction} ${header}`;
}

/** A nested item is introduced by the item above it, and that by the list's own lead-in where it says nothing alone. */
function listLeadIn(introduction: string | null, above: string | undefined): string | null {
  if (above === undefined) return introduction;
  const parent = leadInOf(above);
  return introduction === null || hasMainVerb(parent) ? parent : `${introduction} ${parent}`;
}
