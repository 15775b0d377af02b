import outline from '../../../resources/wording/whitepaper-outline.json';
import type { ExportStatement } from './export-source';
import { byPlace } from './order-measures';
import { leadInOf } from './own-words';
import { beginsByPointing, continues, isLeadIn, withoutListMark } from './sentence';
import { sentenceLexicon } from './wording';

const CERTIFICATE_HEADING = new RegExp(outline.certificateHeading, 'iu');
// The subject of a short sentence is named within its first words.
const WORDS_OF_SUBJECT = 4;
const FEWEST_LETTERS = 4;

/** Statements where a reader understands them, and those no place can make understandable. */
export interface InContext {
  statements: ExportStatement[];
  /** What each sentence goes on from, where it begins by pointing back ("It covers …") and so says nothing without it. */
  pointsTo: ReadonlyMap<ExportStatement, ExportStatement>;
  /** Those that point back to words of their paragraph that no statement holds. */
  lost: ReadonlySet<ExportStatement>;
  /** Words that introduce what no statement says. */
  alone: ReadonlySet<ExportStatement>;
}

/**
 * A sentence that only introduces a list belongs where the list belongs, and one that goes on from the sentence before it
 * belongs behind that one, whatever their own words touch.
 */
export function inContext(entries: readonly ExportStatement[]): InContext {
  const lists = new Map<string, ExportStatement>();
  for (const entry of entries) {
    const leadIn = leadInOf(entry);
    if (leadIn !== null && !lists.has(keyOf(entry, leadIn))) lists.set(keyOf(entry, leadIn), entry);
  }
  const alone = new Set<ExportStatement>();
  const moved = new Map<ExportStatement, ExportStatement>();
  const pointsTo = new Map<ExportStatement, ExportStatement>();
  const lost = new Set<ExportStatement>();
  const inOrder = [...entries].sort(byPlace);
  const repeated = repeatedIn(entries);
  let previous: ExportStatement | null = null;
  let passage: ExportStatement[] = [];
  for (const [index, entry] of inOrder.entries()) {
    const words = withoutListMark(entry.statement.text);
    const next = inOrder[index + 1];
    const list: ExportStatement | null = lists.get(keyOf(entry, words)) ?? null;
    // Steps told in full sentences do not repeat the words that introduce them.
    const steps = isLeadIn(words) && next !== undefined && follows(next, entry) ? next : null;
    passage = previous !== null && isInOnePassage(entry, previous) ? [...passage, previous] : [];
    const anchor: ExportStatement | null = list ?? steps ?? antecedentOf(entry, previous, passage);
    const isAlone = isLeadIn(words) && list === null && steps === null;
    const named = isAlone ? certificatesBelow(entry, inOrder.slice(index + 1)) : null;
    const placed: ExportStatement = named ?? (anchor === null ? entry : besideOf(anchor, entry));
    const before: ExportStatement | null = sequelOf(entry, precedingOf(entry, previous, repeated));
    const here: ExportStatement =
      before === null ? placed : { ...asProviders(placed, before), goesOnFrom: before.statement };
    if (isAlone && named === null) alone.add(here);
    if (before !== null) pointsTo.set(here, before);
    if (entry.lacksBefore === true && pointsBack(entry)) lost.add(here);
    moved.set(entry, here);
    previous = here;
  }
  return { statements: entries.map((entry) => moved.get(entry) ?? entry), alone, pointsTo, lost };
}

/** "The data centres hold the following certificates:" with a heading for each of them: the sentence names them itself. */
function certificatesBelow(entry: ExportStatement, after: readonly ExportStatement[]): ExportStatement | null {
  const { statement } = entry;
  const documentId = statement.places[0]?.documentId;
  const headings: string[] = [];
  for (const { statement: next } of after) {
    const heading = next.places[0]?.locator.path.at(-1) ?? '';
    if (next.places[0]?.documentId !== documentId || !CERTIFICATE_HEADING.test(heading)) break;
    if (!headings.includes(heading)) headings.push(heading);
  }
  if (!/certif|zertifi/iu.test(statement.text) || headings.length < 2) return null;
  return { ...entry, statement: { ...statement, text: `${statement.text} ${headings.join(', ')}` } };
}

function besideOf(anchor: ExportStatement, entry: ExportStatement): ExportStatement {
  return { ...entry, mappings: anchor.mappings, topics: anchor.topics, own: entry.mappings };
}

