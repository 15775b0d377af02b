import type { NumberFormat } from './xlsx-styles';

const MS_PER_DAY = 86_400_000;
/** Day 0 of the two date systems. Excel counts a 29 February 1900 that never was; days before March 1900 are not used. */
const DAY_ZERO_1900 = Date.UTC(1899, 11, 30);
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);
const LAST_DAY = 2_958_465;

/** A number cell as a person sees it: `1.10` under the format `0.00`, dates as ISO `YYYY-MM-DD` with the time if any. */
export function numberText(raw: string, format: NumberFormat, date1904: boolean): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw.trim();
  switch (format.kind) {
    case 'date':
      return value >= 0 && value <= LAST_DAY ? dateText(value, date1904) : shortest(value);
    case 'percent':
      return `${(value * 100).toFixed(format.decimals)}%`;
    case 'fixed':
      return value.toFixed(format.decimals);
    case 'general':
    case 'text':
      return shortest(value);
    default:
      return format satisfies never;
  }
}

function dateText(serial: number, date1904: boolean): string {
  const seconds = Math.round(serial * 86_400) * 1000;
  const moment = new Date((date1904 ? DAY_ZERO_1904 : DAY_ZERO_1900) + seconds).toISOString();
  const time = moment.slice(11, 16);
  if (serial < 1) return time;
  return seconds % MS_PER_DAY === 0 ? moment.slice(0, 10) : `${moment.slice(0, 10)} ${time}`;
}

/** Fifteen digits, as Excel shows: 0.1 + 0.2 is 0.3. */
function shortest(value: number): string {
  return String(Number(value.toPrecision(15)));
}
