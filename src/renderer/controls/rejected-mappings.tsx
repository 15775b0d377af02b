import { Undo2 } from 'lucide-react';
import { useEffect } from 'react';
import type { ListedControl } from '../../shared/domain/care';
import type { Mapping } from '../../shared/domain/control';
import { say } from '../language/language';
import { countWords } from '../widgets/words';
import { decide, loadStatements, useControls } from './controls-store';

/** What a person said does not belong here; it can be put back. */
export function RejectedMappings({
  requirement,
  mappings,
}: {
  requirement: ListedControl;
  mappings: ReadonlyMap<number, Mapping> | undefined;
}) {
  const rejected = [...(mappings?.values() ?? [])]
    .filter(({ status }) => status === 'rejected')
    .map(({ statementId }) => statementId);
  const statements = useControls((state) => state.statements);
  const missing = rejected.filter((id) => !statements.has(id)).join(',');
  useEffect(() => {
    if (missing !== '') void loadStatements(missing.split(',').map(Number));
  }, [missing]);
  if (rejected.length === 0) return null;
  const { framework, ref } = requirement;
  return (
    <details className="rejected-mappings">
      <summary>{countWords(rejected.length, 'rejected statement')}</summary>
      <ul>
        {rejected.map((id) => (
          <li key={id}>
            <span>{statements.get(id)?.quote ?? '…'}</span>
            <button
              type="button"
              className="icon-button small"
              aria-label={say('Put back: {quote}', { quote: statements.get(id)?.quote ?? '' })}
              title={say('Put back')}
              onClick={() => void decide([{ framework, ref, statementIds: [id] }], 'suggested')}
            >
              <Undo2 size={14} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
