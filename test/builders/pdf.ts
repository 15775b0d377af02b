/** A piece of text on a page: points from the top left corner. */
export interface PdfText {
  text: string;
  x: number;
  /** Distance of the baseline from the top. */
  y: number;
  size?: number;
  bold?: boolean;
}

/** Page content beside text: filled discs (bullets that are drawn) and lines (borders of tables). */
export interface PdfPageContent {
  texts: PdfText[];
  discs?: { x: number; y: number; radius: number }[];
  lines?: { x1: number; y1: number; x2: number; y2: number }[];
}

export const WIDTH = 595;
export const HEIGHT = 842;

/** A real PDF written by hand: Helvetica, WinAnsi, one content stream a page. */
export function buildPdf(pages: PdfPageContent[], options: { protect?: boolean } = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const fonts = [
    add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'),
    add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>'),
  ];
  const tree = objects.length + pages.length * 2 + 1;
  const kids = pages.map((page) => {
    const stream = contentOf(page);
    const content = add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents ${content} 0 R /Resources << /Font << /F1 ${fonts[0]} 0 R /F2 ${fonts[1]} 0 R >> >> >>`,
    );
  });
  add(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`);
  const catalog = add(`<< /Type /Catalog /Pages ${tree} 0 R >>`);
  const lock = options.protect
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >>`
    : '';
  return assemble(objects, `/Root ${catalog} 0 R /ID [<01> <01>]${lock}`);
}

/** Lines of text one below the other, as a word processor sets them. */
export function linesOfText(
  lines: string[],
  at: { x: number; y: number; size?: number; spacing?: number; bold?: boolean },
): PdfText[] {
  const { x, y, size = 11, spacing = 14, bold = false } = at;
  return lines.flatMap((text, index) => (text === '' ? [] : [{ text, x, y: y + index * spacing, size, bold }]));
}

export function contentOf({ texts, discs = [], lines = [] }: PdfPageContent): string {
  const drawn = [
    ...lines.map(({ x1, y1, x2, y2 }) => `0.5 w ${x1} ${HEIGHT - y1} m ${x2} ${HEIGHT - y2} l S`),
    ...discs.map(({ x, y, radius }) => disc(x, HEIGHT - y, radius)),
    ...texts.map(
      ({ text, x, y, size = 11, bold = false }) =>
        `BT /F${bold ? 2 : 1} ${size} Tf 1 0 0 1 ${x} ${HEIGHT - y} Tm (${escape(text)}) Tj ET`,
    ),
  ];
  return drawn.join('\n');
}

function disc(x: number, y: number, r: number): string {
  const k = r * 0.5523;
  return [
    `${x + r} ${y} m`,
    `${x + r} ${y + k} ${x + k} ${y + r} ${x} ${y + r} c`,
    `${x - k} ${y + r} ${x - r} ${y + k} ${x - r} ${y} c`,
    `${x - r} ${y - k} ${x - k} ${y - r} ${x} ${y - r} c`,
    `${x + k} ${y - r} ${x + r} ${y - k} ${x + r} ${y} c f`,
  ].join(' ');
}

function escape(text: string): string {
  return text
    .replace(/[\\()]/g, '\\$&')
    .replaceAll('–', '\\226')
    .replaceAll('•', '\\225');
}

function assemble(objects: string[], trailer: string): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}
