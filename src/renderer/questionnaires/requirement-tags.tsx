import { useEffect } from 'react';
import type { RequirementRef } from '../../shared/domain/framework';
import { loadCoverage, requirementTitle, useControls } from '../controls/controls-store';
import { requirementNumber } from '../controls/coverage-words';
import { formatRoute } from '../frame/route';
import { say } from '../language/language';

/** The requirements a question is about, by number and name, each leading to what the library holds on it. */
export function RequirementTags({ requirements }: { requirements: readonly RequirementRef[] }) {
  const coverage = useControls((state) => state.coverage);
  useEffect(() => {
    if (useControls.getState().coverage === null) void loadCoverage();
  }, []);
  if (requirements.length === 0) return null;
  return (
    <section className="evidence" aria-label={say('Requirements')}>
      <h3>{say('Concerns')}</h3>
      <ul className="requirement-tags">
        {requirements.map((target) => (
          <li key={`${target.framework} ${target.ref}`}>
            <a
              className="tag-link"
              href={formatRoute({ place: 'controls', framework: target.framework, ref: target.ref })}
            >
              <b className="number">{requirementNumber(target)}</b> {requirementTitle(coverage, target)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
