// Characters that show nothing and turn, hide or replace what stands around them: directions forced on a text (Trojan Source),
// tags nobody sees, letters drawn as nothing, controls. Not here: spaces of no width and marks of direction, which careless
// copies are full of and which are taken out where texts are read.
const HIDDEN =
  /[\u202A-\u202E\u2066-\u206F\u115F\u1160\u3164\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E007F}]+|(?![\n\r\t])\p{Cc}+/gu;

/** The text with what hides in it named: "[U+202E]" where the reading direction was turned, once for a whole run. */
export function showHidden(text: string): string {
  return text.replace(HIDDEN, nameRun);
}

// What nobody sees either, but careless copies bring along: soft hyphens, spaces of no width, marks of direction, joiners,
// variants of a letter, halves of one. Joiners and variants belong to pictures and to writing that joins its letters.
const JOINED_LETTER =
  '(?![\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{Script=Common}\\p{Script=Inherited}])[\\p{L}\\p{M}]';
const UNSEEN = new RegExp(
  [
    '[\\u00AD\\u034F\\u180B-\\u180F\\u200B\\u2060-\\u2065\\uFE00-\\uFE0D\\uFEFF\\u{E0100}-\\u{E01EF}\\p{Cs}]+',
    '(?<!\\p{Emoji})[\\uFE0E\\uFE0F]+',
    `(?<!${JOINED_LETTER})\\u200C+`,
    `(?<!${JOINED_LETTER}|(?:\\p{Extended_Pictographic}|\\p{Emoji_Modifier})\\uFE0F?)\\u200D+`,
  ].join('|'),
  'gu',
);
const DIRECTION_MARK = /[\u200E\u200F\u061C]+/gu;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** The text with everything in it named that is not seen, also what careless copies are full of. */
export function showUnseen(text: string): string {
  const named = showHidden(text).replace(UNSEEN, nameRun);
  return RIGHT_TO_LEFT.test(text) ? named : named.replace(DIRECTION_MARK, nameRun);
}

function nameRun(run: string): string {
  const code = (run.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const length = Array.from(run).length;
  return length === 1 ? `[U+${code}]` : `[U+${code} ×${length}]`;
}

const NAMED = /\[U\+[0-9A-F]{4,6}(?: ×\d+)?\]/gu;
const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/u;
// The alphabets whose letters pass for Latin ones. Units and formulas put a Greek letter before Latin ones (µm, σ).
const ALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Cherokee}\p{Script=Armenian}]/u;
const UNIT = /^[\u03A9\u03BC\u00B5][A-Za-z]{1,3}$/u;

/** What a text holds that is not what it looks like: named hidden characters, and words of letters from two alphabets. */
export function findDisguised(text: string): string[] {
  return foundIn(text, showHidden(text));
}

/** The same, and every other character that is not seen. */
export function findUnseen(text: string): string[] {
  return foundIn(text, showUnseen(text));
}

function foundIn(text: string, shown: string): string[] {
  // Whole libraries are looked through, and nearly every text is of one alphabet.
  const words = ALIKE.test(text) ? [...text.matchAll(WORD)].map(([word]) => word) : [];
  const mixed = words.filter((word) => ALIKE.test(word) && LATIN.test(word) && !UNIT.test(word)).map(nameLetters);
  return [...new Set([...(shown.match(NAMED) ?? []), ...mixed])];
}

/** A word with its strangers named: "еncrypted" with a Cyrillic first letter becomes "[U+0435]ncrypted". */
function nameLetters(word: string): string {
  return Array.from(word, (letter) =>
    ALIKE.test(letter) ? `[U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]` : letter,
  ).join('');
}

/** A file's name as it may be kept and shown: no folders before it, nothing in it that hides or turns the rest. */
export function shownFileName(name: string): string {
  const last = name.split(/[\\/]/u).at(-1) ?? '';
  const shown = showHidden(last.replaceAll(/[\n\r\t]/gu, ' ')).trim();
  return shown === '' || /^\.+$/u.test(shown) ? 'unnamed' : shown;
}
