import { readNamedFile } from '../platform/files';

/** The bytes of the fonts documents are set in. */
export interface ExportFonts {
  regular: Uint8Array;
  bold: Uint8Array;
  italic: Uint8Array;
  /** For characters the text font lacks. */
  symbols: Uint8Array;
}

/** Reads the fonts from the resources folder. Throws AppError when one is missing. */
export function readExportFonts(resourcesFolder: string): ExportFonts {
  const read = (name: string) => readNamedFile(`${resourcesFolder}/fonts/${name}`).bytes;
  return {
    regular: read('Arimo-Regular.ttf'),
    bold: read('Arimo-Bold.ttf'),
    italic: read('Arimo-Italic.ttf'),
    symbols: read('DejaVuSans.ttf'),
  };
}
