import { type ComponentType, useEffect, useState } from 'react';
import { Loading } from './empty';

type Load<Props> = () => Promise<ComponentType<Props>>;

const waiting: (() => Promise<unknown>)[] = [];

/** A part of the window that is fetched by itself: when it is first shown, or before, once the page stands. */
export function onDemand<Props extends object>(what: string, load: Load<Props>): ComponentType<Props> {
  // Kept beside React: what has been fetched is drawn at once, and no key pressed in between is lost.
  let fetched: ComponentType<Props> | null = null;
  const fetchOnce = async () => {
    fetched = await load();
    return fetched;
  };
  waiting.push(fetchOnce);
  return function OnDemand(props: Props) {
    const [, setReady] = useState(fetched !== null);
    useEffect(() => {
      if (fetched === null) void fetchOnce().then(() => setReady(true));
    }, []);
    const Part = fetched;
    return Part === null ? <Loading what={what} /> : <Part {...props} />;
  };
}

// What is shown first comes first.
const WAIT_MS = 1_000;

/** Fetches every part once the first one stands and nothing else is to be done, so that going anywhere costs no wait. */
export function fetchParts(): void {
  const fetchAll = () => void Promise.all(waiting.splice(0).map((fetchOnce) => fetchOnce().catch(() => null)));
  setTimeout(() => requestIdleCallback(fetchAll), WAIT_MS);
}
