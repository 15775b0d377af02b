import type { Language } from '../../shared/domain/document';
import { annexSetWording, commonWording } from './wording';

/** Where a party signs. */
export const SIGNATURE_LINE = '______________________________';

/**
 * A text without the marks documents set where a field is empty, where the customer fills in and where somebody signs:
 * they are meant, and no placeholder somebody forgot.
 */
export function withoutMarks(text: string, language: Language): string {
  const { notRecorded, byCustomer } = annexSetWording(language);
  const marks = [commonWording(language).toBeCompleted, notRecorded, byCustomer, SIGNATURE_LINE];
  return marks.reduce((rest, mark) => rest.replaceAll(mark, ''), text).trim();
}
