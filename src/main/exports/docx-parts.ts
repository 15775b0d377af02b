import { addZipEntries } from './add-zip-entries';
import type { DocMeta } from './document-model';
import { FONT } from './docx-styles';
import type { ExportFonts } from './export-fonts';
import { fixZipDates } from './fix-zip-dates';

interface Part {
  path: string;
  data: string;
}

// Any key does: it only keeps a font from being taken out by renaming the file (ECMA-376 part 4, 2.8.1).
const FONT_KEY = '5B1F2A70-93C4-4E1D-8A36-0C7D5E9F4B12';
const FACES = [
  { face: 'regular', element: 'w:embedRegular' },
  { face: 'bold', element: 'w:embedBold' },
  { face: 'italic', element: 'w:embedItalic' },
] as const;

/**
 * The parts written in place of docx's own: it dates core properties with the clock and draws font keys at random, and
 * the same document has to give the same bytes. The fonts travel with the file, so that its pages break alike
 * everywhere; where a program ignores them, Arial is as wide.
 */
export function docxParts(meta: DocMeta): Part[] {
  return [
    { path: 'docProps/core.xml', data: coreProperties(meta) },
    { path: 'docProps/app.xml', data: appProperties(meta) },
    { path: 'word/fontTable.xml', data: fontTable() },
    { path: 'word/_rels/fontTable.xml.rels', data: fontRelations() },
    { path: 'word/settings.xml', data: settings(meta) },
  ];
}

/** A file docx has packed, with its fonts, and with the same bytes each time. */
export function withFonts(packed: Uint8Array, fonts: ExportFonts): Uint8Array {
  const files = FACES.map(({ face }, index) => ({ path: fontPath(index), bytes: obfuscated(fonts[face]) }));
  return addZipEntries(fixZipDates(packed), files);
}

function coreProperties(meta: DocMeta): string {
  const date = meta.date.replace(/\.\d+Z$/, 'Z');
  return `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(meta.title)}</dc:title><dc:subject>${escaped(meta.subject)}</dc:subject><dc:creator>${escaped(meta.author)}</dc:creator><cp:keywords>${escaped(meta.keywords.join(', '))}</cp:keywords><dc:language>${meta.language === 'de' ? 'de-DE' : 'en-GB'}</dc:language><cp:lastModifiedBy>${escaped(meta.author)}</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified><cp:version>${escaped(meta.version)}</cp:version></cp:coreProperties>`;
}

function appProperties(meta: DocMeta): string {
  return `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Proofbook</Application><Company>${escaped(meta.author)}</Company></Properties>`;
}

function settings(meta: DocMeta): string {
  const language = meta.language === 'de' ? 'de-DE' : 'en-GB';
  const compatibility = 'http://schemas.microsoft.com/office/word';
  return `${HEAD}<w:settings xmlns:w="${WORD}"><w:zoom w:percent="100"/><w:embedTrueTypeFonts/><w:saveSubsetFonts/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="${compatibility}" w:val="15"/><w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" w:uri="${compatibility}" w:val="1"/><w:compatSetting w:name="enableOpenTypeFeatures" w:uri="${compatibility}" w:val="1"/><w:compatSetting w:name="doNotFlipMirrorIndents" w:uri="${compatibility}" w:val="1"/></w:compat><w:themeFontLang w:val="${language}"/><w:decimalSymbol w:val="${meta.language === 'de' ? ',' : '.'}"/><w:listSeparator w:val="${meta.language === 'de' ? ';' : ','}"/></w:settings>`;
}

function fontTable(): string {
  const faces = FACES.map(
    ({ element }, index) => `<${element} r:id="rId${index + 1}" w:fontKey="{${FONT_KEY}}"/>`,
  ).join('');
  return `${HEAD}<w:fonts xmlns:w="${WORD}" xmlns:r="${RELATIONS}"><w:font w:name="${FONT}"><w:altName w:val="Arial"/><w:panose1 w:val="020B0604020202020204"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/>${faces}</w:font></w:fonts>`;
}

function fontRelations(): string {
  const relations = FACES.map(
    (_, index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/font" Target="fonts/font${index + 1}.odttf"/>`,
  ).join('');
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`;
}

function fontPath(index: number): string {
  return `word/fonts/font${index + 1}.odttf`;
}

/** The first 32 bytes are mixed with the key, last byte of the key first. */
function obfuscated(font: Uint8Array): Uint8Array {
  const key = (FONT_KEY.replaceAll('-', '').match(/../g) ?? []).map((hex) => Number.parseInt(hex, 16)).reverse();
  return font.map((byte, index) => (index < 32 ? byte ^ (key[index % 16] ?? 0) : byte));
}

function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
