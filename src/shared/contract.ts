import { z } from 'zod';
import { type ClassOutputs, classInputs } from './contract-classes';
import { type ControlOutputs, controlInputs } from './contract-controls';
import { type EvidenceOutputs, evidenceInputs } from './contract-evidence';
import { type LeavingOutputs, leavingInputs } from './contract-exports';
import { type LibraryOutputs, libraryInputs } from './contract-libraries';
import type { AnswerDraft, AnswerFact, ReusableAnswer, ReusableGroup, ReviewedAnswer } from './domain/answer';
import type { ControlApplicability } from './domain/applicability';
import type {
  DecidedMapping,
  FrameworkCoverage,
  Mapping,
  RequirementMarks,
  RequirementSuggestion,
} from './domain/control';
import type { Document, Passage } from './domain/document';
import type { EditionComparison } from './domain/edition';
import {
  AUDIENCES,
  type Audience,
  EXPORT_FORMATS,
  EXPORT_PROFILES,
  type ExportedFile,
  type ExportRecord,
  type FileProof,
  TRANSFER_MODULES,
} from './domain/export';
import type { NamedFile } from './domain/file';
import type { HistoryEntry } from './domain/history';
import type { Organisation } from './domain/organisation';
import type { Question, Questionnaire, RecognisedQuestionnaire } from './domain/questionnaire';
import {
  COLUMN_ROLES,
  type MapChange,
  type QuestionnaireMap,
  type RememberedLayout,
  type SheetPicture,
} from './domain/questionnaire-map';
import type { RollForward } from './domain/roll-forward';
import { type CorrectedStatement, DEPLOYMENTS, MODALITIES, type Statement, SUBJECTS } from './domain/statement';
import { EXPORT_KIND_NAMES, type ExportKind, type ExportKindDescription } from './export-kinds';
import { shownFileName } from './hidden-characters';
import { organisationSchema } from './organisation-schema';

/**
 * Every operation a host can ask for: `<stage>.<verb>` → the schema its input is parsed with. The outputs stand beside
 * it in `Outputs`; a name missing in either, or in the table of functions, does not compile.
 */
