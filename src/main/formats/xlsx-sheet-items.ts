import { parseCell } from './cell-reference';
import { attribute, type ByteText, endOfElement, nextTag } from './ooxml-scan';

/**
 * A worksheet's XML cut into stretches that, joined, are the whole part again: the rows' tags, whole cells, and
 * everything between and around them. Self-closing rows come as an opening and a closing item.
 */
export type SheetItem =
  | { kind: 'row'; row: number; source: ByteText }
  | { kind: 'cell'; row: number; column: number; source: ByteText }
  | { kind: 'row-end'; source: ByteText }
  | { kind: 'other'; source: ByteText };

export function* sheetItems(xml: ByteText): Generator<SheetItem> {
  let at = 0;
  let row = 0;
  let column = 0;
  let inRows = false;
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.start > at) yield other(xml.slice(at, tag.start));
    at = tag.end;
    const source = xml.slice(tag.start, tag.end);
    if (tag.name === 'sheetData') {
      inRows = tag.kind === 'open';
      if (tag.kind === 'empty') {
        yield other(source.replace(/\s*\/>$/, '>'));
        yield other(`</${/^<([^\s/>]+)/.exec(source)?.[1] ?? ''}>`);
      } else yield other(source);
    } else if (inRows && tag.name === 'row') {
      if (tag.kind === 'close') {
        yield { kind: 'row-end', source };
        continue;
      }
      row = Number(attribute(xml, tag, 'r')) || row + 1;
      column = 0;
      yield { kind: 'row', row, source: tag.kind === 'empty' ? source.replace(/\s*\/>$/, '>') : source };
      if (tag.kind === 'empty') yield { kind: 'row-end', source: `</${/^<([^\s/>]+)/.exec(source)?.[1] ?? ''}>` };
    } else if (inRows && tag.name === 'c' && tag.kind !== 'close') {
      const reference = attribute(xml, tag, 'r');
      column = (reference && parseCell(reference)?.column) || column + 1;
      at = endOfElement(xml, tag);
      yield { kind: 'cell', row, column, source: xml.slice(tag.start, at) };
      tag = { ...tag, end: at };
    } else yield other(source);
  }
  if (at < xml.length) yield other(xml.slice(at));
}

function other(source: ByteText): SheetItem {
  return { kind: 'other', source };
}
