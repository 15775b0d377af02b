import type { Language } from '../../shared/domain/document';
import type { Comparison, Quantity, QuantityUnit } from '../../shared/domain/statement';
import { findCounts } from './counts';
import { findFrequencies, type PlacedQuantity } from './frequencies';
import { NUMBER_PATTERN, readNumber } from './numbers';
import { readUnit, UNIT_PATTERN } from './units';

const AT_LEAST =
  /(?<![\p{L}])(?:at (?:the very )?least|(?:minimum|min\.?|mindest\p{L}*|mind\.)(?: \p{L}+){0,3}(?: of| is| von| beträgt| liegt bei)?|no (?:less|fewer|shorter|sooner|earlier) than|not (?:less|fewer|shorter|earlier) than|or more|or longer|(?<!\b(?:no|not) )(?:more|longer) than|in excess of|exceeding|wenigstens|nicht (?:weniger|kürzer|früher) als|(?<!nicht )(?:länger|mehr) als|frühestens(?: nach)?|oder mehr|ab|≥|>=|>)\s*[:=]?\s*$/iu;
const AT_MOST =
  /(?<![\p{L}])(?:at (?:the )?most|(?:maximum|max\.?)(?: \p{L}+){0,3}(?: of| is)?|up to|no (?:more|longer|later) than|not exceed(?:ing)?|not (?:later|more|longer) than|within|in under|latest(?: after| within)?|by|under|(?<!\b(?:no|not) )(?:less|fewer|shorter) than|höchstens|maximal|bis zu|innerhalb(?: von)?|binnen|spätestens(?: nach| binnen)?|nicht (?:mehr|länger|später) als|(?<!nicht )(?:weniger|kürzer) als|längstens|in weniger als|≤|<=|<)\s*[:=]?\s*(?:the |a |an |der |von |of |next |first |den |nächsten |ersten )*$/iu;
const AFTERWARDS_AT_LEAST =
  /^\s*(?:or (?:more|longer|greater|above|higher)|oder (?:mehr|länger)|(?:long )?minimum|at (?:a minimum|least)|\+|mindestens)/iu;
const AFTERWARDS_AT_MOST =
  /^\s*(?:or (?:less|fewer|sooner|earlier|faster)|oder (?:weniger|früher|schneller)|maximum|at (?:the )?(?:most|latest|maximum)|höchstens)/iu;
const STRICT =
  /(?:(?<!\b(?:no|not) )(?:more|longer|less|fewer|shorter) than|under|exceeding|in excess of|(?<!nicht )(?:länger|mehr|weniger|kürzer) als|(?<![≥≤=])[<>])\s*(?:an? |one )?$/iu;
const EVERY = /(?:every|each|per|alle|jede[rsnm]?|pro|je)\s*$/iu;
// "At most once a year" does not say that it is done at all.
const OFTEN_AT_MOST =
  /(?:at (?:the )?most|(?:no|not) more(?: often| frequently)? than|up to|(?:a )?maximum(?: of)?|höchstens|maximal|nicht (?:mehr|öfter|häufiger) als|bis zu)\s*$/iu;
const VERSION = /\b(tls|ssl|wpa|smb|ssh|http|oauth|saml|snmp|pci dss|tlsv)\s?v?(\d(?:\.\d)?)(?![\d])/giu;
const SECOND_VERSION = /\b(tls|ssl)\s?v?\d\.\d(?:,| and|\/| or| und| oder|&)+ ?v?(\d\.\d)(?!\d)/giu;
const KEY_SIZE = /\b(aes|rsa|sha|ecdsa|ecc|ed)[- ]?(128|192|224|256|384|512|1024|2048|3072|4096|25519)\b/giu;

