import { splitSentences } from '../language/sentences';
import { hasMainVerb } from './sentence-form';
import type { StructuredBlock } from './structured-block';

const ANNOUNCES =
  /\b(?:following|below|these|as follows|such as|folgende[nrms]?|nachfolgende[nrms]?|nachstehende[nrms]?|diese|suivante?s?|ci-dessous)\b/i;
/** Lead-ins of so few words say nothing without the sentence before them ("This includes:"). */
const FEWEST_WORDS = 4;

/** True where a paragraph introduces the list, table or record that follows it. */
export function introduces(text: string, next: StructuredBlock | undefined): boolean {
  if (next === undefined || next.kind === 'heading' || next.kind === 'paragraph') return false;
  if (text.endsWith(':')) return true;
  const sentences = splitSentences(text);
  const last = sentences.at(-1)?.text ?? text;
  if (ANNOUNCES.test(last)) return true;
  // A single claim with fragments below it: "All data is encrypted at rest" and the places where.
  return next.kind === 'list-item' && sentences.length === 1 && (!/[.!?]$/.test(text) || !hasMainVerb(next.text));
}

/** The sentence of a paragraph or item that introduces what follows; with the one before it where it says too little. */
export function leadInOf(text: string): string {
  const sentences = splitSentences(text).map((sentence) => sentence.text);
  const last = sentences.at(-1) ?? text;
  const before = sentences.at(-2);
  const isShort =
    last.split(/\s+/).length < FEWEST_WORDS || /^(?:this|these|it|they|dies|diese|dazu|hierzu)\b.{0,40}:$/i.test(last);
  return isShort && before !== undefined ? `${before} ${last}` : last;
}
