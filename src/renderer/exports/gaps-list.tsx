import type { GapPlace, PlacedGap } from '../../shared/domain/export-preview';
import { formatRoute } from '../frame/route';
import { say, sayTold } from '../language/language';
import { numberWords } from '../widgets/words';
import { groupGaps, type ShownGap } from './group-gaps';

// More than anyone reads at once; the rest comes up as these are closed.
const MOST_SHOWN = 200;

/** What is missing or left out: what people can mend first, many of one cause together, each leading to its place. */
export function GapsList({ gaps }: { gaps: readonly PlacedGap[] }) {
  const shown = gaps.map(({ text, said, place }) => ({ text: sayTold(text, said), place }));
  return (
    <ul className="gaps">
      {groupGaps(shown).map(({ cause, quotes }) => (
        <li key={cause.text}>
          {quotes.length === 0 ? (
            <Gap gap={cause} />
          ) : (
            <details>
              <summary>
                {cause.text} <span className="faint number">({numberWords(quotes.length)})</span>
              </summary>
              <ul className="gap-quotes">
                {quotes.slice(0, MOST_SHOWN).map((quote, index) => (
                  <li key={`${index} ${quote.text}`}>
                    <Gap gap={quote} />
                  </li>
                ))}
                <MoreLine count={quotes.length - MOST_SHOWN} />
              </ul>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

export function MoreLine({ count }: { count: number }) {
  return count > 0 ? <li className="faint">{say('and {count} more', { count: numberWords(count) })}</li> : null;
}

function Gap({ gap: { text, place } }: { gap: ShownGap }) {
  if (place === null) return text;
  return (
    <a className="gap-link" href={placeRoute(place)} title={text}>
      {text}
    </a>
  );
}

function placeRoute(place: GapPlace): string {
  switch (place.kind) {
    case 'statement':
      return formatRoute({ place: 'documents', documentId: place.documentId, statementId: place.statementId });
    case 'document':
      return formatRoute({ place: 'documents', documentId: place.documentId, statementId: null });
    case 'requirement':
      return formatRoute({ place: 'controls', ...place.requirement });
    case 'organisation':
      return formatRoute({ place: 'organisation' });
  }
}