/** Every period, length, share, frequency and version a text names, in order. English and German. */
export function findQuantities(text: string, language: Language): Quantity[] {
  const found: PlacedQuantity[] = [];
  const amount = new RegExp(
    `(?<![\\p{L}\\d.,])(${NUMBER_PATTERN})( or more| oder mehr|\\s?\\+)?(?:[ -]|\\s*\\(\\d+\\)\\s*)?\\s?(${UNIT_PATTERN})(?![\\p{L}])`,
    'giu',
  );
  for (const match of text.matchAll(amount)) {
    const value = readNumber(match[1] ?? '', language);
    const unit = readUnit(match[3] ?? '');
    if (value === null || unit === null) continue;
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const after = text.slice(match.index + match[0].length);
    const start = match.index;
    if (EVERY.test(before) && OFTEN_AT_MOST.test(before.replace(EVERY, ''))) continue;
    if (EVERY.test(before)) found.push({ value: 1 / value, unit, comparison: 'per', of: '', text: match[0], start });
    else
      found.push({
        value,
        unit,
        comparison: match[2] === undefined ? comparisonOf(before, after) : 'at-least',
        ...(STRICT.test(before) && { strict: true as const }),
        of: '',
        text: match[0],
        start,
      });
  }
  // "Within a week", "after an hour": an article counts as one only behind a preposition of time.
  const single = new RegExp(
    `(?<=\\b(?:within|after|in|than|under|less than|for)\\s)an? (${UNIT_PATTERN})(?![\\p{L}])`,
    'giu',
  );
  for (const match of text.matchAll(single)) {
    const unit = readUnit(match[1] ?? '');
    if (unit === null) continue;
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    found.push({
      value: 1,
      unit,
      comparison: comparisonOf(before, ''),
      ...(STRICT.test(before) && { strict: true as const }),
      of: '',
      text: match[0],
      start: match.index,
    });
  }
  for (const each of [...findFrequencies(text, language), ...findCounts(text, language)]) {
    const end = each.start + each.text.length;
    const overlapping = found.filter((other) => other.start < end && each.start < other.start + other.text.length);
    // "Once in three years" holds "three years" and says more; anything else that overlaps is read already.
    if (overlapping.some((other) => other.text.length >= each.text.length)) continue;
    for (const other of overlapping) found.splice(found.indexOf(other), 1);
    const before = text.slice(Math.max(0, each.start - 40), each.start);
    if (each.comparison === 'per' && OFTEN_AT_MOST.test(before)) continue;
    found.push(each.unit === 'count' ? { ...each, comparison: comparisonOf(before, text.slice(end)) } : each);
  }
  for (const match of text.matchAll(VERSION)) {
    found.push({
      value: Number(match[2]),
      unit: 'version',
      comparison: versionComparison(text, match),
      of: (match[1] ?? '').toLowerCase().replace(/v$/, ''),
      text: match[0],
      start: match.index,
    });
  }
  // "TLS 1.2 and 1.3" names two.
  for (const match of text.matchAll(SECOND_VERSION)) {
    found.push({
      value: Number(match[2]),
      unit: 'version',
      comparison: 'exactly',
      of: (match[1] ?? '').toLowerCase(),
      text: match[2] ?? '',
      start: match.index + match[0].length,
    });
  }
  for (const match of text.matchAll(KEY_SIZE)) {
    found.push({
      value: Number(match[2]),
      unit: 'bit',
      comparison: 'exactly',
      of: (match[1] ?? '').toLowerCase(),
      text: match[0],
      start: match.index,
    });
  }
  return found.sort((a, b) => a.start - b.start).map(({ start: _start, ...quantity }) => quantity);
}

const DAYS: Partial<Record<QuantityUnit, number>> = {
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  'business-day': 1.4, // five working days are a week
  week: 7,
  month: 30.4,
  year: 365,
};

/** A period in days, or a frequency in times per day; null for anything that is no time. */
export function inDays(quantity: Quantity): number | null {
  const days = DAYS[quantity.unit];
  if (days === undefined) return null;
  return quantity.comparison === 'per' ? quantity.value / days : quantity.value * days;
}

function comparisonOf(before: string, after: string): Comparison {
  if (AT_LEAST.test(before) || AFTERWARDS_AT_LEAST.test(after)) return 'at-least';
  return AT_MOST.test(before) || AFTERWARDS_AT_MOST.test(after) ? 'at-most' : 'exactly';
}

function versionComparison(text: string, match: RegExpExecArray): Comparison {
  const before = text.slice(Math.max(0, match.index - 30), match.index);
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 30);
  if (
    AT_LEAST.test(before) ||
    /^\s*(?:\+|or (?:higher|later|newer|above|better)|and (?:above|higher|later)|oder (?:höher|neuer)|und höher)/iu.test(
      after,
    )
  ) {
    return 'at-least';
  }
  return 'exactly';
}
