import type { ApplicabilityDecision, ControlApplicability, ControlStatus } from '../../shared/domain/applicability';
import type { CoverageState } from '../../shared/domain/control';
import type { Framework, Requirement } from '../../shared/domain/framework';
import { AppError } from '../../shared/errors';
import type { RequirementReading } from './coverage';

const STANDARD = 'iso27001-2022';
const STATUS: Record<CoverageState, ControlStatus> = {
  strong: 'implemented',
  weak: 'partly',
  planned: 'planned',
  gap: 'not-recorded',
};

/** The controls of Annex A in their order: the standard's clauses apply to everybody and are not chosen from. */
function annexControls(frameworks: readonly Framework[]): Requirement[] {
  const standard = frameworks.find(({ id }) => id === STANDARD);
  return standard?.requirements.filter(({ ref }) => ref.startsWith('A.')) ?? [];
}

/** Each control with what was decided about it and how far the recorded statements, as they were read, meet it. */
export function listApplicability(
  frameworks: readonly Framework[],
  readings: ReadonlyMap<string, RequirementReading>,
  decisions: readonly ApplicabilityDecision[],
): ControlApplicability[] {
  const decided = new Map(decisions.map((decision) => [decision.ref, decision]));
  return annexControls(frameworks).map(({ ref, group, title }) => {
    const found = readings.get(`${STANDARD} ${ref}`);
    const status = STATUS[found?.state ?? 'gap'];
    return {
      ref,
      group,
      title,
      decision: decided.get(ref) ?? null,
      status: status === 'not-recorded' && found?.isDenied === true ? 'not-in-place' : status,
      statementIds: found?.statementIds ?? [],
      confirmed: found?.confirmed ?? 0,
    };
  });
}

/**
 * A control's number as the framework writes it: "5.1", "a.5.1" and "A.5.1" are one. Throws AppError `bad-input` for what is no
 * control of Annex A.
 */
export function readControlRef(given: string, frameworks: readonly Framework[]): string {
  const ref = `A.${given.trim().replace(/^a\.?\s*/iu, '')}`;
  if (annexControls(frameworks).some((control) => control.ref === ref)) return ref;
  throw new AppError('bad-input', '{given} is no control of Annex A. Name one like A.5.1.', {
    given: given.slice(0, 40),
  });
}
