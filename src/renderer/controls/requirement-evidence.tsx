import { useEffect } from 'react';
import type { RequirementCoverage } from '../../shared/domain/control';
import { loadEvidence, useEvidence } from '../evidence/evidence-store';
import { STANDING_SIGNS } from '../evidence/evidence-words';
import { formatRoute } from '../frame/route';
import { say } from '../language/language';

const SHOWN = 3;

/** The pieces attached to a requirement, each with what it is worth today. */
export function RequirementEvidence({ requirement: { evidenceIds } }: { requirement: RequirementCoverage }) {
  const pieces = useEvidence((state) => state.pieces);
  useEffect(() => {
    if (useEvidence.getState().pieces === null) void loadEvidence();
  }, []);
  if (evidenceIds.length === 0) return <span>{say('No evidence is attached.')}</span>;
  const attached = (pieces ?? []).filter(({ id }) => evidenceIds.includes(id));
  const more = attached.length - SHOWN;
  return (
    <span className="requirement-evidence">
      {attached.slice(0, SHOWN).map(({ id, title, standing }) => (
        <a key={id} className="link" href={formatRoute({ place: 'evidence', evidenceId: id })}>
          {title} ({STANDING_SIGNS[standing].word.toLowerCase()})
        </a>
      ))}
      {more > 0 && <span className="faint">{say('and {count} more', { count: more })}</span>}
    </span>
  );
}
