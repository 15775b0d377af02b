import { pagesAcross, sheetParts, type WrittenSheet } from './xlsx-write-sheet';
import { createSharedStrings, HEAD, xmlText } from './xlsx-write-strings';
import { zipFiles } from './zip-write';

export interface WorkbookProperties {
  title: string;
  subject: string;
  author: string;
  keywords: string[];
  language: string;
  /** ISO date-time in UTC. */
  date: string;
  /** Stands at the foot of each printed page. */
  footer: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Writes a workbook of tables: each sheet has a head that stays in view and repeats on paper, a real table with filters
 * and set widths. Every cell is text, whatever it begins with; nothing is ever a formula. The same sheets give the same bytes.
 */
export function writeWorkbook(sheets: readonly WrittenSheet[], properties: WorkbookProperties): Uint8Array {
  const strings = createSharedStrings();
  const names = sheetNames(sheets.map(({ name }) => name));
  const parts = sheets.map((sheet, index) => sheetParts(sheet, index + 1, properties.footer, strings));
  const text = (path: string, xml: string) => ({ path, bytes: new TextEncoder().encode(HEAD + xml) });
  const numbers = sheets.map((_, index) => index + 1);
  return zipFiles([
    text(
      '[Content_Types].xml',
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>${numbers.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/tables/table${n}.xml" ContentType="${TYPES}.table+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`,
    ),
    text(
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE_RELATIONS}"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${RELATIONS}/extended-properties" Target="docProps/app.xml"/></Relationships>`,
    ),
    text(
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews><sheets>${numbers.map((n) => `<sheet name="${xmlText(names[n - 1] ?? '')}" sheetId="${n}" r:id="rId${n}"/>`).join('')}</sheets><definedNames>${numbers.map((n) => `<definedName name="_xlnm.Print_Titles" localSheetId="${n - 1}">${xmlText(printTitles(names[n - 1] ?? '', sheets[n - 1]))}</definedName>`).join('')}</definedNames></workbook>`,
    ),
    text(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE_RELATIONS}">${numbers.map((n) => `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rId${sheets.length + 2}" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    ...parts.flatMap(({ sheet, table }, index) => [
      text(`xl/worksheets/sheet${index + 1}.xml`, sheet),
      text(
        `xl/worksheets/_rels/sheet${index + 1}.xml.rels`,
        `<Relationships xmlns="${PACKAGE_RELATIONS}"><Relationship Id="rId1" Type="${RELATIONS}/table" Target="../tables/table${index + 1}.xml"/></Relationships>`,
      ),
      text(`xl/tables/table${index + 1}.xml`, table),
    ]),
    text('xl/styles.xml', STYLES),
    text('xl/sharedStrings.xml', strings.part()),
    text('docProps/core.xml', coreProperties(properties)),
    text(
      'docProps/app.xml',
      `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Proofbook</Application><Company>${xmlText(properties.author)}</Company></Properties>`,
    ),
  ]);
}

// 0 body, 1 head, 2 first column, 3 body kept as text when a person edits it (it begins like a formula), 4 first column likewise.
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="3"><font><sz val="10"/><name val="Arial"/><family val="2"/></font><font><b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="Arial"/><family val="2"/></font><font><b/><sz val="10"/><name val="Arial"/><family val="2"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F4E79"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="hair"><color rgb="FFC3CAD1"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">${[
  'fontId="0" fillId="0" borderId="1"',
  'fontId="1" fillId="2" borderId="0"',
  'fontId="2" fillId="0" borderId="1"',
  'fontId="0" fillId="0" borderId="1" quotePrefix="1"',
  'fontId="2" fillId="0" borderId="1" quotePrefix="1"',
]
  .map(
    (look) =>
      `<xf numFmtId="49" ${look} xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`,
  )
  .join(
    '',
  )}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleLight1"/></styleSheet>`;

/** What is printed on every page: the head, and the first column where a sheet takes several pages across. */
function printTitles(name: string, sheet: WrittenSheet | undefined): string {
  const quoted = `'${name.replaceAll("'", "''")}'`;
  const isWide = sheet !== undefined && pagesAcross(sheet) > 1;
  return `${isWide ? `${quoted}!$A:$A,` : ''}${quoted}!$1:$1`;
}

/** Names Excel takes: up to 31 characters, none of those it refuses, no two alike. */
function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const clean =
      name
        .replace(/[\p{Cc}[\]:*?/\\]/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim()
        .replace(/^'+|'+$/gu, '') || 'Sheet';
    let unique = clean.slice(0, 31).trim();
    for (let count = 2; taken.has(unique.toLowerCase()) || unique.toLowerCase() === 'history'; count += 1)
      unique = `${clean.slice(0, 27).trim()} ${count}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function coreProperties({ title, subject, author, keywords, language, date }: WorkbookProperties): string {
  const time = date.replace(/\.\d+Z$/u, 'Z');
  return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:subject>${xmlText(subject)}</dc:subject><dc:creator>${xmlText(author)}</dc:creator><cp:keywords>${xmlText(keywords.join(', '))}</cp:keywords><dc:language>${xmlText(language)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`;
}
