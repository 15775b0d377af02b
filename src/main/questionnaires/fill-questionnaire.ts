import type { RecognisedQuestionnaire } from '../../shared/domain/questionnaire';
import { patchCsv } from '../formats/csv-patch';
import { type FilledFile, patchWorkbook, type SheetFill } from '../formats/xlsx-patch';

/**
 * Writes answers into a copy of the customer's file. Only the named cells change; texts stay texts whatever they begin
 * with. `notes` are sentences for the person: what was cut, what could not be written.
 */
export async function fillQuestionnaire(
  bytes: Uint8Array,
  format: RecognisedQuestionnaire['format'],
  fills: readonly SheetFill[],
): Promise<FilledFile> {
  const file = { name: `questionnaire.${format}`, bytes };
  return format === 'csv' ? patchCsv(file, fills) : patchWorkbook(file, fills);
}
