import type { ReviewedAnswer } from '../../shared/domain/answer';
import type { Language } from '../../shared/domain/document';
import type { ExportedFile, ExportFormat, FileProof } from '../../shared/domain/export';
import type { Framework } from '../../shared/domain/framework';
import type { Organisation } from '../../shared/domain/organisation';
import type { Questionnaire } from '../../shared/domain/questionnaire';
import { AppError } from '../../shared/errors';
import { listCurrentMappings, readTopics } from '../controls/mapping-store';
import { listDocuments } from '../documents/document-store';
import { proveFill } from '../formats/package-proof';
import { readLibraryTitle } from '../organisation/organisation-store';
import type { Clock } from '../platform/clock';
import { documentLanguage } from '../language/detect-language';
import { fillQuestionnaire } from '../questionnaires/fill-questionnaire';
import { proveAnswers } from '../questionnaires/prove-answers';
import { readCurrentStatements } from '../statements/statement-store';
import type { Database } from '../storage/database';
import { readFileBytes, sha256 } from '../storage/file-store';
import type { Doc } from './document-model';
import type { ExportSource } from './export-source';
import { earlierExports, recordExport } from './export-store';
import { besideNotes, filledName, fillsFor, isAnsweredBeside, rowsFor } from './filled-questionnaire';
import { buildMeasuresAnnex } from './measures-annex';
import { buildWhitepaper } from './whitepaper';

export interface ExportTools {
  database: Database;
  clock: Clock;
  frameworks: Framework[];
  resourcesFolder: string;
  organisation: () => Organisation;
}

export type DocumentKind = 'measures-annex' | 'whitepaper';

/** Makes the annex or the whitepaper from what the library holds now, and records that it left. */
export async function exportDocument(
  kind: DocumentKind,
  choice: { language: Language; format: ExportFormat },
  tools: ExportTools,
): Promise<ExportedFile> {
  const source = gatherSource(kind, choice.language, tools);
  const doc: Doc = kind === 'measures-annex' ? buildMeasuresAnnex(source) : buildWhitepaper(source);
  // Their packages take a quarter of a second to load, which every other command would wait for.
  const render =
    choice.format === 'docx' ? (await import('./render-docx')).renderDocx : (await import('./render-pdf')).renderPdf;
  const bytes = await render(doc, tools.resourcesFolder);
  const fileName = `${kind}-${choice.language}.${choice.format}`;
  record(
    { kind, fileName, language: choice.language, bytes },
    source.statements.map(({ statement }) => statement.id),
    tools,
  );
  return { fileName, bytes, gaps: doc.gaps };
}

/**
 * The customer's own file with the answers added. The copy is compared with the original part by part and cell by cell
 * before anyone gets it. Throws AppError `proof-failed` where anything but the answer cells differs.
 */
export async function exportFilled(
  questionnaire: Questionnaire,
  answers: readonly ReviewedAnswer[],
  write: 'drafts' | 'approved',
  tools: ExportTools,
): Promise<ExportedFile & { proof: FileProof }> {
  const original = readFileBytes(tools.database, questionnaire.sha256);
  if (original === null)
    throw new AppError('library-broken', 'The received file is missing from the library. Restore a backup.');
  if (isAnsweredBeside(questionnaire, answers)) return exportBeside(questionnaire, answers, write, tools);
  const fileName = filledName(questionnaire);
  const fills = fillsFor(answers, write);
  const { bytes, notes } = await fillQuestionnaire(original, questionnaire.format, fills);
  const proof = await proveFill(
    { name: questionnaire.fileName, bytes: original },
    { name: fileName, bytes },
    fills.map(({ sheet, cell }) => ({ sheet, cell })),
  );
  if (!proof.ok) {
    throw new AppError(
      'proof-failed',
      `The filled copy of ${questionnaire.fileName} would differ in more than the answers, so it is not handed out. Please report this file.`,
    );
  }
  record(
    { kind: 'filled-questionnaire', fileName, language: 'en', bytes },
    answers.flatMap((answer) => answer.citations.map((citation) => citation.statementId)),
    tools,
  );
  return { fileName, bytes, gaps: [...notes, ...besideNotes(questionnaire)], proof };
}

/** A text, and a PDF without fields for its questions, stay as they are: the answers are a document of their own. */
async function exportBeside(
  questionnaire: Questionnaire,
  answers: readonly ReviewedAnswer[],
  write: 'drafts' | 'approved',
  tools: ExportTools,
): Promise<ExportedFile & { proof: FileProof }> {
  const { renderAnswers, answersFileName } = await import('./answer-document');
  const language = documentLanguage(answers.map(({ question }) => question.text).join('\n'));
  const rows = rowsFor(answers, write);
  const company = tools.organisation().name;
  const { fileName: received } = questionnaire;
  const bytes = await renderAnswers(
    { fileName: received, company, date: tools.clock(), language, rows },
    tools.resourcesFolder,
  );
  const fileName = answersFileName(received, language);
  const proof = await proveAnswers(
    answers.map(({ question }) => question),
    { name: fileName, bytes },
  );
  if (!proof.ok) {
    throw new AppError(
      'proof-failed',
      `The document of answers to ${received} would not hold every question as it was asked, so it is not handed out. Please report this file.`,
    );
  }
  record(
    { kind: 'filled-questionnaire', fileName, language, bytes },
    answers.flatMap((answer) => answer.citations.map((citation) => citation.statementId)),
    tools,
  );
  const note = `Nothing is written into ${received}; the answers are in a Word document beside it.`;
  return { fileName, bytes, gaps: [note], proof };
}

function gatherSource(
  kind: DocumentKind,
  language: Language,
  { database, clock, frameworks, organisation }: ExportTools,
): ExportSource {
  const statements = readCurrentStatements(database);
  const mappings = Map.groupBy(listCurrentMappings(database), (mapping) => mapping.statementId);
  const topics = readTopics(database);
  const documents = listDocuments(database);
  const olderOf = new Map(documents.map((document) => [document.id, document.supersedes]));
  return {
    organisation: organisation(),
    libraryTitle: readLibraryTitle(database) ?? '',
    version: versionOf(earlierExports(database, kind, language), statements),
    date: clock(),
    language,
    statements: statements.map((statement) => ({
      statement,
      mappings: mappings.get(statement.id) ?? [],
      topics: topics.get(statement.id) ?? [],
      language: statement.language,
    })),
    documents: documents.map((document) => ({
      id: document.id,
      title: document.title,
      fileName: document.fileName,
      statedDate: document.statedDate,
      importedAt: document.importedAt,
      edition: editionOf(document.id, olderOf),
    })),
    frameworks,
  };
}

/** Counts up whenever what the document stands on has changed since it was last made: the same library, the same version. */
function versionOf(earlier: readonly string[], statements: readonly { id: number }[]): string {
  const now = JSON.stringify(statements.map(({ id }) => id).sort((a, b) => a - b));
  const states = [...earlier, now].filter((state, index, all) => state !== all[index - 1]);
  return `${states.length}.0`;
}

function editionOf(id: number, olderOf: ReadonlyMap<number, number | null>): number {
  const older = olderOf.get(id) ?? null;
  return older === null ? 1 : 1 + editionOf(older, olderOf);
}

function record(
  file: { kind: string; fileName: string; language: Language; bytes: Uint8Array },
  statementIds: readonly number[],
  { database, clock }: ExportTools,
): void {
  const { bytes, ...rest } = file;
  recordExport(
    database,
    { ...rest, sha256: sha256(bytes), byteLength: bytes.length, exportedAt: clock() },
    [...new Set(statementIds)].sort((a, b) => a - b),
  );
}
