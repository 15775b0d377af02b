import lexicon from '../../../resources/lexicon/navigation.json';

const LINES: ReadonlySet<string> = new Set(lexicon.lines);
const PATTERNS = lexicon.patterns.map((pattern) => new RegExp(pattern, 'iu'));
const CONTENTS: ReadonlySet<string> = new Set(lexicon.contentsTitles);

/** True for a line that belongs to the page and not to the text: a menu, "Learn more", a copyright line, a page number. */
export function isNavigationLine(text: string): boolean {
  const plain = bare(text);
  if (LINES.has(plain)) return true;
  if (text.length < 160 && PATTERNS.some((pattern) => pattern.test(text.trim()))) return true;
  const entries = text.split(/\s*[|·»›→]\s*/).filter((entry) => entry !== '');
  const short = entries.every((entry) => entry.split(/\s+/).length <= 4 && !/[.:;]$/.test(entry));
  return entries.length >= 3 && short && text.length < 200 && !/\d/.test(text);
}

export function isContentsTitle(text: string): boolean {
  return CONTENTS.has(bare(text).replace(/^\d+ /, ''));
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[›»→←↑▲>…:!?.]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
