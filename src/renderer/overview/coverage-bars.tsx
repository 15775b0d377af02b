import { COVERAGE_SIGNS, COVERAGE_STATES, requirementNumber } from '../controls/coverage-words';
import { formatRoute } from '../frame/route';
import type { CoverageGroup } from './coverage-groups';

/** How far each group is met: a small map of its requirements, and how many of each state there are, in words. */
export function CoverageBars({ groups }: { groups: readonly CoverageGroup[] }) {
  return (
    <div className="coverage-bars">
      {groups.map((group) => (
        <CoverageRow key={`${group.framework} ${group.title}`} group={group} />
      ))}
    </div>
  );
}

function CoverageRow({ group }: { group: CoverageGroup }) {
  const { framework, title, requirements, counts } = group;
  return (
    <div className="coverage-row">
      <p className="coverage-row-head">
        <a className="link" href={formatRoute({ place: 'controls', framework, ref: null })}>
          {title}
        </a>
        <span className="faint number">{requirements.length}</span>
        <span className="coverage-row-counts">
          {COVERAGE_STATES.filter((state) => counts[state] > 0).map((state) => {
            const { icon: Icon, word, tint } = COVERAGE_SIGNS[state];
            return (
              <span key={state} className="coverage-count" data-tint={tint}>
                <Icon size={12} aria-hidden />
                <span className="number">{counts[state]}</span> {word}
              </span>
            );
          })}
        </span>
      </p>
      {/* The keyboard goes to Controls by the title and moves between the cells there. */}
      <div className="tiles" style={{ gridTemplateColumns: `repeat(${requirements.length}, minmax(0, 1fr))` }}>
        {requirements.map((requirement) => (
          <a
            key={requirement.ref}
            className="tile"
            data-tint={COVERAGE_SIGNS[requirement.state].tint}
            tabIndex={-1}
            href={formatRoute({ place: 'controls', framework, ref: requirement.ref })}
            title={`${requirementNumber(requirement)} ${requirement.title.en} · ${COVERAGE_SIGNS[requirement.state].word}`}
          >
            <span className="sr-only">
              {requirementNumber(requirement)} {requirement.title.en}: {COVERAGE_SIGNS[requirement.state].word}
            </span>
          </a>
        ))}
      </div>
    </div>
  );
}
