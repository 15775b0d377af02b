import { z } from 'zod';
import type { ControlApplicability } from '../domain/applicability';
import type { ListedControl, RequirementCare } from '../domain/care';
import type {
  DecidedMapping,
  FrameworkCoverage,
  Mapping,
  RequirementMarks,
  RequirementSuggestion,
} from '../domain/control';

const requirement = () =>
  z.object({ framework: z.enum(['gdpr-32', 'iso27001-2022', 'scc-2021']), ref: z.string().min(1).max(40) });

/** What the operations on the table of controls take. */
export const controlInputs = {
  'controls.coverage': z.object({}),
  'controls.marks': z.object({}),
  'controls.mappings': z.object({ statementId: z.number().int() }),
  'controls.decideMapping': z.object({
    statementId: z.number().int(),
    framework: z.enum(['gdpr-32', 'iso27001-2022', 'scc-2021']),
    ref: z.string().min(1).max(40),
    status: z.enum(['suggested', 'confirmed', 'rejected']),
  }),
  'controls.listDecided': z.object({}),
  'controls.listApplicability': z.object({}),
  'controls.decideApplicability': z.object({
    decisions: z
      .array(z.object({ ref: z.string().min(1).max(40), applicable: z.boolean(), justification: z.string().max(4000) }))
      .min(1)
      .max(500),
    decidedBy: z.string().max(200).default(''),
  }),
  'controls.withdrawApplicability': z.object({ refs: z.array(z.string().min(1).max(40)).min(1).max(500) }),
  'controls.suggest': z.object({ texts: z.array(z.string().max(40_000)).max(10_000) }),
  'controls.list': z.object({}),
  /** The mappings of one requirement, the rejected ones too; of some statements or with one status where that is named. */
  'controls.requirementMappings': requirement().extend({
    statementIds: z.array(z.number().int()).max(20_000).optional(),
    status: z.enum(['suggested', 'confirmed', 'rejected']).optional(),
  }),
  /** All or none. */
  'controls.decideMappings': z.object({
    decisions: z
      .array(
        requirement().extend({
          statementId: z.number().int(),
          status: z.enum(['suggested', 'confirmed', 'rejected']),
        }),
      )
      .min(1)
      .max(20_000),
  }),
  'controls.listCare': z.object({}),
  /** What is left out stays as it is; an empty owner and a null date take it back. */
  'controls.assign': z.object({
    controls: z.array(requirement()).min(1).max(500),
    owner: z.string().trim().max(200).optional(),
    reviewOn: z.iso.date().nullable().optional(),
    decidedBy: z.string().trim().max(200).default(''),
  }),
} as const;

export interface ControlOutputs {
  'controls.coverage': FrameworkCoverage[];
  'controls.marks': RequirementMarks[];
  'controls.mappings': Mapping[];
  'controls.decideMapping': Mapping[];
  'controls.listDecided': DecidedMapping[];
  'controls.listApplicability': ControlApplicability[];
  'controls.decideApplicability': ControlApplicability[];
  'controls.withdrawApplicability': ControlApplicability[];
  'controls.suggest': RequirementSuggestion[][];
  'controls.list': ListedControl[];
  'controls.requirementMappings': Mapping[];
  'controls.decideMappings': { decided: number };
  'controls.listCare': RequirementCare[];
  'controls.assign': RequirementCare[];
}
