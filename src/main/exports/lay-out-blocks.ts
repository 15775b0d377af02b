import { breakLines, type Line } from './break-lines';
import type { Block, Inline } from './document-model';
import { layOutTable } from './lay-out-table';
import { COLOUR, STYLE, TEXT_WIDTH, type TextStyle } from './page-style';
import type { OutlineEntry, Part, Piece } from './paginate';
import type { FontMeasure } from './pdf-fonts';
import { runOf, runsOf } from './runs';

// Up to this many lines a paragraph moves to the next page whole; a longer one may be cut, two lines at least each side.
const LINES_KEPT_TOGETHER = 8;

const HEADING_STYLES = { 1: STYLE.heading1, 2: STYLE.heading2, 3: STYLE.heading3 } as const;

/** A text without a number begins at the edge. */
export function withoutNumber(style: TextStyle): TextStyle {
  return { ...style, indent: 0, hanging: 0 };
}

/** The pieces of a document's blocks, in order. */
export function layOutBlocks(blocks: Block[], measure: FontMeasure): Piece[] {
  return blocks.flatMap((block, index) => {
    switch (block.kind) {
      case 'heading': {
        const { level, number, text, anchor } = block;
        const isAnnex = number === '';
        const style = isAnnex ? withoutNumber(HEADING_STYLES[level]) : HEADING_STYLES[level];
        const label = isAnnex ? null : { text: number, colour: COLOUR.accent, bold: true };
        // The contents end where the law's own headings do.
        const outline: OutlineEntry | undefined = level === 3 ? undefined : { level, number, text, anchor };
        const pieces = paragraph([{ kind: 'text', text, face: 'bold' }], style, measure, {
          label,
          ...(outline === undefined ? {} : { outline }),
          anchor,
          keep: true,
        });
        return pieces.map((piece, at) => (at === 0 && isAnnex ? { ...piece, startsPage: true } : piece));
      }
      case 'measure': {
        const label = { text: block.number, colour: COLOUR.text, bold: false };
        const { anchor, keepWithNext } = block;
        return paragraph(block.inlines, STYLE.measure, measure, { label, anchor, keep: keepWithNext });
      }
      case 'item': {
        const label = { text: `(${block.letter})`, colour: COLOUR.text, bold: false };
        const last = blocks[index + 1]?.kind !== 'item';
        return paragraph(block.inlines, last ? { ...STYLE.item, after: STYLE.body.after } : STYLE.item, measure, {
          label,
        });
      }
      case 'paragraph': {
        const label = block.style === 'bullet' ? { text: '•', colour: COLOUR.muted, bold: false } : null;
        return paragraph(block.inlines, STYLE[block.style], measure, { label, keep: block.keepWithNext ?? false });
      }
      case 'table':
        return layOutTable(block, measure);
    }
    return block satisfies never;
  });
}

interface ParagraphOptions {
  /** Number, letter or bullet hanging out of the first line. */
  label?: { text: string; colour: string; bold: boolean } | null;
  anchor?: string;
  outline?: OutlineEntry;
  keep?: boolean;
}

/** One paragraph as one piece, or, when it is long, as pieces between which a page may end. */
export function paragraph(
  inlines: Inline[],
  style: TextStyle,
  measure: FontMeasure,
  { label = null, anchor, outline, keep = false }: ParagraphOptions = {},
): Piece[] {
  const lines = breakLines(runsOf(inlines, style), TEXT_WIDTH - style.indent, measure);
  const chunks = lines.length <= LINES_KEPT_TOGETHER ? [lines] : chunked(lines);
  return chunks.map((chunk, index): Piece => {
    const first = index === 0;
    const last = index === chunks.length - 1;
    const parts: Part[] = [{ kind: 'lines', x: style.indent, y: 0, lines: chunk, lineHeight: style.line }];
    if (first && label !== null) {
      const run = runOf(label.text, style, label.bold ? 'bold' : 'regular', label.colour);
      parts.unshift({ kind: 'lines', x: style.indent - style.hanging, y: 0, lines: [[run]], lineHeight: style.line });
    }
    return {
      before: first ? style.before : 0,
      after: last ? style.after : 0,
      height: chunk.length * style.line,
      parts,
      anchors: first && anchor !== undefined ? [anchor] : [],
      keepWithNext: last && keep,
      outline: first ? (outline ?? null) : null,
      tableHead: null,
    };
  });
}

// The first and the last two lines stay together, so that no line stands alone at a page's top or bottom.
function chunked(lines: Line[]): Line[][] {
  return [lines.slice(0, 2), ...lines.slice(2, -2).map((line) => [line]), lines.slice(-2)];
}
