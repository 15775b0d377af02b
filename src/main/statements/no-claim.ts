import lexicon from '../../../resources/lexicon/not-statements.json';

const POINTERS = lexicon.pointers.map((pattern) => new RegExp(pattern, 'iu'));
const DEFINITION = new RegExp(lexicon.definition.pattern, 'iu');
const OWN = new Set(lexicon.definition.own.split(' '));
const EMPTY_LEAD = new RegExp(lexicon.emptyLeads, 'iu');

const HEAD_LINE = new RegExp(lexicon.headLines, 'iu');

/** A line of the head of a document, before its first section: who owns it and whom it names. */
export function isHeadLine(sentence: string, path: readonly string[]): boolean {
  return path.length <= 1 && HEAD_LINE.test(sentence);
}

/** True for a sentence that claims nothing about the company: a question, a pointer, a definition, a bare lead-in. */
export function isNoClaim(sentence: string): boolean {
  const words = sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  if (words.length === 0) return true;
  if (/^[\d\s./-]+$/.test(sentence)) return true;
  if (/\?["'”’)]*$/.test(sentence)) return true;
  if (sentence.endsWith(':') && (words.length <= 3 || EMPTY_LEAD.test(sentence))) return true;
  if (POINTERS.some((pattern) => pattern.test(sentence))) return true;
  return DEFINITION.test(sentence) && !words.some((word) => OWN.has(word.toLowerCase()));
}
