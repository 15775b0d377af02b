import { CircleCheck, Download, TriangleAlert } from 'lucide-react';
import type { FileProof } from '../../shared/domain/export';
import { byteWords, countWords } from '../widgets/words';
import { type MadeExport, saveMade } from './exports-store';
import { FindingsList } from './findings-list';
import { groupGaps } from './group-gaps';

/** The file that was made: save it, and read first what is missing or doubtful in it. */
export function MadeFile({ made }: { made: MadeExport }) {
  return (
    <section className="made" aria-label="The file that was made">
      <header className="made-head">
        <div>
          <h2>{made.fileName}</h2>
          <p className="faint small number">
            {byteWords(made.bytes.byteLength)}
            {made.savedTo !== null && ` · saved to ${made.savedTo}`}
          </p>
        </div>
        <button type="button" className="button primary" onClick={() => void saveMade()}>
          <Download size={15} aria-hidden />
          {made.savedTo === null ? 'Save file' : 'Save again'}
        </button>
      </header>
      {made.proof !== null && (
        <p className="made-note" data-tint={made.proof.ok ? 'strong' : 'conflict'}>
          {made.proof.ok ? <CircleCheck size={16} aria-hidden /> : <TriangleAlert size={16} aria-hidden />}
          {proofWords(made.proof)}
        </p>
      )}
      {made.findings.length > 0 && (
        <>
          <h3>What to look at ({made.findings.length.toLocaleString('en')})</h3>
          <FindingsList findings={made.findings} />
        </>
      )}
      {made.gaps.length === 0 ? (
        <p className="made-note" data-tint="strong">
          <CircleCheck size={16} aria-hidden />
          Nothing is missing.
        </p>
      ) : (
        <>
          <h3>What is missing or doubtful ({made.gaps.length.toLocaleString('en')})</h3>
          <ul className="gaps">
            {groupGaps(made.gaps).map(({ cause, quotes }) => (
              <li key={cause}>{quotes.length === 0 ? cause : <GapQuotes cause={cause} quotes={quotes} />}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function GapQuotes({ cause, quotes }: { cause: string; quotes: readonly string[] }) {
  return (
    <details>
      <summary>
        {cause} <span className="faint number">({quotes.length.toLocaleString('en')})</span>
      </summary>
      <ul className="gap-quotes">
        {quotes.map((quote, index) => (
          <li key={`${index} ${quote}`}>{quote}</li>
        ))}
      </ul>
    </details>
  );
}

function proofWords({ ok, partsCompared, partsIdentical, cellsChanged, differences }: FileProof): string {
  const compared = `${partsIdentical} of ${partsCompared} parts of the file are identical to the original`;
  if (ok) return `${countWords(cellsChanged, 'cell')} written and nothing else: ${compared}, byte for byte.`;
  const broken = differences.filter(({ allowed }) => !allowed).length;
  return `${countWords(broken, 'place')} differ where they must not. Do not hand this file out.`;
}
