import { History } from 'lucide-react';
import type { QuestionnaireMap } from '../../shared/domain/questionnaire-map';
import { say, sayTold } from '../language/language';
import { countWords, dateWords } from '../widgets/words';
import { forgetLayout } from './map-store';

/** Says that an earlier file of the same template was corrected, and that its corrections hold here too. */
export function RememberedLayouts({ map }: { map: QuestionnaireMap }) {
  if (map.remembered.length === 0) return null;
  return (
    <ul className="map-remembered" aria-label={say('Remembered corrections')}>
      {map.remembered.map((layout) => (
        <li
          key={layout.id}
          title={layout.corrections.map((words, index) => sayTold(words, layout.said[index])).join('\n')}
        >
          <History size={14} aria-hidden />
          <span>{rememberedWords(layout)}</span>
          <button
            type="button"
            className="link quiet-link"
            onClick={() => void forgetLayout(layout.id, !layout.forgotten)}
          >
            {layout.forgotten ? say('Remember again') : say('Forget for files to come')}
          </button>
        </li>
      ))}
    </ul>
  );
}

function rememberedWords({
  sheet,
  questionnaire,
  learnedAt,
  corrections,
}: QuestionnaireMap['remembered'][number]): string {
  const words = {
    sheet,
    questionnaire,
    corrections: countWords(corrections.length, 'correction'),
    date: dateWords(learnedAt),
  };
  return corrections.length === 1
    ? say('{sheet}: {corrections} you made to {questionnaire} on {date} holds here too.', words)
    : say('{sheet}: {corrections} you made to {questionnaire} on {date} hold here too.', words);
}
