import { z } from 'zod';
import type { Document, Passage } from '../domain/document';
import type { EditionComparison } from '../domain/edition';
import { AUDIENCES, type Audience } from '../domain/export';
import type { NamedFile } from '../domain/file';
import { type CorrectedStatement, DEPLOYMENTS, MODALITIES, type Statement, SUBJECTS } from '../domain/statement';
import type { Sentence } from '../sentence';
import { filesSchema } from './schemas';

export const documentInputs = {
  'documents.import': z.object({ files: filesSchema() }),
  'documents.list': z.object({}),
  'documents.disclosures': z.object({}),
  /** Null takes the decision back. */
  'documents.setDisclosure': z.object({ documentId: z.number().int(), disclosure: z.enum(AUDIENCES).nullable() }),
  /** Takes documents out as if they had not come in; refused where somebody has built on one. All or none. */
  'documents.takeBack': z.object({ documentIds: z.array(z.number().int()).min(1).max(2000) }),
  'documents.read': z.object({ documentId: z.number().int() }),
  /** The file exactly as it was received. */
  'documents.file': z.object({ documentId: z.number().int() }),
  /** The document against the edition it replaces. */
  'documents.compare': z.object({ documentId: z.number().int() }),
  'statements.list': z.object({
    documentId: z.number().int().optional(),
    ids: z.array(z.number().int()).max(5000).optional(),
    query: z.string().max(500).optional(),
    limit: z.number().int().min(1).max(5000).default(500),
    offset: z.number().int().min(0).default(0),
  }),
  'statements.correct': z.object({
    statementId: z.number().int(),
    modality: z.enum(MODALITIES),
    deployment: z.enum(DEPLOYMENTS),
    subject: z.enum(SUBJECTS),
  }),
  /** What a person states, kept as a document of theirs with the person as its source. */
  'statements.write': z.object({
    text: z.string().trim().min(1).max(4000),
    author: z.string().trim().min(1).max(100),
  }),
  'statements.listCorrected': z.object({}),
} as const;

/** What happened to one file of an import. A failed file never stops the others. */
export interface DocumentImport {
  fileName: string;
  outcome: 'imported' | 'unchanged' | 'new-edition' | 'failed';
  documentId: number | null;
  statements: number;
  /** The sentence to show for a failed file, empty otherwise. */
  message: string;
  said?: Sentence;
}

/** Who may read a document. */
export interface DocumentClass {
  documentId: number;
  disclosure: Audience;
  /** Decided for this edition; taken over from the one before; or what holds where nobody decided. */
  because: 'decided' | 'earlier-edition' | 'undecided';
}

export interface StatementPage {
  total: number;
  statements: Statement[];
}

export interface DocumentOutputs {
  'documents.import': DocumentImport[];
  'documents.list': (Document & { statements: number })[];
  'documents.disclosures': DocumentClass[];
  'documents.setDisclosure': DocumentClass[];
  'documents.takeBack': { takenBack: number };
  'documents.read': { document: Document; passages: Passage[]; statements: Statement[] };
  'documents.file': NamedFile;
  'documents.compare': EditionComparison;
  'statements.list': StatementPage;
  'statements.correct': Statement;
  'statements.write': Statement[];
  'statements.listCorrected': CorrectedStatement[];
}
