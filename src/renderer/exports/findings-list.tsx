import { Check } from 'lucide-react';
import type { ExportFinding } from '../../shared/domain/export-finding';
import { formatRoute } from '../frame/route';
import { say, sayTold } from '../language/language';
import { locatorWords, numberWords } from '../widgets/words';
import { MoreLine } from './gaps-list';
import { approveStatements } from './leaving-store';

const RULE_WORDS: Readonly<Record<ExportFinding['rule'], string>> = {
  placeholder: say('Placeholder left'),
  disguised: say('Disguised letters'),
  vague: say('Not concrete'),
  promise: say('Promise'),
  planned: say('Planned, told as done'),
  provider: say('Whose certificate'),
  stale: say('Old source'),
  contradiction: say('Contradiction'),
  customer: say('Another customer named'),
  language: say('Other language'),
  disclosure: say('Class too high'),
  unapproved: say('Not approved'),
  missing: say('Missing'),
};

const MOST_SHOWN = 200;
// A few sentences are read as they stand; many are opened by whoever wants them.
const OPEN_UP_TO = 4;

/** What is doubtful in a document, by kind, the gravest first, each sentence leading to where it stands. */
export function FindingsList({ findings }: { findings: readonly ExportFinding[] }) {
  const groups = [...Map.groupBy(findings, ({ rule }) => rule)];
  return (
    <ul className="gaps">
      {groups.map(([rule, group]) => {
        const isBlocking = group[0]?.severity === 'blocking';
        return (
          <li key={rule}>
            <details open={isBlocking || (rule !== 'unapproved' && group.length <= OPEN_UP_TO)}>
              <summary>
                {RULE_WORDS[rule]} <span className="faint number">({numberWords(group.length)})</span>
                {isBlocking && <b className="gap-stops">{` ${say('stops the export')}`}</b>}
              </summary>
              {rule === 'unapproved' && <Approve findings={group} />}
              <ul className="gap-quotes">
                {group.slice(0, MOST_SHOWN).map((finding, index) => (
                  <li key={`${index} ${finding.sentence}`}>
                    <Sentence finding={finding} />
                    {rule !== 'unapproved' && <span className="gap-why">{sayTold(finding.message, finding.said)}</span>}
                  </li>
                ))}
                <MoreLine count={group.length - MOST_SHOWN} />
              </ul>
            </details>
          </li>
        );
      })}
    </ul>
  );
}

/** Lets exactly the sentences of this document leave, and nothing else of where they stand. */
function Approve({ findings }: { findings: readonly ExportFinding[] }) {
  const ids = [...new Set(findings.flatMap(({ source }) => source?.statementId ?? []))];
  if (ids.length === 0) return null;
  return (
    <button type="button" className="button quiet" onClick={() => void approveStatements(ids)}>
      <Check size={14} aria-hidden />
      {ids.length === 1
        ? say('Approve this sentence')
        : say('Approve these {count} sentences', { count: numberWords(ids.length) })}
    </button>
  );
}

function Sentence({ finding: { sentence, source } }: { finding: ExportFinding }) {
  if (source === null) return sentence === '' ? null : <q>{sentence}</q>;
  const { documentId, statementId, document, locator } = source;
  return (
    <a
      className="gap-link"
      href={formatRoute({ place: 'documents', documentId, statementId })}
      title={`${document}, ${locatorWords(locator)}`}
    >
      <q>{sentence}</q>
    </a>
  );
}
