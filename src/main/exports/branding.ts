import type { ParsedInputOf } from '../../shared/contract';
import type { Branding, Paper } from '../../shared/domain/branding';
import type { NamedFile } from '../../shared/domain/file';
import { AppError } from '../../shared/errors';
import { apart } from '../formats/apart';
import { imageSize } from '../formats/image-size';
import { readBranding, saveBranding } from '../organisation/branding-store';
import type { Database, ReadableDatabase } from '../storage/database';
import { keepFile, readFileBytes } from '../storage/file-store';
import type { Doc } from './document-model';
import { readTemplate } from './word-template';
import { commonWording, dateInWords, fill } from './wording';

/** How a document looks where the company said so; renderers read nothing else about branding. */
export interface Look {
  /** Six hex digits, empty for the usual colour. */
  accent: string;
  paper: Paper;
  logo: { bytes: Uint8Array; type: 'png' | 'jpg'; width: number; height: number; text: string } | null;
  /** A Word file whose styles, theme, header and footer are taken over. */
  template: Uint8Array | null;
  fonts: { regular: Uint8Array; bold: Uint8Array | null; italic: Uint8Array | null } | null;
}

/** The company's look with the bytes of its files; null where nothing was chosen. */
export function readLook(database: ReadableDatabase, company: string): { look: Look; branding: Branding } | null {
  const branding = readBranding(database);
  const { logo, template, fonts, accent, paper, footer, classification } = branding;
  const isPlain = [accent, footer, classification].every((text) => text === '') && paper === 'a4';
  if (isPlain && logo === null && template === null && fonts === null) return null;
  const bytesOf = (key: string | null): Uint8Array | null => (key === null ? null : readFileBytes(database, key));
  const regular = bytesOf(fonts?.regular ?? null);
  return {
    branding,
    look: {
      accent,
      paper,
      logo: pictureOf(bytesOf(logo), branding.logoText || company),
      template: bytesOf(template),
      fonts:
        regular === null
          ? null
          : { regular, bold: bytesOf(fonts?.bold ?? null), italic: bytesOf(fonts?.italic ?? null) },
    },
  };
}

/** The document as it looks: branding says its colour, paper, footer and class. */
export function brandDoc(doc: Doc, chosen: { look: Look; branding: Branding } | null): Doc {
  if (chosen === null) return doc;
  const { look, branding } = chosen;
  const { meta } = doc;
  const classification = branding.classification || meta.classification;
  const named = <Row extends { label: string; value: string }>(rows: Row[]): Row[] =>
    rows.map((row) => (row.value === meta.classification ? { ...row, value: classification } : row));
  const date = dateInWords(meta.date, commonWording(meta.language));
  const footer = branding.footer === '' ? meta.footer : fill(branding.footer, { version: meta.version, date });
  return {
    ...doc,
    meta: { ...meta, look, classification, footer },
    titlePage: { ...doc.titlePage, facts: named(doc.titlePage.facts) },
    control: { ...doc.control, rows: named(doc.control.rows) },
  };
}

/**
 * Keeps what was chosen; what is left out stays as it is. Throws AppError where a logo is no PNG or JPEG, a template no
 * Word file or a font no TrueType font that may be embedded.
 */
export async function changeBranding(
  database: Database,
  change: ParsedInputOf<'organisation.saveBranding'>,
  savedAt: string,
): Promise<Branding> {
  if (change.logo) assertPicture(change.logo);
  if (change.template) await apart(readTemplate, change.template.bytes, change.template.name);
  for (const font of [change.font?.regular, change.font?.bold, change.font?.italic]) if (font) assertFont(font);
  return database.transaction(() => {
    const before = readBranding(database);
    const keep = (file: NamedFile | null | undefined, old: string | null): string | null =>
      file === undefined ? old : file === null ? null : keepFile(database, file.bytes);
    const fonts = (): Branding['fonts'] => {
      if (change.font === undefined) return before.fonts;
      if (change.font === null) return null;
      const { regular, bold, italic } = change.font;
      return { regular: keepFile(database, regular.bytes), bold: keep(bold, null), italic: keep(italic, null) };
    };
    const branding: Branding = {
      accent: (change.accent ?? before.accent).replace('#', '').toUpperCase(),
      paper: change.paper ?? before.paper,
      footer: (change.footer ?? before.footer).trim(),
      classification: (change.classification ?? before.classification).trim(),
      logoText: (change.logoText ?? before.logoText).trim(),
      logo: keep(change.logo, before.logo),
      template: keep(change.template, before.template),
      fonts: fonts(),
    };
    saveBranding(database, branding, savedAt);
    return branding;
  });
}

const LARGEST_LOGO = 5_000_000;

function assertPicture({ name, bytes }: NamedFile): void {
  if (pictureOf(bytes, '') !== null && bytes.length <= LARGEST_LOGO) return;
  throw new AppError(
    'unsupported-format',
    bytes.length > LARGEST_LOGO
      ? '{name} is larger than 5 MB. Save the logo smaller.'
      : '{name} is no PNG or JPEG picture. Save the logo as PNG; the window does that for an SVG by itself.',
    { name },
  );
}

function pictureOf(bytes: Uint8Array | null, text: string): Look['logo'] {
  const size = bytes === null ? null : imageSize(bytes);
  if (bytes === null || size === null || size.width === 0 || size.height === 0) return null;
  const isPng = bytes[0] === 0x89 && bytes[1] === 0x50;
  if (!isPng && !(bytes[0] === 0xff && bytes[1] === 0xd8)) return null;
  return { bytes, type: isPng ? 'png' : 'jpg', ...size, text };
}

/** A TrueType font with outlines whose maker lets it be embedded (OS/2 fsType: bit 1 forbids it). */
function assertFont({ name, bytes }: NamedFile): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isFont = bytes.length > 12 && [0x00010000, 0x74727565].includes(view.getUint32(0));
  if (!isFont) throw new AppError('unsupported-format', '{name} is no TrueType font. Choose its .ttf file.', { name });
  for (let table = 0; table < view.getUint16(4) && 12 + table * 16 + 16 <= bytes.length; table += 1) {
    const at = 12 + table * 16;
    const start = view.getUint32(at + 8);
    const isOs2 = view.getUint32(at) === 0x4f532f32;
    if (isOs2 && start + 10 <= bytes.length && (view.getUint16(start + 8) & 0xf) === 2)
      throw new AppError(
        'unsupported-format',
        'The maker of {name} does not let it be embedded. Choose another font.',
        { name },
      );
  }
}
