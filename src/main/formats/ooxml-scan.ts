/**
 * XML text in which one character is one byte of the part (read as Latin-1), so that positions are byte positions and a
 * splice leaves every other byte as it was. Names and references are ASCII; `textOf` decodes the words in between.
 */
export type ByteText = string;

/** A tag and where it stands. `name` is without its prefix; `start` and `end` are positions in the text. */
export interface XmlTag {
  kind: 'open' | 'close' | 'empty';
  name: string;
  start: number;
  end: number;
}

const AMPERSAND_ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The next tag at or after `from` and before `to`; comments, processing instructions and CDATA are stepped over. */
export function nextTag(xml: ByteText, from: number, to = xml.length): XmlTag | null {
  let start = xml.indexOf('<', from);
  while (start !== -1 && start < to) {
    const next = xml.charCodeAt(start + 1);
    if (next === 0x21 || next === 0x3f) {
      start = xml.indexOf('<', endOfMarkup(xml, start));
      continue;
    }
    const end = endOfTag(xml, start);
    if (end === -1) return null;
    const closing = next === 0x2f;
    const empty = xml.charCodeAt(end - 2) === 0x2f;
    return {
      kind: closing ? 'close' : empty ? 'empty' : 'open',
      name: localName(xml, start + (closing ? 2 : 1)),
      start,
      end,
    };
  }
  return null;
}

/** Every tag between two positions, in order. */
export function* tagsOf(xml: ByteText, from = 0, to = xml.length): Generator<XmlTag> {
  for (let tag = nextTag(xml, from, to); tag; tag = nextTag(xml, tag.end, to)) yield tag;
}

/** The first opening or empty tag of a name. */
export function findTag(xml: ByteText, name: string, from = 0, to = xml.length): XmlTag | null {
  for (const tag of tagsOf(xml, from, to)) if (tag.name === name && tag.kind !== 'close') return tag;
  return null;
}

/** The end of the element that `open` begins: the position after its closing tag; the part's end when it has none. */
export function endOfElement(xml: ByteText, open: XmlTag): number {
  if (open.kind !== 'open') return open.end;
  let depth = 1;
  for (const tag of tagsOf(xml, open.end)) {
    if (tag.kind === 'open') depth += 1;
    if (tag.kind === 'close') depth -= 1;
    if (depth === 0) return tag.end;
  }
  return xml.length;
}

/** An attribute by its local name, decoded; null where the tag has none. Called for every cell, so it walks by hand. */
export function attribute(xml: ByteText, tag: XmlTag, name: string): string | null {
  for (let at = tag.start; ; ) {
    const equals = xml.indexOf('=', at);
    if (equals === -1 || equals >= tag.end) return null;
    let open = equals + 1;
    while (xml.charCodeAt(open) <= 0x20) open += 1;
    const close = xml.indexOf(xml.charAt(open), open + 1);
    if (close === -1 || close >= tag.end) return null;
    let nameEnd = equals;
    while (xml.charCodeAt(nameEnd - 1) <= 0x20) nameEnd -= 1;
    const before = xml.charCodeAt(nameEnd - name.length - 1);
    // What stands before the name is a space, or the colon of its prefix.
    if ((before <= 0x20 || before === 0x3a) && xml.startsWith(name, nameEnd - name.length)) {
      return decode(xml.slice(open + 1, close));
    }
    at = close + 1;
  }
}

/** All attributes in order with their full names, decoded. */
export function attributesOf(xml: ByteText, tag: XmlTag): [string, string][] {
  const found: [string, string][] = [];
  const pattern = /([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
  for (const match of xml.slice(tag.start, tag.end).matchAll(pattern)) {
    found.push([match[1] ?? '', decode(match[2] ?? match[3] ?? '')]);
  }
  return found;
}

/** The words between two positions: tags dropped, CDATA kept, entities and UTF-8 decoded. */
export function textOf(xml: ByteText, from: number, to: number): string {
  let text = '';
  let at = from;
  while (at < to) {
    const markup = xml.indexOf('<', at);
    const end = markup === -1 || markup > to ? to : markup;
    text += decode(xml.slice(at, end));
    if (end === to) break;
    if (xml.startsWith('<![CDATA[', end)) {
      const close = xml.indexOf(']]>', end);
      const stop = close === -1 ? to : close;
      text += utf8(xml.slice(end + 9, stop));
      at = stop + 3;
    } else {
      const next = xml.charCodeAt(end + 1);
      at = next === 0x21 || next === 0x3f ? endOfMarkup(xml, end) : endOfTag(xml, end);
      if (at <= 0) break;
    }
  }
  return text;
}

/** Words as they are written into an element; characters XML cannot hold are left out. */
export function escapeText(text: string): ByteText {
  const safe = withoutControls(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  // A bare carriage return would be read back as a line feed.
  return Buffer.from(safe.replaceAll('\r', '&#13;'), 'utf8').toString('latin1');
}

/** Without the control characters and lone surrogates that no XML document may hold. */
export function withoutControls(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.toWellFormed().replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}

export function toByteText(part: Uint8Array): ByteText {
  return Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1');
}

export function fromByteText(xml: ByteText): Uint8Array {
  return new Uint8Array(Buffer.from(xml, 'latin1'));
}

function decode(raw: ByteText): string {
  const text = utf8(raw);
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot|apos));/g,
    (whole, hex, decimal, name) => {
      if (name) return AMPERSAND_ENTITIES[String(name)] ?? whole;
      const code = hex ? Number.parseInt(String(hex), 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

function utf8(raw: ByteText): string {
  for (let at = 0; at < raw.length; at += 1) {
    if (raw.charCodeAt(at) > 0x7f) return Buffer.from(raw, 'latin1').toString('utf8');
  }
  return raw;
}

function localName(xml: ByteText, from: number): string {
  let start = from;
  let at = from;
  for (; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === 0x3a) start = at + 1;
    else if (code <= 0x20 || code === 0x2f || code === 0x3e) break;
  }
  return xml.slice(start, at);
}

/** The position after the tag's `>`; a `>` inside a quoted value does not end it. -1 when the text stops before. */
function endOfTag(xml: ByteText, start: number): number {
  let quote = 0;
  for (let at = start + 1; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3e) return at + 1;
  }
  return -1;
}

/** The position after a comment, a CDATA section, a processing instruction or a declaration. */
function endOfMarkup(xml: ByteText, start: number): number {
  const closing = xml.startsWith('<!--', start)
    ? '-->'
    : xml.startsWith('<![CDATA[', start)
      ? ']]>'
      : xml.charCodeAt(start + 1) === 0x3f
        ? '?>'
        : '>';
  const end = xml.indexOf(closing, start + 2);
  return end === -1 ? xml.length : end + closing.length;
}