export const inputs = {
  'library.summary': z.object({}),
  /** `damage` reads every page of the file and every link of the history: seconds in a large library. */
  'library.check': z.object({ damage: z.boolean().default(true) }),
  ...libraryInputs,
  'library.history': z.object({
    entity: z.string().max(100).optional(),
    entityKey: z.string().max(1000).optional(),
    until: z.iso.datetime().optional(),
    limit: z.number().int().min(1).max(100_000).default(500),
  }),
  'library.asOf': z.object({
    entity: z.string().max(100),
    entityKey: z.string().max(1000),
    moment: z.iso.datetime(),
  }),
  'organisation.read': z.object({}),
  'organisation.save': z.object({ organisation: organisationSchema }),
  'documents.import': z.object({ files: filesSchema() }),
  'documents.list': z.object({}),
  'documents.disclosures': z.object({}),
  'documents.setDisclosure': z.object({ documentId: z.number().int(), disclosure: z.enum(AUDIENCES) }),
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
  ...classInputs,
  ...controlInputs,
  'controls.suggest': z.object({ texts: z.array(z.string().max(40_000)).max(10_000) }),
  ...evidenceInputs(filesSchema()),
  'questionnaires.inspect': z.object({ file: fileSchema() }),
  'questionnaires.import': z.object({ file: fileSchema(), evenEmpty: z.boolean().default(false) }),
  'questionnaires.list': z.object({}),
  /** The day the customer expects it back; null takes it away. */
  'questionnaires.setDue': z.object({ questionnaireId: z.number().int(), dueOn: z.iso.date().nullable() }),
  'questionnaires.findQuestions': z.object({
    query: z.string().max(500),
    limit: z.number().int().min(1).max(100).default(20),
  }),
  'questionnaires.map': z.object({ questionnaireId: z.number().int() }),
  'questionnaires.mapFile': z.object({ file: fileSchema(), corrections: correctionsSchema().default([]) }),
  'questionnaires.picture': z.object({ questionnaireId: z.number().int(), sheet: z.string().max(1000) }),
  'questionnaires.correctMap': z.object({
    questionnaireId: z.number().int(),
    corrections: correctionsSchema().min(1),
  }),
  'questionnaires.undoMapCorrection': z.object({ questionnaireId: z.number().int() }),
  'questionnaires.listLayouts': z.object({}),
  'questionnaires.forgetLayout': z.object({ layoutId: z.number().int(), forget: z.boolean().default(true) }),
  'answers.ask': z.object({
    question: z.string().max(40_000),
    options: z.array(z.string().max(500)).max(50).default([]),
  }),
  /** Every question nobody has touched, or only those named. */
  'answers.draftAll': z.object({ questionnaireId: z.number().int(), questionIds: questionIdsSchema().optional() }),
  'answers.list': z.object({ questionnaireId: z.number().int() }),
  'answers.rollForward': z.object({
    questionnaireId: z.number().int(),
    from: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('file'), file: fileSchema() }),
      z.object({ kind: z.literal('questionnaire'), questionnaireId: z.number().int() }),
    ]),
  }),
  'answers.rolledForward': z.object({ questionnaireId: z.number().int() }),
  'answers.approve': z.object({ questionId: z.number().int() }),
  'answers.edit': z.object({
    questionId: z.number().int(),
    answer: z.string().max(40_000),
    comment: z.string().max(40_000).optional(),
  }),
  'answers.reject': z.object({ questionId: z.number().int() }),
  'answers.reopen': z.object({ questionId: z.number().int() }),
  'answers.approveMany': z.object({ questionIds: questionIdsSchema() }),
  'answers.reopenMany': z.object({ questionIds: questionIdsSchema() }),
  'answers.importFilled': z.object({ files: filesSchema() }),
  'answers.listReusable': z.object({}),
  'answers.compareReusable': z.object({}),
  'answers.listFacts': z.object({ includeWithdrawn: z.boolean().default(false) }),
  'answers.withdrawFact': z.object({ factId: z.number().int() }),
  'answers.restoreFact': z.object({ factId: z.number().int() }),
  'exports.filledQuestionnaire': z.object({
    questionnaireId: z.number().int(),
    write: z.enum(['drafts', 'approved']),
  }),
  'exports.kinds': z.object({}),
  'exports.make': exportRequest(),
  ...leavingInputs(fileSchema(), exportRequest()),
  'exports.measuresAnnex': z.object({ ...exportChoices(), format: z.enum(EXPORT_FORMATS) }),
  'exports.whitepaper': z.object({ ...exportChoices(), format: z.enum(EXPORT_FORMATS) }),
  'exports.list': z.object({}),
  'exports.verify': z.object({ original: fileSchema(), filled: fileSchema() }),
} as const;

export interface LibrarySummary {
  title: string;
  documents: number;
  statements: number;
  questionnaires: number;
  openAnswers: number;
  /** Pieces of evidence that wait for a decision. */
  evidenceToReview: number;
  byteLength: number;
}

/** What happened to one file of an import. A failed file never stops the others. */
export interface DocumentImport {
  fileName: string;
  outcome: 'imported' | 'unchanged' | 'new-edition' | 'failed';
  documentId: number | null;
  statements: number;
  /** The sentence to show for a failed file, empty otherwise. */
  message: string;
}

/** Where a finding can be mended. */
export type CheckPlace =
  | { kind: 'document'; documentId: number; statementId: number | null }
  | { kind: 'evidence'; evidenceId: number }
  | { kind: 'questionnaire'; questionnaireId: number; questionId: number | null };

export interface CheckFinding {
  severity: 'error' | 'warning' | 'note';
  topic:
    | 'damage'
    | 'stale'
    | 'placeholder'
    | 'disguised'
    | 'conflict'
    | 'evidence'
    | 'export'
    | 'earlier-answers'
    | 'open';
  /** Null where no place of the window helps. */
  place: CheckPlace | null;
  subject: string;
  message: string;
}

export interface StatementPage {
  total: number;
  statements: Statement[];
}

export interface FilledImport {
  fileName: string;
  imported: number;
  message: string;
}

