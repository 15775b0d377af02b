import { isOpenAt } from './docx-protection';
import type { DocxForm } from './docx-questions';
import type { FormControl } from './docx-questions-control';

/** Whether a place may be written: everywhere in an open document; in a protected one in fields, or where it is opened. */
export function isOpenPlace(form: DocxForm, locator: string): boolean {
  const { protection } = form;
  if (protection === null) return true;
  const control = form.controls.get(locator);
  const place = form.cells.get(locator) ?? form.paragraphs.get(locator);
  // A cell with one field in it is that field.
  const inside = place?.pieces.flatMap((piece) => (piece.kind === 'control' ? [piece.control] : [])) ?? [];
  const field = control ?? (inside.filter(({ kind }) => kind !== 'box').length === 1 ? inside[0] : undefined);
  if (field && field.place.kind !== 'glyph' && protection.kind === 'forms') return true;
  const start = control ? startOf(control) : place?.element.start;
  return start !== undefined && isOpenAt(protection, start);
}

function startOf({ place }: FormControl): number {
  if (place.kind === 'glyph') return place.start;
  return place.kind === 'field' ? place.begin.start : place.element.start;
}
