import { Document, Footer, Header, ImageRun, Packer, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { pngPicture } from './pictures';

/** A company's Word template as a German Word saves it: own heading style ids, fonts, a header with a picture, a footer. */
export async function wordTemplate(): Promise<Uint8Array> {
  const file = new Document({
    styles: {
      default: { document: { run: { font: 'Georgia', size: 22 } } },
      paragraphStyles: [
        { id: 'Heading1', name: 'heading 1', basedOn: 'Normal', run: { size: 40, color: 'AA2200', font: 'Georgia' } },
        { id: 'Textkoerper', name: 'Body Text', basedOn: 'Normal', run: { size: 22 } },
      ],
    },
    sections: [
      {
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                children: [
                  new TextRun('Ahornwerk letterhead'),
                  new ImageRun({
                    type: 'png',
                    data: pngPicture(40, 20, 'AA2200'),
                    transformation: { width: 40, height: 20 },
                    altText: { name: 'mark', title: 'mark', description: 'mark' },
                  }),
                ],
              }),
            ],
          }),
        },
        footers: { default: new Footer({ children: [new Paragraph('Ahornwerk AG, Ulm')] }) },
        children: [new Paragraph('Template text that is not taken over')],
      },
    ],
  });
  const parts = unzipSync(new Uint8Array(await Packer.toBuffer(file)));
  const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array())
    // The package writes its own heading 1 besides; a Word file has each name once.
    .replace(/<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="Heading 1"\/>[\s\S]*?<\/w:style>/u, '')
    .replaceAll('"Heading1"', '"berschrift1"');
  return zipSync({ ...parts, 'word/styles.xml': strToU8(styles) });
}
