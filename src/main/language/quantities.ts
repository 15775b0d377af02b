import type { Language } from '../../shared/domain/document';
import type { Comparison, Quantity, QuantityUnit } from '../../shared/domain/statement';

const NUMBER_WORDS: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fourteen: 14,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  sixty: 60,
  ninety: 90,
  ein: 1,
  eine: 1,
  einem: 1,
  einer: 1,
  eines: 1,
  einen: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  zwölf: 12,
  vierzehn: 14,
  fünfzehn: 15,
  zwanzig: 20,
  dreißig: 30,
  sechzig: 60,
  neunzig: 90,
  an: 1,
  a: 1,
};

const UNIT_WORDS: readonly [RegExp, QuantityUnit][] = [
  [/^(?:business|working|work) ?days?$|^(?:werk|arbeits|geschäfts)tag(?:e[sn]?|s)?$/u, 'business-day'],
  [/^min(?:s|ute[ns]?)?$/u, 'minute'],
  [/^h(?:ours?|rs?)?$|^stunden?$/u, 'hour'],
  [/^(?:calendar )?days?$|^(?:kalender)?tag(?:e[sn]?|s)?$/u, 'day'],
  [/^weeks?$|^wochen?$/u, 'week'],
  [/^months?$|^monat(?:e[sn]?|s)?$/u, 'month'],
  [/^years?$|^jahr(?:e[sn]?|s)?$/u, 'year'],
  [/^characters?$|^chars?$|^zeichen$/u, 'character'],
  [/^bits?$/u, 'bit'],
  [/^%$|^percent$|^per cent$|^prozent$/u, 'percent'],
];

const UNIT_PATTERN =
  '(?:business|working|work) ?days?|(?:werk|arbeits|geschäfts|kalender)tage?[sn]?|calendar days?|minutes?|mins?|minuten?|hours?|hrs?|stunden?|days?|tage?[sn]?|weeks?|wochen?|months?|monate?[sn]?|years?|jahre?[sn]?|characters?|chars?|zeichen|bits?|%|percent|per cent|prozent';
const NUMBER_PATTERN = `\\d+(?:[.,]\\d+)?|${Object.keys(NUMBER_WORDS)
  .filter((word) => word.length > 1)
  .join('|')}`;

const AT_LEAST =
  /(?:at least|minimum(?: \w+){0,3}(?: of| is)?|min\.?|no less than|not less than|or more|or longer|more than|mindestens|wenigstens|nicht weniger als|oder mehr|ab|mindest\w+(?: von| beträgt| liegt bei)?)\s*$/iu;
const AT_MOST =
  /(?:at most|maximum(?: \w+){0,3}(?: of| is)?|max\.?|up to|no more than|no longer than|no later than|not exceed(?:ing)?|not later than|within|latest|under|less than|höchstens|maximal|bis zu|innerhalb(?: von)?|binnen|spätestens(?: nach)?|nicht (?:mehr|länger) als|längstens|in weniger als)\s*(?:the |a |an |der |von |of )?$/iu;
const AFTERWARDS_AT_LEAST = /^\s*(?:or more|or longer|oder (?:mehr|länger)|minimum|long minimum|\+)/iu;
const EVERY = /(?:every|each|per|alle|jede[rsnm]?|pro|je)\s*$/iu;

const FREQUENCY_WORDS: readonly [RegExp, number, QuantityUnit][] = [
  [
    /\b(?:bi-?annual(?:ly)?|semi-?annual(?:ly)?|twice (?:a|per) year|half-?yearly|halbjährlich\w*|zweimal (?:im|pro) jahr)\b/giu,
    2,
    'year',
  ],
  [
    /\b(?:annual(?:ly)?|yearly|once (?:a|per|every) year|every year|jährlich\w*|einmal (?:im|pro) jahr)\b/giu,
    1,
    'year',
  ],
  [
    /\b(?:quarterly|every quarter|once a quarter|quartalsweise|vierteljährlich\w*|pro quartal|jedes quartal)\b/giu,
    4,
    'year',
  ],
  [/\b(?:bi-?monthly)\b/giu, 0.5, 'month'],
  [/\b(?:monthly|once (?:a|per) month|every month|monatlich\w*|einmal (?:im|pro) monat)\b/giu, 1, 'month'],
  [/\b(?:weekly|once (?:a|per) week|every week|wöchentlich\w*|einmal (?:in der|pro) woche)\b/giu, 1, 'week'],
  [/\b(?:daily|nightly|once (?:a|per) day|every (?:day|night)|täglich\w*|jede nacht|nächtlich\w*)\b/giu, 1, 'day'],
  [/\b(?:hourly|every hour|stündlich\w*)\b/giu, 1, 'hour'],
];

const VERSION = /\b(tls|ssl|wpa|smb|ssh|http|oauth|saml|snmp|pci dss|tlsv)\s?v?(\d(?:\.\d)?)(?![\d])/giu;
const KEY_SIZE = /\b(aes|rsa|sha|ecdsa|ecc|ed)[- ]?(128|192|224|256|384|512|1024|2048|3072|4096|25519)\b/giu;

/** Every period, length, share, frequency and version a text names, in order. English and German. */
export function findQuantities(text: string, language: Language): Quantity[] {
  const found: (Quantity & { start: number })[] = [];
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
    if (EVERY.test(before)) found.push({ value: 1 / value, unit, comparison: 'per', of: '', text: match[0], start });
    else
      found.push({
        value,
        unit,
        comparison: match[2] === undefined ? comparisonOf(before, after) : 'at-least',
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
    found.push({ value: 1, unit, comparison: comparisonOf(before, ''), of: '', text: match[0], start: match.index });
  }
  for (const [pattern, value, unit] of FREQUENCY_WORDS) {
    for (const match of text.matchAll(pattern)) {
      if (found.some((other) => other.start <= match.index && match.index < other.start + other.text.length)) continue;
      found.push({ value, unit, comparison: 'per', of: '', text: match[0], start: match.index });
    }
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

function readNumber(word: string, language: Language): number | null {
  const known = NUMBER_WORDS[word.toLowerCase()];
  if (known !== undefined) return known;
  const plain = language === 'de' ? word.replace(',', '.') : word.replace(/,(?=\d{3}\b)/, '').replace(',', '.');
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

function readUnit(word: string): QuantityUnit | null {
  const lower = word.toLowerCase();
  return UNIT_WORDS.find(([pattern]) => pattern.test(lower))?.[1] ?? null;
}

function comparisonOf(before: string, after: string): Comparison {
  if (AT_LEAST.test(before) || AFTERWARDS_AT_LEAST.test(after)) return 'at-least';
  return AT_MOST.test(before) ? 'at-most' : 'exactly';
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
