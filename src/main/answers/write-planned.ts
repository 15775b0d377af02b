import dates from '../../../resources/lexicon/dates.json';
import type { Language } from '../../shared/domain/document';

const MONTHS = new Map(Object.entries(dates.months));
const MONTH_NAMES = Object.keys(dates.months)
  .toSorted((one, other) => other.length - one.length)
  .join('|');

// A word of time has to stand before it: "ISO 27001:2022" and "since 2019" are no dates of a plan.
const BEFORE =
  '(?<![\\p{L}])(?<by>by|before|until|no later than|bis|spätestens|vor)?(?:(?<![\\p{L}])(?:for|in|during|from|as of|on|at|im|in|ab|für|zum|zu|am)(?![\\p{L}]))?\\s*(?:(?:the|der|dem|das|den|zum|zu|am|im)\\s+)?';
const DATE = new RegExp(
  `${BEFORE}(?<what>(?:(?<end>end|ende)(?: of| des jahres)?|(?<mid>mid|mitte)(?:[ -]of)?|(?<early>early|start of|beginning of|anfang)|(?<quarter>q[1-4]|first quarter|second quarter|third quarter|fourth quarter|[1-4]\\. quartal|erste[sn]? quartal|zweite[sn]? quartal|dritte[sn]? quartal|vierte[sn]? quartal)(?: of| des jahres)?|(?<half>h[12]|first half|second half|erste[sn]? halbjahr|zweite[sn]? halbjahr|[12]\\. halbjahr)(?: of| des jahres)?|(?:(?<day>\\d{1,2})(?:\\.|st|nd|rd|th)?\\s+)?(?<month>${MONTH_NAMES})\\.?)?[\\s/,-]*(?<year>20\\d\\d))(?![\\d-])`,
  'giu',
);
const PREPOSITION =
  /^(?:by|before|until|no later than|bis|spätestens|vor|for|in|during|from|as of|on|at|im|ab|für|zum|zu|am)(?![\p{L}])/iu;

// What was begun or held on a day is no plan.
const PAST =
  /(?<![\p{L}])(?:since|started|starting|began|begun|completed|introduced|founded|passed|held|audited|approved|reviewed|version|edition|seit|begonnen|gestartet|abgeschlossen|eingeführt|fassung|stand)[^.;]{0,14}$/iu;

/**
 * "Planned for Q3 2027" in the language of the question, where the sentence holds exactly one date of a plan; null where
 * it holds none, or several: nobody could say then which is meant.
 */
export function sayPlanned(sentence: string, language: Language): string | null {
  const found = [...sentence.matchAll(DATE)].filter(
    (match) =>
      !PAST.test(sentence.slice(0, match.index)) &&
      (PREPOSITION.test(match[0].trim()) || /\p{L}|[qh][1-4]/iu.test(match.groups?.['what'] ?? '')),
  );
  const [only] = found;
  if (only?.groups === undefined || found.length !== 1) return null;
  const said = sayDate(only.groups, language);
  const isDeadline = only.groups['by'] !== undefined;
  if (language === 'de') return `Geplant ${isDeadline ? 'bis' : 'für'} ${said}`;
  return `Planned ${isDeadline ? 'by' : 'for'} ${said}`;
}

type Parts = Record<string, string | undefined>;

function sayDate(parts: Parts, language: Language): string {
  const year = parts['year'] ?? '';
  if (parts['end'] !== undefined) return language === 'de' ? `Ende ${year}` : `the end of ${year}`;
  if (parts['mid'] !== undefined) return language === 'de' ? `Mitte ${year}` : `mid-${year}`;
  if (parts['early'] !== undefined) return language === 'de' ? `Anfang ${year}` : `early ${year}`;
  if (parts['quarter'] !== undefined) return `Q${ordinal(parts['quarter'])} ${year}`;
  if (parts['half'] !== undefined) {
    const half = ordinal(parts['half']);
    if (language === 'de') return `das ${half === 1 ? 'erste' : 'zweite'} Halbjahr ${year}`;
    return `the ${half === 1 ? 'first' : 'second'} half of ${year}`;
  }
  const month = MONTHS.get((parts['month'] ?? '').toLowerCase());
  if (month === undefined) return year;
  // The first of a month in UTC has the same name everywhere.
  const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2000, month - 1, 1)),
  );
  const day = parts['day'];
  if (day === undefined) return `${name} ${year}`;
  return language === 'de' ? `den ${Number(day)}. ${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

const ORDINALS = [/1|first|erste/iu, /2|second|zweite/iu, /3|third|dritte/iu, /4|fourth|vierte/iu];

function ordinal(words: string): number {
  return ORDINALS.findIndex((pattern) => pattern.test(words)) + 1;
}
