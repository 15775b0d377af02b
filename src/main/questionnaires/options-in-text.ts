import { meaningOfOption } from './option-meaning';

/** Asked for every cell of a sheet: longer texts are sentences. */
const LONGEST_OFFER = 120;

/** "Response (Yes/No/N/A)" offers three options where the form has no drop-down. */
export function optionsInHeader(text: string): string[] {
  const list = /\(([^()]{3,80})\)/.exec(text)?.[1] ?? (/^[^?]{3,60}$/.test(text) && /[/|]/.test(text) ? text : '');
  return optionsInText(list);
}

/** "Yes / No / N/A": options that are written out, empty where the text is anything else. */
export function optionsInText(text: string): string[] {
  // "N/A" holds the sign that parts the options.
  const parts = text
    .replaceAll(/n\s?\/\s?a\b/gi, (found) => found.replace('/', '\u0001'))
    .split(/\s*(?:[/|,;☐□☑☒]|\bor\b|\boder\b|\bou\b)\s*/u)
    .map((part) => part.replaceAll('\u0001', '/').trim())
    .filter((part) => part !== '');
  const known = parts.filter((part) => part.length <= 30 && meaningOfOption(part) !== null);
  return parts.length >= 2 && known.length === parts.length ? parts : [];
}

/** "Yes / No" names the choice and makes none; a ticked box among others makes it. */
export function onlyOffers(text: string): boolean {
  return text.length <= LONGEST_OFFER && !/[☑☒✓✔]/u.test(text) && optionsInText(text).length > 1;
}
