import type { AnswerExplanation, Verdict } from '../../shared/domain/answer';
import type { Document } from '../../shared/domain/document';
import type { Quantity } from '../../shared/domain/statement';
import { isComparable } from './compare-quantities';
import type { Conflict } from './find-conflict';
import type { MatchKind, UnitMatch } from './match-units';
import type { UnderstoodQuestion } from './understand-question';
import { isLight } from './unit-weight';
import type { Weighed } from './weigh-statement';

const MAX_SHOWN = 5;
const MAX_PHRASES = 4;

// Above this the sentence is about exactly what is asked.
const STRONG = 0.8;

/** The reasons of a draft: as data for the screen, and as one plain sentence made from them. */
export const explain = {
  data(question: UnderstoodQuestion, weighed: readonly Weighed[]): AnswerExplanation {
    return {
      asks: question.ask,
      concepts: question.units.map((unit) => unit.concepts[0] ?? unit.text),
      weighed: weighed.slice(0, MAX_SHOWN).map(({ features, score, matches, verdict, caps }) => ({
        statementId: features.statement.id,
        quote: features.statement.quote,
        score: Math.round(score * 1000) / 1000,
        matched: matches.filter((match) => match.value > 0).map((match) => match.unit.text),
        verdict,
        caps,
      })),
      caps: weighed[0]?.caps ?? [],
    };
  },

  /** "Strong: Access standard affirms this and names “all employees” and “multi-factor authentication”." */
  reason({ text }: Pick<UnderstoodQuestion, 'text'>, best: Weighed, verdict: Verdict): string {
    const { title } = best.features.document;
    const named = phrases(text, best.matches, isMet);
    const unsaid = phrases(text, best.matches, isUnsaid).filter((words) => !title.includes(words));
    const because = `${best.caps.join(', and ')}${otherValue(best)}`;
    // What lowered the verdict names the missing word itself.
    const but = unsaid.length > 0 && !because.includes('does not say “') ? `, but not ${list(unsaid)}` : '';
    if (verdict === 'unknown') return `Nothing is answered: ${because}. The nearest sentence stands in ${title}.`;
    const strength = best.score >= STRONG ? 'Strong' : 'Fair';
    const names = named.length > 0 ? `names ${list(named)}${but}` : `speaks of this${but}`;
    if (because !== '') return `${strength}: ${title} ${names}; ${CAPPED[verdict]}${because}.`;
    return `${strength}: ${title} ${UNCAPPED[verdict]} and ${names}.`;
  },

  conflict(text: string, { left, right }: Conflict, documents: ReadonlyMap<number, Document>): string {
    const name = ({ features }: Weighed) => documents.get(features.document.id)?.title ?? '';
    const [mine, theirs] = namesOf(left, right);
    const isOne = left.features.document.id === right.features.document.id;
    const sides = isOne
      ? `${name(left)} says ${mine} in one place and ${theirs} in another`
      : `${name(left)} says ${mine}, ${name(right)} says ${theirs}`;
    const shared = list(phrases(text, left.matches, isMet));
    return `Conflict${shared === '' ? '' : ` about ${shared}`}: ${sides}; nothing is decided until one of them is mended.`;
  },

  nothing(text: string, best: Weighed | undefined): string {
    if (best === undefined) return 'Nothing in the library speaks of this.';
    const missing = phrases(text, best.matches, isUnsaid);
    return missing.length > 0
      ? `Nothing in the library says this: the nearest sentence does not speak of ${list(missing)}.`
      : 'Nothing in the library says this clearly enough; the nearest sentences are shown.';
  },

  /** Said behind a reason where the form offers nothing that is true. */
  noOption: 'None of the form’s choices says that, so the slot stays empty.',
};

/** How a lowered verdict is told before what lowered it, and any other behind the document's name. */
const CAPPED: Readonly<Record<Verdict, string>> = {
  yes: 'mind that ',
  no: 'the answer is no, because ',
  partly: 'only partly, because ',
  planned: 'planned at most, because ',
  'not-applicable': 'not applicable, because ',
  customer: 'not ours to do, because ',
  inherited: 'not ours to claim, because ',
  stated: 'mind that ',
  unknown: '',
};

const UNCAPPED: Readonly<Record<Verdict, string>> = {
  yes: 'affirms this',
  no: 'denies this',
  partly: 'affirms a part of this',
  planned: 'plans this',
  'not-applicable': 'rules this out',
  customer: 'leaves this to the customer',
  inherited: 'leaves this to a provider',
  stated: 'answers this',
  unknown: 'leaves this open',
};

const MET: ReadonlySet<MatchKind> = new Set(['same', 'word', 'narrower', 'opposite']);

function isMet({ kind }: UnitMatch): boolean {
  return MET.has(kind);
}

function isUnsaid(match: UnitMatch): boolean {
  return match.kind === 'none' && !isLight(match.unit);
}

/** What the question says with the units that fit, neighbours in one piece: “multi-factor authentication”. */
function phrases(text: string, matches: readonly UnitMatch[], fits: (match: UnitMatch) => boolean): string[] {
  const found: { start: number; end: number }[] = [];
  let from = 0;
  for (const match of matches) {
    const start = text.indexOf(match.unit.text, from);
    if (start === -1) continue;
    from = start + match.unit.text.length;
    if (!fits(match)) continue;
    const last = found.at(-1);
    // Only a space, a hyphen or a slash parts the words of one expression.
    if (last !== undefined && /^[\s/–-]{1,3}$/u.test(text.slice(last.end, start))) last.end = from;
    else found.push({ start, end: from });
  }
  return [...new Set(found.map(({ start, end }) => wholeWords(text, start, end)))];
}

/** Words are cut at hyphens to be compared, and shown as they are written: “e-mail”, “sign-in”. */
function wholeWords(text: string, start: number, end: number): string {
  const before = /[\p{L}\p{N}]+-$/u.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^(?:-?[\p{L}\p{N}]+)+/u.exec(text.slice(end))?.[0] ?? '';
  return `${before}${text.slice(start, end)}${after}`;
}

/** " (“12 characters”)" where the sentence names one value, and it is another than was asked for. */
function otherValue({ flags, features }: Weighed): string {
  const [only, ...more] = features.statement.quantities;
  return flags.includes('number-differs') && only !== undefined && more.length === 0 ? ` (“${only.text}”)` : '';
}

/** The two values that differ, or what each of the two says. */
function namesOf(left: Weighed, right: Weighed): [string, string] {
  for (const mine of left.features.statement.quantities) {
    const theirs = right.features.statement.quantities.find(
      (other) => isComparable(mine, other) && valueOf(other) !== valueOf(mine),
    );
    if (theirs !== undefined) return [`“${mine.text}”`, `“${theirs.text}”`];
  }
  return [left.verdict, right.verdict];
}

function valueOf({ value, unit }: Quantity): string {
  return `${value} ${unit}`;
}

function list(words: readonly string[]): string {
  const quoted = words.slice(0, MAX_PHRASES).map((word) => `“${word}”`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1) ?? ''}`;
}
