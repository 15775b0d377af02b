import type { Passage } from '../../shared/domain/document';
import { recordParts, sectionNumber } from '../documents/line-marks';
import { isMarketingSentence } from '../documents/marketing';
import { isAnswerField, isQuestion, type Reply, readReply, readRowReply } from '../documents/replies';
import { hasMainVerb, looksWhole } from '../documents/sentence-form';
import { splitSentences } from '../language/sentences';
import { isHeadLine, isNoClaim } from './no-claim';

/** A claim found in a passage. */
export interface StatementDraft {
  /** Exact words: a substring of the passage's text. */
  quote: string;
  /** The quote with what it needs to be understood alone: lead-in, label, the name of a record. */
  text: string;
  /** Index into the passages given. */
  passageIndex: number;
  leadIn: string | null;
  /** Headings above it, and the label it stands under. */
  path: string[];
  /** What the document replied to the question it stands under, or its row to its measure; null for most. */
  reply: Reply | null;
}

type Draft = Omit<StatementDraft, 'reply'>;
type SourcePassage = Pick<Passage, 'kind' | 'text' | 'leadIn' | 'locator'>;

const MOST_LABEL_WORDS = 6;
const MOST_RUN_IN_WORDS = 3;
const PARAGRAPH_NUMBER = /^(?:\d{1,2}(?:\.\d{1,2})+\.?|§\s*\d+|\(\d{1,2}\))\s+/;

/** Every claim of a document, sentence by sentence. Headings, navigation, marketing, questions and pointers make none. */
export function splitStatements(passages: SourcePassage[]): StatementDraft[] {
  const names = lowerCaseNames(passages);
  const drafts = passages.flatMap((passage, passageIndex): Draft[] => {
    switch (passage.kind) {
      case 'heading':
      case 'navigation':
      case 'marketing':
        return [];
      case 'table-row':
        return tableRow(passage, passageIndex);
      case 'record':
        return record(passage, passageIndex, names);
      case 'paragraph':
      case 'list-item':
        return sentences(passage, passageIndex, names);
    }
  });
  return withReplies(drafts);
}

const LASTING: ReadonlySet<Reply> = new Set(['partly', 'no', 'planned']);

/** A remark below "Answer: Partly" speaks of a part, too; one below "Answer: No" says why not, or what there is instead. */
function withReplies(drafts: Draft[]): StatementDraft[] {
  let open: { path: string; reply: Reply } | null = null;
  return drafts.map((draft) => {
    const path = draft.path.join('\n');
    const own = isQuestion(draft.path.at(-1) ?? '') ? readReply(draft.quote) : readRowReply(draft.quote);
    if (own !== null) open = { path, reply: own };
    const isRemark = open?.path === path && isAnswerField(recordParts(draft.quote)?.label ?? '');
    return { ...draft, reply: own ?? (isRemark && open !== null && LASTING.has(open.reply) ? open.reply : null) };
  });
}

