import { Font } from '@react-pdf/renderer';
import type { ExportFonts } from './export-fonts';

export type Face = 'regular' | 'bold' | 'italic' | 'symbols';

/** Measures and checks text in the fonts of a document. */
export interface FontMeasure {
  /** Width in points, kerning included, as the text will be drawn. */
  width: (text: string, face: Face, size: number) => number;
  /** From the baseline to the top of the tallest letters, in points. */
  ascent: (face: Face, size: number) => number;
  /** The font itself, for the painter. */
  font: (face: Face) => unknown;
  has: (face: Face, codePoint: number) => boolean;
  /** The text font's own name. */
  familyName: string;
}

export const FAMILY: Record<Face, { fontFamily: string; fontWeight: 400 | 700; fontStyle: 'normal' | 'italic' }> = {
  regular: { fontFamily: 'Arimo', fontWeight: 400, fontStyle: 'normal' },
  bold: { fontFamily: 'Arimo', fontWeight: 700, fontStyle: 'normal' },
  italic: { fontFamily: 'Arimo', fontWeight: 400, fontStyle: 'italic' },
  symbols: { fontFamily: 'DejaVu Sans', fontWeight: 400, fontStyle: 'normal' },
};

// What is read of a font: react-pdf loads it with fontkit, whose types it does not pass on.
interface LoadedFont {
  unitsPerEm: number;
  ascent: number;
  familyName: string;
  hasGlyphForCodePoint: (codePoint: number) => boolean;
  layout: (text: string) => { advanceWidth: number };
}

/** Registers the fonts with react-pdf, once per process as its register is, and gives their measures. */
export async function loadPdfFonts(fonts: ExportFonts): Promise<FontMeasure> {
  const faces = Object.keys(FAMILY) as Face[]; // the keys of a Record over Face
  const loaded = new Map<Face, LoadedFont>();
  for (const face of faces) {
    const family = face === 'symbols' ? FAMILY[face] : { ...FAMILY[face], fontFamily: fonts.family };
    const known = Font.getRegisteredFonts()[family.fontFamily]?.sources.some(
      (source) => source.fontWeight === family.fontWeight && source.fontStyle === family.fontStyle,
    );
    if (known !== true) {
      const src = `data:font/ttf;base64,${Buffer.from(fonts[face]).toString('base64')}`;
      Font.register({ family: family.fontFamily, src, fontWeight: family.fontWeight, fontStyle: family.fontStyle });
    }
    await Font.load(family);
    // A font of fontkit, of which the types of react-pdf show next to nothing.
    const data = Font.getFont(family)?.data as LoadedFont | null | undefined;
    if (data === null || data === undefined) throw new Error(`The font ${family.fontFamily} could not be loaded.`);
    loaded.set(face, data);
  }
  return measureOf(loaded);
}

function measureOf(loaded: ReadonlyMap<Face, LoadedFont>): FontMeasure {
  const widths = new Map<Face, Map<string, number>>();
  function fontOf(face: Face): LoadedFont {
    const font = loaded.get(face);
    if (font === undefined) throw new Error(`The font ${face} has not been loaded.`);
    return font;
  }
  function wordWidth(face: Face, word: string): number {
    const known = widths.get(face) ?? new Map<string, number>();
    widths.set(face, known);
    const width = known.get(word);
    if (width !== undefined) return width;
    const font = fontOf(face);
    const measured = font.layout(word).advanceWidth / font.unitsPerEm;
    known.set(word, measured);
    return measured;
  }
  const covered = new Map<string, boolean>();
  return {
    width: (text, face, size) => {
      const words = text.split(' ');
      const spaces = (words.length - 1) * wordWidth(face, ' ');
      return words.reduce((sum, word) => (word === '' ? sum : sum + wordWidth(face, word)), spaces) * size;
    },
    ascent: (face, size) => (fontOf(face).ascent / fontOf(face).unitsPerEm) * size,
    familyName: fontOf('regular').familyName,
    font: fontOf,
    has: (face, codePoint) => {
      const key = `${face} ${codePoint}`;
      const known = covered.get(key) ?? fontOf(face).hasGlyphForCodePoint(codePoint);
      covered.set(key, known);
      return known;
    },
  };
}
