import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfContent {
  /** Text of each page, in the order it was drawn. */
  pages: string[];
  title: string;
  author: string;
  language: string;
  /** Outline entries with the page each leads to, counted from 1. */
  outline: { title: string; level: number; page: number }[];
  fonts: Set<string>;
  links: number;
  /** Links that lead nowhere. */
  brokenLinks: string[];
}

/** The parts of a Word file as text, by their paths. */
export function unzipText(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]));
}

/** What a reader of the Word file sees in its body, one line for each paragraph. */
export function docxLines(bytes: Uint8Array): string[] {
  const xml = unzipText(bytes)['word/document.xml'] ?? '';
  return xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br)\/>/g)]
        .map(([whole, text]) => (whole.startsWith('<w:t>') || whole.startsWith('<w:t ') ? unescaped(text ?? '') : '\t'))
        .join(''),
    );
}

export async function readPdf(bytes: Uint8Array): Promise<PdfContent> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const { info } = await pdf.getMetadata();
  const facts = new Map(Object.entries(info));
  const pages: string[] = [];
  const fonts = new Set<string>();
  let links = 0;
  const brokenLinks: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent();
    pages.push(content.items.map((item) => ('str' in item ? item.str : '')).join('\n'));
    for (const style of Object.values(content.styles)) fonts.add(style.fontFamily);
    for (const { subtype, dest } of await page.getAnnotations()) {
      if (subtype !== 'Link') continue;
      links += 1;
      if (typeof dest !== 'string' || (await pdf.getDestination(dest)) === null) brokenLinks.push(String(dest));
    }
  }
  const outline: PdfContent['outline'] = [];
  type Entries = Awaited<ReturnType<typeof pdf.getOutline>>;
  async function walk(entries: Entries | null, level: number): Promise<void> {
    for (const { title, dest, items } of entries ?? []) {
      const [target] = typeof dest === 'string' ? ((await pdf.getDestination(dest)) ?? []) : (dest ?? []);
      outline.push({ title, level, page: (await pdf.getPageIndex(target)) + 1 });
      await walk(items, level + 1);
    }
  }
  await walk(await pdf.getOutline(), 1);
  await task.destroy();
  return {
    pages,
    title: String(facts.get('Title') ?? ''),
    author: String(facts.get('Author') ?? ''),
    language: String(facts.get('Language') ?? ''),
    outline,
    fonts,
    links,
    brokenLinks,
  };
}

/** Text without white space, to compare what is broken into lines differently. */
export function squeezed(text: string): string {
  return text.replace(/\s+/gu, '');
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
