import { attribute, type ByteText, tagsOf } from './ooxml-scan';

/** What the schema puts before `calcPr` in `workbook.xml`. */
const BEFORE_CALCULATION = new Set([
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'revisionPtr',
]);

/** `workbook.xml` with the wish to recalculate everything on opening; unchanged where it already says so. */
export function askForRecalculation(xml: ByteText): ByteText {
  let depth = 0;
  let prefix = '';
  let after = -1;
  for (const tag of tagsOf(xml)) {
    if (tag.kind === 'close') depth -= 1;
    if (depth === 0 && tag.kind === 'open') prefix = /^<([\w.-]+:)/.exec(xml.slice(tag.start, tag.end))?.[1] ?? '';
    if (depth === 1 && tag.name === 'calcPr' && tag.kind !== 'close') {
      const value = attribute(xml, tag, 'fullCalcOnLoad');
      if (value === '1' || value === 'true') return xml;
      const source = xml.slice(tag.start, tag.end);
      const asking =
        value === null
          ? source.replace(/\s*\/?>$/, (end) => ` fullCalcOnLoad="1"${end.trim()}`)
          : source.replace(/(fullCalcOnLoad\s*=\s*["'])[^"']*/, '$11');
      return xml.slice(0, tag.start) + asking + xml.slice(tag.end);
    }
    if (depth === 1 && tag.kind !== 'open' && BEFORE_CALCULATION.has(tag.name)) after = tag.end;
    if (tag.kind === 'open') depth += 1;
  }
  return after === -1 ? xml : `${xml.slice(0, after)}<${prefix}calcPr fullCalcOnLoad="1"/>${xml.slice(after)}`;
}
