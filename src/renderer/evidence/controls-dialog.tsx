import { Check, Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { FrameworkCoverage } from '../../shared/domain/control';
import type { Evidence } from '../../shared/domain/evidence';
import type { RequirementRef } from '../../shared/domain/framework';
import { useControls } from '../controls/controls-store';
import { requirementNumber } from '../controls/coverage-words';
import { changeControls, useEvidence } from './evidence-store';

interface Line extends RequirementRef {
  title: string;
  attached: boolean;
  suggested: boolean;
}

// More than anyone reads; typing narrows it.
const MOST_SHOWN = 60;

/** Chooses what a piece shows, by number or words. Enter attaches or detaches; the list stays open for the next one. */
export function ControlsDialog({ piece, suggested }: { piece: Evidence; suggested: readonly RequirementRef[] }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const coverage = useControls((state) => state.coverage);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const lines = useMemo(
    () => linesOf(coverage ?? [], piece.controls, suggested, query),
    [coverage, piece.controls, suggested, query],
  );
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    document.getElementById(`requirement-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const toggle = (line: Line | undefined) => {
    if (line === undefined) return;
    const { framework, ref, attached } = line;
    void changeControls(attached ? 'detach' : 'attach', [{ framework, ref }]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setChosen(Math.min(chosen + 1, lines.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter') toggle(lines[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <dialog
      ref={dialog}
      className="dialog palette"
      aria-label="Requirements this piece shows"
      onClose={() => useEvidence.setState({ dialog: null })}
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
    >
      <div className="palette-field">
        <Search size={15} aria-hidden />
        <input
          role="combobox"
          aria-label="Requirement by number or words"
          aria-expanded
          aria-controls="requirement-list"
          aria-activedescendant={lines.length === 0 ? undefined : `requirement-${chosen}`}
          aria-autocomplete="list"
          autoFocus
          maxLength={200}
          placeholder="Requirement by number or words; Enter attaches or detaches"
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
        <kbd>Esc</kbd>
      </div>
      <ul id="requirement-list" className="palette-list" role="listbox" aria-label="Requirements" aria-multiselectable>
        {lines.map((line, index) => (
          <li
            key={`${line.framework} ${line.ref}`}
            id={`requirement-${index}`}
            role="option"
            aria-selected={line.attached}
            className="palette-line"
            data-chosen={index === chosen}
            onClick={() => toggle(line)}
          >
            <Check size={15} aria-hidden visibility={line.attached ? 'visible' : 'hidden'} />
            <span className="palette-label one-line">
              {requirementNumber(line)} {line.title}
            </span>
            <span className="faint small one-line palette-detail" />
            {(line.attached || line.suggested) && (
              <span className="tag">{line.attached ? 'Attached' : 'Suggested'}</span>
            )}
          </li>
        ))}
      </ul>
      <p className="palette-note faint" role="status">
        {lines.length === 0 && 'No requirement holds these words.'}
      </p>
    </dialog>
  );
}

/** What is suggested comes first; what is attached stays where it is, so that the list does not jump under the hand. */
function linesOf(
  coverage: readonly FrameworkCoverage[],
  attached: readonly RequirementRef[],
  suggested: readonly RequirementRef[],
  query: string,
): Line[] {
  const words = query
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const holds = (list: readonly RequirementRef[], { framework, ref }: RequirementRef) =>
    list.some((each) => each.framework === framework && each.ref === ref);
  const lines = coverage
    .flatMap(({ requirements }) => requirements)
    .map(({ framework, ref, title }) => ({
      framework,
      ref,
      title: title.en,
      attached: holds(attached, { framework, ref }),
      suggested: holds(suggested, { framework, ref }),
    }))
    .filter((line) => {
      const text = `${line.ref} ${requirementNumber(line)} ${line.title}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
  const first = words.length === 0 ? lines.filter((line) => line.suggested || line.attached) : [];
  return [...first, ...lines.filter((line) => !first.includes(line))].slice(0, MOST_SHOWN);
}
