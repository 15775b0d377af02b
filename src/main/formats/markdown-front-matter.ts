const MARK = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const DATE_KEY = /^(last[_-]?(?:updated|modified|reviewed)|updated|modified|date|effective|datum|stand)$/i;

/**
 * Cuts the YAML block off the head of a Markdown file. Only its title and its date are used, both single-line strings;
 * `date` comes back as a sentence ("last_updated: 2026-01-12") for the reader of dates.
 */
export function readFrontMatter(source: string): { body: string; title: string | null; date: string | null } {
  const match = MARK.exec(source);
  if (match === null) return { body: source, title: null, date: null };
  let title: string | null = null;
  let date: string | null = null;
  for (const line of (match[1] ?? '').split(/\r?\n/)) {
    const pair = /^([\w-]+)\s*:\s*(.+?)\s*$/.exec(line);
    const [, key = '', raw = ''] = pair ?? [];
    const value = raw.replace(/^(["'])(.*)\1$/, '$2');
    if (/^title$/i.test(key) && value !== '') title = value;
    if (DATE_KEY.test(key) && date === null && /\d{4}/.test(value)) date = `${key.replaceAll(/[_-]/g, ' ')}: ${value}`;
  }
  return { body: source.slice(match[0].length), title, date };
}
