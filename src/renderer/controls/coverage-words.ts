import { Ban, Check, CircleCheck, CircleDashed, CircleDot, Clock, FileCheck2, Quote } from 'lucide-react';
import type { ApplicabilityDecision } from '../../shared/domain/applicability';
import type { CoverageState, MappingStatus, RequirementSupport } from '../../shared/domain/control';
import type { FrameworkId, RequirementRef } from '../../shared/domain/framework';
import type { Sign } from '../widgets/chip';

export const COVERAGE_STATES: readonly CoverageState[] = ['strong', 'weak', 'planned', 'gap'];

export const COVERAGE_SIGNS: Readonly<Record<CoverageState, Sign>> = {
  strong: { icon: Check, word: 'Strong', tint: 'strong' },
  weak: { icon: CircleDot, word: 'Weak', tint: 'weak' },
  planned: { icon: Clock, word: 'Planned', tint: 'planned' },
  gap: { icon: CircleDashed, word: 'Gap', tint: 'none' },
};

/** Why a requirement has its state, in a sentence. */
export const COVERAGE_REASONS: Readonly<Record<CoverageState, string>> = {
  strong: 'At least one statement says it is in place.',
  weak: 'What was found is partial, optional, conditional or someone else’s.',
  planned: 'Nothing is in place yet; a plan is written down.',
  gap: 'No document says that this is done.',
};

export const SUPPORT_SIGNS: Readonly<Record<RequirementSupport, Sign>> = {
  'nothing-said': { icon: CircleDashed, word: 'Nothing said', tint: 'none' },
  said: { icon: Quote, word: 'Said', tint: 'accent' },
  evidenced: { icon: FileCheck2, word: 'Said and evidenced', tint: 'strong' },
};

export const MAPPING_WORDS: Readonly<Record<MappingStatus, string>> = {
  suggested: 'Suggested',
  confirmed: 'Confirmed',
  rejected: 'Rejected',
};

const REQUIREMENT_WORDS: Readonly<Record<FrameworkId, string>> = {
  'gdpr-32': 'Article ',
  'iso27001-2022': '',
  'scc-2021': 'Measure ',
};

/** A requirement's number in its framework's own words ("Article 32(1)(a)", "A.8.24"), empty for one without a number. */
export function requirementNumber({ framework, ref }: RequirementRef): string {
  return /\d/u.test(ref) ? `${REQUIREMENT_WORDS[framework]}${ref}` : '';
}

/** Groups as the heat map titles them; a group that is not named here shows its own id. */
export const GROUP_WORDS: Readonly<Record<string, string>> = {
  'gdpr-32 32': 'Article 32, security of processing',
  'gdpr-32 neighbours': 'Neighbouring articles',
  'scc-2021 measures': 'Technical and organisational measures',
  'scc-2021 assistance': 'Assistance to the controller',
  'iso27001-2022 A.5': 'Organisational',
  'iso27001-2022 A.6': 'People',
  'iso27001-2022 A.7': 'Physical',
  'iso27001-2022 A.8': 'Technological',
  'iso27001-2022 clauses': 'Management system, clauses 4 to 10',
};

const APPLIES: Sign = { icon: CircleCheck, word: 'Yes', tint: 'strong' };
const APPLIES_NOT: Sign = { icon: Ban, word: 'No', tint: 'other' };
const UNDECIDED: Sign = { icon: CircleDashed, word: 'Open', tint: 'none' };

/** Whether a control of Annex A applies; without a decision it counts as applicable, and is not approved. */
export function applicabilitySign(decision: ApplicabilityDecision | null): Sign {
  if (decision === null) return UNDECIDED;
  return decision.applicable ? APPLIES : APPLIES_NOT;
}

/** The parts of the frameworks the table can be narrowed to. */
export const PART_WORDS: readonly (readonly [string, string])[] = [
  ['gdpr-32 32', 'GDPR: Article 32'],
  ['gdpr-32 neighbours', 'GDPR: neighbouring articles'],
  ['scc-2021 measures', 'SCC: measures'],
  ['scc-2021 assistance', 'SCC: assistance to the controller'],
  ['iso27001-2022 annex', 'ISO 27001: Annex A'],
  ['iso27001-2022 A.5', 'ISO 27001: A.5 Organisational'],
  ['iso27001-2022 A.6', 'ISO 27001: A.6 People'],
  ['iso27001-2022 A.7', 'ISO 27001: A.7 Physical'],
  ['iso27001-2022 A.8', 'ISO 27001: A.8 Technological'],
  ['iso27001-2022 clauses', 'ISO 27001: clauses 4 to 10'],
];
