const MAX_BLOCK_MS = 40;

/** Hands the event loop back when the caller has held it for long; call it once per item of a long operation. */
export function makeYielder(longestMs = MAX_BLOCK_MS): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < longestMs) return;
    await new Promise<void>((resolve) => setImmediate(resolve));
    last = performance.now();
  };
}
