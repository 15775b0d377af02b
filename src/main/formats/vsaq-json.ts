const STRINGS_OR_COMMENTS = /"[^"\\]*(?:\\.[^"\\]*)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
const JOINED_STRINGS = /"[^"\\]*(?:\\.[^"\\]*)*"(?:\s*\+\s*"[^"\\]*(?:\\.[^"\\]*)*")*/g;

/**
 * VSAQ templates are JSON with comments, and with long texts written as several strings with a plus between them. This
 * makes plain JSON of them; what stands inside a string is left alone.
 */
export function asStrictJson(text: string): string {
  const withoutComments = text.replaceAll(STRINGS_OR_COMMENTS, (found) => (found.startsWith('"') ? found : ' '));
  // A quote inside a string is escaped, so `" + "` only ever stands between two strings.
  return withoutComments.replaceAll(JOINED_STRINGS, (found) => found.replaceAll(/"\s*\+\s*"/g, ''));
}
