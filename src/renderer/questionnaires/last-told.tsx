import type { ReviewedAnswer } from '../../shared/domain/answer';
import { formatRoute } from '../frame/route';
import { say, sayTold } from '../language/language';
import { dateWords } from '../widgets/words';
import { comparedWith } from './answer-words';

/** To whom the same was told last, when, and whether this answer says the same. */
export function LastTold({ answer }: { answer: ReviewedAnswer }) {
  const { earlier } = answer.explanation;
  if (earlier === undefined) return null;
  const { source, givenAt, question, saidDifferences } = earlier;
  const differences = earlier.differences.map((words, index) => sayTold(words, saidDifferences?.[index]));
  return (
    <p className="last-told" title={say('Asked then: {question}', { question })}>
      <b>{say('Last told')}</b>{' '}
      <a className="link" href={formatRoute({ place: 'memory' })}>
        {source === '' ? say('an earlier customer') : source}
      </a>
      , {dateWords(givenAt.slice(0, 10))}, {comparedWith(earlier, answer)}
      {differences.length > 0 && <span className="faint"> · {differences.join('; ')}</span>}
    </p>
  );
}
