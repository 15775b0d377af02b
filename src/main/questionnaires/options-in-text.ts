import { meaningOfOption } from './option-meaning';

/** Asked for every cell of a sheet: longer texts are sentences. */
const LONGEST_OFFER = 120;
const LONGEST_OPTION = 30;

/** "Response (Yes/No/N/A)" offers three options where the form has no drop-down. */
export function optionsInHeader(text: string): string[] {
  const list = /\(([^()]{3,80})\)/.exec(text)?.[1] ?? (/^[^?]{3,60}$/.test(text) && /[/|]/.test(text) ? text : '');
  const options = optionsInText(list);
  if (options.length > 0) return options;
  // A name may leave one of three open: "Accepted / Accepted with changes / Not accepted".
  const parts = partsOf(list);
  const known = parts.filter(isKnown);
  return parts.length >= 3 && known.length * 3 >= parts.length * 2 && parts.every(isShort) ? parts : [];
}

/** "Yes / No / N/A": options that are written out, empty where the text is anything else. */
export function optionsInText(text: string): string[] {
  const parts = partsOf(text);
  return parts.length >= 2 && parts.every(isKnown) ? parts : [];
}

function partsOf(text: string): string[] {
  // "N/A" holds the sign that parts the options.
  return text
    .replaceAll(/n\s?\/\s?a\b/gi, (found) => found.replace('/', '\u0001'))
    .split(/\s*(?:[/|,;☐□☑☒]|\bor\b|\boder\b|\bou\b)\s*/u)
    .map((part) => part.replaceAll('\u0001', '/').trim())
    .filter((part) => part !== '');
}

function isKnown(part: string): boolean {
  return isShort(part) && meaningOfOption(part) !== null;
}

function isShort(part: string): boolean {
  return part.length <= LONGEST_OPTION;
}

/** "Yes / No" names the choice and makes none; a ticked box among others makes it. */
export function onlyOffers(text: string): boolean {
  return text.length <= LONGEST_OFFER && !/[☑☒✓✔]/u.test(text) && optionsInText(text).length > 1;
}
