import { describe, expect, test } from 'vitest';
import { type ControlNarrowing, keeps, NOBODY, narrow, partsOf } from '../../src/renderer/controls/control-lines';
import type { ListedControl } from '../../src/shared/domain/care';

const TODAY = '2026-11-20';
const EVERYTHING: ControlNarrowing = { filter: 'all', search: '', part: '', owner: '', order: 'number' };

function control(ref: string, change: Partial<ListedControl> = {}): ListedControl {
  const words = { en: `Title of ${ref}`, de: `Titel von ${ref}` };
  return {
    framework: 'iso27001-2022',
    ref,
    group: ref.slice(0, 3),
    title: words,
    summary: words,
    state: 'strong',
    statements: 1,
    statementIds: [1],
    confirmed: 1,
    suggested: 0,
    support: 'said',
    evidenceIds: [],
    scope: { deployments: [], products: [] },
    care: null,
    applicability: null,
    ...change,
  };
}

function cared(owner: string, reviewOn: string | null): Pick<ListedControl, 'care'> {
  const care = { framework: 'iso27001-2022', ref: '', owner, reviewOn, decidedBy: '', decidedAt: '' } as const;
  return { care };
}

const lines = [
  control('A.5.1', { state: 'gap', support: 'nothing-said', statements: 0, statementIds: [], confirmed: 0 }),
  control('A.8.24', { ...cared('Platform', '2026-11-19'), suggested: 2, statements: 3, statementIds: [1, 2, 3] }),
  control('A.8.13', { ...cared('Operations', '2026-11-20'), support: 'evidenced' }),
  control('4.1', { group: '4', state: 'weak' }),
];
const refs = (by: Partial<ControlNarrowing>) => narrow(lines, { ...EVERYTHING, ...by }, TODAY).map(({ ref }) => ref);

describe('the table of controls', () => {
  test('is narrowed by what is missing, by part, by owner and by words', () => {
    expect(refs({ filter: 'gap' })).toEqual(['A.5.1']);
    expect(refs({ filter: 'suggested' })).toEqual(['A.8.24']);
    expect(refs({ filter: 'unevidenced' })).toEqual(['A.8.24', '4.1']);
    expect(refs({ part: 'iso27001-2022 A.8' })).toEqual(['A.8.24', 'A.8.13']);
    expect(refs({ part: 'iso27001-2022 annex' })).toEqual(['A.5.1', 'A.8.24', 'A.8.13']);
    expect(refs({ owner: 'Platform' })).toEqual(['A.8.24']);
    expect(refs({ owner: NOBODY })).toEqual(['A.5.1', '4.1']);
    expect(refs({ search: '8.13' })).toEqual(['A.8.13']);
    expect(refs({ search: 'titel PLATFORM' })).toEqual(['A.8.24']);
    expect(refs({ search: 'nowhere' })).toEqual([]);
  });

  test('a review is due the day after its day, and never where no day is set', () => {
    expect(refs({ filter: 'due' })).toEqual(['A.8.24']);
  });

  test('an excluded control is no gap, and one decided about is not open', () => {
    const decision = { ref: 'A.5.1', applicable: false, justification: 'x', decidedBy: '', decidedAt: '' };
    const { ref, group, title, statementIds, confirmed } = control('A.5.1');
    const base = { ref, group, title, statementIds, confirmed, status: 'not-recorded' as const };
    const excluded = control('A.5.1', { state: 'gap', applicability: { ...base, decision } });
    expect(keeps('gap', excluded, TODAY)).toBe(false);
    expect(keeps('undecided', excluded, TODAY)).toBe(false);
    expect(keeps('undecided', control('A.5.1', { applicability: { ...base, decision: null } }), TODAY)).toBe(true);
    expect(keeps('undecided', control('4.1'), TODAY)).toBe(false);
  });

  test('is sorted with the worst, the named and the earliest first', () => {
    expect(refs({ order: 'state' })).toEqual(['A.5.1', '4.1', 'A.8.24', 'A.8.13']);
    expect(refs({ order: 'owner' })).toEqual(['A.8.13', 'A.8.24', 'A.5.1', '4.1']);
    expect(refs({ order: 'review' })).toEqual(['A.8.24', 'A.8.13', 'A.5.1', '4.1']);
    expect(refs({ order: 'statements' })[0]).toBe('A.8.24');
  });

  test('the clauses of the management system are a part of their own', () => {
    expect(partsOf(control('4.1', { group: '4' }))).toEqual(['iso27001-2022 clauses']);
  });
});