/** A quote as two places of the same sentence compare: case, spaces, end punctuation and quotation marks folded. */
export function normaliseQuote(quote: string): string {
  return quote
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[“”„«»‟]/g, '"')
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/\s+([.,;:!?])/g, '$1')
    .replace(/^[\s"'(]+|[\s"').,;:!?]+$/g, '')
    .trim();
}

function sentences(passage: SourcePassage, passageIndex: number, names: ReadonlySet<string>): Draft[] {
  const { text, leadIn, locator } = passage;
  const { label, first, rest } = labelled(text, passage.kind, names, questionAbove(locator.path) !== null);
  const path = label === null ? locator.path : [...locator.path, label];
  const question = questionAbove(path);
  return [first, ...rest].flatMap((sentence, index): Draft[] => {
    const quote = sentence.replace(PARAGRAPH_NUMBER, '');
    if (question !== null && needsQuestion(quote)) {
      return [{ quote, text: `${question} – ${quote}`, passageIndex, leadIn, path }];
    }
    if (isNoClaim(quote) || isMarketingSentence(quote) || quote.replace(/[\s.:–-]+$/, '') === label) return [];
    if (passage.kind === 'paragraph' && (isFragmentLine(quote, text) || isHeadLine(quote, locator.path))) return [];
    const own = label === null || index === 0 ? quote : `${label}: ${quote}`;
    return [{ quote, text: withLeadIn(own, passage, label), passageIndex, leadIn, path }];
  });
}

/** The question a passage answers, where the heading right above it is one. */
function questionAbove(path: string[]): string | null {
  return isQuestion(path.at(-1) ?? '') ? nameOf(path) : null;
}

/** A reply and a short answer say nothing without their question. */
function needsQuestion(quote: string): boolean {
  if (isNoClaim(quote)) return false;
  const parts = recordParts(quote);
  return readReply(quote) !== null || (parts !== null && isAnswerField(parts.label)) || !hasMainVerb(quote);
}

/**
 * The sentences of a passage. An item may begin with its label ("Backups: …", "Lobby. Place participants …"), which
 * belongs to the first sentence and explains the others.
 */
function labelled(
  text: string,
  kind: SourcePassage['kind'],
  names: ReadonlySet<string>,
  answers: boolean,
): { label: string | null; first: string; rest: string[] } {
  const found = splitSentences(text, names);
  const [one, two] = found;
  const rest = found.slice(1).map((sentence) => sentence.text);
  const first = one?.text ?? '';
  if (one !== undefined && two !== undefined && isQuestion(first)) {
    if (readReply(two.text) === null) return { label: first, first, rest };
    return { label: null, first: text.slice(one.start, two.end), rest: rest.slice(1) };
  }
  const bare = first.replace(/[.:]$/, '');
  if (kind === 'paragraph' && two !== undefined && !answers && isRunInHeading(first))
    return { label: bare, first, rest };
  if (kind !== 'list-item' || one === undefined) return { label: null, first, rest };
  if (two !== undefined && bare.split(/\s+/).length <= MOST_LABEL_WORDS && !hasMainVerb(bare) && /[.:]$/.test(first)) {
    return { label: bare, first: text.slice(one.start, two.end), rest: rest.slice(1) };
  }
  const label = recordParts(text)?.label ?? null;
  const isLabel = label !== null && !hasMainVerb(label) && !/^(?:note|hinweis)$/i.test(label);
  return { label: isLabel ? label : null, first, rest };
}

/** "Backups. We keep …": a few words without a verb before the sentences they announce. A date or a reply is none. */
function isRunInHeading(first: string): boolean {
  const words = first.split(/\s+/);
  return (
    first.endsWith('.') &&
    words.length <= MOST_RUN_IN_WORDS &&
    /^\p{Lu}/u.test(first) &&
    !/\d|@/.test(first) &&
    !hasMainVerb(first.slice(0, -1)) &&
    readReply(first) === null
  );
}

/** A fragment needs its lead-in; where there is none, the heading it stands under. */
function withLeadIn(text: string, { kind, leadIn, locator }: SourcePassage, label: string | null): string {
  const body = label === null ? text : text.slice(label.length);
  if (kind !== 'list-item' || (leadIn === null ? looksWhole(body) : hasMainVerb(body))) return text;
  const before = leadIn ?? nameOf(locator.path);
  return before === '' ? text : `${before.replace(/\s*[:;.,–-]+$/, '')}: ${text}`;
}

/** The nearest heading without its number. */
function nameOf(path: string[]): string {
  const heading = path.at(-1) ?? '';
  return sectionNumber(heading)?.rest || heading;
}

/** A short line without a verb is a caption or the rest of a table, unless it tells whom to contact. */
function isFragmentLine(quote: string, whole: string): boolean {
  if (quote !== whole || quote.length > 90 || /[.!:;]$/.test(quote)) return false;
  return !hasMainVerb(quote) && !/@|(?<![\p{L}\d])\d+(?!\p{L})|:\s/u.test(quote);
}

/** A table row is one claim: its cells mean nothing apart. */
function tableRow({ text, leadIn, locator }: SourcePassage, passageIndex: number): Draft[] {
  if (!/\p{L}{2}/u.test(text)) return [];
  const before = leadIn === null ? '' : `${leadIn.replace(/\s*[:;.]+$/, '')}: `;
  return [{ quote: text, text: `${before}${text}`, passageIndex, leadIn, path: locator.path }];
}

/** An entry of a record, with the name of what it describes; a value of several sentences makes several claims. */
function record(passage: SourcePassage, passageIndex: number, names: ReadonlySet<string>): Draft[] {
  const { text, leadIn, locator } = passage;
  const label = recordParts(text)?.label ?? text.split(' – ')[0] ?? '';
  const owner = introductionOf(passage);
  const found = splitSentences(text, names);
  return found.flatMap(({ text: quote }, index): Draft[] => {
    if (isNoClaim(quote) || isHeadLine(quote, locator.path) || quote.replace(/[\s.:–-]+$/, '') === label) return [];
    const own = index === 0 ? quote : `${label} – ${quote}`;
    const path = index === 0 ? locator.path : [...locator.path, label];
    return [
      {
        quote,
        text: `${owner}${own}`,
        passageIndex,
        leadIn,
        path,
      },
    ];
  });
}

/** The sentence above a record; else the name of what it describes, with the names of its columns. */
function introductionOf({ leadIn, locator }: SourcePassage): string {
  const name = nameOf(locator.path);
  if (leadIn === null) return name === '' ? '' : `${name} – `;
  const introduction = `${leadIn.replace(/\s*[:;.,–-]+$/, '')}: `;
  return name === '' || hasMainVerb(leadIn) ? introduction : `${name} – ${introduction}`;
}

/** Words that begin paragraphs in lower case again and again: names written so. */
function lowerCaseNames(passages: SourcePassage[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { kind, text } of passages) {
    const first = kind === 'paragraph' ? /^(\p{Ll}[\p{L}\p{N}-]{2,})(?:['’]s)?\s/u.exec(text)?.[1] : undefined;
    if (first !== undefined) names.add(first);
  }
  return names;
}
