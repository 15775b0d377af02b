/** What a line begins with. */
export interface ListMark {
  kind: 'bullet' | 'number' | 'letter';
  /** The mark as printed. */
  mark: string;
  /** Position in its sequence, 0 for bullets: "3." is 3, "b)" is 2, "iv." is 4. */
  ordinal: number;
  rest: string;
}

const BULLET = /^([•◦▪●○■□‣⁃∙·►➢→➔➤▶✓✔❖\u{F0B7}\u{F0A7}\u{F0FC}]|[-–—*+o](?=\s))\s*(?=\S)/u;
const NUMBER = /^(\(?(\d{1,2})[.)]|(\d{1,2})\.\))\s+(?=\S)/;
const LETTER = /^(\(([a-z])\)|([a-z])\))\s*(?=\S)|^(([a-z])\.)\s+(?=\p{L}{2})/u;
const ROMAN = /^(\(?([ivx]{1,5})[.)])\s+(?=\S)/;
const SECTION_NUMBER =
  /^((?:\d{1,2}|[A-Z])(?:\.(?:\d{1,3}|[a-z](?![a-z])))+\.?|\d{1,2}\.|\d{1,2}(?=\s+\p{Lu}\p{Ll}))\s+(?=\S)|^((?:§|Art\.|Artikel|Article|Section|Abschnitt|Kapitel|Chapter|Annex|Anlage|Anhang|Appendix)\s*(?:\d{1,3}|[IVX]{1,4}|[A-Z])(?:\.\d+)*)(?:[.:\s–-]+(?=\S)|$)/u;

export function listMark(text: string): ListMark | null {
  const bullet = BULLET.exec(text);
  if (bullet) {
    const rest = text.slice(bullet[0].length);
    // "- 2. Compliance": an export that printed both marks.
    const inner = NUMBER.exec(rest);
    return { kind: 'bullet', mark: bullet[1] ?? '', ordinal: 0, rest: inner ? rest.slice(inner[0].length) : rest };
  }
  const number = NUMBER.exec(text);
  if (number) return made('number', number[0], Number(number[2] ?? number[3]), text);
  const roman = ROMAN.exec(text);
  if (roman && (roman[2] ?? '').length > 1) return made('letter', roman[0], romanValue(roman[2] ?? ''), text);
  const letter = LETTER.exec(text);
  if (letter) {
    const char = letter[2] ?? letter[3] ?? letter[5] ?? 'a';
    return made('letter', letter[0], char.charCodeAt(0) - 96, text);
  }
  return null;
}

/** "2.1.3" of "2.1.3. Passwords" with its depth (3); "§ 4" and "Annex II" have depth 1. Null where there is none. */
export function sectionNumber(text: string): { number: string; parts: string[]; rest: string } | null {
  const match = SECTION_NUMBER.exec(text);
  if (!match) return null;
  const number = (match[1] ?? match[2] ?? '').replace(/\.$/, '');
  const parts = match[1] === undefined ? [number] : number.split('.');
  return { number, parts, rest: text.slice(match[0].length) };
}

const RECORD = /^(\p{Lu}[\p{L}\p{N} ()/&.,'’+-]{0,58}?)(\s+[–—]\s+|\s*:\s+|\s+:\s*|\s+-\s+)(\S[\s\S]*)$/u;
const MOST_LABEL_WORDS = 7;

/** A line of the form "Label – value" or "Label: value"; null for a sentence that happens to hold a colon or a dash. */
export function recordParts(text: string): { label: string; separator: string; value: string } | null {
  const match = RECORD.exec(text);
  if (!match) return null;
  const [, label = '', separator = '', value = ''] = match;
  if (label.split(/\s+/).length > MOST_LABEL_WORDS || /[.!?]\s/.test(label)) return null;
  if (/^https?$/i.test(label)) return null;
  return { label: label.trim(), separator, value };
}

function made(kind: 'number' | 'letter', mark: string, ordinal: number, text: string): ListMark {
  return { kind, mark: mark.trim(), ordinal, rest: text.slice(mark.length) };
}

function romanValue(digits: string): number {
  const values: Record<string, number> = { i: 1, v: 5, x: 10 };
  return Array.from(digits).reduce((total, digit, index) => {
    const value = values[digit] ?? 0;
    return total + (value < (values[digits[index + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);
}
