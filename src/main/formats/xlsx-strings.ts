import { type ByteText, tagsOf, textOf } from './ooxml-scan';

/** The shared strings in order: runs of rich text joined, phonetic readings left out. */
export function readSharedStrings(xml: ByteText): string[] {
  const strings: string[] = [];
  let start = -1;
  for (const tag of tagsOf(xml)) {
    if (tag.name !== 'si') continue;
    if (tag.kind === 'empty') strings.push('');
    else if (tag.kind === 'open') start = tag.end;
    else if (start >= 0) {
      strings.push(richText(xml, start, tag.start));
      start = -1;
    }
  }
  return strings;
}

/** The text of a `<si>` or `<is>`: its `<t>` elements but those of a phonetic reading. */
export function richText(xml: ByteText, from: number, to: number): string {
  let text = '';
  let phonetic = false;
  let start = -1;
  for (const tag of tagsOf(xml, from, to)) {
    if (tag.name === 'rPh') phonetic = tag.kind === 'open';
    if (tag.name !== 't' || phonetic) continue;
    if (tag.kind === 'open') start = tag.end;
    else if (tag.kind === 'close' && start >= 0) {
      text += textOf(xml, start, tag.start);
      start = -1;
    }
  }
  // Excel writes characters XML cannot hold as _x000D_; the ones that matter are line ends.
  return text.replaceAll(/_x000[dD]_\n?/g, '\n');
}