/** Sentences that stand first elsewhere and again in a paragraph, by that paragraph. */
function repeatedIn(entries: readonly ExportStatement[]): ReadonlyMap<number, ExportStatement[]> {
  const found = new Map<number, ExportStatement[]>();
  for (const entry of entries) {
    for (const { passageId } of entry.statement.places.slice(1)) {
      found.set(passageId, [...(found.get(passageId) ?? []), entry]);
    }
  }
  return found;
}

/** What stands right before an entry; the first own sentence of a paragraph may follow one that stands first elsewhere. */
function precedingOf(
  entry: ExportStatement,
  previous: ExportStatement | null,
  repeated: ReadonlyMap<number, ExportStatement[]>,
): ExportStatement | null {
  if (previous !== null && isInOnePassage(entry, previous)) return previous;
  const [only, ...others] = repeated.get(entry.statement.places[0]?.passageId ?? 0) ?? [];
  return only !== undefined && others.length === 0 && only !== entry ? only : previous;
}

/** The sentence right before, where this one begins by pointing back to it. */
function sequelOf(entry: ExportStatement, previous: ExportStatement | null): ExportStatement | null {
  const isNext = previous !== null && (follows(entry, previous) || sharesPassage(entry, previous));
  const goesOn = isNext && leadInOf(entry) === null && pointsBack(entry);
  return goesOn ? previous : null;
}

/** "Their systems divert attacks." after a sentence about a provider speaks of the provider, too. */
function asProviders(entry: ExportStatement, previous: ExportStatement): ExportStatement {
  const { statement } = entry;
  const isTheirs = previous.statement.modality === 'sub-processor' && statement.modality === 'implemented';
  if (!isTheirs || /\b(?:we|our|us|wir|uns\p{L}*)\b/iu.test(statement.text)) return entry;
  return {
    ...entry,
    statement: { ...statement, modality: 'sub-processor', scope: { ...statement.scope, subject: 'provider' } },
  };
}

/** The sentence another one goes on from: the one right before it, or an earlier one of its paragraph whose words it takes up. */
function antecedentOf(
  entry: ExportStatement,
  previous: ExportStatement | null,
  passage: readonly ExportStatement[],
): ExportStatement | null {
  if (leadInOf(entry) !== null || entry.mappings.some(({ status }) => status === 'confirmed')) return null;
  const goesOn = continues(entry.statement.text, sentenceLexicon(entry.language));
  if (previous !== null && follows(entry, previous) && goesOn) return previous;
  return passage.findLast((before) => echoes(entry, before)) ?? null;
}

function isInOnePassage(one: ExportStatement, other: ExportStatement): boolean {
  return one.statement.places[0]?.passageId === other.statement.places[0]?.passageId;
}

/** Whether a sentence stands again in the paragraph of another. */
function sharesPassage({ statement }: ExportStatement, { statement: other }: ExportStatement): boolean {
  return other.places.some(({ passageId }) => passageId === statement.places[0]?.passageId);
}

/** "Rights are reviewed every six months. The result of each review is recorded.": a sequel in the same paragraph. */
function echoes({ statement, language }: ExportStatement, previous: ExportStatement): boolean {
  const [first = '', ...words] = withoutListMark(statement.text)
    .toLowerCase()
    .split(/[^\p{L}]+/u, 1 + WORDS_OF_SUBJECT);
  if (!sentenceLexicon(language).definite.includes(first)) return false;
  const before = previous.statement.text.toLowerCase().split(/[^\p{L}]+/u);
  const nouns = words.filter((word) => word.length >= FEWEST_LETTERS);
  return nouns.some((noun) => before.some((word) => word.length >= FEWEST_LETTERS && sameStem(word, noun)));
}

function sameStem(one: string, other: string): boolean {
  const length = Math.max(FEWEST_LETTERS, Math.min(one.length, other.length) - 2);
  return one.slice(0, length) === other.slice(0, length);
}

function pointsBack({ statement, language }: ExportStatement): boolean {
  const lexicon = sentenceLexicon(language);
  const [first = ''] = withoutListMark(statement.text)
    .toLowerCase()
    .split(/[^\p{L}]+/u, 1);
  return lexicon.pointers.includes(first) || beginsByPointing(statement.text, lexicon);
}

function follows(entry: ExportStatement, previous: ExportStatement): boolean {
  const [before, here] = [previous.statement.places[0], entry.statement.places[0]];
  if (before === undefined || here === undefined || before.documentId !== here.documentId) return false;
  const distance = here.locator.paragraph - before.locator.paragraph;
  return distance >= 0 && distance <= 1;
}

function keyOf({ statement: { places } }: ExportStatement, words: string): string {
  return `${places[0]?.documentId ?? 0} ${words.replace(/\s*[.:;,–-]+$/u, '')}`;
}
