import type { NamedFile } from '../../shared/domain/file';
import { AppError } from '../../shared/errors';
import { attribute, type ByteText, tagsOf, toByteText } from './ooxml-scan';
import { damaged, openZip, readPart, type ZipPackage, type ZipPart } from './zip-open';

/** An Office package: its parts and the part everything hangs on. */
export interface OfficePackage {
  zip: ZipPackage;
  kind: 'workbook' | 'document' | 'other';
  mainPart: string;
}

export interface Relationship {
  id: string;
  /** The last word of the relationship's type ("worksheet", "sharedStrings"); the same for both flavours of the format. */
  type: string;
  /** A part name; for an external target the address as written. */
  target: string;
  external: boolean;
}

const KINDS = [
  { kind: 'workbook', mainPart: 'xl/workbook.xml' },
  { kind: 'document', mainPart: 'word/document.xml' },
] as const;

/** Opens a package and finds its main part. @throws AppError with the sentence to show. */
export async function openOfficePackage(file: NamedFile): Promise<OfficePackage> {
  const zip = await openZip(file);
  const relationships = await readRelationships(zip, '');
  const main = relationships.find((relationship) => relationship.type === 'officeDocument' && !relationship.external);
  const mainPart = main && findPart(zip, main.target);
  if (mainPart) return { zip, kind: await kindOfMain(zip, mainPart), mainPart: mainPart.name };
  const usual = KINDS.find((candidate) => findPart(zip, candidate.mainPart));
  return { zip, kind: usual?.kind ?? 'other', mainPart: usual?.mainPart ?? '' };
}

/** Opens a package that must be a workbook. @throws AppError naming what the file is instead. */
export async function openWorkbookPackage(file: NamedFile): Promise<OfficePackage> {
  const opened = await openOfficePackage(file);
  if (opened.kind === 'workbook') return opened;
  if (opened.kind === 'document') {
    throw new AppError('unsupported-format', '{name} is a Word document, not a workbook. Give it its own ending.', {
      name: file.name,
    });
  }
  const spreadsheet = findPart(opened.zip, 'content.xml') || findPart(opened.zip, 'xl/workbook.bin');
  throw new AppError(
    spreadsheet ? 'unsupported-format' : 'unreadable-file',
    spreadsheet
      ? '{name} is a spreadsheet of another kind. Save it as .xlsx and import that file.'
      : '{name} is an archive without a workbook in it. Unpack it and import the files inside.',
    { name: file.name },
  );
}

/** Opens a package that must be a Word document. @throws AppError naming what the file is instead. */
export async function openDocumentPackage(file: NamedFile): Promise<OfficePackage> {
  const opened = await openOfficePackage(file);
  if (opened.kind === 'document') return opened;
  const isWorkbook = opened.kind === 'workbook';
  throw new AppError(
    isWorkbook ? 'unsupported-format' : 'unreadable-file',
    isWorkbook
      ? '{name} is a workbook, not a Word document. Give it its own ending.'
      : '{name} is an archive without a Word document in it. Unpack it and import the files inside.',
    { name: file.name },
  );
}

/** Part names are compared without case, as the format asks. */
export function findPart(zip: ZipPackage, name: string): ZipPart | null {
  const wanted = name.toLowerCase();
  return (
    zip.parts.find((part) => part.name === name) ?? zip.parts.find((part) => part.name.toLowerCase() === wanted) ?? null
  );
}

/** An XML part as byte text in UTF-8. @throws AppError when it declares entities, which no Office program writes. */
export async function readXml(zip: ZipPackage, part: ZipPart): Promise<ByteText> {
  const xml = toByteText(asUtf8(await readPart(zip, part)));
  if (/<!DOCTYPE/i.test(xml.slice(0, 4096)) || xml.includes('<!ENTITY')) throw damaged(zip.fileName);
  return xml;
}

/** The relationships of a part ('' for the package), targets resolved to part names. */
export async function readRelationships(zip: ZipPackage, partName: string): Promise<Relationship[]> {
  const slash = partName.lastIndexOf('/') + 1;
  const folder = partName.slice(0, slash);
  const part = findPart(zip, `${folder}_rels/${partName.slice(slash)}.rels`);
  if (!part) return [];
  const xml = await readXml(zip, part);
  const found: Relationship[] = [];
  for (const tag of tagsOf(xml)) {
    if (tag.name !== 'Relationship' || tag.kind === 'close') continue;
    const external = attribute(xml, tag, 'TargetMode') === 'External';
    const target = attribute(xml, tag, 'Target') ?? '';
    found.push({
      id: attribute(xml, tag, 'Id') ?? '',
      type: (attribute(xml, tag, 'Type') ?? '').replace(/^.*\//, ''),
      target: external ? target : resolveTarget(folder, target),
      external,
    });
  }
  return found;
}

/** Targets are relative to the part's folder, or absolute with a leading slash. */
function resolveTarget(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps = path.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

async function kindOfMain(zip: ZipPackage, part: ZipPart): Promise<OfficePackage['kind']> {
  if (!part.name.toLowerCase().endsWith('.xml')) return 'other';
  const xml = await readXml(zip, part);
  for (const tag of tagsOf(xml)) {
    return tag.name === 'workbook' || tag.name === 'document' ? tag.name : 'other';
  }
  return 'other';
}

/** Parts may be UTF-16 with a byte order mark; they are read as UTF-8. */
function asUtf8(bytes: Uint8Array): Uint8Array {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  const big = bytes[0] === 0xfe && bytes[1] === 0xff;
  if (!little && !big) return bytes;
  const text = new TextDecoder(little ? 'utf-16le' : 'utf-16be').decode(bytes);
  return Buffer.from(text.replace(/^(<\?xml[^>]*encoding=["'])utf-16[a-z]*/i, '$1UTF-8'), 'utf8');
}
