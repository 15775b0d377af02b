import { strToU8, zipSync } from 'fflate';
import type { NamedFile } from '../../src/shared/domain/file';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPACES = `xmlns:w="${W}" xmlns:r="${R}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

const STYLES = `<w:styles ${SPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Sans" w:hAnsi="Liberation Sans"/><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="30"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="25"/></w:rPr></w:style><w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/><w:rPr><w:color w:val="808080"/></w:rPr></w:style></w:styles>`;

const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = `<w:numbering ${SPACES}><w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '•')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;

/** A Word form with the furniture real ones have: styles, numbering, a header, comments, a picture, a data part. */
export function buildForm(body: string, name = 'form.docx'): NamedFile {
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${R}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${R}/numbering" Target="numbering.xml"/><Relationship Id="r3" Type="${R}/comments" Target="comments.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `${HEAD}<w:document ${SPACES}><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="1000"/></w:sectPr></w:body></w:document>`,
    ),
    'word/styles.xml': strToU8(HEAD + STYLES),
    'word/numbering.xml': strToU8(HEAD + NUMBERING),
    'word/comments.xml': strToU8(
      `${HEAD}<w:comments ${SPACES}><w:comment w:id="7" w:author="Buyer"><w:p><w:r><w:t>Please be exact here.</w:t></w:r></w:p></w:comment></w:comments>`,
    ),
    'word/media/image1.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]),
    'customXml/item1.xml': strToU8('<form xmlns="urn:buyer"><answer/></form>'),
  };
  return { name, bytes: zipSync(files, { mtime: new Date('2026-01-01T00:00:00Z') }) };
}

export const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const para = (content = '', properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') || content === '' ? content : run(content)}</w:p>`;
export const heading = (text: string, depth = 1) => para(text, `<w:pStyle w:val="Heading${depth}"/>`);
export const numbered = (text: string, depth = 0, list = 1) =>
  para(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:color="888888"/>`)
  .join('');

/** A cell from its paragraphs, or from a text; `properties` goes into `w:tcPr`. */
export const cell = (content = '', properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${/^<w:(?:p|tbl|sdt)[\s>/]/.test(content) ? content : para(content)}</w:tc>`;
export const row = (...cells: string[]) =>
  `<w:tr>${cells.map((one) => (one.startsWith('<w:tc>') || one.startsWith('<w:sdt><w:sdtPr><w:alias') ? one : cell(one))).join('')}</w:tr>`;
export const table = (...rows: string[]) =>
  `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr>${rows.join('')}</w:tbl>`;
export const boldRow = (...texts: string[]) =>
  row(...texts.map((text) => cell(para(run(text, '<w:b/>')), '<w:shd w:val="clear" w:fill="D9E2F3"/>')));

const placeholder = (text: string) => run(text, '<w:rStyle w:val="PlaceholderText"/>');

export function textControl(id: number, extra = '', shown = 'Click or tap here to enter text.'): string {
  return `<w:sdt><w:sdtPr><w:id w:val="${id}"/>${extra}<w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>${placeholder(shown)}</w:sdtContent></w:sdt>`;
}

export function listControl(id: number, options: readonly string[], kind = 'dropDownList'): string {
  const items = options
    .map((option) => `<w:listItem w:displayText="${option}" w:value="${option.toLowerCase()}"/>`)
    .join('');
  return `<w:sdt><w:sdtPr><w:id w:val="${id}"/><w:showingPlcHdr/><w:${kind}><w:listItem w:value="" w:displayText="Choose an item."/>${items}</w:${kind}></w:sdtPr><w:sdtContent>${placeholder('Choose an item.')}</w:sdtContent></w:sdt>`;
}

export function boxControl(id: number, checked = false): string {
  return `<w:sdt><w:sdtPr><w:id w:val="${id}"/><w14:checkbox><w14:checked w14:val="${checked ? 1 : 0}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic"/></w:rPr><w:t>${checked ? '☒' : '☐'}</w:t></w:r></w:sdtContent></w:sdt>`;
}

const mark = (type: string, data = '') => `<w:r><w:fldChar w:fldCharType="${type}">${data}</w:fldChar></w:r>`;
const code = (text: string) => `<w:r><w:instrText xml:space="preserve"> ${text} </w:instrText></w:r>`;

export const textField = (name: string) =>
  `${mark('begin', `<w:ffData><w:name w:val="${name}"/><w:enabled/><w:textInput/></w:ffData>`)}${code('FORMTEXT')}${mark('separate')}${run('     ', '<w:i/>')}${mark('end')}`;
export const listField = (name: string, options: readonly string[]) =>
  `${mark('begin', `<w:ffData><w:name w:val="${name}"/><w:enabled/><w:ddList>${options.map((option) => `<w:listEntry w:val="${option}"/>`).join('')}</w:ddList></w:ffData>`)}${code('FORMDROPDOWN')}${mark('separate')}${mark('end')}`;
export const boxField = (name: string) =>
  `${mark('begin', `<w:ffData><w:name w:val="${name}"/><w:enabled/><w:checkBox><w:sizeAuto/><w:default w:val="0"/></w:checkBox></w:ffData>`)}${code('FORMCHECKBOX')}${mark('separate')}${mark('end')}`;
