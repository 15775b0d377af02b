import type { NamedFile } from '../../shared/domain/file';
import { AppError } from '../../shared/errors';
import { type Sentence, sentence } from '../../shared/sentence';
import { type PdfField, readPdfFields } from './pdf-fields';
import { type PdfObjects, readPdfObjects } from './pdf-objects';

/** A PDF whose fields can be filled, or the reason why they cannot. */
export type OpenedPdfForm =
  | { kind: 'form'; objects: PdfObjects; fields: PdfField[] }
  | { kind: 'none'; why: Sentence | null };

/** A place of a form: a field that takes a text, or one state of a box or a radio button. */
export interface PdfPlace {
  field: PdfField;
  /** The state to switch on; null for a text or a choice. */
  state: string | null;
}

/**
 * Opens a PDF for filling. A file without fields, or with fields that must not be written, is no failure: `why` is a
 * sentence for the person, null where there is nothing to say.
 * @throws AppError where the form can only be seen in Adobe's programs.
 */
export function openPdfForm(file: NamedFile): OpenedPdfForm {
  let objects: PdfObjects;
  let form: ReturnType<typeof readPdfFields>;
  try {
    objects = readPdfObjects(file.bytes);
    if (objects.trailer.entries.has('Encrypt')) {
      return { kind: 'none', why: sentence('The file is protected against changes, so nothing is written into it.') };
    }
    form = readPdfFields(objects);
  } catch {
    // Viewers mend broken directories in their heads; writing into such a file could lose what they see.
    return { kind: 'none', why: null };
  }
  const fields = form?.fields.filter(({ widgets }) => widgets.some(({ page }) => page > 0)) ?? [];
  if (form?.xfa === true && fields.length === 0) {
    throw new AppError(
      'unsupported-format',
      '{name} is an XFA form, which only Adobe’s programs show. Ask for it as .docx or .xlsx, or print it to a PDF and import that.',
      { name: file.name },
    );
  }
  if (fields.length === 0) return { kind: 'none', why: null };
  if (form?.xfa === true) {
    return {
      kind: 'none',
      why: sentence('The form is an XFA form, which only Adobe’s programs fill, so nothing is written into it.'),
    };
  }
  if (form?.signed === true) {
    return {
      kind: 'none',
      why: sentence(
        'The file is signed, and writing into it would break the signature, so nothing is written into it.',
      ),
    };
  }
  return { kind: 'form', objects, fields };
}

/** The names of a form's places: "F:name" for a field, "F:name=state" for a box or a radio button. */
export function placesOf(fields: readonly PdfField[]): Map<string, PdfPlace> {
  const places = new Map<string, PdfPlace>();
  for (const field of fields) {
    if (field.kind === 'text' || field.kind === 'choice') places.set(placeName(field), { field, state: null });
    else for (const state of statesOf(field)) places.set(placeName(field, state), { field, state });
  }
  return places;
}

export function placeName({ name }: PdfField, state: string | null = null): string {
  return state === null ? `F:${name}` : `F:${name}=${state}`;
}

/** The states a box or a radio button can take; a box without any appearance takes "Yes". */
export function statesOf(field: PdfField): string[] {
  const states = [...new Set(field.widgets.map(({ onState }) => onState).filter((state) => state !== ''))];
  return states.length === 0 && field.kind === 'box' ? ['Yes'] : states;
}
