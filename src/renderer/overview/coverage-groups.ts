import type { CoverageState, FrameworkCoverage, RequirementCoverage } from '../../shared/domain/control';
import type { FrameworkId } from '../../shared/domain/framework';
import { say } from '../language/language';

/** One bar of the overview: requirements of one framework that belong together. */
export interface CoverageGroup {
  framework: FrameworkId;
  title: string;
  requirements: RequirementCoverage[];
  /** How many requirements have each state. */
  counts: Readonly<Record<CoverageState, number>>;
}

// What customers ask about first; the rest is one step further, in Controls.
const SHOWN: readonly { framework: FrameworkId; group: string; title: string }[] = [
  { framework: 'gdpr-32', group: '32', title: say('Article 32 GDPR') },
  { framework: 'scc-2021', group: 'measures', title: say('Measures of the clauses') },
  { framework: 'iso27001-2022', group: 'A.5', title: say('Annex A, organisational') },
  { framework: 'iso27001-2022', group: 'A.6', title: say('Annex A, people') },
  { framework: 'iso27001-2022', group: 'A.7', title: say('Annex A, physical') },
  { framework: 'iso27001-2022', group: 'A.8', title: say('Annex A, technological') },
];

export function coverageGroups(coverage: readonly FrameworkCoverage[]): CoverageGroup[] {
  return SHOWN.flatMap(({ framework, group, title }) => {
    const all = coverage.find((each) => each.framework === framework)?.requirements ?? [];
    const requirements = all.filter((requirement) => requirement.group === group);
    if (requirements.length === 0) return [];
    const count = (state: CoverageState) => requirements.filter((requirement) => requirement.state === state).length;
    const counts = { strong: count('strong'), weak: count('weak'), planned: count('planned'), gap: count('gap') };
    return [{ framework, title, requirements, counts }];
  });
}
