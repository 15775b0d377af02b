import { z } from 'zod';
import { type Branding, PAPERS } from './domain/branding';
import type { ExportedFile, ExportStanding, SealedExport } from './domain/export';
import type { DocumentApproval, ExportWords } from './domain/export-finding';
import type { PreviewedExport } from './domain/export-preview';
import type { ReadBack } from './domain/read-back';

const ids = () => z.array(z.number().int()).max(100_000).default([]);

/**
 * What the operations on what leaves the building take. `file` is the schema of a file, `request` that of a document to be
 * made, which every operation on one shares.
 */
export function leavingInputs<File extends z.ZodType, Request extends z.ZodType>(file: File, request: Request) {
  const picture = file.nullable().optional();
  return {
    'exports.check': request,
    /** For the window: how a file would look now. The command line has no need of it, it has the file itself. */
    'exports.preview': z.union([
      request,
      z.object({
        kind: z.literal('filled-questionnaire'),
        questionnaireId: z.number().int(),
        write: z.enum(['drafts', 'approved']),
      }),
    ]),
    'exports.standings': z.object({}),
    /** `file` is the export as it was saved: the library keeps its hash and its words, not its bytes. */
    'exports.seal': z.object({ file }),
    'exports.said': z.object({ exportId: z.number().int() }),
    'exports.readBack': z.object({ file, exportId: z.number().int().optional() }),
    'statements.approve': z.object({
      statementIds: ids(),
      documentIds: ids(),
      approved: z.boolean().default(true),
      decidedBy: z.string().max(200).default(''),
    }),
    /** The last word on each is taken back; the one before it counts again. */
    'statements.takeBackApproval': z.object({ statementIds: ids(), documentIds: ids() }),
    'statements.approvals': z.object({}),
    'organisation.customers': z.object({}),
    'organisation.saveCustomers': z.object({ customers: z.array(z.string().trim().min(3).max(200)).max(5000) }),
    'organisation.branding': z.object({}),
    /** What is left out stays; null takes a file away. */
    'organisation.saveBranding': z.object({
      accent: z
        .string()
        .regex(/^(?:#?[0-9a-fA-F]{6})?$/u, 'a colour is six hex digits, such as 1F4E79')
        .optional(),
      paper: z.enum(PAPERS).optional(),
      footer: z.string().max(300).optional(),
      classification: z.string().max(80).optional(),
      logoText: z.string().max(300).optional(),
      logo: picture,
      template: picture,
      font: z.object({ regular: file, bold: file.nullable(), italic: file.nullable() }).nullable().optional(),
    }),
  };
}

export interface LeavingOutputs {
  'exports.check': Pick<ExportedFile, 'gaps' | 'findings'>;
  'exports.preview': PreviewedExport;
  /** Exports made before words were kept are not in it. */
  'exports.standings': ExportStanding[];
  'exports.seal': SealedExport;
  /** Null for an export made before words were kept. */
  'exports.said': ExportWords | null;
  'exports.readBack': ReadBack;
  'statements.approve': DocumentApproval[];
  'statements.takeBackApproval': DocumentApproval[];
  'statements.approvals': DocumentApproval[];
  'organisation.customers': string[];
  'organisation.saveCustomers': string[];
  'organisation.branding': Branding;
  'organisation.saveBranding': Branding;
}
