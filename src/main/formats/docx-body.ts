import type { Numbering } from './docx-numbering';
import { asksForEntry, paragraphText, type RunState } from './docx-runs';
import type { ParagraphStyle } from './docx-styles';
import { readDocxTable } from './docx-table';
import { childOf, elementsOf, valueOf, type XmlElement } from './docx-xml';
import { type SourceBlock, UNKNOWN_LEVEL } from './source-block';

export interface DocxContext {
  styles: Map<string, ParagraphStyle>;
  numbering: Numbering;
  /** Footnotes and endnotes by "footnote:2". */
  notes: Map<string, XmlElement>;
  state: RunState;
}

/** The blocks of a body, a cell, a text box or a note, in reading order. */
export function readBlocks(parent: XmlElement, context: DocxContext): SourceBlock[] {
  return elementsOf(parent).flatMap((element): SourceBlock[] => {
    switch (element.name) {
      case 'w:p':
        return readParagraph(element, context);
      case 'w:tbl':
        return readDocxTable(element, (cell) => readBlocks(cell, context));
      case 'w:sdt':
        return readContentControl(element, context);
      case 'w:ins':
      case 'w:moveTo':
      case 'w:customXml':
      case 'w:smartTag':
        return readBlocks(element, context);
      default:
        return [];
    }
  });
}

function readContentControl(element: XmlElement, context: DocxContext): SourceBlock[] {
  const properties = childOf(element, 'w:sdtPr');
  const content = childOf(element, 'w:sdtContent');
  if (content === undefined || asksForEntry(element)) return [];
  const blocks = readBlocks(content, context);
  const gallery = valueOf(childOf(properties, 'w:docPartObj'), 'w:docPartGallery') ?? '';
  return /contents/i.test(gallery) ? blocks.flatMap(asNavigation) : blocks;
}

function readParagraph(element: XmlElement, context: DocxContext): SourceBlock[] {
  const inContents = context.state.contentsDepth > 0;
  const properties = childOf(element, 'w:pPr');
  const style = context.styles.get(valueOf(properties, 'w:pStyle') ?? '') ?? context.styles.get('');
  const { text, bold, boxes, notes } = paragraphText(element, context.state);
  const isNavigation = inContents || context.state.contentsDepth > 0 || style?.isContents === true;
  const own = isNavigation
    ? textBlock('navigation', text)
    : describeParagraph(text, bold || style?.bold === true, properties, style, context);
  return [
    ...own,
    ...boxes.flatMap((box) => readBlocks(box, context)),
    ...notes.flatMap((id) => {
      const note = context.notes.get(id);
      return note === undefined ? [] : readBlocks(note, context);
    }),
  ];
}

function describeParagraph(
  text: string,
  bold: boolean,
  properties: XmlElement | undefined,
  style: ParagraphStyle | undefined,
  context: DocxContext,
): SourceBlock[] {
  if (text === '') return [];
  const outline = Number(valueOf(properties, 'w:outlineLvl') ?? Number.NaN);
  const level = Number.isInteger(outline) ? (outline < 9 ? outline + 1 : null) : (style?.headingLevel ?? null);
  const numbering = childOf(properties, 'w:numPr');
  const numId = valueOf(numbering, 'w:numId') ?? style?.numbering?.numId;
  const depth = Number(valueOf(numbering, 'w:ilvl') ?? style?.numbering?.level ?? 0);
  const marker = numId === undefined || numId === '0' ? null : context.numbering.next({ numId, level: depth });
  const label = marker === null || marker.isBullet ? '' : `${marker.label} `;
  if (level !== null) return [{ kind: 'heading', level, text: `${label}${text.replaceAll('\n', ' ')}`, page: null }];
  const looksLikeHeading = bold && text.length <= 100 && !/[.,;:!]$|\n/.test(text);
  if (looksLikeHeading && marker?.isBullet !== true) {
    return [{ kind: 'heading', level: UNKNOWN_LEVEL, text: `${label}${text}`, page: null }];
  }
  if (marker !== null) return [{ kind: 'list-item', depth, text, page: null }];
  return textBlock('paragraph', text);
}

function textBlock(kind: 'paragraph' | 'navigation', text: string): SourceBlock[] {
  return text === '' ? [] : [{ kind, text, page: null }];
}

function asNavigation(block: SourceBlock): SourceBlock[] {
  return block.kind === 'table'
    ? block.rows.map((row) => ({ kind: 'navigation', text: row.join(' '), page: null }))
    : [{ kind: 'navigation', text: block.text, page: null }];
}
