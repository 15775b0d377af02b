/**
 * Names what scrolls sideways, is cut off, sticks out of what holds it, or lies over something else; nothing where all is in
 * its place. A customer's own sheet may be wider than any window. Read as text and run in the page, where there is a DOM.
 */
(() => {
  const root = document.querySelector('[role="dialog"]') ?? document.body;
  const found = new Set();
  const wide = document.documentElement.clientWidth;
  const nameOf = (element) =>
    `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}”`;
  const isSeen = (element) => {
    const { width, height } = element.getBoundingClientRect();
    const isOwnMatter = element.closest('.sr-only, .sheet, .evidence-sheet') !== null;
    const shown = element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
    return shown && width > 1 && height > 1 && !isOwnMatter && getComputedStyle(element).clipPath === 'none';
  };
  const isTyped = (element) => element.matches('input, textarea, select');

  for (const element of root.querySelectorAll('*')) {
    if (!(element instanceof HTMLElement) || !isSeen(element) || isTyped(element)) continue;
    const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(element);
    const isShortened = textOverflow === 'ellipsis' || webkitLineClamp !== 'none';
    if (element.scrollWidth > element.clientWidth + 1 && overflowX !== 'visible' && !isShortened)
      found.add(`wider than its place: ${nameOf(element)}`);
    if (element.scrollHeight > element.clientHeight + 2 && overflowY === 'hidden' && !isShortened)
      found.add(`cut off below: ${nameOf(element)}`);
  }

  const marks = 'button, a, input, select, textarea, h1, h2, h3, p, label, kbd, .chip, .tag';
  for (const element of [...root.querySelectorAll(marks)].filter(isSeen)) {
    const box = element.getBoundingClientRect();
    if (box.right > wide + 1 || box.left < -1) found.add(`outside the window: ${nameOf(element)}`);
    if (getComputedStyle(element).position === 'absolute') continue;
    for (let above = element.parentElement; above !== null && above !== document.body; above = above.parentElement) {
      const { position, overflowX, display } = getComputedStyle(above);
      if (display === 'contents') continue;
      if (position === 'absolute' || position === 'fixed') break;
      if (box.right > above.getBoundingClientRect().right + 2)
        found.add(`sticks out of ${nameOf(above)}: ${nameOf(element)}`);
      if (overflowX !== 'visible') break;
    }
  }

  const apart =
    'button, a[href], input:not([type="radio"], [type="checkbox"]), select, textarea, h1, h2, h3, .chip, .tag';
  const boxes = [...root.querySelectorAll(apart)]
    .filter((element) => isSeen(element) && element.closest('.notices') === null)
    .map((element) => ({ element, box: inSight(element) }))
    .filter(({ box }) => box.right - box.left > 2 && box.bottom - box.top > 2);
  for (const [index, { element, box }] of boxes.entries()) {
    for (const { element: other, box: next } of boxes.slice(index + 1)) {
      if (element.contains(other) || other.contains(element)) continue;
      const across = Math.min(box.right, next.right) - Math.max(box.left, next.left);
      const down = Math.min(box.bottom, next.bottom) - Math.max(box.top, next.top);
      if (across > 3 && down > 3) found.add(`lies over ${nameOf(other)}: ${nameOf(element)}`);
    }
  }
  return [...found];

  /** What of it is not scrolled away. */
  function inSight(element) {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const box = { left, top, right, bottom };
    for (let above = element.parentElement; above !== null; above = above.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(above);
      if (overflowX !== 'visible' || overflowY !== 'visible') {
        const frame = above.getBoundingClientRect();
        box.left = Math.max(box.left, frame.left);
        box.top = Math.max(box.top, frame.top);
        box.right = Math.min(box.right, frame.right);
        box.bottom = Math.min(box.bottom, frame.bottom);
      }
      if (position === 'fixed') break;
    }
    return box;
  }
})();
