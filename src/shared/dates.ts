export type Locale = 'en-GB' | 'de-DE';

const MONTH = { month: 'short', year: 'numeric' } as const;
const DAY = { day: 'numeric', ...MONTH } as const;

/**
 * A date as people write it: "12 Mar 2026" from a day (YYYY-MM-DD) or a moment (ISO 8601), "Mar 2026" from a month. A day is
 * the same everywhere, a moment is told in the zone of this machine. Other text comes back as it is.
 */
export function dateIn(iso: string, locale: Locale): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(iso);
  const isMonth = /^\d{4}-\d{2}$/u.test(iso);
  const date = new Date(isMonth ? `${iso}-01` : iso);
  if (Number.isNaN(date.getTime())) return iso;
  return date.toLocaleDateString(locale, {
    ...(isMonth ? MONTH : DAY),
    ...(isMonth || isDay ? { timeZone: 'UTC' } : {}),
  });
}

/** "14:05" on the clock of this machine. */
export function clockIn(date: Date, locale: Locale): string {
  return date.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
}

/** "12 Mar 2026, 14:05" from a moment, "12 Mar 2026" from a day; other text comes back as it is. */
export function momentIn(iso: string, locale: Locale): string {
  const date = new Date(iso);
  if (!iso.includes('T') || Number.isNaN(date.getTime())) return dateIn(iso, locale);
  return `${dateIn(iso, locale)}, ${clockIn(date, locale)}`;
}
