// What a spreadsheet takes for a formula or a command to another program (DDE begins with one of these), also behind blanks
// and characters of no width, which some programs drop, and in the wide form of East Asian keyboards.
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cf}]*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20])/u;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/u;

/** Whether a text would run as a formula where a spreadsheet reads it without being told that it is a text. */
export function startsLikeFormula(text: string): boolean {
  return FORMULA.test(text) && !NUMBER.test(text);
}
