import { isDue, turn } from '../formats/turn';

/** Work on a sheet that stops after every row or column and says how far the sheet is, from 0 to 1. */
export type Steps<Result> = Generator<number, Result, void>;

/** The stretches of a sheet's share each sweep over its rows takes; sweeps nobody needs are skipped over. */
const SWEEPS = {
  below: [0, 0.1],
  headers: [0.1, 0.35],
  columns: [0.35, 0.5],
  rows: [0.5, 0.75],
  questions: [0.75, 1],
};

/** How far a sheet is, `done` of `total` items into a sweep. */
export function shareOf(sweep: keyof typeof SWEEPS, done: number, total: number): number {
  const [from = 0, to = 1] = SWEEPS[sweep];
  return from + ((to - from) * done) / Math.max(total, 1);
}

/** Does the work without a pause: for small things, and where nobody can wait. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/**
 * Does the work of part `at` of `parts`, handing the event loop back whenever it was held for long. Told is the furthest
 * share so far: a sheet with several tables goes over its rows again.
 * @throws what the watcher throws to stop the work.
 */
export async function inTurns<Result>(steps: Steps<Result>, at: number, parts: number, label: string): Promise<Result> {
  let furthest = 0;
  let step = steps.next();
  while (step.done !== true) {
    furthest = Math.max(furthest, step.value);
    if (isDue()) await turn({ done: at * 100 + Math.floor(furthest * 100), total: parts * 100, label });
    step = steps.next();
  }
  await turn({ done: (at + 1) * 100, total: parts * 100, label });
  return step.value;
}
