import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { ExportedFile } from '../../shared/domain/export';
import { FindingsList } from './findings-list';

/** What a check found before anything was made. */
export function CheckedExport({ checked }: { checked: Pick<ExportedFile, 'gaps' | 'findings'> }) {
  const { findings, gaps } = checked;
  const isBlocked = findings.some(({ severity }) => severity === 'blocking');
  return (
    <section className="made" aria-label="What the check found">
      <p className="made-note" data-tint={isBlocked ? 'conflict' : findings.length === 0 ? 'strong' : 'stale'}>
        {findings.length === 0 ? <CircleCheck size={16} aria-hidden /> : <TriangleAlert size={16} aria-hidden />}
        {isBlocked
          ? 'This must not leave as it is. Mend the sentences below in their sources, or make a draft.'
          : findings.length === 0
            ? 'Nothing is doubtful in it.'
            : 'It can leave. Look at these sentences first.'}
      </p>
      <FindingsList findings={findings} />
      {gaps.length > 0 && (
        <details>
          <summary>
            Missing or left out <span className="faint number">({gaps.length.toLocaleString('en')})</span>
          </summary>
          <ul className="gap-quotes">
            {gaps.map((gap, index) => (
              <li key={`${index} ${gap}`}>{gap}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
