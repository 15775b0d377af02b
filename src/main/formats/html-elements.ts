import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Elements that begin and end a block of text. */
export const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form
  header hgroup html li legend main menu nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
);

/** Controls and embedded things: their text is not the document's. */
export const CONTROLS: ReadonlySet<string> = new Set(
  'button select input textarea option datalist progress meter'.split(' '),
);

const SKIPPED: ReadonlySet<string> = new Set(
  'script style noscript template svg math iframe object embed canvas audio video map head link meta title'.split(' '),
);
const NAVIGATION: ReadonlySet<string> = new Set(['nav', 'footer', 'aside']);
const NAVIGATION_ROLES: ReadonlySet<string> = new Set([
  'navigation',
  'contentinfo',
  'complementary',
  'search',
  'menu',
  'menubar',
  'dialog',
  'alertdialog',
]);

/** True for what a reader of the page never sees. */
export function isSkipped(node: Tree.Element): boolean {
  if (SKIPPED.has(node.tagName)) return true;
  return node.attrs.some(
    ({ name, value }) =>
      (name === 'hidden' && value !== 'until-found') ||
      (name === 'aria-hidden' && value === 'true') ||
      (name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(value)),
  );
}

export function isNavigation(node: Tree.Element): boolean {
  if (NAVIGATION.has(node.tagName)) return true;
  return node.attrs.some(({ name, value }) => name === 'role' && NAVIGATION_ROLES.has(value));
}
