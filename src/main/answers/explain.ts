import type { AnswerExplanation, Verdict } from '../../shared/domain/answer';
import type { Document } from '../../shared/domain/document';
import type { Quantity } from '../../shared/domain/statement';
import { inEnglish, inQuotes, type Said, type Sentence, sentence } from '../../shared/sentence';
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
        caps: caps.map(inEnglish),
        saidCaps: caps,
      })),
      caps: (weighed[0]?.caps ?? []).map(inEnglish),
    };
  },

  /** "Strong: Access standard affirms this and names “all employees” and “multi-factor authentication”." */
  reason({ text }: Pick<UnderstoodQuestion, 'text'>, best: Weighed, verdict: Verdict): Sentence {
    const { title } = best.features.document;
    const named = phrases(text, best.matches, isMet);
    const because = becauseOf(best);
    if (verdict === 'unknown' && because !== null) {
      const values = { because, title };
      return sentence('Nothing is answered: {because}. The nearest sentence stands in {title}.', values);
    }
    // What lowered the verdict names the missing word itself.
    const isNamed = because !== null && inEnglish(because).includes('does not say “');
    const unsaid = isNamed ? [] : phrases(text, best.matches, isUnsaid).filter((words) => !title.includes(words));
    const names = namesWhat(named, unsaid);
    const finding =
      because === null
        ? sentence('{does} and {names}', { does: sentence(UNCAPPED[verdict].text, { title }), names })
        : sentence('{title} {names}; {result}', { title, names, result: sentence(CAPPED[verdict].text, { because }) });
    return best.score >= STRONG
      ? sentence('Strong: {finding}.', { finding })
      : sentence('Fair: {finding}.', { finding });
  },

  conflict(text: string, { left, right }: Conflict, documents: ReadonlyMap<number, Document>): Sentence {
    const name = ({ features }: Weighed) => documents.get(features.document.id)?.title ?? '';
    const [mine, theirs] = namesOf(left, right);
    const isOne = left.features.document.id === right.features.document.id;
    const sides = isOne
      ? sentence('{title} says {mine} in one place and {theirs} in another', { title: name(left), mine, theirs })
      : sentence('{title} says {mine}, {other} says {theirs}', { title: name(left), mine, other: name(right), theirs });
    const shared = phrases(text, left.matches, isMet);
    return shared.length === 0
      ? sentence('Conflict: {sides}; nothing is decided until one of them is mended.', { sides })
      : sentence('Conflict about {shared}: {sides}; nothing is decided until one of them is mended.', {
          shared: list(shared),
          sides,
        });
  },

  nothing(text: string, best: Weighed | undefined): Sentence {
    if (best === undefined) return sentence('Nothing in the library speaks of this.');
    const missing = phrases(text, best.matches, isUnsaid);
    return missing.length > 0
      ? sentence('Nothing in the library says this: the nearest sentence does not speak of {missing}.', {
          missing: list(missing),
        })
      : sentence('Nothing in the library says this clearly enough; the nearest sentences are shown.');
  },

  /** Said behind a reason where the form offers nothing that is true. */
  noOption: sentence('None of the form’s choices says that, so the slot stays empty.'),
};

/** What a lowered verdict comes to, with what lowered it. */
const CAPPED: Readonly<Record<Verdict, Sentence>> = {
  yes: sentence('mind that {because}'),
  no: sentence('the answer is no, because {because}'),
  partly: sentence('only partly, because {because}'),
  planned: sentence('planned at most, because {because}'),
  'not-applicable': sentence('not applicable, because {because}'),
  customer: sentence('not ours to do, because {because}'),
  inherited: sentence('not ours to claim, because {because}'),
  stated: sentence('mind that {because}'),
  unknown: sentence('{because}'),
};

/** What a sentence does that nothing lowered. */
const UNCAPPED: Readonly<Record<Verdict, Sentence>> = {
  yes: sentence('{title} affirms this'),
  no: sentence('{title} denies this'),
  partly: sentence('{title} affirms a part of this'),
  planned: sentence('{title} plans this'),
  'not-applicable': sentence('{title} rules this out'),
  customer: sentence('{title} leaves this to the customer'),
  inherited: sentence('{title} leaves this to a provider'),
  stated: sentence('{title} answers this'),
  unknown: sentence('{title} leaves this open'),
};

/** Verdicts as what a document says: “Access standard says yes”. */
const SAYS: Readonly<Record<Verdict, Sentence>> = {
  yes: sentence('yes'),
  no: sentence('no'),
  partly: sentence('partly'),
  planned: sentence('planned'),
  'not-applicable': sentence('not-applicable'),
  customer: sentence('customer'),
  inherited: sentence('inherited'),
  stated: sentence('stated'),
  unknown: sentence('unknown'),
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

/** What lowered the verdict, with the value where the sentence names one and it is another than was asked for. */
function becauseOf({ caps, flags, features }: Weighed): Said | null {
  if (caps.length === 0) return null;
  const because: Said = { all: caps, joined: 'and' };
  const [only, ...more] = features.statement.quantities;
  return flags.includes('number-differs') && only !== undefined && more.length === 0
    ? sentence('{because} (“{value}”)', { because, value: only.text })
    : because;
}

/** What of the question the sentence names, and what it does not. */
function namesWhat(named: readonly string[], unsaid: readonly string[]): Sentence {
  const values = { named: list(named), unsaid: list(unsaid) };
  if (named.length === 0)
    return unsaid.length === 0 ? sentence('speaks of this') : sentence('speaks of this, but not {unsaid}', values);
  return unsaid.length === 0 ? sentence('names {named}', values) : sentence('names {named}, but not {unsaid}', values);
}

/** The two values that differ, or what each of the two says. */
function namesOf(left: Weighed, right: Weighed): [Sentence, Sentence] {
  for (const mine of left.features.statement.quantities) {
    const theirs = right.features.statement.quantities.find(
      (other) => isComparable(mine, other) && valueOf(other) !== valueOf(mine),
    );
    if (theirs !== undefined) return [inQuotes(mine.text), inQuotes(theirs.text)];
  }
  return [SAYS[left.verdict], SAYS[right.verdict]];
}

function valueOf({ value, unit }: Quantity): string {
  return `${value} ${unit}`;
}

function list(words: readonly string[]): Said {
  return { all: words.slice(0, MAX_PHRASES).map(inQuotes), joined: 'and' };
}
