import type { Language } from '../../shared/domain/document';
import type {
  Audience,
  ExportedFile,
  ExportFormat,
  ExportOptions,
  ExportProfile,
  TransferModule,
} from '../../shared/domain/export';
import type { Framework } from '../../shared/domain/framework';
import type { Organisation } from '../../shared/domain/organisation';
import { AppError } from '../../shared/errors';
import { describeKind, type ExportChoiceName, type ExportKind, PROFILES } from '../../shared/export-kinds';
import { sentence } from '../../shared/sentence';
import { takeTurn, turn } from '../formats/turn';
import type { Clock } from '../platform/clock';
import { findStatement } from '../statements/statement-store';
import type { Database } from '../storage/database';
import { sha256 } from '../storage/file-store';
import { brandDoc, readLook } from './branding';
import { checkExport, isMarkedAsDraft, refuseBlocked } from './check-export';
import { COMPOSERS } from './composers';
import type { Doc } from './document-model';
import type { ExportChanges } from './export-source';
import { type ExportLine, type GivenOut, readGivenOut, recordExport } from './export-store';
import { gatherSource } from './gather-source';
import { narrowSource, readScope } from './narrow-source';
import { RENDERERS } from './renderers';

export interface ExportTools {
  database: Database;
  clock: Clock;
  frameworks: Framework[];
  resourcesFolder: string;
  organisation: () => Organisation;
}

/** What a person asks for; whatever is left out has the kind's default. */
export interface ExportRequest {
  kind: ExportKind;
  language: Language;
  format?: ExportFormat | undefined;
  profile?: ExportProfile | undefined;
  module?: TransferModule | undefined;
  scope?: string | undefined;
  audience?: Audience | undefined;
  draft?: boolean | undefined;
  recipient?: string | undefined;
  topic?: string | undefined;
  questionnaireId?: number | undefined;
}

/**
 * Makes one document from what the library holds now, and records that it left. Throws AppError `bad-input` for a choice
 * the kind does not know, and `export-blocked` where something in it must not leave.
 */
export async function exportDocument(request: ExportRequest, tools: ExportTools): Promise<ExportedFile> {
  const { database, resourcesFolder } = tools;
  const { doc, options, line, version, date, findings, words } = await composeChecked(request, tools);
  refuseBlocked(findings, options);
  await beginStep('draw');
  const format = formatOf(request);
  const bytes = await (await rendererOf(format))(
    { ...doc, meta: { ...doc.meta, isDraft: isMarkedAsDraft(findings, options) } },
    resourcesFolder,
  );
  const file = { fileName: fileNameOf(request, options), bytes };
  database.transaction(() =>
    recordExport(
      database,
      {
        ...line,
        fileName: file.fileName,
        sha256: sha256(bytes),
        byteLength: bytes.length,
        exportedAt: date,
        recipient: options.recipient,
        version,
        isDraft: options.isDraft,
      },
      { statementIds: doc.statementIds, facts: doc.facts ?? [], words },
    ),
  );
  return { ...file, gaps: doc.gaps, findings };
}

/** What a person should know of a document before it is made; nothing is recorded. */
export async function checkDocument(
  request: ExportRequest,
  tools: ExportTools,
): Promise<Pick<ExportedFile, 'gaps' | 'findings'>> {
  const { doc, findings } = await composeChecked(request, tools);
  return { gaps: doc.gaps, findings };
}

/** The name a file gets; its ending says its format. */
export function fileNameOf(request: ExportRequest, { profile, language }: ExportOptions): string {
  return `${[request.kind, profile, language].filter((part) => part !== null).join('-')}.${formatOf(request)}`;
}

/** What making a document does, one after the other; each takes long where the library is large. */
const STEPS = {
  read: sentence('Reading the library'),
  write: sentence('Writing the document'),
  check: sentence('Checking every sentence'),
  draw: sentence('Drawing the pages'),
};

/** Tells whoever waits what is done next, and stops where nobody waits any more. */
export async function beginStep(step: keyof typeof STEPS): Promise<void> {
  const names = Object.keys(STEPS);
  await turn({ done: names.indexOf(step), total: names.length, label: STEPS[step].text });
  await takeTurn();
}

/** A document with everything that is found in it, before it is drawn. Stops between its steps once nobody waits for it any more. */
export async function composeChecked(request: ExportRequest, tools: ExportTools) {
  const { kind, language } = request;
  const { database, clock, frameworks } = tools;
  const organisation = tools.organisation();
  formatOf(request);
  const options = optionsOf(request, organisation);
  const date = clock();
  await beginStep('read');
  const whole = gatherSource(database, { language, date, frameworks, organisation });
  await beginStep('write');
  const source = narrowSource(whole, options);
  const line: ExportLine = {
    kind,
    language,
    profile: options.profile,
    scope: narrowedTo(request, options),
    audience: options.audience,
  };
  const earlier = readGivenOut(database, line);
  const compose = async (standing: Standing): Promise<Doc> =>
    COMPOSERS[kind]({ ...source, recipient: options.recipient, ...standing }, options);
  // What a document says is known once it is composed; only then it can say its version and what has changed. Mostly that is
  // what holds where it says the same as last time.
  const expected = standingOf(earlier, earlier.at(-1) ?? null, tools);
  const first = await compose(expected);
  const { version, changes } = standingOf(earlier, saidBy(first), tools);
  const isExpected = version === expected.version && JSON.stringify(changes) === JSON.stringify(expected.changes);
  await takeTurn();
  const plain = isExpected ? first : await compose({ version, changes });
  // In the company's look before anything is recorded: what it says for the usual words leaves, too.
  const doc = brandDoc(plain, readLook(database, plain.meta.author));
  await beginStep('check');
  const { findings, words } = checkExport({ kind, doc, source, whole, options }, database);
  return { doc, source, options, line, version, date, findings, words };
}

