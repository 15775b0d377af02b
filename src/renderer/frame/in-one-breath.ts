/** Gathers what many parts of the page ask for in the same moment, such as the rows that come into sight, into one call. */
export function inOneBreath<Key>(load: (keys: readonly Key[]) => Promise<void>): (keys: readonly Key[]) => void {
  let wanted = new Set<Key>();
  return (keys) => {
    if (keys.length === 0) return;
    if (wanted.size === 0) {
      queueMicrotask(() => {
        const all = [...wanted];
        wanted = new Set();
        void load(all);
      });
    }
    for (const key of keys) wanted.add(key);
  };
}
