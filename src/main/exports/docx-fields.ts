import {
  BookmarkEnd,
  BookmarkStart,
  BuilderElement,
  InternalHyperlink,
  type ParagraphChild,
  StringContainer,
  TextRun,
} from 'docx';

export type Bookmarks = (anchor: string, children: ParagraphChild[]) => ParagraphChild[];

/**
 * Numbers bookmarks from 1 within one document: docx counts them per process, and the same document has to give the
 * same bytes.
 */
export function createBookmarks(): Bookmarks {
  let count = 0;
  return (anchor, children) => {
    count += 1;
    // Paragraphs write whatever component they are given; the declared union only leaves out the two ends of a bookmark.
    const start = new BookmarkStart(bookmarkName(anchor), count) as unknown as ParagraphChild;
    const end = new BookmarkEnd(count) as unknown as ParagraphChild;
    return [start, ...children, end];
  };
}

export function linkTo(anchor: string, children: ParagraphChild[]): ParagraphChild {
  return new InternalHyperlink({ anchor: bookmarkName(anchor), children });
}

/** A field with the result it shows until a person updates it. */
export function field(instruction: string, result: TextRun[]): TextRun[] {
  return [...fieldStart(instruction), ...result, fieldEnd()];
}

export function fieldStart(instruction: string): TextRun[] {
  const words = new TextRun({ children: [new StringContainer('w:instrText', ` ${instruction} `)] });
  return [fieldChar('begin'), words, fieldChar('separate')];
}

export function fieldEnd(): TextRun {
  return fieldChar('end');
}

/** Word takes letters, digits and underscores only. */
export function bookmarkName(anchor: string): string {
  return anchor.replace(/[^A-Za-z0-9]/g, '_');
}

function fieldChar(type: 'begin' | 'separate' | 'end'): TextRun {
  const attributes = { type: { key: 'w:fldCharType', value: type } };
  return new TextRun({ children: [new BuilderElement({ name: 'w:fldChar', attributes })] });
}
