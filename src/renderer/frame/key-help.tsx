import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import { type KeyBinding, useKeyScopes } from './keys';
import { PLACES } from './places';

const useKeyHelp = create<{ open: boolean }>(() => ({ open: false }));

export function openKeyHelp(): void {
  useKeyHelp.setState({ open: true });
}

/** Every key that works here. The browser's own dialog keeps the focus inside and gives it back. */
export function KeyHelp() {
  const open = useKeyHelp((state) => state.open);
  const scopes = useKeyScopes((state) => state.scopes);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);
  if (!open) return null;
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby="key-help-title"
      onClose={() => useKeyHelp.setState({ open: false })}
    >
      <header className="dialog-head">
        <h2 id="key-help-title">Keys</h2>
        <button type="button" className="icon-button" aria-label="Close" onClick={() => dialog.current?.close()}>
          <X size={16} aria-hidden />
        </button>
      </header>
      <div className="key-help">
        {scopes.toReversed().map((scope) => (
          <section key={scope.title}>
            <h3>{scope.title}</h3>
            <dl>
              {scope.bindings
                .filter(({ shown }) => shown !== null)
                .map((binding) => (
                  <KeyLine key={binding.key} label={binding.label} shown={keyName(binding)} />
                ))}
              {scope.title === 'Everywhere' &&
                PLACES.map(({ label }, index) => <KeyLine key={label} label={label} shown={`Alt+${index + 1}`} />)}
            </dl>
          </section>
        ))}
      </div>
    </dialog>
  );
}

function KeyLine({ label, shown }: { label: string; shown: string }) {
  return (
    <div className="key-line">
      <dt>{label}</dt>
      <dd>
        <kbd>{shown}</kbd>
      </dd>
    </div>
  );
}

function keyName({ key, shown }: KeyBinding): string {
  return shown ?? (key.length === 1 ? key.toUpperCase() : key);
}