/**
 * What a document of a kind is narrowed to: product, deployment, and where it is not the usual one module, topic or
 * questionnaire. Two that differ in it are two documents and no versions of one.
 */
function narrowedTo({ kind }: ExportRequest, options: ExportOptions): string {
  const [usual] = options.profile === null ? [] : PROFILES[options.profile].modules;
  return [
    options.scope.product,
    options.scope.deployment,
    options.module === usual ? null : options.module,
    options.topic === null || options.topic === 'encryption' ? null : options.topic,
    options.questionnaireId === null ? null : `${kind} ${options.questionnaireId}`,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

/** Throws AppError `bad-input` for a format the kind is not written in. */
export function formatOf({ kind, format }: ExportRequest): ExportFormat {
  const { formats } = describeKind(kind);
  if (format === undefined) return formats[0];
  if (formats.includes(format)) return format;
  throw new AppError('bad-input', 'The kind {kind} is not written as {format}. Choose {formats}.', {
    kind,
    format,
    formats: formats.join(' or '),
  });
}

export async function rendererOf(format: ExportFormat) {
  const load = RENDERERS[format];
  if (load === undefined) throw new Error(`No renderer for ${format}`);
  return load();
}

function optionsOf(request: ExportRequest, organisation: Organisation): ExportOptions {
  const { kind } = request;
  const description = describeKind(kind);
  const profile = request.profile ?? description.profiles[0] ?? null;
  if (profile !== null && !description.profiles.includes(profile)) {
    throw new AppError(
      'bad-input',
      description.profiles.length === 0
        ? 'The kind {kind} does not know the profile {profile}. Leave the profile out.'
        : 'The kind {kind} does not know the profile {profile}. Choose {known}.',
      { kind, profile, known: description.profiles.join(', ') },
    );
  }
  const modules = profile === null || !description.choices.includes('module') ? [] : PROFILES[profile].modules;
  if (request.module !== undefined && modules.length > 0 && !modules.includes(request.module)) {
    throw new AppError('bad-input', '{profile} does not know the module {module}. Choose {modules}.', {
      profile: String(profile),
      module: request.module,
      modules: modules.join(', '),
    });
  }
  refuseUnknown(request, description.choices);
  return {
    language: request.language,
    profile,
    module: request.module ?? modules[0] ?? null,
    scope: readScope(request.scope ?? '', organisation),
    audience: request.audience ?? description.audience,
    isDraft: request.draft ?? false,
    recipient: request.recipient?.trim() ?? '',
    topic: request.topic ?? null,
    questionnaireId: request.questionnaireId ?? null,
  };
}

/** A choice that would be passed over silently is worse than one that is refused. */
function refuseUnknown(request: ExportRequest, choices: readonly ExportChoiceName[]): void {
  const given: Record<ExportChoiceName, unknown> = {
    scope: request.scope === '' ? undefined : request.scope,
    audience: request.audience,
    module: request.module,
    topic: request.topic,
    questionnaire: request.questionnaireId,
  };
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined && !choices.some((choice) => choice === name))
      throw new AppError('bad-input', 'The kind {kind} takes no {name}. Leave it out.', { kind: request.kind, name });
  }
}

/** What a document says, by which its versions are told apart. */
type Said = Pick<GivenOut, 'statementIds' | 'facts'>;

function saidBy({ statementIds, facts = [] }: Doc): Said {
  return { statementIds, facts };
}

interface Standing {
  version: string;
  changes: ExportChanges | null;
}

/** Which version a document that says this is, after those given out before, and what has changed; null for the first. */
function standingOf(earlier: readonly GivenOut[], said: Said | null, tools: ExportTools): Standing {
  if (said === null) return { version: FIRST_VERSION, changes: null };
  return { version: versionOf(earlier, said), changes: changesSince(lastThatDiffers(earlier, said), said, tools) };
}

const FIRST_VERSION = '1.0';

/** Counts up whenever what a document says has changed since it was last given out: the same words, the same version. */
function versionOf(earlier: readonly GivenOut[], said: Said): string {
  const states = [...earlier, said].map(stateOf);
  return `${states.filter((state, index) => state !== states[index - 1]).length}.0`;
}

/** Word and PDF of one version say the same: what changed since the version before it. */
function lastThatDiffers(earlier: readonly GivenOut[], said: Said): GivenOut | undefined {
  return earlier.findLast((each) => stateOf(each) !== stateOf(said));
}

function stateOf({ statementIds, facts }: Said): string {
  return JSON.stringify([statementIds, facts]);
}

function changesSince(last: GivenOut | undefined, said: Said, { database }: ExportTools): ExportChanges | null {
  if (last === undefined) return null;
  // A statement that no current document holds any more is still known by its words.
  const words = (ids: readonly number[]) => ids.flatMap((id) => findStatement(database, id)?.text ?? []);
  return {
    version: last.version,
    date: last.exportedAt,
    added: [...words(without(said.statementIds, last.statementIds)), ...without(said.facts, last.facts)],
    removed: [...words(without(last.statementIds, said.statementIds)), ...without(last.facts, said.facts)],
  };
}

function without<Item>(items: readonly Item[], others: readonly Item[]): Item[] {
  const known = new Set(others);
  return items.filter((item) => !known.has(item));
}