export interface Outputs extends ClassOutputs, ControlOutputs, EvidenceOutputs, LeavingOutputs, LibraryOutputs {
  'library.summary': LibrarySummary;
  'library.check': { findings: CheckFinding[] };
  'library.history': HistoryEntry[];
  /** The row as it was; null where it was not there. */
  'library.asOf': Record<string, unknown> | null;
  'organisation.read': Organisation;
  'organisation.save': Organisation;
  'documents.import': DocumentImport[];
  'documents.list': (Document & { statements: number })[];
  'documents.disclosures': { documentId: number; disclosure: Audience }[];
  'documents.setDisclosure': { documentId: number; disclosure: Audience }[];
  'documents.read': { document: Document; passages: Passage[]; statements: Statement[] };
  'documents.file': NamedFile;
  'documents.compare': EditionComparison;
  'statements.list': StatementPage;
  'statements.correct': Statement;
  'statements.write': Statement[];
  'statements.listCorrected': CorrectedStatement[];
  'controls.coverage': FrameworkCoverage[];
  'controls.marks': RequirementMarks[];
  'controls.mappings': Mapping[];
  'controls.decideMapping': Mapping[];
  'controls.listDecided': DecidedMapping[];
  'controls.listApplicability': ControlApplicability[];
  'controls.decideApplicability': ControlApplicability[];
  'controls.withdrawApplicability': ControlApplicability[];
  'controls.suggest': RequirementSuggestion[][];
  'questionnaires.inspect': RecognisedQuestionnaire;
  'questionnaires.import': Questionnaire;
  'questionnaires.list': Questionnaire[];
  'questionnaires.setDue': Questionnaire[];
  'questionnaires.findQuestions': Question[];
  'questionnaires.map': QuestionnaireMap;
  'questionnaires.mapFile': QuestionnaireMap & { pictures: SheetPicture[] };
  'questionnaires.picture': SheetPicture;
  'questionnaires.correctMap': MapChange;
  'questionnaires.undoMapCorrection': MapChange;
  'questionnaires.listLayouts': RememberedLayout[];
  'questionnaires.forgetLayout': RememberedLayout[];
  'answers.ask': AnswerDraft;
  'answers.draftAll': ReviewedAnswer[];
  'answers.list': ReviewedAnswer[];
  'answers.rollForward': RollForward;
  /** Null where the questionnaire was not set against an earlier one. */
  'answers.rolledForward': RollForward | null;
  'answers.approve': ReviewedAnswer;
  'answers.edit': ReviewedAnswer;
  'answers.reject': ReviewedAnswer;
  'answers.reopen': ReviewedAnswer;
  'answers.approveMany': ReviewedAnswer[];
  'answers.reopenMany': ReviewedAnswer[];
  'answers.importFilled': FilledImport[];
  'answers.listReusable': ReusableAnswer[];
  'answers.compareReusable': ReusableGroup[];
  'answers.listFacts': AnswerFact[];
  'answers.withdrawFact': AnswerFact;
  'answers.restoreFact': AnswerFact;
  'exports.filledQuestionnaire': ExportedFile & { proof: FileProof };
  'exports.kinds': (ExportKindDescription & { kind: ExportKind })[];
  'exports.make': ExportedFile;
  'exports.measuresAnnex': ExportedFile;
  'exports.whitepaper': ExportedFile;
  'exports.list': ExportRecord[];
  'exports.verify': FileProof;
}

export type OperationName = keyof typeof inputs & keyof Outputs;
/** What a host passes: defaults may be left out. */
export type InputOf<Name extends OperationName> = z.input<(typeof inputs)[Name]>;
/** What the operation receives once parsed. */
export type ParsedInputOf<Name extends OperationName> = z.output<(typeof inputs)[Name]>;
export type OutputOf<Name extends OperationName> = Outputs[Name];

/** Reported by long operations; `total` is 0 while it is not known yet. */
export interface Progress {
  done: number;
  total: number;
  label: string;
}

function fileSchema() {
  return z.object({
    // Shown and kept without the folders and hidden characters somebody may have put into it.
    name: z.string().min(1).max(1000).transform(shownFileName),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  });
}

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

function correctionsSchema() {
  const sheet = z.string().max(1000);
  const row = z.number().int().min(1).max(1_048_576);
  return z
    .array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('sheet'), sheet, include: z.boolean() }),
        z.object({ kind: z.literal('header'), sheet, rows: z.array(row).max(200) }),
        z.object({
          kind: z.literal('column'),
          sheet,
          column: z.string().regex(/^[A-Z]{1,3}$/u, 'a column is named by its letters, such as D'),
          role: z.enum(COLUMN_ROLES),
        }),
        z.object({ kind: z.literal('row'), sheet, row, as: z.enum(['question', 'section', 'left-out']) }),
      ]),
    )
    .max(20_000);
}

function questionIdsSchema() {
  return z.array(z.number().int()).min(1).max(20_000);
}

function filesSchema() {
  return z.array(fileSchema()).min(1).max(2000);
}
