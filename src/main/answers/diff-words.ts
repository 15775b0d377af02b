import type { WordChange } from '../../shared/domain/roll-forward';

/** Longer middles are told as one block: the table below grows with the product of both lengths. */
const LONGEST_COMPARED = 700;

/** Two wordings word by word: what stayed, what went and what came, in reading order. */
export function diffWords(before: string, after: string): WordChange[] {
  const old = wordsOf(before);
  const now = wordsOf(after);
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const middle = diffMiddle(old.slice(start, old.length - end), now.slice(start, now.length - end));
  return joined([
    ...old.slice(0, start).map((words) => ({ kind: 'same' as const, words })),
    ...middle,
    ...old.slice(old.length - end).map((words) => ({ kind: 'same' as const, words })),
  ]);
}

/** How much two wordings share, from 0 to 1. */
export function sharedWords(changes: readonly WordChange[]): number {
  const count = (kind: WordChange['kind']) =>
    changes.reduce((sum, change) => sum + (change.kind === kind ? wordsOf(change.words).length : 0), 0);
  const same = count('same') * 2;
  const total = same + count('added') + count('removed');
  return total === 0 ? 1 : same / total;
}

function wordsOf(text: string): string[] {
  return text.match(/\S+/gu) ?? [];
}

/** The longest common run of words in order; what is not in it went or came. */
function diffMiddle(old: readonly string[], now: readonly string[]): WordChange[] {
  const removed = old.map((words) => ({ kind: 'removed' as const, words }));
  const added = now.map((words) => ({ kind: 'added' as const, words }));
  if (old.length === 0 || now.length === 0 || old.length > LONGEST_COMPARED || now.length > LONGEST_COMPARED)
    return [...removed, ...added];
  const width = now.length + 1;
  const common = new Uint16Array((old.length + 1) * width);
  const at = (row: number, column: number) => common[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = now.length - 1; column >= 0; column -= 1) {
      common[row * width + column] =
        old[row] === now[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const changes: WordChange[] = [];
  let row = 0;
  let column = 0;
  while (row < old.length || column < now.length) {
    const [mine, theirs] = [old[row], now[column]];
    if (mine !== undefined && mine === theirs) {
      changes.push({ kind: 'same', words: mine });
      row += 1;
      column += 1;
    } else if (mine !== undefined && (theirs === undefined || at(row + 1, column) >= at(row, column + 1))) {
      changes.push({ kind: 'removed', words: mine });
      row += 1;
    } else if (theirs !== undefined) {
      changes.push({ kind: 'added', words: theirs });
      column += 1;
    }
  }
  return changes;
}

function joined(changes: readonly WordChange[]): WordChange[] {
  const runs: WordChange[] = [];
  for (const change of changes) {
    const last = runs.at(-1);
    if (last?.kind === change.kind) last.words += ` ${change.words}`;
    else runs.push({ ...change });
  }
  return runs;
}
