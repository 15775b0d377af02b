import { ArrowRight, CircleHelp, FileCheck2, FileText, ListChecks, type LucideIcon, Quote, Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { create } from 'zustand';
import { go } from '../frame/route';
import { flushTyped } from '../questionnaires/typed-answers';
import { findInLibrary, findKnown, type Known, loadKnown, type Target, type TargetKind } from './find-targets';

const usePalette = create<{ open: boolean }>(() => ({ open: false }));

const KINDS: Readonly<Record<TargetKind, { icon: LucideIcon; word: string }>> = {
  place: { icon: ArrowRight, word: 'Place' },
  document: { icon: FileText, word: 'Document' },
  evidence: { icon: FileCheck2, word: 'Evidence' },
  questionnaire: { icon: ListChecks, word: 'Questionnaire' },
  question: { icon: CircleHelp, word: 'Question' },
  statement: { icon: Quote, word: 'Statement' },
};
const NOTHING_KNOWN: Known = { documents: [], evidence: [], questionnaires: [] };
// The library is asked once the typing pauses; names are there with the letter.
const PAUSE_MS = 90;

export function openPalette(): void {
  // One dialog at a time: what is open wants an answer first.
  if (document.querySelector('dialog[open]') === null) usePalette.setState({ open: true });
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
  return open ? <PaletteDialog /> : null;
}

function PaletteDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const { targets, searching } = useTargets(query);
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    document.getElementById(`palette-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const choose = (target: Target | undefined) => {
    if (target === undefined) return;
    void flushTyped();
    dialog.current?.close();
    go(target.route);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setChosen(Math.min(chosen + 1, targets.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter') choose(targets[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <dialog
      ref={dialog}
      className="dialog palette"
      aria-label="Go to"
      onClose={() => usePalette.setState({ open: false })}
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
    >
      <div className="palette-field">
        <Search size={15} aria-hidden />
        <input
          role="combobox"
          aria-label="Go to a place, document, question or statement"
          aria-expanded
          aria-controls="palette-list"
          aria-activedescendant={targets.length === 0 ? undefined : `palette-${chosen}`}
          aria-autocomplete="list"
          autoFocus
          maxLength={200}
          placeholder="Go to a place, document, question or statement"
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
        <kbd>Esc</kbd>
      </div>
      <ul id="palette-list" className="palette-list" role="listbox" aria-label="Where to">
        {targets.map((target, index) => (
          <TargetLine
            key={target.key}
            id={`palette-${index}`}
            target={target}
            chosen={index === chosen}
            onChoose={() => choose(target)}
          />
        ))}
      </ul>
      <p className="palette-note faint" role="status">
        {targets.length === 0 && (searching ? 'Searching…' : 'Nothing in this library holds these words.')}
      </p>
    </dialog>
  );
}

interface TargetLineProps {
  id: string;
  target: Target;
  chosen: boolean;
  onChoose: () => void;
}

function TargetLine({ id, target, chosen, onChoose }: TargetLineProps) {
  const { icon: Icon, word } = KINDS[target.kind];
  return (
    <li id={id} role="option" aria-selected={chosen} className="palette-line" onClick={onChoose}>
      <Icon size={15} aria-hidden />
      <span className="palette-label one-line">{target.label}</span>
      <span className="faint small one-line palette-detail">{target.detail}</span>
      <span className="tag">{word}</span>
    </li>
  );
}

/** Names at once, what the library finds a moment later; an answer to an older query never replaces a newer one. */
function useTargets(query: string): { targets: Target[]; searching: boolean } {
  const [known, setKnown] = useState<Known>(NOTHING_KNOWN);
  const [found, setFound] = useState<{ query: string; targets: Target[] }>({ query: '', targets: [] });
  useEffect(() => {
    let current = true;
    void loadKnown().then((loaded) => current && setKnown(loaded));
    return () => {
      current = false;
    };
  }, []);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      void findInLibrary(query, known).then((targets) => current && setFound({ query, targets }));
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [query, known]);
  // Until the newer answer is there the older one stays, so that the list does not flicker with each letter.
  const fromLibrary = query.trim() === '' ? [] : found.targets;
  return { targets: [...findKnown(query, known), ...fromLibrary], searching: found.query !== query };
}
