import { CircleCheck, Download, Stamp, TriangleAlert } from 'lucide-react';
import type { FileProof } from '../../shared/domain/export';
import { say } from '../language/language';
import { byteWords, countWords } from '../widgets/words';
import { type MadeExport, saveMade } from './exports-store';
import { sealFile } from './leaving-store';

/** The file that was made: saved, and sealed for those who want proof of what it was made of. */
export function MadeFile({ made }: { made: MadeExport }) {
  return (
    <section className="made" aria-label={say('The file that was made')}>
      <h3 className="made-name">{made.fileName}</h3>
      <p className="faint small number">
        {byteWords(made.bytes.byteLength)}
        {made.savedTo !== null && ` · ${say('saved to {where}', { where: made.savedTo })}`}
      </p>
      {made.proof !== null && (
        <p className="made-note" data-tint={made.proof.ok ? 'strong' : 'conflict'}>
          {made.proof.ok ? <CircleCheck size={16} aria-hidden /> : <TriangleAlert size={16} aria-hidden />}
          {proofWords(made.proof)}
        </p>
      )}
      <div className="made-actions">
        <button type="button" className="button primary" onClick={() => void saveMade()}>
          <Download size={15} aria-hidden />
          {made.savedTo === null ? say('Save file') : say('Save again')}
        </button>
        <button
          type="button"
          className="button quiet"
          title={say('A signed list of the answers and sources in it, which anyone can check offline')}
          onClick={() => void sealFile({ name: made.fileName, bytes: made.bytes })}
        >
          <Stamp size={15} aria-hidden />
          {say('Save its seal')}
        </button>
      </div>
    </section>
  );
}

function proofWords({ ok, partsCompared, partsIdentical, cellsChanged, differences }: FileProof): string {
  if (ok)
    return say(
      '{cells} written and nothing else: {identical} of {compared} parts of the file are identical to the original, byte for byte.',
      { cells: countWords(cellsChanged, 'cell'), identical: partsIdentical, compared: partsCompared },
    );
  const broken = differences.filter(({ allowed }) => !allowed).length;
  return say('{places} differ where they must not. Do not hand this file out.', {
    places: countWords(broken, 'place'),
  });
}
