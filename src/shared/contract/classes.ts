import { z } from 'zod';
import { AUDIENCES, type Audience } from '../domain/export';

/** Who may read what: decided for a statement, for what is said of a requirement, and for the readers of a questionnaire. */
export interface ClassDecision {
  kind: 'statement' | 'requirement' | 'questionnaire';
  /** The id, or framework and reference of a requirement with a space between: "iso27001-2022 A.8.24". */
  subject: string;
  disclosure: Audience;
}

/** Who may read a statement, and what made it so. */
export interface StatementClass {
  statementId: number;
  disclosure: Audience;
  /** Decided for itself; the class of its documents; or raised by a requirement it was confirmed for. */
  because: 'decided' | 'documents' | 'requirement';
  /** The number of the requirement that raised it, empty otherwise. */
  requirement: string;
}

/** One decision about who may read something; `disclosure` is null where one was taken back. */
export interface ClassChange {
  happenedAt: string;
  who: string;
  disclosure: Audience | null;
}

function decision() {
  return z.object({
    kind: z.enum(['statement', 'requirement', 'questionnaire']),
    subject: z.string().trim().min(1).max(100),
    /** Null takes the decision back. */
    disclosure: z.enum(AUDIENCES).nullable(),
  });
}

/** What the operations on classes take. Documents and evidence have classes of their own (`documents.setDisclosure`). */
export const classInputs = {
  'classes.list': z.object({}),
  'classes.decide': decision(),
  /** All or none. */
  'classes.decideMany': z.object({ decisions: z.array(decision()).min(1).max(500) }),
  /** Of these statements, as far as they count today. */
  'classes.statements': z.object({ statementIds: z.array(z.number().int()).max(100_000) }),
  /** Every decision about one thing, the newest first. A document is named by its id. */
  'classes.history': z.object({
    kind: z.enum(['document', 'statement', 'requirement', 'questionnaire']),
    subject: z.string().trim().min(1).max(100),
  }),
} as const;

export interface ClassOutputs {
  'classes.list': ClassDecision[];
  'classes.decide': ClassDecision[];
  'classes.decideMany': ClassDecision[];
  'classes.statements': StatementClass[];
  'classes.history': ClassChange[];
}
