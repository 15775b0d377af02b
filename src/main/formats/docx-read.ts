import type { NamedFile } from '../../shared/domain/file';
import { AppError } from '../../shared/errors';
import { readBlocks } from './docx-body';
import { readNumbering } from './docx-numbering';
import { readStyles } from './docx-styles';
import { childOf, elementsOf, parseXml, type XmlElement } from './docx-xml';
import type { SourceText } from './source-block';
import { openZip, readPart, type ZipPackage } from './zip-open';

/** A policy of a thousand pages is far below these. */
const MAX_PART_BYTES = 100_000_000;
const MAX_TOTAL_BYTES = 200_000_000;

/**
 * Reads a Word document: headings by outline level, lists, tables, notes and text boxes. Insertions under review are
 * kept, deletions dropped; headers and footers are left out.
 * @throws AppError `unreadable-file` with the sentence to show.
 */
export async function readDocx(file: NamedFile): Promise<SourceText> {
  const zip = await openZip(file);
  if (zip.parts.reduce((total, part) => total + partSize(part.name, part.size), 0) > MAX_TOTAL_BYTES)
    throw tooLarge(file.name);
  const mainPart = (await mainPartName(zip, file.name)) ?? 'word/document.xml';
  const document = await readXml(zip, mainPart, file.name);
  const body = document && childOf(document, 'w:body');
  if (!body) {
    throw new AppError('unreadable-file', '{name} holds no text. Open it in a word processor and save it again.', {
      name: file.name,
    });
  }
  const folder = mainPart.slice(0, mainPart.lastIndexOf('/') + 1);
  const blocks = readBlocks(body, {
    styles: readStyles(await readXml(zip, `${folder}styles.xml`, file.name)),
    numbering: readNumbering(await readXml(zip, `${folder}numbering.xml`, file.name)),
    notes: new Map([
      ...notesOf('footnote', await readXml(zip, `${folder}footnotes.xml`, file.name)),
      ...notesOf('endnote', await readXml(zip, `${folder}endnotes.xml`, file.name)),
    ]),
    state: { fields: [], contentsDepth: 0 },
  });
  return { title: titleOf(await readXml(zip, 'docProps/core.xml', file.name)), blocks };
}

async function readXml(zip: ZipPackage, name: string, fileName: string): Promise<XmlElement | null> {
  const part = zip.parts.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (part === undefined) return null;
  if (part.size > MAX_PART_BYTES) throw tooLarge(fileName);
  const bytes = await readPart(zip, part);
  try {
    return parseXml(
      Buffer.from(bytes)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    );
  } catch {
    throw new AppError('unreadable-file', '{name} is damaged. Open it in a word processor and save it again.', {
      name: fileName,
    });
  }
}

async function mainPartName(zip: ZipPackage, fileName: string): Promise<string | null> {
  const relations = await readXml(zip, '_rels/.rels', fileName);
  const main = relations && elementsOf(relations).find((one) => one.attributes['Type']?.endsWith('/officeDocument'));
  return main?.attributes['Target']?.replace(/^\//, '') ?? null;
}

function notesOf(kind: 'footnote' | 'endnote', part: XmlElement | null): [string, XmlElement][] {
  const notes = part === null ? [] : elementsOf(part);
  // Notes with a type are the separator lines of the page.
  return notes
    .filter((note) => note.attributes['type'] === undefined || note.attributes['type'] === 'normal')
    .map((note) => [`${kind}:${note.attributes['id'] ?? ''}`, note]);
}

function titleOf(core: XmlElement | null): string | null {
  const title = core && elementsOf(core).find((element) => element.name === 'title');
  const text = title?.children
    .filter((child) => typeof child === 'string')
    .join('')
    .trim();
  return text ? text : null;
}

/** Pictures are never unpacked, so they do not count. */
function partSize(name: string, size: number): number {
  return /\.(?:xml|rels)$/i.test(name) ? size : 0;
}

function tooLarge(fileName: string): AppError {
  return new AppError(
    'unreadable-file',
    '{name} unpacks to far more than a document holds. Save a copy with only the text you need.',
    { name: fileName },
  );
}
