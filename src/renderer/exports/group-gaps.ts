import type { PlacedGap } from '../../shared/domain/export-preview';

/** A gap in the words of the window. */
export type ShownGap = Pick<PlacedGap, 'text' | 'place'>;

/** Gaps that differ only in what they are about: one cause and the quotes it concerns. */
export interface GapGroup {
  cause: ShownGap;
  /** Empty where the sentence stands alone. */
  quotes: ShownGap[];
}

const LEAST_TO_GROUP = 3;

/** Puts sentences of the form "cause: “quote”" that share their cause together, so that a long list can be read. */
export function groupGaps(gaps: readonly ShownGap[]): GapGroup[] {
  const byCause = Map.groupBy(gaps, ({ text }) => causeOf(text));
  return [...byCause].flatMap(([cause, members]): GapGroup[] =>
    members.length < LEAST_TO_GROUP
      ? members.map((gap) => ({ cause: gap, quotes: [] }))
      : [
          {
            cause: { text: cause, place: null },
            quotes: members.map(({ text, place }) => ({ text: text.slice(cause.length + 2), place })),
          },
        ],
  );
}

function causeOf(gap: string): string {
  const end = gap.search(/: [“„]/u);
  return end < 0 ? gap : gap.slice(0, end);
}
