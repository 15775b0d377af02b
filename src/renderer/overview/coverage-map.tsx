import { Clock, Split } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { RequirementCoverage, RequirementMarks } from '../../shared/domain/control';
import { COVERAGE_SIGNS, COVERAGE_STATES, requirementNumber } from '../controls/coverage-words';
import { formatRoute } from '../frame/route';
import { interfaceLanguage, say } from '../language/language';
import { countWords } from '../widgets/words';
import type { CoverageGroup } from './coverage-groups';

const MARK_WORDS = { stale: say('out of date'), conflict: say('documents disagree') } as const;

/** What the company's documents cover, as a map: a cell for each requirement, shaded by how far it is met. */
export function CoverageMap({
  groups,
  marks,
}: {
  groups: readonly CoverageGroup[];
  marks: ReadonlyMap<string, RequirementMarks>;
}) {
  return (
    <div className="heat">
      {groups.map((group) => (
        <HeatRow key={`${group.framework} ${group.title}`} group={group} marks={marks} />
      ))}
      <Legend />
    </div>
  );
}

function HeatRow({ group, marks }: { group: CoverageGroup; marks: ReadonlyMap<string, RequirementMarks> }) {
  const { framework, title, requirements, counts } = group;
  // One cell of a row is in the tab order; arrows reach the others.
  const [reachable, setReachable] = useState(0);
  const id = `heat-${framework}-${requirements[0]?.group ?? ''}`;
  const met = requirements.length - counts.gap;
  return (
    <section className="heat-row" aria-labelledby={id}>
      <div className="heat-head">
        <h3 id={id}>
          <a className="heat-title" href={formatRoute({ place: 'controls', framework, ref: null })}>
            {title}
          </a>
        </h3>
        <p className="small faint number">{sayCounts(met, counts, requirements.length)}</p>
      </div>
      <ul className="heat-cells" onKeyDown={moveFocus}>
        {requirements.map((requirement, index) => (
          <li key={requirement.ref}>
            <HeatCell
              requirement={requirement}
              marks={marks.get(`${framework} ${requirement.ref}`)}
              isReachable={index === reachable}
              onFocus={() => setReachable(index)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface HeatCellProps {
  requirement: RequirementCoverage;
  marks: RequirementMarks | undefined;
  isReachable: boolean;
  onFocus: () => void;
}

function HeatCell({ requirement, marks, isReachable, onFocus }: HeatCellProps) {
  const { framework, ref, title, state } = requirement;
  const sign = COVERAGE_SIGNS[state];
  const words = [
    `${requirementNumber(requirement)} ${title[interfaceLanguage()]}`.trim(),
    [
      sign.word,
      ...(marks?.conflict === true ? [MARK_WORDS.conflict] : []),
      ...(marks?.stale === true ? [MARK_WORDS.stale] : []),
    ].join(', '),
  ].join(': ');
  return (
    <a
      className="heat-cell"
      data-tint={sign.tint}
      tabIndex={isReachable ? 0 : -1}
      href={formatRoute({ place: 'controls', framework, ref })}
      title={words}
      aria-label={words}
      onFocus={onFocus}
    >
      {marks?.conflict === true ? (
        <Split size={14} strokeWidth={2.25} aria-hidden />
      ) : marks?.stale === true ? (
        <Clock size={14} strokeWidth={2.25} aria-hidden />
      ) : null}
    </a>
  );
}

function sayCounts(met: number, counts: CoverageGroup['counts'], total: number): string {
  const { weak, planned, gap } = counts;
  return [
    say('{met} of {total} spoken of', { met, total }),
    ...(weak > 0 ? [say('{count} weak', { count: weak })] : []),
    ...(planned > 0 ? [say('{count} planned', { count: planned })] : []),
    ...(gap > 0 ? [countWords(gap, 'gap')] : []),
  ].join(' · ');
}

/** What shades and marks say; colour never speaks alone, so each cell says the same in words. */
function Legend() {
  return (
    <ul className="heat-legend small" aria-label={say('What the cells mean')}>
      {COVERAGE_STATES.map((state) => (
        <li key={state}>
          <span className="heat-cell" data-tint={COVERAGE_SIGNS[state].tint} aria-hidden />
          {COVERAGE_SIGNS[state].word}
        </li>
      ))}
      <li>
        <Clock size={14} aria-hidden />
        {say('Out of date: old documents only, or evidence that expired')}
      </li>
      <li>
        <Split size={14} aria-hidden />
        {say('Documents disagree')}
      </li>
    </ul>
  );
}

function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
  const cells = [...event.currentTarget.querySelectorAll<HTMLElement>('.heat-cell')];
  const at = cells.findIndex((cell) => cell === document.activeElement);
  const target = nextIndex(event.key, at, cells);
  if (target === null) return;
  event.preventDefault();
  cells[target]?.focus();
}

function nextIndex(key: string, at: number, cells: readonly HTMLElement[]): number | null {
  if (key === 'ArrowRight') return Math.min(at + 1, cells.length - 1);
  if (key === 'ArrowLeft') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return cells.length - 1;
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return null;
  // How many stand in a line depends on the window.
  const top = cells[0]?.offsetTop;
  const inLine = cells.filter((cell) => cell.offsetTop === top).length;
  const target = key === 'ArrowDown' ? at + inLine : at - inLine;
  return target >= 0 && target < cells.length ? target : null;
}
