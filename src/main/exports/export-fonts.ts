import { readNamedFile } from '../platform/files';
import { sha256 } from '../storage/file-store';
import type { Look } from './branding';

/** The bytes of the fonts documents are set in. */
export interface ExportFonts {
  /** What the text font is registered as. */
  family: string;
  regular: Uint8Array;
  bold: Uint8Array;
  italic: Uint8Array;
  /** For characters the text font lacks. */
  symbols: Uint8Array;
}

/**
 * Reads the fonts from the resources folder, the company's own in place of the text font where it chose one; a face it
 * lacks is drawn in its regular one. Throws AppError when one is missing.
 */
export function readExportFonts(resourcesFolder: string, own: Look['fonts'] = null): ExportFonts {
  const read = (name: string) => readNamedFile(`${resourcesFolder}/fonts/${name}`).bytes;
  const symbols = read('DejaVuSans.ttf');
  if (own !== null) {
    const { regular, bold, italic } = own;
    const family = `Own ${sha256(regular).slice(0, 12)} ${bold?.length ?? 0} ${italic?.length ?? 0}`;
    return { family, regular, bold: bold ?? regular, italic: italic ?? regular, symbols };
  }
  return {
    family: 'Arimo',
    regular: read('Arimo-Regular.ttf'),
    bold: read('Arimo-Bold.ttf'),
    italic: read('Arimo-Italic.ttf'),
    symbols,
  };
}
