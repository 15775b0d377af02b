import type { NamedFile } from '../../shared/domain/file';
import type { PdfField, PdfWidget } from './pdf-fields';
import { placeName, statesOf } from './pdf-form';
import { readPdfPages } from './pdf-read';
import { collectSegments, type Segment } from './pdf-segments';

/** A stretch of printed words; points from the page's lower left corner. */
export interface PrintedText {
  text: string;
  left: number;
  right: number;
  bottom: number;
  top: number;
  size: number;
  bold: boolean;
}

/** One place of a field on a page, with the name its answer goes to. */
export interface PlacedField {
  field: PdfField;
  place: string;
  left: number;
  right: number;
  bottom: number;
  top: number;
}

export interface FormPage {
  texts: PrintedText[];
  /** From top to bottom, and from left to right where they stand in a row. */
  fields: PlacedField[];
  /** Horizontal lines, which part the rows of a table. */
  rules: { left: number; right: number; y: number }[];
}

/** Letters below the line, in parts of the font size. */
const DESCENT = 0.22;
const ASCENT = 0.75;

/** The printed words of a form beside the fields that may be written, page by page. */
export async function readFormLayout(file: NamedFile, fields: readonly PdfField[]): Promise<FormPage[]> {
  const pages = await readPdfPages(file);
  return pages.map(({ number, glyphs, drawings, corner }) => {
    const placed = fields
      .filter(({ locked }) => locked === null)
      .flatMap((field) =>
        field.widgets.filter(({ page }) => page === number).map((widget) => placedField(field, widget, corner)),
      );
    // Words on both sides of a field never belong together.
    const edges = placed.flatMap(({ left, right, bottom, top }) => [left, right].map((x) => ({ x, bottom, top })));
    const upright = glyphs.filter((one) => one.upright && one.size > 0);
    const texts = collectSegments(upright, [...drawings.walls, ...edges]).flatMap((row) => row.map(printedText));
    return {
      texts: texts.filter(({ text }) => !/^[\s._…‗–—-]*$/u.test(text)),
      fields: inReadingOrder(placed),
      rules: drawings.rules,
    };
  });
}

function placedField(field: PdfField, widget: PdfWidget, corner: { x: number; y: number }): PlacedField {
  const state = field.kind === 'box' || field.kind === 'radio' ? widget.onState || (statesOf(field)[0] ?? '') : null;
  return {
    field,
    place: placeName(field, state),
    left: widget.left - corner.x,
    right: widget.right - corner.x,
    bottom: widget.bottom - corner.y,
    top: widget.top - corner.y,
  };
}

function printedText({ text, left, right, y, size, bold }: Segment): PrintedText {
  return { text, left, right, bottom: y - DESCENT * size, top: y + ASCENT * size, size, bold };
}

/** Rows of fields from top to bottom; a field belongs to the row its middle stands in. */
function inReadingOrder(fields: readonly PlacedField[]): PlacedField[] {
  const rows: PlacedField[][] = [];
  for (const field of fields.toSorted((one, other) => other.top - one.top || one.left - other.left)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && sharesRow(first, field)) row.push(field);
    else rows.push([field]);
  }
  return rows.flatMap((row) => row.sort((one, other) => one.left - other.left));
}

/** Whether two things stand beside each other: the smaller one's middle lies within the other's height. */
export function sharesRow(one: { bottom: number; top: number }, other: { bottom: number; top: number }): boolean {
  const [small, tall] = one.top - one.bottom <= other.top - other.bottom ? [one, other] : [other, one];
  const middle = (small.bottom + small.top) / 2;
  return middle >= tall.bottom - 1 && middle <= tall.top + 1;
}
