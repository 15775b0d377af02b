import { z } from 'zod';
import { type Branding, PAPERS } from '../domain/branding';
import {
  AUDIENCES,
  EXPORT_FORMATS,
  EXPORT_PROFILES,
  type ExportedFile,
  type ExportRecord,
  type ExportStanding,
  type FileProof,
  type SealedExport,
  TRANSFER_MODULES,
} from '../domain/export';
import type { DocumentApproval, ExportWords } from '../domain/export-finding';
import type { PreviewedExport } from '../domain/export-preview';
import type { Organisation } from '../domain/organisation';
import type { ReadBack } from '../domain/read-back';
import { EXPORT_KIND_NAMES, type ExportKind, type ExportKindDescription } from '../export-kinds';
import { organisationSchema } from '../organisation-schema';
import { sentence } from '../sentence';
import { fileSchema } from './schemas';

const ids = () => z.array(z.number().int()).max(100_000).default([]);

function exportRequest() {
  return z.object({ kind: z.enum(EXPORT_KIND_NAMES), ...exportChoices() });
}

/** What may be chosen for a document; a kind refuses what it does not know. */
function exportChoices() {
  return {
    language: z.enum(['en', 'de']).default('en'),
    format: z.enum(EXPORT_FORMATS).optional(),
    profile: z.enum(EXPORT_PROFILES).optional(),
    module: z.enum(TRANSFER_MODULES).optional(),
    scope: z.string().max(500).optional(),
    audience: z.enum(AUDIENCES).optional(),
    draft: z.boolean().optional(),
    recipient: z.string().max(500).optional(),
    topic: z.string().max(100).optional(),
    questionnaireId: z.number().int().optional(),
  };
}

/** What a branding names a file of the library by. */
const keptFile = () => z.string().regex(/^[0-9a-f]{64}$/u, sentence('a file is named by its SHA-256').text);

const picture = () => fileSchema().nullable().optional();

/** What leaves the building, and whose it is. */
export const exportInputs = {
  'organisation.read': z.object({}),
  'organisation.save': z.object({ organisation: organisationSchema }),
  'exports.filledQuestionnaire': z.object({
    questionnaireId: z.number().int(),
    write: z.enum(['drafts', 'approved']),
  }),
  'exports.kinds': z.object({}),
  'exports.make': exportRequest(),
  'exports.measuresAnnex': z.object({ ...exportChoices(), format: z.enum(EXPORT_FORMATS) }),
  'exports.whitepaper': z.object({ ...exportChoices(), format: z.enum(EXPORT_FORMATS) }),
  'exports.list': z.object({}),
  'exports.verify': z.object({ original: fileSchema(), filled: fileSchema() }),
  'exports.check': exportRequest(),
  /** For the window: how a file would look now. The command line has no need of it, it has the file itself. */
  'exports.preview': z.union([
    exportRequest(),
    z.object({
      kind: z.literal('filled-questionnaire'),
      questionnaireId: z.number().int(),
      write: z.enum(['drafts', 'approved']),
    }),
  ]),
  'exports.standings': z.object({}),
  /** `file` is the export as it was saved: the library keeps its hash and its words, not its bytes. */
  'exports.seal': z.object({ file: fileSchema() }),
  'exports.said': z.object({ exportId: z.number().int() }),
  'exports.readBack': z.object({ file: fileSchema(), exportId: z.number().int().optional() }),
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
  /** The look as it was before; its files are in the library still. */
  'organisation.putBackBranding': z.object({
    branding: z.object({
      accent: z.string().regex(/^(?:[0-9A-F]{6})?$/u, sentence('a colour is six hex digits, such as 1F4E79').text),
      paper: z.enum(PAPERS),
      footer: z.string().max(300),
      classification: z.string().max(80),
      logoText: z.string().max(300),
      logo: keptFile().nullable(),
      template: keptFile().nullable(),
      fonts: z.object({ regular: keptFile(), bold: keptFile().nullable(), italic: keptFile().nullable() }).nullable(),
    }),
  }),
  /** What is left out stays; null takes a file away. */
  'organisation.saveBranding': z.object({
    accent: z
      .string()
      .regex(/^(?:#?[0-9a-fA-F]{6})?$/u, sentence('a colour is six hex digits, such as 1F4E79').text)
      .optional(),
    paper: z.enum(PAPERS).optional(),
    footer: z.string().max(300).optional(),
    classification: z.string().max(80).optional(),
    logoText: z.string().max(300).optional(),
    logo: picture(),
    template: picture(),
    font: z
      .object({ regular: fileSchema(), bold: fileSchema().nullable(), italic: fileSchema().nullable() })
      .nullable()
      .optional(),
  }),
} as const;

export interface ExportOutputs {
  'organisation.read': Organisation;
  'organisation.save': Organisation;
  'exports.filledQuestionnaire': ExportedFile & { proof: FileProof };
  'exports.kinds': (ExportKindDescription & { kind: ExportKind })[];
  'exports.make': ExportedFile;
  'exports.measuresAnnex': ExportedFile;
  'exports.whitepaper': ExportedFile;
  'exports.list': ExportRecord[];
  'exports.verify': FileProof;
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
  'organisation.putBackBranding': Branding;
}
