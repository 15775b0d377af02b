import { clockIn, dateIn, momentIn } from '../../shared/dates';
import { interfaceLocale, say } from '../language/language';

// Made once, since lists write many numbers; the language of a window never changes while it is open.
let plain: Intl.NumberFormat | undefined;

/** Numbers and dates in the words the window uses. */
export function byteWords(byteLength: number): string {
  if (byteLength < 1024) return say('{count} bytes', { count: byteLength });
  if (byteLength < 1024 * 1024) return `${Math.round(byteLength / 1024)} KB`;
  const megabytes = byteLength / (1024 * 1024);
  return `${megabytes < 10 ? oneDigit(megabytes) : Math.round(megabytes)} MB`;
}

export function numberWords(number: number): string {
  plain ??= new Intl.NumberFormat(interfaceLocale());
  return plain.format(number);
}

export function clockWords(date: Date): string {
  return clockIn(date, interfaceLocale());
}

/** "12 Mar 2026" from an ISO timestamp or date, "Mar 2026" from a month; other text comes back as it is. */
export function dateWords(iso: string): string {
  return dateIn(iso, interfaceLocale());
}

/** "12 Mar 2026, 14:05" from an ISO timestamp; other text comes back as it is. */
export function dateTimeWords(iso: string): string {
  return momentIn(iso, interfaceLocale());
}

/** Where a quote stands, as the core keeps it ("p. 6 · 4.2 Backups · ¶ 31"), with its page in the words of the window. */
export function locatorWords(locator: string): string {
  return locator.replace(/^p\. (\d+)/u, (_, page: string) => say('p. {page}', { page }));
}

export function durationWords(durationMs: number): string {
  const seconds = Math.max(1, Math.round(durationMs / 1000));
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}

/** "1 statement", "3 statements". Both nouns are words of the German tables. */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${numberWords(count)} ${count === 1 ? say(one) : say(many)}`;
}

function oneDigit(number: number): string {
  return number.toLocaleString(interfaceLocale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
