import type { Paper } from '../../shared/domain/branding';

// Sizes of a page and of each kind of text, in points, read by both renderers so that Word and PDF files look alike.

export const POINTS_PER_MM = 72 / 25.4;

export const PAGE = {
  width: 595.28,
  height: 841.89,
  left: 25 * POINTS_PER_MM,
  right: 20 * POINTS_PER_MM,
  top: 27 * POINTS_PER_MM,
  bottom: 24 * POINTS_PER_MM,
  /** From the paper's edge to the header's and the footer's text. */
  header: 13 * POINTS_PER_MM,
  footer: 12 * POINTS_PER_MM,
} as const;

/** The page of a paper: Letter is wider and lower; its margins are wider, so that the text's width stays. */
export function pageOf(paper: Paper | undefined): { width: number; height: number; left: number; right: number } {
  if (paper !== 'letter') return PAGE;
  const more = (612 - PAGE.width) / 2;
  return { width: 612, height: 792, left: PAGE.left + more, right: PAGE.right + more };
}

/** Where the logo stands on the title page, above the company's name; it is as large as fits. */
export const LOGO = { top: 34, width: 190, height: 48 } as const;

export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

export const COLOUR = { text: '1B1F24', muted: '5B6570', accent: '1F4E79', hairline: 'C3CAD1' } as const;

export interface TextStyle {
  size: number;
  line: number;
  before: number;
  after: number;
  /** Left edge of all lines, and how far the number or bullet hangs out of it. */
  indent: number;
  hanging: number;
  bold: boolean;
  colour: string;
}

const NUMBER_COLUMN = 34;

const BODY: TextStyle = {
  size: 10.5,
  line: 14.2,
  before: 0,
  after: 6,
  indent: 0,
  hanging: 0,
  bold: false,
  colour: COLOUR.text,
};

export const STYLE = {
  title: { ...BODY, size: 20, line: 26, after: 14, bold: true },
  heading1: {
    ...BODY,
    size: 14,
    line: 18,
    before: 18,
    after: 7,
    bold: true,
    indent: NUMBER_COLUMN,
    hanging: NUMBER_COLUMN,
  },
  heading2: {
    ...BODY,
    size: 12,
    line: 16,
    before: 10,
    after: 4,
    bold: true,
    indent: NUMBER_COLUMN,
    hanging: NUMBER_COLUMN,
  },
  heading3: {
    ...BODY,
    before: 8,
    after: 4,
    bold: true,
    indent: NUMBER_COLUMN,
    hanging: NUMBER_COLUMN,
  },
  reading: { ...BODY, size: 12, line: 16, before: 18, after: 6, bold: true },
  body: BODY,
  note: { ...BODY, indent: NUMBER_COLUMN, colour: COLOUR.muted },
  measure: { ...BODY, indent: NUMBER_COLUMN, hanging: NUMBER_COLUMN },
  item: { ...BODY, after: 3, indent: NUMBER_COLUMN + 20, hanging: 20 },
  bullet: { ...BODY, after: 4, indent: 14, hanging: 14 },
  pointer: { ...BODY, size: 9.5, line: 13, after: 4, indent: NUMBER_COLUMN, colour: COLOUR.muted },
  cell: { ...BODY, size: 9, line: 12, after: 0 },
  contents1: { ...BODY, before: 3, after: 3, indent: 26, hanging: 26 },
  contents2: { ...BODY, size: 9.5, line: 13, after: 2, indent: 56, hanging: 30 },
} satisfies Record<string, TextStyle>;

/** Lines of contents that would otherwise run a little over a page: a little less space, the same letters. */
export function closer(style: TextStyle): TextStyle {
  return { ...style, line: style.line - 1, before: style.before / 3, after: style.after / 3 };
}

export const MARK_SIZE = 7.5;
export const CELL_PADDING = { x: 4, y: 3.5 } as const;
/** Space kept free at the right of a contents line for its page number. */
export const PAGE_NUMBER_COLUMN = 34;
