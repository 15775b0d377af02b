import instructionWords from '../../../resources/questionnaires/instruction-words.json';
import { plainWords } from './words';

const PLACEHOLDERS = new Set(instructionWords.placeholders.map(plainWords));
const OPENINGS = instructionWords.placeholderOpenings.map(plainWords);
/** Longer texts are answers even when they begin like a request. */
const LONGEST_PLACEHOLDER = 120;

/** Whether a text in an answer cell only asks for an answer: "To be completed", "<enter>", "☐ Yes ☐ No", "….". */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > LONGEST_PLACEHOLDER) return trimmed === '';
  if (/^[<[{«].*[>\]}»]$/su.test(trimmed)) return isRequest(trimmed.slice(1, -1), true);
  if (/^[\s._\-–—…?*xX]{3,}$/u.test(trimmed) || /^[.…_?*]+$/u.test(trimmed)) return true;
  if (trimmed.includes('☐') && !/[☑☒✓✔]/u.test(trimmed)) return true;
  return isRequest(trimmed, false);
}

/** In angle or square brackets nearly everything is a place to fill in. */
function isRequest(text: string, bracketed: boolean): boolean {
  const plain = plainWords(text);
  if (PLACEHOLDERS.has(plain) || OPENINGS.some((opening) => plain.startsWith(opening))) return true;
  return bracketed && plain !== '';
}
