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
  const shares = candidates.map(() => 0);
  let total = 0;
  for (const letters of question) {
    // The innermost loop of drafting: no list is made that is not needed.
    const holders: number[] = [];
    candidates.forEach((candidate, index) => {
      if (candidate.has(letters)) holders.push(index);
    });
    const weight = Math.log(1 + (candidates.length - holders.length + 0.5) / (holders.length + 0.5));
    total += weight;
    for (const index of holders) shares[index] = (shares[index] ?? 0) + weight;
  }
  return shares.map((share) => share / (total || 1));
}
