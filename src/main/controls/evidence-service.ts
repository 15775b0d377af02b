import type {
  Evidence,
  EvidenceAction,
  EvidenceDecision,
  EvidenceDetails,
  EvidenceImport,
  EvidencePreview,
} from '../../shared/domain/evidence';
import type { NamedFile } from '../../shared/domain/file';
import type { Framework, RequirementRef } from '../../shared/domain/framework';
import { AppError, toldBy } from '../../shared/errors';
import { findDocument } from '../documents/document-store';
import type { Clock } from '../platform/clock';
import type { Database, ReadableDatabase } from '../storage/database';
import { keepFile, readFileBytes, sha256 } from '../storage/file-store';
import { readEvidenceFacts } from './evidence-facts';
import { addDays, showsControls } from './evidence-standing';
import {
  attachControl,
  detachControl,
  findEvidence,
  findEvidenceByHash,
  insertEvidence,
  listEvidence,
  recordEvidenceEvent,
  updateDecision,
  updateDetails,
} from './evidence-store';
import { previewEvidence, readEvidenceText } from './evidence-text';

export interface EvidenceTools {
  database: Database;
  clock: Clock;
  frameworks: readonly Framework[];
}

/** Details a person gave; what is left out stays, or is read from the file where the piece is new. */
export type GivenDetails = { [Key in keyof EvidenceDetails]?: EvidenceDetails[Key] | undefined };

const OPENING_LENGTH = 4000;

/** Keeps one file as evidence, with what it says of itself and what a person said of it. Its bytes are kept once. */
export async function addEvidence(
  file: NamedFile,
  given: { details: GivenDetails; controls: readonly RequirementRef[]; replaces: number | null },
  tools: EvidenceTools,
): Promise<EvidenceImport> {
  const { database, clock } = tools;
  const name = file.name.replace(/^.*[\\/]/u, '');
  const imported = (outcome: EvidenceImport['outcome'], evidenceId: number | null): EvidenceImport => ({
    fileName: name,
    outcome,
    evidenceId,
    message: '',
  });
  if (file.bytes.length === 0) {
    const empty = new AppError('unreadable-file', '{name} is empty. Choose the file again or export it once more.', {
      name,
    });
    return { ...imported('failed', null), ...toldBy(empty) };
  }
  const held = findEvidenceByHash(database, sha256(file.bytes));
  if (held !== null) return imported('held', held);
  const text = await readEvidenceText(file);
  const facts = readEvidenceFacts({ ...text, fileName: name }, text.stated);
  const { details, controls, replaces } = given;
  const id = database.transaction(() => {
    const evidenceId = insertEvidence(database, {
      sha256: keepFile(database, file.bytes),
      fileName: name,
      format: text.format,
      title: details.title ?? (text.title.slice(0, 500) || name),
      kind: details.kind ?? facts.kind,
      issuedOn: details.issuedOn === undefined ? facts.issuedOn : details.issuedOn,
      expiresOn: details.expiresOn === undefined ? facts.expiresOn : details.expiresOn,
      issuedFrom: details.issuedOn === undefined ? facts.issuedFrom : '',
      expiresFrom: details.expiresOn === undefined ? facts.expiresFrom : '',
      source: details.source ?? text.source,
      // Nobody outside sees it until somebody says so.
      disclosure: details.disclosure ?? 'internal',
      opening: text.lines.join('\n').slice(0, OPENING_LENGTH),
      replaces,
      addedAt: clock(),
    });
    const inherited = replaces === null ? [] : requireEvidence(tools, replaces).controls;
    for (const control of [...inherited, ...controls]) attachControl(database, evidenceId, control, clock());
    record(tools, 'add', replaces === null ? '' : 'Takes the place of an older piece.', null, evidenceId);
    return evidenceId;
  });
  return imported('added', id);
}

/** Makes the documents of the library evidence too. Their bytes are held already. */
export async function addDocumentEvidence(
  documentIds: readonly number[],
  tools: EvidenceTools,
): Promise<EvidenceImport[]> {
  const results: EvidenceImport[] = [];
  for (const documentId of documentIds) {
    const document = findDocument(tools.database, documentId);
    if (document === null) throw new AppError('not-found', 'That document is not in this library.');
    const file = { name: document.fileName, bytes: requireBytes(tools.database, document.sha256) };
    results.push(await addEvidence(file, { details: {}, controls: [], replaces: null }, tools));
  }
  return results;
}

/** @throws AppError where a control is none of the frameworks' requirements. */
export function assertControls(controls: readonly RequirementRef[], frameworks: readonly Framework[]): void {
  for (const { framework, ref } of controls) {
    const known = frameworks.find(({ id }) => id === framework);
    if (known?.requirements.some((requirement) => requirement.ref === ref) !== true)
      throw new AppError('bad-input', '{ref} is no requirement of {framework}.', { ref, framework });
  }
}

/** @throws AppError where a newer piece cannot stand for that one. */
export function assertReplaceable(replaces: number | undefined, fileCount: number, tools: EvidenceTools): void {
  if (replaces === undefined) return;
  if (fileCount > 1)
    throw new AppError('bad-input', 'One file takes the place of one piece. Add the others by themselves.');
  const { replacedBy } = requireEvidence(tools, replaces);
  if (replacedBy !== null)
    throw new AppError(
      'already-exists',
      'A newer file was added for that piece already. Add this one in place of the newer.',
    );
}

