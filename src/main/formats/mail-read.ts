import iconv from 'iconv-lite';
import { showHidden, shownFileName } from '../../shared/hidden-characters';
import { readHtml } from './html-read';

/** A mail as a person reads it: the lines that say who and when, its text, and the names of what hangs on it. */
export interface Mail {
  headers: { name: string; value: string }[];
  /** ISO day of its `Date`, null where it has none that can be read. */
  sentOn: string | null;
  /** The same as the header writes it. */
  date: string;
  subject: string;
  from: string;
  text: string;
  attachments: string[];
}

interface Part {
  headers: Map<string, string>;
  /** One character is one byte. */
  body: string;
}

const SHOWN = ['from', 'to', 'cc', 'date', 'subject'];
// Parts inside parts beyond this are made to harm, not to be read.
const DEEPEST = 12;
const MOST_PARTS = 500;

/** Reads a mail file (RFC 5322 with MIME). HTML is turned into text; nothing it links to is looked at. */
export function readMail(bytes: Uint8Array): Mail {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const root = partOf(source);
  const found = { plain: [] as string[], html: [] as string[], attachments: [] as string[], parts: 0 };
  collect(root, 0, found);
  const header = (name: string) => showHidden(decodeWords(root.headers.get(name) ?? ''));
  return {
    headers: SHOWN.map((name) => ({ name, value: header(name) })).filter(({ value }) => value !== ''),
    sentOn: dayOf(header('date')),
    date: header('date'),
    subject: header('subject'),
    from: header('from'),
    text: showHidden((found.plain.length > 0 ? found.plain : found.html).join('\n\n').replaceAll('\r\n', '\n').trim()),
    attachments: found.attachments,
  };
}

function collect(
  part: Part,
  depth: number,
  found: { plain: string[]; html: string[]; attachments: string[]; parts: number },
): void {
  found.parts += 1;
  if (depth > DEEPEST || found.parts > MOST_PARTS) return;
  const type = part.headers.get('content-type') ?? 'text/plain';
  const disposition = part.headers.get('content-disposition') ?? '';
  const boundary = parameterOf(type, 'boundary');
  if (/^\s*multipart\//iu.test(type) && boundary !== '') {
    for (const inner of splitParts(part.body, boundary)) collect(partOf(inner), depth + 1, found);
    return;
  }
  const fileName = decodeWords(parameterOf(disposition, 'filename') || parameterOf(type, 'name'));
  if (/^\s*attachment/iu.test(disposition) || (fileName !== '' && !/^\s*text\//iu.test(type))) {
    found.attachments.push(fileName === '' ? 'unnamed attachment' : shownFileName(fileName));
    return;
  }
  if (/^\s*text\/html/iu.test(type)) found.html.push(plainHtml(decodeBody(part, type)));
  else if (/^\s*text\//iu.test(type)) found.plain.push(decodeBody(part, type));
}

function partOf(source: string): Part {
  const border = /\r?\n\r?\n/u.exec(source);
  const head = border === null ? source : source.slice(0, border.index);
  const headers = new Map<string, string>();
  // A line that begins with a blank goes on with the one before.
  for (const line of head.replaceAll(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    const name = line.slice(0, colon).toLowerCase();
    if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body: border === null ? '' : source.slice(border.index + border[0].length) };
}

function splitParts(body: string, boundary: string): string[] {
  const parts: string[] = [];
  let current: string[] | null = null;
  for (const line of body.split(/\r?\n/u)) {
    if (line.startsWith(`--${boundary}`)) {
      if (current !== null) parts.push(current.join('\n'));
      current = line.startsWith(`--${boundary}--`) ? null : [];
    } else current?.push(line);
  }
  if (current !== null) parts.push(current.join('\n'));
  return parts;
}

function decodeBody({ headers, body }: Part, type: string): string {
  const bytes = decodeTransfer(body, (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase());
  return decodeCharset(bytes, parameterOf(type, 'charset'));
}

function decodeTransfer(body: string, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  return Buffer.from(encoding === 'quoted-printable' ? unquote(body) : body, 'latin1');
}

function decodeCharset(bytes: Buffer, charset: string): string {
  const known = charset !== '' && iconv.encodingExists(charset) ? charset : 'utf8';
  return iconv.decode(bytes, known);
}

function unquote(text: string): string {
  return text
    .replaceAll(/=\r?\n/gu, '')
    .replaceAll(/=([0-9A-F]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** "=?UTF-8?B?…?=" in a header becomes the words it stands for; bytes without such a mark are taken as UTF-8. */
function decodeWords(header: string): string {
  const encoded = header.replaceAll(/\?=\s+=\?/gu, '?==?');
  const decoded = encoded.replaceAll(
    /=\?([^?]{1,40})\?([bq])\?([^?]*)\?=/giu,
    (_, charset: string, kind: string, text: string) => {
      const body = kind.toLowerCase() === 'b' ? text : text.replaceAll('_', ' ');
      const bytes = decodeTransfer(body, kind.toLowerCase() === 'b' ? 'base64' : 'quoted-printable');
      return decodeCharset(bytes, charset.split('*')[0] ?? '');
    },
  );
  if (decoded !== encoded) return decoded.trim();
  return Buffer.from(encoded, 'latin1').toString('utf8').trim();
}

function parameterOf(header: string, name: string): string {
  const match = new RegExp(`;\\s*${name}\\*?\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'iu').exec(header);
  return match?.[1] ?? match?.[2] ?? '';
}

function plainHtml(html: string): string {
  return readHtml(Buffer.from(html, 'utf8'))
    .blocks.map((block) => (block.kind === 'table' ? block.rows.map((row) => row.join(' | ')).join('\n') : block.text))
    .join('\n');
}

/** The day as the sender's clock had it: what the header says, not what it is in another zone. */
function dayOf(date: string): string | null {
  const match = /(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})/iu.exec(date);
  if (match === null) return null;
  const time = Date.parse(`${match[1] ?? ''} ${match[2] ?? ''} ${match[3] ?? ''} 00:00:00 UTC`);
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}
