import { History } from 'lucide-react';
import type { QuestionnaireMap } from '../../shared/domain/questionnaire-map';
import { countWords, dateWords } from '../widgets/words';
import { forgetLayout } from './map-store';

/** Says that an earlier file of the same template was corrected, and that its corrections hold here too. */
export function RememberedLayouts({ map }: { map: QuestionnaireMap }) {
  if (map.remembered.length === 0) return null;
  return (
    <ul className="map-remembered" aria-label="Remembered corrections">
      {map.remembered.map(({ id, sheet, questionnaire, learnedAt, corrections, forgotten }) => (
        <li key={id} title={corrections.join('\n')}>
          <History size={14} aria-hidden />
          <span>
            {sheet}: {countWords(corrections.length, 'correction')} you made to <b>{questionnaire}</b> on{' '}
            {dateWords(learnedAt)} {corrections.length === 1 ? 'holds' : 'hold'} here too.
          </span>
          <button type="button" className="link quiet-link" onClick={() => void forgetLayout(id, !forgotten)}>
            {forgotten ? 'Remember again' : 'Forget for files to come'}
          </button>
        </li>
      ))}
    </ul>
  );
}
