const NAME = 'proofbook-key';

/**
 * The key of the loopback host: behind the # of the address the browser is sent to, taken out of it at once. Other tabs find
 * it where only this port's page can read; it is worth nothing once the program ends. Empty where the page was opened in
 * another way: the host then refuses every call in a sentence.
 */
export function loopbackKey(): string {
  const [, key] = /^#key=([\w-]+)$/u.exec(location.hash) ?? [];
  if (key !== undefined) {
    localStorage.setItem(NAME, key);
    history.replaceState(null, '', location.pathname);
  }
  return localStorage.getItem(NAME) ?? '';
}
