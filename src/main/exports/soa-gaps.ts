import type { ControlApplicability } from '../../shared/domain/applicability';
import type { SoaWording } from './soa';
import { fill } from './wording';

/** What a person should know of a Statement of Applicability: what nobody decided, justified or confirmed. */
export function soaGaps(controls: readonly ControlApplicability[], wording: SoaWording): string[] {
  const { undecided, unjustified, unconfirmed, excludedWithMeasures } = wording.gaps;
  const inUse = controls.filter(({ decision }) => decision?.applicable !== false);
  const listed = (forms: { one: string; other: string }, found: readonly ControlApplicability[]): string[] => {
    const refs = found.map(({ ref }) => ref).join(', ');
    if (found.length === 0) return [];
    return [fill(found.length === 1 ? forms.one : forms.other, { count: found.length, refs })];
  };
  return [
    ...listed(
      undecided,
      controls.filter(({ decision }) => decision === null),
    ),
    ...listed(
      unjustified,
      inUse.filter(({ decision, statementIds }) => decision === null && statementIds.length === 0),
    ),
    ...listed(
      unconfirmed,
      inUse.filter(({ statementIds, confirmed }) => statementIds.length > 0 && confirmed === 0),
    ),
    ...controls
      .filter(({ decision, statementIds }) => decision?.applicable === false && statementIds.length > 0)
      .map(({ ref }) => fill(excludedWithMeasures, { ref })),
  ];
}
