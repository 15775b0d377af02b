/**
 * Runs work about the same thing one piece after another, in the order it was asked for. Work that reads, waits and then
 * writes what follows from what it read would otherwise lose the change another piece made while it waited.
 */
export function createQueues<Key>(): <Result>(about: Key, work: () => Promise<Result>) => Promise<Result> {
  const lastOf = new Map<Key, Promise<unknown>>();
  return (about, work) => {
    // What failed before is its caller's to hear about; the next piece runs all the same.
    const run = (lastOf.get(about) ?? Promise.resolve()).then(work, work);
    lastOf.set(about, run);
    const forget = () => {
      if (lastOf.get(about) === run) lastOf.delete(about);
    };
    run.then(forget, forget);
    return run;
  };
}
