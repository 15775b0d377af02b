import type { ExportFinding } from '../../shared/domain/export-finding';
import { formatRoute } from '../frame/route';

const RULE_WORDS: Readonly<Record<ExportFinding['rule'], string>> = {
  placeholder: 'Placeholder left',
  vague: 'Not concrete',
  promise: 'Promise',
  planned: 'Planned, told as done',
  provider: 'Whose certificate',
  stale: 'Old source',
  contradiction: 'Contradiction',
  customer: 'Another customer named',
  language: 'Other language',
  disclosure: 'Class too high',
  unapproved: 'Not approved',
  missing: 'Missing',
};

/** What is doubtful in a document, by kind, the gravest first, each sentence leading to where it stands. */
export function FindingsList({ findings }: { findings: readonly ExportFinding[] }) {
  const groups = [...Map.groupBy(findings, ({ rule }) => rule)];
  return (
    <ul className="gaps">
      {groups.map(([rule, group]) => (
        <li key={rule}>
          <details open={group.some(({ severity }) => severity === 'blocking')}>
            <summary>
              {RULE_WORDS[rule]} <span className="faint number">({group.length.toLocaleString('en')})</span>
              {group[0]?.severity === 'blocking' && <b> stops the export</b>}
            </summary>
            <ul className="gap-quotes">
              {group.map((finding, index) => (
                <li key={`${index} ${finding.sentence}`}>
                  <Sentence finding={finding} /> {rule !== 'unapproved' && finding.message}
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}

function Sentence({ finding: { sentence, source } }: { finding: ExportFinding }) {
  if (source === null) return <q>{sentence}</q>;
  const { documentId, statementId, document, locator } = source;
  return (
    <a
      className="link"
      href={formatRoute({ place: 'documents', documentId, statementId })}
      title={`${document}, ${locator}`}
    >
      <q>{sentence}</q>
    </a>
  );
}
