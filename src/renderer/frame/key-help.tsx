import { create } from 'zustand';
import { say } from '../language/language';
import { Dialog } from '../widgets/dialog';
import { EVERYWHERE, type KeyBinding, type KeyScope, useKeyScopes } from './keys';
import { PLACES } from './places';

const useKeyHelp = create<{ open: boolean }>(() => ({ open: false }));

export function openKeyHelp(): void {
  useKeyHelp.setState({ open: true });
}

/** Every key that works here. */
export function KeyHelp() {
  const open = useKeyHelp((state) => state.open);
  const scopes = useKeyScopes((state) => state.scopes);
  if (!open) return null;
  return (
    <Dialog title={say('Keys')} closable onClose={() => useKeyHelp.setState({ open: false })}>
      <div className="key-help">
        {groupsOf(scopes).map((scope) => (
          <section key={scope.title}>
            <h3>{scope.title}</h3>
            <dl>
              {scope.bindings
                .filter(({ shown }) => shown !== null)
                .map((binding) => (
                  <KeyLine key={binding.key} label={binding.label} shown={keyName(binding)} />
                ))}
              {scope.title === EVERYWHERE &&
                PLACES.map(({ label }, index) => <KeyLine key={label} label={label} shown={`Alt+${index + 1}`} />)}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

/** The innermost part of the page first; what several parts of one name bind is told together. */
function groupsOf(scopes: readonly KeyScope[]): KeyScope[] {
  const byTitle = Map.groupBy(scopes.toReversed(), ({ title }) => title);
  return [...byTitle].map(([title, same]) => ({ title, bindings: same.flatMap(({ bindings }) => bindings) }));
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
