import { strToU8, type Zippable, zipSync } from 'fflate';
import { cellName } from '../../src/main/formats/cell-reference';
import type { NamedFile } from '../../src/shared/domain/file';

/** Cell styles the builder's `styles.xml` knows, in the order of their index. */
const STYLES = [
  'plain',
  'bold',
  'header',
  'section',
  'wrap',
  'open',
  'date',
  'twoDecimals',
  'percent',
  'oneDecimal',
] as const;
export type StyleName = (typeof STYLES)[number];

export interface CellSpec {
  value?: string | number | boolean;
  /** A formula; `value` is its stored result. */
  formula?: string;
  style?: StyleName;
  /** Rich text: runs of one shared string. */
  runs?: string[];
  inline?: boolean;
  error?: string;
}

export type Cell = string | number | boolean | null | CellSpec;

export interface ValidationSpec {
  sqref: string;
  /** A literal list, a reference or a formula. */
  list?: string[] | string;
  type?: string;
  /** Written in the extension list, as newer Excel versions do for other sheets. */
  extension?: boolean;
}

export interface SheetSpec {
  name: string;
  rows: Cell[][];
  state?: 'hidden' | 'veryHidden';
  widths?: number[];
  merges?: string[];
  validations?: ValidationSpec[];
  hiddenRows?: number[];
  hiddenColumns?: number[];
  rowHeights?: Record<number, number>;
  protected?: boolean;
  /** XML put behind the sheet's data, in the schema's place for conditional formats. */
  conditionalFormatting?: string;
  /** XML put at the end of the sheet (drawing, legacyDrawing, tableParts …) and its relationships. */
  tail?: string;
  relationships?: string;
  /** Replaces the whole sheet XML. */
  xml?: string;
}

