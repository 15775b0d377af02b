import type * as PdfjsModule from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy, TextItem } from 'pdfjs-dist/types/src/display/api';
import type { NamedFile } from '../../shared/domain/file';
import { AppError } from '../../shared/errors';
import type { Sentence } from '../../shared/sentence';
import { withContinuedHeads } from './pdf-continued-tables';
import { collectDrawings, type OperatorNumbers } from './pdf-drawings';
import { type PdfPage, pageBlocks } from './pdf-page';
import type { PdfGlyphs } from './pdf-segments';
import type { SourceBlock, SourceText } from './source-block';

/** The longest documents people have are a few hundred pages; a file beyond this is not a policy. */
const MOST_PAGES = 2000;
const SILENT = 0;

type Pdfjs = typeof PdfjsModule;
type GetDocument = Pdfjs['getDocument'];

/**
 * Reads a PDF as printed lines and tables, page by page.
 * @throws AppError `unreadable-file`: protected, damaged, scanned without text, too long.
 */
export async function readPdf(file: NamedFile): Promise<SourceText> {
  const { getDocument, OPS: numbers } = await loadPdfjs();
  const document = await open(file, getDocument);
  try {
    if (document.numPages > MOST_PAGES) {
      throw unreadable(
        file.name,
        '{name} has more than {pages} pages. Save the pages you need as a file of their own.',
        { pages: MOST_PAGES },
      );
    }
    const blocks: SourceBlock[] = [];
    const layout = { gutter: null };
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      blocks.push(...pageBlocks(await readPage(page, number, numbers), layout));
      page.cleanup();
    }
    if (!blocks.some((block) => block.kind === 'table' || /\p{L}{2}/u.test(block.text))) {
      throw unreadable(
        file.name,
        '{name} holds pictures of pages and no text. Run text recognition on it, or import the document it was printed from.',
      );
    }
    return { title: await titleOf(document), blocks: withContinuedHeads(blocks) };
  } catch (error) {
    throw error instanceof AppError ? error : damaged(file.name);
  } finally {
    await document.loadingTask.destroy();
  }
}

/** The words and lines of every page where they stand, with the corner their places are counted from. */
export async function readPdfPages(file: NamedFile): Promise<(PdfPage & { corner: { x: number; y: number } })[]> {
  const { getDocument, OPS: numbers } = await loadPdfjs();
  const document = await open(file, getDocument);
  try {
    const pages: (PdfPage & { corner: { x: number; y: number } })[] = [];
    for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number += 1) {
      const page = await document.getPage(number);
      const [x = 0, y = 0] = page.view;
      pages.push({ ...(await readPage(page, number, numbers)), corner: { x, y } });
      page.cleanup();
    }
    return pages;
  } catch (error) {
    throw error instanceof AppError ? error : damaged(file.name);
  } finally {
    await document.loadingTask.destroy();
  }
}

async function open({ name, bytes }: NamedFile, getDocument: GetDocument): Promise<PDFDocumentProxy> {
  try {
    // A copy: the library takes over the buffer it is given. No picture is decoded, whatever size it says it has.
    return await getDocument({
      data: new Uint8Array(bytes),
      verbosity: SILENT,
      maxImageSize: 0,
      disableFontFace: true,
      useSystemFonts: false,
      // Without it a font has no name, and the name tells whether it is bold.
      fontExtraProperties: true,
    }).promise;
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw unreadable(name, '{name} is protected with a password. Remove the password and import it again.');
    }
    throw damaged(name);
  }
}

/**
 * The library looks for a canvas when it is loaded and complains aloud where there is none. Text needs neither, so it
 * finds these empty stand-ins instead.
 */
async function loadPdfjs(): Promise<Pdfjs> {
  for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) {
    if (!(name in globalThis))
      Object.defineProperty(globalThis, name, { value: function Absent() {}, configurable: true });
  }
  const printer = globalThis.console;
  const { warn } = printer;
  printer.warn = () => {};
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    printer.warn = warn;
  }
}

async function readPage(page: PDFPageProxy, number: number, numbers: OperatorNumbers): Promise<PdfPage> {
  // Read first: fonts are named only once the page's operators are known.
  const operators = await page.getOperatorList();
  const [, bottom = 0, , top = 0] = page.view;
  return {
    number,
    height: top - bottom,
    glyphs: await glyphsOf(page),
    drawings: collectDrawings(operators, numbers, page.view),
  };
}

async function glyphsOf(page: PDFPageProxy): Promise<PdfGlyphs[]> {
  const content = await page.getTextContent();
  const bold = new Map<string, boolean>();
  const isBold = (font: string): boolean => {
    const known = bold.get(font);
    if (known !== undefined) return known;
    const found = fontIsBold(page, font);
    bold.set(font, found);
    return found;
  };
  const [left = 0, bottom = 0] = page.view;
  return content.items
    .filter((item): item is TextItem => 'str' in item && item.str !== '')
    .map((item) => {
      const [a, b, c, d, x, y] = item.transform as number[];
      return {
        text: item.str,
        x: (x ?? 0) - left,
        y: (y ?? 0) - bottom,
        width: item.width,
        size: Math.hypot(c ?? 0, d ?? 0) || item.height,
        bold: isBold(item.fontName),
        upright: Math.abs(b ?? 0) < 0.01 * Math.abs(a ?? 1) && (a ?? 1) > 0,
      };
    });
}

function fontIsBold(page: PDFPageProxy, font: string): boolean {
  try {
    const { name, bold, black } = page.commonObjs.get(font) as { name?: string; bold?: boolean; black?: boolean };
    return bold === true || black === true || /bold|black|heavy|semibold|demi/i.test(name ?? '');
  } catch {
    return false;
  }
}

async function titleOf(document: PDFDocumentProxy): Promise<string | null> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : '';
  // Programs put the file's name there, or "untitled".
  return title === '' || /\.\w{2,5}$|^untitled|^microsoft word/i.test(title) ? null : title;
}

function damaged(name: string): AppError {
  return unreadable(name, '{name} is damaged or incomplete. Export it once more and import that file.');
}

function unreadable(name: string, text: string, values: Sentence['values'] = {}): AppError {
  return new AppError('unreadable-file', text, { ...values, name });
}
