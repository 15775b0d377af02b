import { describeKind, EXPORT_KIND_NAMES } from '../../shared/export-kinds';
import { byteWords, dateWords } from '../widgets/words';
import { useExports } from './exports-store';

function kindWords(kind: string): string {
  const known = EXPORT_KIND_NAMES.find((each) => each === kind);
  if (known !== undefined) return describeKind(known).title;
  return kind === 'filled-questionnaire' ? 'Filled questionnaire' : kind;
}

/** Everything that was made to leave, newest first, each with the fingerprint that proves which file it was. */
export function ExportHistory() {
  const records = useExports((state) => state.records);
  return (
    <section aria-label="History">
      <h2 className="history-title">What was made</h2>
      {records === null || records.length === 0 ? (
        <p className="faint">Every file you make is listed here with its date and fingerprint.</p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col">What</th>
              <th scope="col">For</th>
              <th scope="col">Version</th>
              <th scope="col">Language</th>
              <th scope="col">Made</th>
              <th scope="col" className="right">
                Size
              </th>
              <th scope="col">SHA-256</th>
            </tr>
          </thead>
          <tbody>
            {records.map((record) => (
              <tr key={record.id}>
                <td className="strong">{record.fileName}</td>
                <td>{kindWords(record.kind)}</td>
                <td>{record.recipient}</td>
                <td className="number">{record.isDraft ? 'Draft' : record.version}</td>
                <td>{record.language === 'de' ? 'Deutsch' : 'English'}</td>
                <td className="number">{dateWords(record.exportedAt)}</td>
                <td className="number right">{byteWords(record.byteLength)}</td>
                <td className="faint number" title={record.sha256}>
                  {record.sha256.slice(0, 12)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