export interface WorkbookSpec {
  sheets: SheetSpec[];
  names?: Record<string, string>;
  date1904?: boolean;
  /** A prefix for every element of the worksheets, as some writers use ("x"). */
  prefix?: string;
  /** Leaves the `r` attributes of rows and cells out. */
  withoutReferences?: boolean;
  strict?: boolean;
  absoluteTargets?: boolean;
  withoutSharedStrings?: boolean;
  extraParts?: Record<string, string | Uint8Array>;
  contentTypes?: string;
  workbookTail?: string;
  workbookRelationships?: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_RELATIONS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WRITTEN = new Date('2026-03-04T10:20:00');

/** A real workbook package, the same bytes every time. */
export function buildXlsx(spec: WorkbookSpec, name = 'questionnaire.xlsx'): NamedFile {
  return { name, bytes: zipParts(workbookParts(spec)) };
}

export function zipParts(parts: Record<string, string | Uint8Array>): Uint8Array {
  const files: Zippable = {};
  for (const [path, content] of Object.entries(parts)) {
    files[path] = [typeof content === 'string' ? strToU8(content) : content, { mtime: WRITTEN, level: 6 }];
  }
  return zipSync(files);
}

export function workbookParts(spec: WorkbookSpec): Record<string, string | Uint8Array> {
  const strings = new Map<string, number>();
  const relations = spec.strict ? STRICT_RELATIONS : RELATIONS;
  const sheets = spec.sheets.map((sheet) => sheet.xml ?? worksheetXml(sheet, spec, strings));
  const target = (path: string) => (spec.absoluteTargets ? `/xl/${path}` : path);
  const relationships = [
    ...spec.sheets.map((_, at) =>
      relationship(`rId${at + 1}`, `${relations}/worksheet`, target(`worksheets/sheet${at + 1}.xml`)),
    ),
    relationship('rIdStyles', `${relations}/styles`, target('styles.xml')),
    ...(spec.withoutSharedStrings
      ? []
      : [relationship('rIdStrings', `${relations}/sharedStrings`, target('sharedStrings.xml'))]),
    spec.workbookRelationships ?? '',
  ];
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(spec),
    '_rels/.rels': relationshipsXml([
      relationship(
        'rId1',
        `${relations}/officeDocument`,
        spec.absoluteTargets ? '/xl/workbook.xml' : 'xl/workbook.xml',
      ),
    ]),
    'xl/workbook.xml': workbookXml(spec, relations),
    'xl/_rels/workbook.xml.rels': relationshipsXml(relationships),
    'xl/styles.xml': STYLES_XML,
  };
  for (const [at, xml] of sheets.entries()) {
    parts[`xl/worksheets/sheet${at + 1}.xml`] = xml;
    const own = spec.sheets[at]?.relationships;
    if (own) parts[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`] = relationshipsXml([own]);
  }
  if (!spec.withoutSharedStrings) parts['xl/sharedStrings.xml'] = sharedStringsXml([...strings.keys()]);
  return { ...parts, ...spec.extraParts };
}

export function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function worksheetXml(sheet: SheetSpec, spec: WorkbookSpec, strings: Map<string, number>): string {
  const p = spec.prefix ? `${spec.prefix}:` : '';
  const namespace = spec.strict ? STRICT_MAIN : MAIN;
  const xmlns = spec.prefix ? `xmlns:${spec.prefix}="${namespace}"` : `xmlns="${namespace}"`;
  const columns = columnsXml(sheet, p);
  const rows = sheet.rows.map((cells, at) => rowXml(cells, at + 1, sheet, spec, p, strings)).join('');
  const ordinary = (sheet.validations ?? []).filter((validation) => !validation.extension);
  return [
    XML,
    `<${p}worksheet ${xmlns} xmlns:r="${spec.strict ? STRICT_RELATIONS : RELATIONS}">`,
    `<${p}sheetFormatPr defaultRowHeight="15"/>`,
    columns,
    `<${p}sheetData>${rows}</${p}sheetData>`,
    sheet.protected ? `<${p}sheetProtection sheet="1" objects="1" scenarios="1"/>` : '',
    mergesXml(sheet.merges ?? [], p),
    sheet.conditionalFormatting ?? '',
    ordinary.length > 0
      ? `<${p}dataValidations count="${ordinary.length}">${ordinary.map((one) => validationXml(one, p)).join('')}</${p}dataValidations>`
      : '',
    sheet.tail ?? '',
    extensionXml(
      (sheet.validations ?? []).filter((validation) => validation.extension),
      p,
    ),
    `</${p}worksheet>`,
  ].join('');
}

function columnsXml(sheet: SheetSpec, p: string): string {
  const last = Math.max(sheet.widths?.length ?? 0, ...(sheet.hiddenColumns ?? []));
  if (last <= 0) return '';
  const columns = Array.from({ length: last }, (_, at) => {
    const hidden = sheet.hiddenColumns?.includes(at + 1) ? ' hidden="1"' : '';
    return `<${p}col min="${at + 1}" max="${at + 1}" width="${sheet.widths?.[at] ?? 12}" customWidth="1"${hidden}/>`;
  });
  return `<${p}cols>${columns.join('')}</${p}cols>`;
}

function rowXml(
  cells: Cell[],
  row: number,
  sheet: SheetSpec,
  spec: WorkbookSpec,
  p: string,
  strings: Map<string, number>,
): string {
  const written = cells.map((cell, at) => cellXml(cell, row, at + 1, spec, p, strings)).join('');
  const reference = spec.withoutReferences ? '' : ` r="${row}"`;
  const hidden = sheet.hiddenRows?.includes(row) ? ' hidden="1"' : '';
  const height = sheet.rowHeights?.[row];
  const tall = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  if (written === '' && !spec.withoutReferences) return hidden || tall ? `<${p}row${reference}${hidden}${tall}/>` : '';
  return `<${p}row${reference}${hidden}${tall}>${written}</${p}row>`;
}

function cellXml(
  cell: Cell,
  row: number,
  column: number,
  spec: WorkbookSpec,
  p: string,
  strings: Map<string, number>,
): string {
  const reference = spec.withoutReferences ? '' : ` r="${cellName(row, column)}"`;
  if (cell === null) return spec.withoutReferences ? `<${p}c/>` : '';
  const full: CellSpec = typeof cell === 'object' ? cell : { value: cell };
  const index = STYLES.indexOf(full.style ?? 'plain');
  const style = index > 0 ? ` s="${index}"` : '';
  const { value } = full;
  if (full.error) return `<${p}c${reference}${style} t="e"><${p}v>${full.error}</${p}v></${p}c>`;
  if (full.formula !== undefined) {
    const type = typeof value === 'string' ? ' t="str"' : '';
    const result = value === undefined ? '' : `<${p}v>${escapeXml(String(value))}</${p}v>`;
    return `<${p}c${reference}${style}${type}><${p}f>${escapeXml(full.formula)}</${p}f>${result}</${p}c>`;
  }
  if (full.runs) {
    const runs = full.runs.map(
      (run, at) => `<r>${at % 2 ? '<rPr><b/></rPr>' : ''}<t xml:space="preserve">${escapeXml(run)}</t></r>`,
    );
    return shared(`<si>${runs.join('')}<rPh sb="0" eb="1"><t>phonetic</t></rPh></si>`);
  }
  if (typeof value === 'number') return `<${p}c${reference}${style}><${p}v>${value}</${p}v></${p}c>`;
  if (typeof value === 'boolean') return `<${p}c${reference}${style} t="b"><${p}v>${value ? 1 : 0}</${p}v></${p}c>`;
  if (value === undefined) return `<${p}c${reference}${style}/>`;
  if (full.inline || spec.withoutSharedStrings) {
    return `<${p}c${reference}${style} t="inlineStr"><${p}is><${p}t xml:space="preserve">${escapeXml(value)}</${p}t></${p}is></${p}c>`;
  }
  return shared(`<si><t xml:space="preserve">${escapeXml(value)}</t></si>`);

  function shared(item: string): string {
    const at = strings.get(item) ?? strings.size;
    strings.set(item, at);
    return `<${p}c${reference}${style} t="s"><${p}v>${at}</${p}v></${p}c>`;
  }
}

function mergesXml(merges: string[], p: string): string {
  if (merges.length === 0) return '';
  return `<${p}mergeCells count="${merges.length}">${merges.map((ref) => `<${p}mergeCell ref="${ref}"/>`).join('')}</${p}mergeCells>`;
}

function formulaOf({ list }: ValidationSpec): string {
  return escapeXml(Array.isArray(list) ? `"${list.join(',')}"` : (list ?? '1'));
}

function validationXml(validation: ValidationSpec, p: string): string {
  const type = validation.type ?? 'list';
  return `<${p}dataValidation type="${type}" allowBlank="1" showErrorMessage="1" sqref="${validation.sqref}"><${p}formula1>${formulaOf(validation)}</${p}formula1></${p}dataValidation>`;
}

function extensionXml(validations: ValidationSpec[], p: string): string {
  if (validations.length === 0) return '';
  const items = validations.map(
    (one) =>
      `<x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>${formulaOf(one)}</xm:f></x14:formula1><xm:sqref>${one.sqref}</xm:sqref></x14:dataValidation>`,
  );
  return `<${p}extLst><${p}ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="${items.length}" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">${items.join('')}</x14:dataValidations></${p}ext></${p}extLst>`;
}

function workbookXml(spec: WorkbookSpec, relations: string): string {
  const sheets = spec.sheets.map((sheet, at) => {
    const state = sheet.state ? ` state="${sheet.state}"` : '';
    return `<sheet name="${escapeXml(sheet.name)}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`;
  });
  const names = Object.entries(spec.names ?? {}).map(
    ([name, ref]) => `<definedName name="${name}">${escapeXml(ref)}</definedName>`,
  );
  return [
    XML,
    `<workbook xmlns="${spec.strict ? STRICT_MAIN : MAIN}" xmlns:r="${relations}">`,
    spec.date1904 ? '<workbookPr date1904="1"/>' : '<workbookPr/>',
    `<sheets>${sheets.join('')}</sheets>`,
    names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '',
    spec.workbookTail ?? '',
    '</workbook>',
  ].join('');
}

function sharedStringsXml(strings: string[]): string {
  return `${XML}<sst xmlns="${MAIN}" count="${strings.length}" uniqueCount="${strings.length}">${strings.join('')}</sst>`;
}

function relationshipsXml(relationships: string[]): string {
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships.join('')}</Relationships>`;
}

function contentTypes(spec: WorkbookSpec): string {
  const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const sheets = spec.sheets.map(
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${office}.worksheet+xml"/>`,
  );
  return [
    XML,
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Default Extension="png" ContentType="image/png"/>',
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
    '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${office}.sheet.main+xml"/>`,
    ...sheets,
    `<Override PartName="/xl/styles.xml" ContentType="${office}.styles+xml"/>`,
    spec.withoutSharedStrings
      ? ''
      : `<Override PartName="/xl/sharedStrings.xml" ContentType="${office}.sharedStrings+xml"/>`,
    spec.contentTypes ?? '',
    '</Types>',
  ].join('');
}

const STYLES_XML = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="0.0"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F4E78"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFD9E1F2"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="10"><xf numFmtId="0" fontId="0" fillId="0"/><xf numFmtId="0" fontId="1" fillId="0" applyFont="1"/><xf numFmtId="0" fontId="1" fillId="2" applyFill="1"/><xf numFmtId="0" fontId="1" fillId="3" applyFill="1"/><xf numFmtId="0" fontId="0" fillId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" applyProtection="1"><alignment wrapText="1"/><protection locked="0"/></xf><xf numFmtId="164" fontId="0" fillId="0"/><xf numFmtId="2" fontId="0" fillId="0"/><xf numFmtId="9" fontId="0" fillId="0"/><xf numFmtId="165" fontId="0" fillId="0"/></cellXfs></styleSheet>`;
