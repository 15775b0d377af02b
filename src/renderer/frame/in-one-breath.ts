/**
 * Gathers what many parts of the page ask for, such as the rows that come into sight, into one call at a time: what is asked
 * for while a call is under way leaves together when it has ended, as far as it is not known by then.
 */
export function inOneBreath<Key>(
  isKnown: (key: Key) => boolean,
  load: (keys: readonly Key[]) => Promise<void>,
): (keys: readonly Key[]) => void {
  let wanted = new Set<Key>();
  let isUnderWay = false;
  const leave = async () => {
    while (wanted.size > 0) {
      const missing = [...wanted].filter((key) => !isKnown(key));
      wanted = new Set();
      if (missing.length > 0) await load(missing);
    }
    isUnderWay = false;
  };
  return (keys) => {
    for (const key of keys) if (!isKnown(key)) wanted.add(key);
    if (isUnderWay || wanted.size === 0) return;
    isUnderWay = true;
    queueMicrotask(() => void leave());
  };
}

/** What a list asks for when a row comes into sight: the part of the list it stands in, with the parts around it. */
export function aroundRow<Item>(items: readonly Item[], index: number, part = 50): readonly Item[] {
  const first = Math.floor(index / part) * part;
  return items.slice(Math.max(0, first - part), first + 2 * part);
}
