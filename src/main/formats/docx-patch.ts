import type { NamedFile } from '../../shared/domain/file';
import { type Sentence, sentence } from '../../shared/sentence';
import { isOpenPlace } from './docx-open-place';
import { fillControl } from './docx-patch-control';
import { clearWords, writeWords } from './docx-patch-words';
import { type DocxForm, type FormCell, readDocxForm } from './docx-questions';
import type { FormControl } from './docx-questions-control';
import type { FormParagraph } from './docx-questions-paragraph';
import { paragraphsBelow } from './docx-questions-runs';
import { fromByteText } from './ooxml-scan';
import type { FilledFile, SheetFill } from './xlsx-patch';
import { applySplices, type Splice } from './xlsx-patch-sheet';
import { repackZip } from './zip-repack';

/**
 * Writes answers into a Word form by splicing its main part: the words of a cell or a paragraph, what a control shows,
 * the state of a box. Nothing else changes. The fills' `cell` is a locator ("T2R5C3", "P41", "SDT:17", "FF3", "P41#2");
 * their sheet is not looked at.
 * @throws AppError with the sentence to show when the file cannot be read.
 */
export async function patchDocx(file: NamedFile, fills: readonly SheetFill[]): Promise<FilledFile> {
  const form = await readDocxForm(file);
  const notes: Sentence[] = [];
  const splices: Splice[] = [];
  let closed = 0;
  // The last text for a place counts.
  for (const [locator, text] of new Map(fills.map((fill) => [fill.cell, fill.text]))) {
    if (form.protection !== null && !isOpenPlace(form, locator)) {
      closed += 1;
      continue;
    }
    const note = fillPlace(form, locator, text, splices);
    if (note !== null) notes.push(note);
  }
  if (closed > 0) notes.push(sayClosed(closed));
  if (splices.length === 0) return { bytes: new Uint8Array(file.bytes), notes };
  if (form.office.zip.parts.some((part) => part.name.startsWith('_xmlsignatures/'))) {
    notes.push(
      sentence('The document carries a digital signature, which no longer holds once answers are written into it.'),
    );
  }
  splices.sort((one, other) => one.start - other.start || one.end - other.end);
  const changed = fromByteText(applySplices(form.xml, withoutOverlaps(splices)));
  return { bytes: await repackZip(form.office.zip, new Map([[form.office.mainPart, changed]])), notes };
}

function sayClosed(count: number): Sentence {
  return count === 1
    ? sentence(
        'The document is protected and lets people write in its form fields only. One answer was left out, since their places are not among them.',
      )
    : sentence(
        'The document is protected and lets people write in its form fields only. {count} answers were left out, since their places are not among them.',
        { count },
      );
}

/** @returns a sentence where the text could not be written. */
function fillPlace(form: DocxForm, locator: string, text: string, splices: Splice[]): Sentence | null {
  const control = form.controls.get(locator);
  if (control) return fillControl(form.xml, control, text, splices);
  const cell = form.cells.get(locator);
  if (cell) return fillCell(form, cell, text, splices);
  const paragraph = form.paragraphs.get(locator);
  if (!paragraph)
    return sentence('There is no place “{locator}” in the document; its answer was left out.', { locator });
  return fillParagraph(form, paragraph, text, splices);
}

function fillParagraph(form: DocxForm, paragraph: FormParagraph, text: string, splices: Splice[]): Sentence | null {
  const inside = onlyTextControl(
    paragraph.pieces.flatMap((piece) => (piece.kind === 'control' ? [piece.control] : [])),
  );
  if (inside) return fillControl(form.xml, inside, text, splices);
  splices.push(...writeWords(form.xml, paragraph.element, text, paragraph.text));
  return null;
}

/** The first paragraph of a cell takes the answer; what other words stood in the cell go. */
function fillCell(form: DocxForm, cell: FormCell, text: string, splices: Splice[]): Sentence | null {
  const inside = onlyTextControl(cell.pieces.flatMap((piece) => (piece.kind === 'control' ? [piece.control] : [])));
  if (inside) return fillControl(form.xml, inside, text, splices);
  const [first, ...others] = paragraphsBelow(cell.element);
  if (!first)
    return sentence('The cell {cell} has no paragraph to write in; its answer was left out.', { cell: cell.locator });
  const known = cell.blocks.find((block) => 'element' in block && block.element === first);
  splices.push(...writeWords(form.xml, first, text, known && 'element' in known ? known.text : ''));
  for (const other of others) splices.push(...clearWords(other));
  const [twin, ...twins] = cell.copy ? paragraphsBelow(cell.copy) : [];
  if (twin) splices.push(...writeWords(form.xml, twin, text, known && 'element' in known ? known.text : ''));
  for (const other of twins) splices.push(...clearWords(other));
  return null;
}

function onlyTextControl(controls: readonly FormControl[]): FormControl | null {
  const texts = controls.filter(({ kind }) => kind !== 'box');
  return texts.length === 1 ? (texts[0] ?? null) : null;
}

/** Two fills for one place (a cell and a control in it): the first splice counts. */
function withoutOverlaps(splices: readonly Splice[]): Splice[] {
  let reached = 0;
  return splices.filter((splice) => {
    const free = splice.start >= reached;
    if (free) reached = splice.end;
    return free;
  });
}
