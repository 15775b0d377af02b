import type { QuantityUnit } from '../../shared/domain/statement';

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

/** The units of `readUnit`, for building patterns. */
export const UNIT_PATTERN =
  '(?:business|working|work) ?days?|(?:werk|arbeits|geschäfts|kalender)tage?[sn]?|calendar days?|minutes?|mins?|minuten?|hours?|hrs?|stunden?|days?|tage?[sn]?|weeks?|wochen?|months?|monate?[sn]?|years?|jahre?[sn]?|characters?|chars?|zeichen|bits?|%|percent|per cent|prozent';
/** The unit a word stands for, null for none. */
export function readUnit(word: string): QuantityUnit | null {
  const lower = word.toLowerCase();
  return UNIT_WORDS.find(([pattern]) => pattern.test(lower))?.[1] ?? null;
}
