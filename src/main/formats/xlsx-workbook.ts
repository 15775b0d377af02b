import { findPart, type OfficePackage, readRelationships, readXml } from './ooxml';
import { attribute, type ByteText, endOfElement, tagsOf, textOf, type XmlTag } from './ooxml-scan';
import { damaged, type ZipPart } from './zip-open';

export type SheetState = 'visible' | 'hidden' | 'veryHidden';

export interface WorkbookSheet {
  name: string;
  state: SheetState;
  part: ZipPart;
}

/** What `workbook.xml` says. Chart and macro sheets are left out: they have no cells. */
export interface WorkbookIndex {
  sheets: WorkbookSheet[];
  /** Defined names in lower case → what they refer to; names local to a sheet have the sheet's position before a `!`. */
  names: Map<string, string>;
  date1904: boolean;
  sharedStrings: ZipPart | null;
  styles: ZipPart | null;
}

/** @throws AppError `unreadable-file` when no worksheet can be found. */
export async function readWorkbookIndex(office: OfficePackage): Promise<WorkbookIndex> {
  const { zip } = office;
  const main = findPart(zip, office.mainPart);
  if (!main) throw damaged(zip.fileName);
  const xml = await readXml(zip, main);
  const relationships = await readRelationships(zip, main.name);
  const partOf = (type: string) => {
    const found = relationships.find((relationship) => relationship.type === type && !relationship.external);
    return found ? findPart(zip, found.target) : null;
  };
  const index: WorkbookIndex = {
    sheets: [],
    names: new Map(),
    date1904: false,
    sharedStrings: partOf('sharedStrings'),
    styles: partOf('styles'),
  };
  for (const tag of tagsOf(xml)) {
    if (tag.kind === 'close') continue;
    if (tag.name === 'workbookPr') index.date1904 = ['1', 'true'].includes(attribute(xml, tag, 'date1904') ?? '');
    if (tag.name === 'definedName') addName(index.names, xml, tag);
    if (tag.name !== 'sheet') continue;
    const id = relationshipId(xml, tag);
    const relationship = relationships.find((candidate) => candidate.id === id && candidate.type === 'worksheet');
    const part = relationship ? findPart(zip, relationship.target) : null;
    if (part) index.sheets.push({ name: attribute(xml, tag, 'name') ?? '', state: stateOf(xml, tag), part });
  }
  if (index.sheets.length === 0) throw damaged(zip.fileName);
  return index;
}

function addName(names: Map<string, string>, xml: ByteText, tag: XmlTag): void {
  const name = (attribute(xml, tag, 'name') ?? '').toLowerCase();
  const sheet = attribute(xml, tag, 'localSheetId');
  const end = endOfElement(xml, tag);
  names.set(sheet === null ? name : `${sheet}!${name}`, textOf(xml, tag.end, end).trim());
}

/** `r:id`, whatever its prefix; `sheetId` is another thing. */
function relationshipId(xml: ByteText, tag: XmlTag): string {
  return /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(xml.slice(tag.start, tag.end))?.[1] ?? '';
}

function stateOf(xml: ByteText, tag: XmlTag): SheetState {
  const state = attribute(xml, tag, 'state');
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}
