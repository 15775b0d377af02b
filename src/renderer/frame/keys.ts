import { useLayoutEffect } from 'react';
import { create } from 'zustand';
import { say } from '../language/language';

/** One key and what it does here. `key` is `KeyboardEvent.key`, lower case. */
export interface KeyBinding {
  key: string;
  label: string;
  run: () => void;
  /** Shown in the list of keys instead of `key`, null to leave it out ("1–9" stands for nine of them). */
  shown?: string | null;
}

export interface KeyScope {
  title: string;
  bindings: readonly KeyBinding[];
}

/** What the keys of the frame are called. */
export const EVERYWHERE = say('Everywhere');

/** The keys in force, for the list that `?` opens: what is listed is what works. */
export const useKeyScopes = create<{ scopes: KeyScope[] }>(() => ({ scopes: [] }));

/** Puts keys in force while a part of the page is shown. They rest while someone types or a dialog is open. */
export function useKeys(title: string, bindings: readonly KeyBinding[]): void {
  // Together with what is shown: a key pressed at once acts on what is seen, not on what stood there before.
  useLayoutEffect(() => {
    const scope = { title, bindings };
    const listener = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event) || isDialogOpen()) return;
      const binding = bindings.find((each) => each.key === event.key.toLowerCase());
      if (binding === undefined) return;
      event.preventDefault();
      binding.run();
    };
    useKeyScopes.setState(({ scopes }) => ({ scopes: [...scopes, scope] }));
    window.addEventListener('keydown', listener);
    return () => {
      window.removeEventListener('keydown', listener);
      useKeyScopes.setState(({ scopes }) => ({ scopes: scopes.filter((each) => each !== scope) }));
    };
  }, [title, bindings]);
}

/** A dialog that has just opened has not the focus yet: what is typed is meant for it all the same. */
function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"]') !== null;
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.closest(
      'textarea, select, dialog, [role="dialog"], [contenteditable], input:not([type="radio"], [type="checkbox"])',
    ) !== null
  );
}
