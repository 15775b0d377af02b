import { Canvas, Document, Image, Page, renderToBuffer, View } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import { type ComposedPage, composePages } from './compose-pages';
import type { Doc, DocMeta } from './document-model';
import { readExportFonts } from './export-fonts';
import { lintWording } from './lints/lint-wording';
import { COLOUR, LOGO, pageOf } from './page-style';
import { type Painter, paintDraftMark, paintPart } from './paint-part';
import { type FontMeasure, loadPdfFonts } from './pdf-fonts';
import { printableDoc } from './printable-doc';

/**
 * Draws a document as a PDF file. The same document gives the same bytes.
 * Pages are composed before react-pdf sees them: it draws, and lays nothing out, because its own breaking of long texts
 * into pages overlaps lines and takes minutes for hundreds of pages.
 */
export async function renderPdf(given: Doc, resourcesFolder: string): Promise<Uint8Array> {
  const doc = printableDoc(given);
  const measure = await loadPdfFonts(readExportFonts(resourcesFolder, given.meta.look?.fonts));
  const { meta } = doc;
  const created = new Date(meta.date);
  const buffer = await renderToBuffer(
    <Document
      title={meta.title}
      author={meta.author}
      subject={meta.subject}
      keywords={meta.keywords.join(', ')}
      language={meta.language}
      creator={meta.author}
      producer="Proofbook"
      creationDate={created}
      modificationDate={created}
      pdfVersion="1.7"
      pageMode="useOutlines"
    >
      {composePages(doc, measure).map((page) => (
        <PdfPage key={page.number} page={page} meta={meta} measure={measure} />
      ))}
    </Document>,
  );
  return new Uint8Array(buffer);
}

interface PageProps {
  page: ComposedPage;
  meta: DocMeta;
  measure: FontMeasure;
}

function PdfPage({ page, meta, measure }: PageProps): ReactElement {
  const paper = pageOf(meta.look?.paper);
  const { accent = '', logo = null } = meta.look ?? {};
  const colour = (usual: string): string => (usual === COLOUR.accent && accent !== '' ? accent : usual);
  function paint(painter: Painter): null {
    if (meta.isDraft === true) paintDraftMark(painter, lintWording(meta.language).draftMark, paper, measure);
    for (const { part, y } of page.parts) paintPart(painter, part, y, { measure, left: paper.left, colour });
    return null;
  }
  // One point short of the page: as high as the page, react-pdf would move it to a second one.
  const whole = { position: 'absolute', left: 0, top: 0, width: paper.width, height: paper.height - 1 } as const;
  return (
    <Page size={meta.look?.paper === 'letter' ? 'LETTER' : 'A4'}>
      <Canvas style={whole} paint={paint} />
      {page.number === 1 && logo !== null && (
        <Image src={{ data: Buffer.from(logo.bytes), format: logo.type }} style={logoPlace(logo, paper.left)} />
      )}
      {page.anchors.map(({ anchor, y }) => (
        <View
          key={anchor}
          id={anchor}
          style={{ position: 'absolute', left: paper.left, top: y, width: 1, height: 1 }}
        />
      ))}
      {page.outline.map(({ title, y, ref, parent }) => (
        <View
          key={ref}
          {...outlineEntry(title, y, ref, parent)}
          style={{ position: 'absolute', left: 0, top: y, width: 1, height: 1 }}
        />
      ))}
    </Page>
  );
}

function logoPlace({ width, height }: { width: number; height: number }, left: number) {
  const scale = Math.min(LOGO.width / width, LOGO.height / height);
  return { position: 'absolute', left, top: LOGO.top, width: width * scale, height: height * scale } as const;
}

/**
 * react-pdf nests the outline by the tree of elements, which here ends at each page. `ref` and `parent`, which it reads
 * but does not declare, say the nesting directly.
 */
function outlineEntry(title: string, top: number, ref: number, parent: number | undefined): object {
  return { bookmark: { title, top, fit: true, expanded: false, ref, ...(parent === undefined ? {} : { parent }) } };
}