export function describeEvidence(evidenceId: number, given: GivenDetails, tools: EvidenceTools): Evidence {
  return change(evidenceId, 'describe', tools, (before) => {
    const after: EvidenceDetails = {
      title: given.title ?? before.title,
      kind: given.kind ?? before.kind,
      issuedOn: given.issuedOn === undefined ? before.issuedOn : given.issuedOn,
      expiresOn: given.expiresOn === undefined ? before.expiresOn : given.expiresOn,
      source: given.source ?? before.source,
      disclosure: given.disclosure ?? before.disclosure,
    };
    const changed = DETAIL_WORDS.filter(([key]) => before[key] !== after[key]);
    if (changed.length === 0) return null;
    updateDetails(tools.database, evidenceId, {
      ...after,
      // A date a person changed is no longer what the file says.
      issuedFrom: after.issuedOn === before.issuedOn ? before.issuedFrom : '',
      expiresFrom: after.expiresOn === before.expiresOn ? before.expiresFrom : '',
    });
    return changed.map(([key, word]) => `${word}: ${before[key] || 'none'} → ${after[key] || 'none'}`).join('; ');
  });
}

const DETAIL_WORDS: readonly [keyof EvidenceDetails, string][] = [
  ['title', 'Title'],
  ['kind', 'Kind'],
  ['issuedOn', 'Issued'],
  ['expiresOn', 'Holds until'],
  ['source', 'Source'],
  ['disclosure', 'Disclosure'],
];

/** Says until which day a piece holds; without a day it no longer holds from today. */
export function expireEvidence(evidenceId: number, on: string | undefined, tools: EvidenceTools): Evidence {
  return describeEvidence(evidenceId, { expiresOn: on ?? addDays(tools.clock(), -1) }, tools);
}

export function changeControls(
  evidenceId: number,
  action: 'attach' | 'detach',
  controls: readonly RequirementRef[],
  tools: EvidenceTools,
): Evidence {
  if (action === 'attach') assertControls(controls, tools.frameworks);
  return change(evidenceId, action, tools, (before) => {
    const isHeld = ({ framework, ref }: RequirementRef) =>
      before.controls.some((each) => each.framework === framework && each.ref === ref);
    const changed = controls.filter((control) => isHeld(control) === (action === 'detach'));
    const write = action === 'attach' ? attachControl : detachControl;
    for (const control of changed) write(tools.database, evidenceId, control, tools.clock());
    return changed.length === 0 ? null : changed.map(({ ref }) => ref).join(', ');
  });
}

const ACTIONS: Readonly<Record<EvidenceDecision, EvidenceAction>> = {
  accepted: 'accept',
  rejected: 'reject',
  'newer-wanted': 'ask-newer',
  open: 'reopen',
};

/** Records what a person decided. A rejection needs its reason: whoever comes later has to understand it. */
export function reviewEvidence(
  evidenceId: number,
  { decision, reason }: { decision: EvidenceDecision; reason: string },
  tools: EvidenceTools,
): Evidence {
  if (decision === 'rejected' && reason === '') throw new AppError('bad-input', 'Say why it is rejected.');
  return change(evidenceId, ACTIONS[decision], tools, (before) => {
    if (before.decision === decision && before.reason === reason) return null;
    updateDecision(tools.database, evidenceId, { decision, reason }, decision === 'open' ? null : tools.clock());
    return reason;
  });
}

export function requireEvidence({ database, clock }: EvidenceTools, evidenceId: number): Evidence {
  const piece = findEvidence(database, evidenceId, clock());
  if (piece === null) throw new AppError('not-found', 'That piece of evidence is not in this library.');
  return piece;
}

export async function previewOf(evidenceId: number, tools: EvidenceTools): Promise<EvidencePreview> {
  return previewEvidence(fileOf(evidenceId, tools));
}

/** The file exactly as it was received. */
export function fileOf(evidenceId: number, tools: EvidenceTools): NamedFile {
  const { fileName, sha256: key } = requireEvidence(tools, evidenceId);
  return { name: fileName, bytes: requireBytes(tools.database, key) };
}

/** "framework ref" → the pieces attached to it, and those of them that show it today. */
export interface EvidenceByControl {
  attached: ReadonlyMap<string, readonly number[]>;
  showing: ReadonlyMap<string, readonly number[]>;
}

export function readEvidenceByControl(database: ReadableDatabase, now: string): EvidenceByControl {
  const pairs = listEvidence(database, now).flatMap((piece) =>
    piece.controls.map((control) => ({ key: `${control.framework} ${control.ref}`, piece })),
  );
  const group = (chosen: typeof pairs) =>
    new Map([...Map.groupBy(chosen, ({ key }) => key)].map(([key, list]) => [key, list.map(({ piece }) => piece.id)]));
  return { attached: group(pairs), showing: group(pairs.filter(({ piece }) => showsControls(piece.standing))) };
}

/** Makes one change with its record, in one transaction; `work` returns what changed in words, null for nothing. */
function change(
  evidenceId: number,
  action: EvidenceAction,
  tools: EvidenceTools,
  work: (before: Evidence) => string | null,
): Evidence {
  return tools.database.transaction(() => {
    const before = requireEvidence(tools, evidenceId);
    const note = work(before);
    if (note !== null) record(tools, action, note, before, evidenceId);
    return requireEvidence(tools, evidenceId);
  });
}

function record(
  tools: EvidenceTools,
  action: EvidenceAction,
  note: string,
  before: Evidence | null,
  evidenceId: number,
): void {
  const after = requireEvidence(tools, evidenceId);
  recordEvidenceEvent(tools.database, { evidenceId, action, note, before, after, at: tools.clock() });
}

function requireBytes(database: ReadableDatabase, key: string): Uint8Array {
  const bytes = readFileBytes(database, key);
  if (bytes === null || sha256(bytes) !== key)
    throw new AppError(
      'library-broken',
      'The library does not hold these bytes as they were received. Restore a backup.',
    );
  return bytes;
}
