import type { NamedFile } from '../../../src/shared/domain/file';
import { buildForm, cell, para, row, run } from '../docx-form';
import { T } from './field-layout';

/** A form, and its questions in order: words of each and, where a person can name it, the place of its answer. */
export interface FieldForm {
  name: string;
  standsFor: string;
  file: NamedFile;
  expected: { text: string; optional?: boolean; answer?: string; comment?: string }[];
}

export const form = (
  name: string,
  standsFor: string,
  expected: FieldForm['expected'],
  ...body: string[]
): FieldForm => ({
  name,
  standsFor,
  file: buildForm(body.join('')),
  expected,
});
export const texts = (...list: string[]): FieldForm['expected'] => list.map((text) => ({ text }));
export const inTable = (
  list: string[],
  place: (at: number) => Omit<FieldForm['expected'][number], 'text'>,
): FieldForm['expected'] => list.map((text, at) => ({ text, ...place(at) }));
export const A = T.ask;
export const S = T.state;
export const DE = T.de.ask;
export const FR = T.fr.ask;
export const merged = (text: string, span: number) =>
  row(cell(para(run(text, '<w:b/>')), `<w:gridSpan w:val="${span}"/>`));
export const boxes = (...labels: string[]) => labels.map((label) => `☐ ${label}`).join('   ');
export const lineToFill = () => para('______________________________________________________________');
