import { Ban, Check, CircleCheck, CircleDashed, CircleDot, Clock, FileCheck2, Quote } from 'lucide-react';
import type { ApplicabilityDecision } from '../../shared/domain/applicability';
import type { CoverageState, MappingStatus, RequirementSupport } from '../../shared/domain/control';
import type { RequirementRef } from '../../shared/domain/framework';
import { say } from '../language/language';
import type { Sign } from '../widgets/chip';

export const COVERAGE_STATES: readonly CoverageState[] = ['strong', 'weak', 'planned', 'gap'];

export const COVERAGE_SIGNS: Readonly<Record<CoverageState, Sign>> = {
  strong: { icon: Check, word: say('Strong'), tint: 'strong' },
  weak: { icon: CircleDot, word: say('Weak'), tint: 'weak' },
  planned: { icon: Clock, word: say('Planned'), tint: 'planned' },
  gap: { icon: CircleDashed, word: say('Gap'), tint: 'none' },
};

/** Why a requirement has its state, in a sentence. */
export const COVERAGE_REASONS: Readonly<Record<CoverageState, string>> = {
  strong: say('At least one statement says it is in place.'),
  weak: say('What was found is partial, optional, conditional or someone else’s.'),
  planned: say('Nothing is in place yet; a plan is written down.'),
  gap: say('No document says that this is done.'),
};

export const SUPPORT_SIGNS: Readonly<Record<RequirementSupport, Sign>> = {
  'nothing-said': { icon: CircleDashed, word: say('Nothing said'), tint: 'none' },
  said: { icon: Quote, word: say('Said'), tint: 'accent' },
  evidenced: { icon: FileCheck2, word: say('Said and evidenced'), tint: 'strong' },
};

export const MAPPING_WORDS: Readonly<Record<MappingStatus, string>> = {
  suggested: say('Suggested'),
  confirmed: say('Confirmed'),
  rejected: say('Rejected'),
};

/** A requirement's number in its framework's own words ("Article 32(1)(a)", "A.8.24"), empty for one without a number. */
export function requirementNumber({ framework, ref }: RequirementRef): string {
  if (!/\d/u.test(ref)) return '';
  switch (framework) {
    case 'gdpr-32':
      return say('Article {ref}', { ref });
    case 'scc-2021':
      return say('Measure {ref}', { ref });
    case 'iso27001-2022':
      return ref;
  }
}

/** Groups as the heat map titles them; a group that is not named here shows its own id. */
export const GROUP_WORDS: Readonly<Record<string, string>> = {
  'gdpr-32 32': say('Article 32, security of processing'),
  'gdpr-32 neighbours': say('Neighbouring articles'),
  'scc-2021 measures': say('Technical and organisational measures'),
  'scc-2021 assistance': say('Assistance to the controller'),
  'iso27001-2022 A.5': say('Organisational'),
  'iso27001-2022 A.6': say('People'),
  'iso27001-2022 A.7': say('Physical'),
  'iso27001-2022 A.8': say('Technological'),
  'iso27001-2022 clauses': say('Management system, clauses 4 to 10'),
};

const APPLIES: Sign = { icon: CircleCheck, word: say('Yes'), tint: 'strong' };
const APPLIES_NOT: Sign = { icon: Ban, word: say('No'), tint: 'other' };
const UNDECIDED: Sign = { icon: CircleDashed, word: say('Open'), tint: 'none' };

/** Whether a control of Annex A applies; without a decision it counts as applicable, and is not approved. */
export function applicabilitySign(decision: ApplicabilityDecision | null): Sign {
  if (decision === null) return UNDECIDED;
  return decision.applicable ? APPLIES : APPLIES_NOT;
}

/** The parts of the frameworks the table can be narrowed to. */
export const PART_WORDS: readonly (readonly [string, string])[] = [
  ['gdpr-32 32', say('GDPR: Article 32')],
  ['gdpr-32 neighbours', say('GDPR: neighbouring articles')],
  ['scc-2021 measures', say('SCC: measures')],
  ['scc-2021 assistance', say('SCC: assistance to the controller')],
  ['iso27001-2022 annex', say('ISO 27001: Annex A')],
  ['iso27001-2022 A.5', say('ISO 27001: A.5 Organisational')],
  ['iso27001-2022 A.6', say('ISO 27001: A.6 People')],
  ['iso27001-2022 A.7', say('ISO 27001: A.7 Physical')],
  ['iso27001-2022 A.8', say('ISO 27001: A.8 Technological')],
  ['iso27001-2022 clauses', say('ISO 27001: clauses 4 to 10')],
];
