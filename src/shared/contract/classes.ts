import { z } from 'zod';
import { AUDIENCES, type Audience } from '../domain/export';

/** Who may read what: decided for a statement, for what is said of a requirement, and for the readers of a questionnaire. */
export interface ClassDecision {
  kind: 'statement' | 'requirement' | 'questionnaire';
  /** The id, or framework and reference of a requirement with a space between: "iso27001-2022 A.8.24". */
  subject: string;
  disclosure: Audience;
}

/** What the operations on classes take. Documents and evidence have classes of their own (`documents.setDisclosure`). */
export const classInputs = {
  'classes.list': z.object({}),
  /** Null takes the decision back. */
  'classes.decide': z.object({
    kind: z.enum(['statement', 'requirement', 'questionnaire']),
    subject: z.string().trim().min(1).max(100),
    disclosure: z.enum(AUDIENCES).nullable(),
  }),
} as const;

export interface ClassOutputs {
  'classes.list': ClassDecision[];
  'classes.decide': ClassDecision[];
}
