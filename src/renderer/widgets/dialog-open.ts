/** One dialog at a time: what is open wants an answer first. */
export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"], dialog[open]') !== null;
}
