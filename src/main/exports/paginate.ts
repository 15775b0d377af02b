import type { Line } from './break-lines';

/** Something drawn at an offset from the top of its piece; `x` from the text's left edge. */
export type Part =
  | { kind: 'lines'; x: number; y: number; lines: Line[]; lineHeight: number }
  | { kind: 'rule'; x: number; y: number; width: number; colour: string; weight: number };

/** A heading as it appears in the outline and the contents. */
export interface OutlineEntry {
  level: 1 | 2;
  number: string;
  text: string;
  anchor: string;
}

/** The smallest thing that is never cut by a page's end. */
export interface Piece {
  /** Space above, dropped at the top of a page, and below; between two pieces the larger of both counts, as in Word. */
  before: number;
  after: number;
  height: number;
  parts: Part[];
  anchors: string[];
  keepWithNext: boolean;
  outline: OutlineEntry | null;
  /** Set on rows: repeated above the first row of each further page. */
  tableHead: Piece | null;
  /** True for what begins on a page of its own. */
  startsPage?: boolean;
}

export interface PlacedPiece {
  y: number;
  piece: Piece;
}

export interface LaidOutPage {
  pieces: PlacedPiece[];
}

/** Where each anchor and each heading landed; pages count from 0. */
export interface Pagination {
  pages: LaidOutPage[];
  anchors: Map<string, number>;
  outline: (OutlineEntry & { page: number; y: number })[];
}

/**
 * Sets pieces on pages of the given height. A piece that keeps with the next one never stands last on a page, and a
 * table that goes on repeats its head.
 */
export function paginate(pieces: Piece[], pageHeight: number): Pagination {
  const result: Pagination = { pages: [{ pieces: [] }], anchors: new Map(), outline: [] };
  let y = 0;
  let gap = 0;

  function put(piece: Piece, before: number): void {
    const page = result.pages.length - 1;
    y += before;
    gap = piece.after;
    result.pages[page]?.pieces.push({ y, piece });
    for (const anchor of piece.anchors) if (!result.anchors.has(anchor)) result.anchors.set(anchor, page);
    if (piece.outline !== null) result.outline.push({ ...piece.outline, page, y });
    y += piece.height;
  }

  for (const [index, piece] of pieces.entries()) {
    const atTop = y === 0;
    const before = atTop ? 0 : Math.max(gap, piece.before);
    const full = () => y + before + heightWithFollowers(pieces, index, pageHeight) > pageHeight + 0.01;
    if (!atTop && (piece.startsPage === true || full())) {
      result.pages.push({ pieces: [] });
      y = 0;
      if (piece.tableHead !== null) put({ ...piece.tableHead, anchors: [], outline: null }, 0);
      put(piece, 0);
    } else {
      put(piece, before);
    }
  }
  return result;
}

/** The height a piece needs together with all that must follow it on its page, but never more than a page. */
function heightWithFollowers(pieces: Piece[], index: number, pageHeight: number): number {
  let height = pieces[index]?.height ?? 0;
  let next = index;
  while (pieces[next]?.keepWithNext === true && next + 1 < pieces.length) {
    next += 1;
    const follower = pieces[next];
    if (follower === undefined) break;
    const needed = Math.max(pieces[next - 1]?.after ?? 0, follower.before) + follower.height;
    if (height + needed > pageHeight) break;
    height += needed;
  }
  return height;
}
