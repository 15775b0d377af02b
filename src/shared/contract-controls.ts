import { z } from 'zod';
import type { ListedControl, RequirementCare } from './domain/care';
import type { Mapping } from './domain/control';

const requirement = () =>
  z.object({ framework: z.enum(['gdpr-32', 'iso27001-2022', 'scc-2021']), ref: z.string().min(1).max(40) });

/** What the operations on the table of controls take. */
export const controlInputs = {
  'controls.list': z.object({}),
  /** Every mapping of one requirement, the rejected ones too. */
  'controls.requirementMappings': requirement(),
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
  'controls.list': ListedControl[];
  'controls.requirementMappings': Mapping[];
  'controls.decideMappings': { decided: number };
  'controls.listCare': RequirementCare[];
  'controls.assign': RequirementCare[];
}
