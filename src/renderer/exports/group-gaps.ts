/** Gaps that differ only in what they are about: one cause and the quotes it concerns. */
export interface GapGroup {
  cause: string;
  /** Empty where the sentence stands alone. */
  quotes: string[];
}

const LEAST_TO_GROUP = 3;

/** Puts sentences of the form "cause: “quote”" that share their cause together, so that a long list can be read. */
export function groupGaps(gaps: readonly string[]): GapGroup[] {
  const byCause = Map.groupBy(gaps, causeOf);
  return [...byCause].flatMap(([cause, members]) =>
    members.length < LEAST_TO_GROUP
      ? members.map((gap) => ({ cause: gap, quotes: [] }))
      : [{ cause, quotes: members.map((gap) => gap.slice(cause.length + 2)) }],
  );
}

function causeOf(gap: string): string {
  const end = gap.indexOf(': “');
  return end < 0 ? gap : gap.slice(0, end);
}
