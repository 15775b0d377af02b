import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface DocxParts {
  /** What stands in `w:body`. */
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  header?: string;
  title?: string;
}

/** A Word document from its own markup: what programs write for tracked changes, fields and controls, part by part. */
export function buildDocx(parts: DocxParts): Uint8Array {
  const wrap = (name: string, content: string): Uint8Array =>
    strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${name} xmlns:w="${W}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${content}</w:${name}>`,
    );
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': wrap('document', `<w:body>${parts.body}</w:body>`),
  };
  if (parts.styles !== undefined) files['word/styles.xml'] = wrap('styles', parts.styles);
  if (parts.numbering !== undefined) files['word/numbering.xml'] = wrap('numbering', parts.numbering);
  if (parts.footnotes !== undefined) files['word/footnotes.xml'] = wrap('footnotes', parts.footnotes);
  if (parts.header !== undefined) files['word/header1.xml'] = wrap('hdr', parts.header);
  if (parts.title !== undefined) {
    files['docProps/core.xml'] = strToU8(
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${parts.title}</dc:title></cp:coreProperties>`,
    );
  }
  return zipSync(files, { mtime: new Date('2026-01-01T00:00:00Z') });
}

/** A paragraph; `properties` goes into `w:pPr`, `run` into `w:rPr` of its only run. */
export function paragraph(text: string, properties = '', run = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export function styled(style: string, text: string): string {
  return paragraph(text, `<w:pStyle w:val="${style}"/>`);
}

export function listItem(text: string, level: number, list: number): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

export function table(rows: string[][], properties = ''): string {
  const cells = (row: string[]): string =>
    row.map((cell) => `<w:tc><w:tcPr/>${cell.startsWith('<') ? cell : paragraph(cell)}</w:tc>`).join('');
  return `<w:tbl><w:tblPr/>${rows.map((row, index) => `<w:tr><w:trPr>${index === 0 ? properties : ''}</w:trPr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}
