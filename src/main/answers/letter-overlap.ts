/** Stretches of letters by which two texts can meet where neither words nor concepts do: names, compounds, derivations. */
export type Letters = ReadonlySet<string>;

// Four letters tell stems apart and still meet inside a compound. Chosen on the development questions against 3 and 5.
const LENGTH = 4;

/** Every stretch of four letters of a text, spaces at word ends included. */
export function lettersOf(text: string): Letters {
  const plain = ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  const found = new Set<string>();
  for (let start = 0; start + LENGTH <= plain.length; start += 1) found.add(plain.slice(start, start + LENGTH));
  return found;
}

/** For each candidate the share of the question's letters it holds, 0 to 1; what few candidates hold counts more. */
export function overlapsOf(question: Letters, candidates: readonly Letters[]): number[] {
  const weighed = [...question].map((letters) => {
    const holders = candidates.filter((candidate) => candidate.has(letters)).length;
    return { letters, weight: Math.log(1 + (candidates.length - holders + 0.5) / (holders + 0.5)) };
  });
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return candidates.map(
    (candidate) =>
      weighed.reduce((sum, { letters, weight }) => (candidate.has(letters) ? sum + weight : sum), 0) / total,
  );
}
