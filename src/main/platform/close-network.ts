const CLOSED = ['WebSocket', 'EventSource', 'XMLHttpRequest'];

/**
 * Takes away what any code in this process could call an address with and needs no module for: some packages can fetch a
 * font or a picture when given an address, and a document must never be what gives it. `fetch` still reads `data:`
 * addresses, which call nobody: the page layout of PDFs keeps its own program in one. Modules that connect are not part of
 * the program (a test walks its bundles and packages).
 */
export function closeNetworkDoors(scope: { fetch: typeof fetch }): void {
  const read = scope.fetch;
  const close = (name: string, value: unknown) => {
    // Taken away first: to put something else in its place would have Node load its whole network client.
    Reflect.deleteProperty(scope, name);
    Object.defineProperty(scope, name, { value, configurable: false, enumerable: false, writable: false });
  };
  close('fetch', async (...[address, options]: Parameters<typeof fetch>) =>
    typeof address === 'string' && address.startsWith('data:') ? read(address, options) : refuse(),
  );
  for (const name of CLOSED) close(name, refuse);
}

function refuse(): never {
  throw new Error('Proofbook calls no address.');
}
