import type { ListedControl } from '../../shared/domain/care';
import type { RequirementRef } from '../../shared/domain/framework';
import { interfaceLanguage, say } from '../language/language';

export const CONTROL_FILTERS = ['all', 'gap', 'unevidenced', 'suggested', 'undecided', 'due'] as const;
export type ControlFilter = (typeof CONTROL_FILTERS)[number];

export const CONTROL_FILTER_WORDS: Readonly<Record<ControlFilter, string>> = {
  all: say('All'),
  gap: say('Gaps'),
  unevidenced: say('Not evidenced'),
  suggested: say('To confirm'),
  undecided: say('Applicability open'),
  due: say('Review due'),
};

/** Sorting by a column; `number` is the frameworks' own order. */
export type ControlOrder = 'number' | 'title' | 'state' | 'owner' | 'review' | 'statements';

export interface ControlNarrowing {
  filter: ControlFilter;
  search: string;
  /** "framework" or "framework group", empty for all. */
  part: string;
  /** An owner's name, '-' for what nobody answers for, empty for all. */
  owner: string;
  order: ControlOrder;
}

export const NOBODY = '-';

export function keyOf({ framework, ref }: RequirementRef): string {
  return `${framework} ${ref}`;
}

/** Annex A as one part, its four themes, and the seven clauses of the management system as one. */
export function partsOf({ framework, group }: ListedControl): string[] {
  if (framework !== 'iso27001-2022') return [framework, `${framework} ${group}`];
  return group.startsWith('A.') ? [`${framework} annex`, `${framework} ${group}`] : [`${framework} clauses`];
}

/** `today` is an ISO day. */
export function keeps(filter: ControlFilter, line: ListedControl, today: string): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'gap':
      return line.state === 'gap' && line.applicability?.decision?.applicable !== false;
    case 'unevidenced':
      return line.support === 'said';
    case 'suggested':
      return line.suggested > 0;
    case 'undecided':
      return line.applicability !== null && line.applicability.decision === null;
    case 'due':
      return isDue(line, today);
  }
}

export function isDue({ care }: ListedControl, today: string): boolean {
  return care !== null && care.reviewOn !== null && care.reviewOn < today;
}

/** The lines a person asked for, in the order asked for. */
export function narrow(lines: readonly ListedControl[], by: ControlNarrowing, today: string): ListedControl[] {
  const words = by.search
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const kept = lines.filter(
    (line) =>
      keeps(by.filter, line, today) &&
      (by.part === '' || partsOf(line).includes(by.part)) &&
      (by.owner === '' || (by.owner === NOBODY ? (line.care?.owner ?? '') === '' : line.care?.owner === by.owner)) &&
      words.every((word) => holds(line, word)),
  );
  return by.order === 'number' ? kept : kept.toSorted(COMPARE[by.order]);
}

const RANK = { gap: 0, planned: 1, weak: 2, strong: 3 } as const;
const LAST = '\uffff';

// What nobody answers for and what has no day comes last; the worst state comes first.
const COMPARE: Readonly<Record<Exclude<ControlOrder, 'number'>, (a: ListedControl, b: ListedControl) => number>> = {
  title: (a, b) => a.title[interfaceLanguage()].localeCompare(b.title[interfaceLanguage()]),
  state: (a, b) => RANK[a.state] - RANK[b.state],
  owner: (a, b) => (a.care?.owner || LAST).localeCompare(b.care?.owner || LAST),
  review: (a, b) => (a.care?.reviewOn ?? LAST).localeCompare(b.care?.reviewOn ?? LAST),
  statements: (a, b) => b.statementIds.length - a.statementIds.length,
};

function holds({ ref, title, summary, care }: ListedControl, word: string): boolean {
  return [ref, title.en, title.de, summary.en, summary.de, care?.owner ?? ''].some((text) =>
    text.toLowerCase().includes(word),
  );
}
