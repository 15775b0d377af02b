import type { NamedFile } from '../../shared/domain/file';
import type { RecognisedQuestionnaire } from '../../shared/domain/questionnaire';
import { AppError } from '../../shared/errors';
import { patchCsv } from '../formats/csv-patch';
import { patchDocx } from '../formats/docx-patch';
import { fillPdf } from '../formats/pdf-fill';
import { patchVsaq } from '../formats/vsaq-patch';
import { type FilledFile, patchWorkbook, type SheetFill } from '../formats/xlsx-patch';

/**
 * Writes answers into a copy of the customer's file. Only the named cells change; texts stay texts whatever they begin
 * with. `notes` are sentences for the person: what was cut, what could not be written.
 */
export async function fillQuestionnaire(
  file: NamedFile,
  format: RecognisedQuestionnaire['format'],
  fills: readonly SheetFill[],
): Promise<FilledFile> {
  switch (format) {
    case 'csv':
      return patchCsv(file, fills);
    case 'docx':
      return patchDocx(file, fills);
    case 'xlsx':
      return patchWorkbook(file, fills);
    case 'vsaq':
      return patchVsaq(file, fills);
    case 'pdf':
      return fillPdf(file, fills);
    case 'text':
      throw new AppError(
        'unsupported-format',
        'Nothing is written into a text. Its answers go to a Word document beside it.',
      );
  }
}
