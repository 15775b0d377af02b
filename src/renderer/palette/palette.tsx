import { useEffect } from 'react';
import { create } from 'zustand';
import { say } from '../language/language';
import { isDialogOpen } from '../widgets/dialog-open';
import { onDemand } from '../widgets/on-demand';

const usePalette = create<{ open: boolean }>(() => ({ open: false }));
const PaletteDialog = onDemand(say('the list'), async () => (await import('./palette-dialog')).PaletteDialog);

export function openPalette(): void {
  if (!isDialogOpen()) usePalette.setState({ open: true });
}

/** Go anywhere by a few words: places, documents, questions, statements. */
export function Palette() {
  const open = usePalette((state) => state.open);
  useEffect(() => {
    const listener = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      openPalette();
    };
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
  return open ? <PaletteDialog onClose={() => usePalette.setState({ open: false })} /> : null;
}
