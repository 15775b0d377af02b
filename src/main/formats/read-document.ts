import type { DocumentFormat } from '../../shared/domain/document';
import type { NamedFile } from '../../shared/domain/file';
import { AppError } from '../../shared/errors';
import { detectFormat } from './detect-format';
import { readDocx } from './docx-read';
import { readHtml } from './html-read';
import { readMarkdown } from './markdown-read';
import { readPdf } from './pdf-read';
import type { SourceText } from './source-block';
import { decodeText } from './text-decode';
import { readText } from './text-read';

/**
 * Reads a document of any supported format into blocks.
 * @throws AppError `unreadable-file` or `unsupported-format` with the sentence to show.
 */
export async function readDocument(file: NamedFile): Promise<{ format: DocumentFormat; source: SourceText }> {
  const format = detectFormat(file);
  try {
    return { format, source: await readAs(format, file) };
  } catch (error) {
    // The readers walk trees; only a file made to harm nests so deep that the stack ends.
    if (!(error instanceof RangeError)) throw error;
    throw new AppError('unreadable-file', '{name} is nested too deeply to be read. Save its text as .txt or .docx.', {
      name: file.name,
    });
  }
}

async function readAs(format: DocumentFormat, file: NamedFile): Promise<SourceText> {
  switch (format) {
    case 'txt':
      return readText(decodeText(file.bytes));
    case 'md':
      return readMarkdown(decodeText(file.bytes));
    case 'html':
      return readHtml(file.bytes);
    case 'docx':
      return readDocx(file);
    case 'pdf':
      return readPdf(file);
  }
}
