import type { DocumentFormat, Language } from '../../shared/domain/document';
import type { NamedFile } from '../../shared/domain/file';
import { AppError } from '../../shared/errors';
import { apart } from '../formats/apart';
import { readDocument } from '../formats/read-document';
import { documentLanguage } from '../language/detect-language';
import type { NewPassage } from './document-store';
import { findStructure } from './find-structure';
import { readDocumentMeta, toPassages } from './passages';

export interface ReadDocument {
  format: DocumentFormat;
  language: Language;
  title: string;
  statedDate: string | null;
  passages: NewPassage[];
}

/** Reads a received file into passages. Throws AppError where there is nothing to read in it. */
export async function readForLibrary(file: NamedFile): Promise<ReadDocument> {
  const { format, source } = await apart(readDocument, file);
  const blocks = findStructure(source);
  const passages = toPassages(blocks);
  if (passages.length === 0) {
    throw new AppError('unreadable-file', '{name} holds no text. If it is a scan, run text recognition on it first.', {
      name: file.name,
    });
  }
  const meta = readDocumentMeta(blocks);
  return {
    format,
    language: documentLanguage(passages.map((passage) => passage.text).join('\n')),
    title: titleOf(format, source.title, meta.title) ?? file.name.replace(/\.[^.]+$/u, ''),
    statedDate: meta.statedDate,
    passages,
  };
}

/** A web page's or a PDF's own title often carries the site's or the program's name; the heading says what it is. */
function titleOf(format: DocumentFormat, own: string | null, heading: string | null): string | null {
  return format === 'html' || format === 'pdf' ? (heading ?? own) : (own ?? heading);
}
