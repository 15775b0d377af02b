import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { shippedMappingKnowledge } from '../builders/mapping-knowledge';

const { frameworks, topics } = shippedMappingKnowledge();
const refsOf = (id: string) =>
  frameworks
    .filter((framework) => framework.id === id)
    .flatMap(({ requirements }) => requirements.map(({ ref }) => ref));
const repeated = (list: readonly string[]) => list.filter((each, index) => list.indexOf(each) !== index);
const numbered = (chapter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${chapter}.${index + 1}`);

describe('frameworks', () => {
  it('are the three that are shipped, each requirement once and in a group that exists', () => {
    expect(frameworks.map(({ id }) => id)).toEqual(['gdpr-32', 'iso27001-2022', 'scc-2021']);
    for (const { groups, requirements } of frameworks) {
      expect(repeated(requirements.map(({ ref }) => ref))).toEqual([]);
      const known = new Set(groups.map(({ id }) => id));
      expect(requirements.filter(({ group }) => !known.has(group))).toEqual([]);
    }
  });

  it('have all 93 controls of Annex A and clauses 4 to 10', () => {
    const refs = refsOf('iso27001-2022');
    expect(refs.filter((ref) => ref.startsWith('A.'))).toEqual([
      ...numbered('A.5', 37),
      ...numbered('A.6', 8),
      ...numbered('A.7', 14),
      ...numbered('A.8', 34),
    ]);
    const clauses = refs.filter((ref) => !ref.startsWith('A.')).map((ref) => ref.split('.')[0]);
    expect([...new Set(clauses)]).toEqual(['4', '5', '6', '7', '8', '9', '10']);
  });

  it('lead from all 114 controls of 2013 to those of 2022', () => {
    const iso = frameworks.find(({ id }) => id === 'iso27001-2022');
    const older = new Set(iso?.requirements.flatMap(({ aliases }) => aliases));
    expect([older.size, [...older].filter((alias) => !/^2013:A\.\d+\.\d+\.\d+$/.test(alias))]).toEqual([114, []]);
  });

  it('have the 17 measures of the clauses and the assistance to the controller', () => {
    expect(refsOf('scc-2021')).toEqual([...Array.from({ length: 17 }, (_, index) => String(index + 1)), 'assistance']);
  });

  it('point from the measures only to requirements that exist', () => {
    const scc = z
      .object({ requirements: z.array(z.object({ crosswalk: z.record(z.string(), z.array(z.string())) })) })
      .parse(frameworks.find(({ id }) => id === 'scc-2021'));
    const unknown = scc.requirements.flatMap(({ crosswalk }) =>
      Object.entries(crosswalk).flatMap(([id, refs]) => refs.filter((ref) => !refsOf(id).includes(ref))),
    );
    expect(unknown).toEqual([]);
  });

  it('list each other heading of a measure under one measure only', () => {
    const scc = frameworks.find(({ id }) => id === 'scc-2021');
    expect(repeated(scc?.requirements.flatMap(({ aliases }) => aliases) ?? [])).toEqual([]);
  });
});

describe('control topics', () => {
  it('are at least 110, each id once', () => {
    expect(topics.length).toBeGreaterThanOrEqual(110);
    expect(repeated(topics.map(({ id }) => id))).toEqual([]);
  });

  it('name only requirements that exist', () => {
    const unknown = topics.flatMap(({ id, requirements }) =>
      Object.entries(requirements).flatMap(([framework, refs]) =>
        refs.filter((ref) => !refsOf(framework).includes(ref)).map((ref) => `${id}: ${framework} ${ref}`),
      ),
    );
    expect(unknown).toEqual([]);
  });

  it('reach every Annex A control and every measure', () => {
    const reached = (framework: 'iso27001-2022' | 'scc-2021') =>
      new Set(topics.flatMap(({ requirements }) => requirements[framework]));
    const unreached = [
      ...refsOf('iso27001-2022').filter((ref) => ref.startsWith('A.') && !reached('iso27001-2022').has(ref)),
      ...refsOf('scc-2021').filter((ref) => !reached('scc-2021').has(ref)),
    ];
    expect(unreached).toEqual([]);
  });

  it('have no phrase twice', () => {
    const twice = topics.flatMap(({ id, phrases }) =>
      [...repeated(phrases.en), ...repeated(phrases.de)].map((phrase) => `${id}: ${phrase}`),
    );
    expect(twice).toEqual([]);
  });
});
