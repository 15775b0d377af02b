export type Locale = 'en-GB' | 'de-DE';

const MONTH = { month: 'short', year: 'numeric' } as const;
const DAY = { day: 'numeric', ...MONTH } as const;
const FORMATS = {
  month: { ...MONTH, timeZone: 'UTC' },
  day: { ...DAY, timeZone: 'UTC' },
  moment: DAY,
  clock: { hour: '2-digit', minute: '2-digit' },
} as const;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Made once: making one takes longer than all the dates of a list that scrolls by. */
function formatter(locale: Locale, format: keyof typeof FORMATS): Intl.DateTimeFormat {
  const key = `${locale} ${format}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, FORMATS[format]);
  formatters.set(key, known);
  return known;
}

/**
 * A date as people write it: "12 Mar 2026" from a day (YYYY-MM-DD) or a moment (ISO 8601), "Mar 2026" from a month. A day is
 * the same everywhere, a moment is told in the zone of this machine. Other text comes back as it is.
 */
export function dateIn(iso: string, locale: Locale): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(iso);
  const isMonth = /^\d{4}-\d{2}$/u.test(iso);
  const date = new Date(isMonth ? `${iso}-01` : iso);
  if (Number.isNaN(date.getTime())) return iso;
  return formatter(locale, isMonth ? 'month' : isDay ? 'day' : 'moment').format(date);
}

/** "14:05" on the clock of this machine. */
export function clockIn(date: Date, locale: Locale): string {
  return formatter(locale, 'clock').format(date);
}

/** "12 Mar 2026, 14:05" from a moment, "12 Mar 2026" from a day; other text comes back as it is. */
export function momentIn(iso: string, locale: Locale): string {
  const date = new Date(iso);
  if (!iso.includes('T') || Number.isNaN(date.getTime())) return dateIn(iso, locale);
  return `${dateIn(iso, locale)}, ${clockIn(date, locale)}`;
}
