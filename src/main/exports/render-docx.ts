import { Document, Footer, Header, Packer, PageOrientation, Paragraph } from 'docx';
import { type ComposedPage, composePages, hasCloseContents } from './compose-pages';
import type { Doc } from './document-model';
import { docxBlocks } from './docx-blocks';
import { createBookmarks } from './docx-fields';
import { docxContents, docxControlPage, docxFooter, docxHeader, docxTitlePage } from './docx-front';
import { docxParts, withFonts } from './docx-parts';
import { documentNumbering, documentStyles, twips } from './docx-styles';
import { readExportFonts } from './export-fonts';
import { finishDocx } from './finish-docx';
import { PAGE, pageOf as pageOfPaper } from './page-style';
import { loadPdfFonts } from './pdf-fonts';
import { printableDoc } from './printable-doc';

/**
 * Writes a document as a Word file. The same document gives the same bytes. Its contents carry the page numbers of the
 * composed pages, which the same font, sizes and keeping rules make those of Word.
 */
export async function renderDocx(given: Doc, resourcesFolder: string): Promise<Uint8Array> {
  const doc = printableDoc(given);
  const paper = pageOfPaper(doc.meta.look?.paper);
  const fonts = readExportFonts(resourcesFolder, doc.meta.look?.fonts);
  const measure = await loadPdfFonts(fonts);
  const { pageOf, titlePage } = placesOf(composePages(doc, measure));
  const bookmark = createBookmarks();
  const hasSubheadings = doc.blocks.some((block) => block.kind === 'heading' && /^\d+\.\d+$/u.test(block.number));
  const file = new Document({
    title: doc.meta.title,
    styles: documentStyles(doc.meta.language, hasCloseContents(doc, measure)),
    numbering: documentNumbering(hasSubheadings),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(paper.width), height: twips(paper.height), orientation: PageOrientation.PORTRAIT },
            margin: {
              top: twips(PAGE.top),
              bottom: twips(PAGE.bottom),
              left: twips(paper.left),
              right: twips(paper.right),
              header: twips(PAGE.header),
              footer: twips(PAGE.footer),
              gutter: 0,
            },
          },
        },
        headers: { default: docxHeader(doc.meta, measure), first: new Header({ children: [new Paragraph({})] }) },
        footers: { default: docxFooter(doc.meta), first: new Footer({ children: [new Paragraph({})] }) },
        children: [
          ...docxTitlePage(doc, titlePage),
          ...docxControlPage(doc, bookmark),
          ...docxContents(doc, (anchor) => pageOf.get(anchor) ?? 0, measure),
          ...docxBlocks(doc.blocks, bookmark),
        ],
      },
    ],
  });
  const buffer = await Packer.toBuffer(file, undefined, docxParts(doc.meta));
  // Fonts come last: they are most of the bytes, and finishing packs everything it finds a second time.
  return withFonts(await finishDocx(new Uint8Array(buffer), doc.meta, measure.familyName), fonts);
}

/** What a Word file takes from the composed pages; the pages themselves, which are large, need not be kept. */
function placesOf(pages: readonly ComposedPage[]): { pageOf: Map<string, number>; titlePage: ComposedPage['parts'] } {
  return {
    pageOf: new Map(pages.flatMap(({ number, anchors }) => anchors.map(({ anchor }) => [anchor, number] as const))),
    titlePage: pages[0]?.parts ?? [],
  };
}
