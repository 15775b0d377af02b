import { CircleCheck, CircleSlash, History, PencilLine, TriangleAlert } from 'lucide-react';
import type { ExportRecord, ExportStanding } from '../../shared/domain/export';
import { EXPORT_KIND_NAMES } from '../../shared/export-kinds';
import { say } from '../language/language';
import { Chip, type Sign } from '../widgets/chip';
import { Empty } from '../widgets/empty';
import { dateWords, numberWords } from '../widgets/words';
import { EditedCopy } from './edited-copy';
import { ExportDetail } from './export-detail';
import { FILLED_QUESTIONNAIRE, kindWords } from './export-words';
import { useExports } from './exports-store';
import { useLeaving } from './leaving-store';

/** Everything that was made to leave, newest first, and what of it still holds. */
export function ExportHistory() {
  const records = useExports((state) => state.records);
  const chosenId = useExports((state) => state.chosenRecord);
  const standings = useLeaving((state) => state.standings);
  const chosen = records?.find(({ id }) => id === chosenId) ?? null;
  return (
    <div className="export-history">
      <section className="pane" aria-label={say('History')}>
        <div className="table-scroll" tabIndex={0} role="region" aria-label={say('What left')}>
          {records === null || records.length === 0 ? (
            <Empty icon={History} title={say('Nothing left yet')}>
              <p>
                {say(
                  'Every file you make is listed here: when, for whom, with its fingerprint, and whether what it says still holds.',
                )}
              </p>
            </Empty>
          ) : (
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{say('File')}</th>
                  <th scope="col">{say('For')}</th>
                  <th scope="col">{say('Made')}</th>
                  <th scope="col">{say('Version')}</th>
                  <th scope="col">{say('Today')}</th>
                  <th scope="col">{say('SHA-256')}</th>
                </tr>
              </thead>
              <tbody>
                {records.map((record) => (
                  <tr key={record.id} data-chosen={record.id === chosenId}>
                    <td className="strong">
                      <button
                        type="button"
                        className="row-button"
                        aria-pressed={record.id === chosenId}
                        onClick={() => useExports.setState({ chosenRecord: record.id })}
                      >
                        {record.fileName}
                        <span className="faint small">{titleOf(record.kind)}</span>
                      </button>
                    </td>
                    <td>{record.recipient || <span className="faint">–</span>}</td>
                    <td className="number">{dateWords(record.exportedAt)}</td>
                    <td className="number">{record.version}</td>
                    <td>
                      <Chip sign={standingSign(record, standings.get(record.id))} />
                    </td>
                    <td className="faint number" title={record.sha256}>
                      {record.sha256.slice(0, 8)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
      </section>
      <section className="pane" aria-label={say('What became of it')}>
        <div className="export-scroll" tabIndex={0} role="region" aria-label={say('One export')}>
          {chosen !== null && (
            <ExportDetail key={chosen.id} record={chosen} standing={standings.get(chosen.id) ?? null} />
          )}
          <EditedCopy />
        </div>
      </section>
    </div>
  );
}

function titleOf(kind: string): string {
  const known = EXPORT_KIND_NAMES.find((each) => each === kind);
  if (known !== undefined) return kindWords(known).title;
  return kind === 'filled-questionnaire' ? FILLED_QUESTIONNAIRE : kind;
}

const DRAFT: Sign = { icon: PencilLine, word: say('Draft'), tint: 'none' };
const REPLACED: Sign = { icon: History, word: say('Replaced since'), tint: 'none' };
const UNKNOWN: Sign = { icon: CircleSlash, word: say('Words not kept'), tint: 'none' };
const HOLDS: Sign = { icon: CircleCheck, word: say('Still holds'), tint: 'strong' };

/** Whether what an export says is still what the library says. */
function standingSign({ isDraft }: ExportRecord, standing: ExportStanding | undefined): Sign {
  if (isDraft) return DRAFT;
  if (standing === undefined) return UNKNOWN;
  const changed = standing.gone.length + standing.readAnew.length;
  if (changed > 0 && standing.isLast)
    return { icon: TriangleAlert, word: say('{count} changed', { count: numberWords(changed) }), tint: 'stale' };
  return standing.isLast ? HOLDS : REPLACED;
}
