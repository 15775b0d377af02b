import { create } from 'zustand';
import type { InputOf } from '../../shared/contract';
import type { Evidence, EvidenceDecision, EvidenceDetail, EvidencePreview } from '../../shared/domain/evidence';
import type { NamedFile } from '../../shared/domain/file';
import type { RequirementRef } from '../../shared/domain/framework';
import { saveFile } from '../client';
import { loadCoverage } from '../controls/controls-store';
import { ask, askLong, tell } from '../frame/frame-store';
import { go, useRoute } from '../frame/route';
import { offerUndo } from '../frame/undo';
import { say, sayTold } from '../language/language';
import { countWords } from '../widgets/words';
import { EVIDENCE_FILTERS, type EvidenceFilter, filterEvidence } from './evidence-filters';

export type EvidenceDialog = 'reject' | 'newer' | 'controls' | 'details';

interface EvidenceState {
  /** Null until first loaded. */
  pieces: Evidence[] | null;
  filter: EvidenceFilter;
  search: string;
  evidenceId: number | null;
  detail: EvidenceDetail | null;
  preview: { evidenceId: number; preview: EvidencePreview } | null;
  dialog: EvidenceDialog | null;
}

export const useEvidence = create<EvidenceState>(() => ({
  pieces: null,
  filter: 'review',
  search: '',
  evidenceId: null,
  detail: null,
  preview: null,
  dialog: null,
}));

export async function loadEvidence(): Promise<void> {
  const pieces = await ask('evidence.list', {});
  if (pieces === null) return;
  const { filter } = useEvidence.getState();
  // An empty queue is no reason to hide what is there.
  const first = filter === 'review' && filterEvidence(pieces, 'review', '').length === 0 ? 'all' : filter;
  useEvidence.setState({ pieces, filter: useEvidence.getState().pieces === null ? first : filter });
}

/** What is shown, and which of it is open: the first where the chosen one is not among it. */
export function evidenceView({ pieces, filter, search, evidenceId }: EvidenceState): {
  shown: Evidence[];
  index: number;
  current: Evidence | null;
} {
  const shown = filterEvidence(pieces ?? [], filter, search);
  const index = Math.max(
    0,
    shown.findIndex(({ id }) => id === evidenceId),
  );
  return { shown, index, current: shown[index] ?? null };
}

/** Opens a piece: what stands on it at once, its pages as soon as they are there. */
export async function openEvidence(evidenceId: number): Promise<void> {
  useEvidence.setState({ evidenceId });
  const detail = await ask('evidence.read', { evidenceId });
  if (detail !== null && useEvidence.getState().evidenceId === evidenceId) useEvidence.setState({ detail });
  if (useEvidence.getState().preview?.evidenceId === evidenceId) return;
  const preview = await ask('evidence.preview', { evidenceId });
  if (preview !== null && useEvidence.getState().evidenceId === evidenceId)
    useEvidence.setState({ preview: { evidenceId, preview } });
}

/** Shows the piece an address names, whatever list it is in. */
export function showAddressed(evidenceId: number | null): void {
  useEvidence.setState({ evidenceId });
  const { shown } = evidenceView(useEvidence.getState());
  const isElsewhere = evidenceId !== null && !shown.some(({ id }) => id === evidenceId);
  if (isElsewhere) useEvidence.setState({ filter: 'all', search: '' });
}

export function select(evidenceId: number): void {
  go({ place: 'evidence', evidenceId }, 'replace');
}

export function chooseFilter(filter: EvidenceFilter): void {
  useEvidence.setState({ filter });
  const [first] = evidenceView(useEvidence.getState()).shown;
  if (first !== undefined) select(first.id);
}

export function nextFilter(): void {
  const { filter } = useEvidence.getState();
  chooseFilter(EVIDENCE_FILTERS[(EVIDENCE_FILTERS.indexOf(filter) + 1) % EVIDENCE_FILTERS.length] ?? 'all');
}

export function step(by: 1 | -1): void {
  const { shown, index } = evidenceView(useEvidence.getState());
  const next = shown[index + by];
  if (next !== undefined) select(next.id);
}

export function openDialog(dialog: EvidenceDialog): void {
  if (evidenceView(useEvidence.getState()).current !== null) useEvidence.setState({ dialog });
}

/** Decides about the open piece and goes on to the next one of the list. */
export async function review(decision: EvidenceDecision, reason = ''): Promise<void> {
  const { shown, index, current } = evidenceView(useEvidence.getState());
  if (current === null) return;
  const next = shown[index + 1] ?? shown[index - 1];
  const before = { decision: current.decision, reason: current.reason };
  if ((await ask('evidence.review', { evidenceId: current.id, decision, reason }, 'writes')) === null) return;
  const done = `${current.title}: ${DECISION_WORDS[decision]}.`;
  const isAlone = decision === 'accepted' && current.controls.length === 0;
  offerUndo(isAlone ? `${done} ${say('It counts once it is attached to a requirement.')}` : done, async () => {
    await ask('evidence.review', { evidenceId: current.id, ...before }, 'writes');
    await showAgain(current.id);
  });
  const leaves = decision !== 'open' && next !== undefined;
  await showAgain(leaves ? next.id : current.id);
}

const DECISION_WORDS: Readonly<Record<EvidenceDecision, string>> = {
  open: say('reopened'),
  accepted: say('accepted'),
  rejected: say('rejected'),
  'newer-wanted': say('a newer one is wanted'),
};

export async function describe(details: InputOf<'evidence.describe'>['details']): Promise<void> {
  const { current } = evidenceView(useEvidence.getState());
  if (current === null) return;
  const { id, title, kind, issuedOn, expiresOn, source, disclosure } = current;
  if ((await ask('evidence.describe', { evidenceId: id, details }, 'writes')) === null) return;
  offerUndo(say('Corrected.'), async () => {
    const before = { title, kind, issuedOn, expiresOn, source, disclosure };
    await ask('evidence.describe', { evidenceId: id, details: before }, 'writes');
    await showAgain(id);
  });
  await showAgain(id);
}

export async function changeControls(action: 'attach' | 'detach', controls: RequirementRef[]): Promise<void> {
  const { current } = evidenceView(useEvidence.getState());
  if (current === null || controls.length === 0) return;
  const evidenceId = current.id;
  if ((await ask(`evidence.${action}`, { evidenceId, controls }, 'writes')) === null) return;
  const back = action === 'attach' ? 'detach' : 'attach';
  const refs = controls.map(({ ref }) => ref).join(', ');
  const done = action === 'attach' ? say('Attached to {refs}.', { refs }) : say('Detached from {refs}.', { refs });
  offerUndo(done, async () => {
    await ask(`evidence.${back}`, { evidenceId, controls }, 'writes');
    await showAgain(evidenceId);
  });
  await showAgain(evidenceId);
}

export async function attachSuggested(): Promise<void> {
  const { current } = evidenceView(useEvidence.getState());
  if (current === null) return;
  // Until the open piece is read, the details are still those of the one before: its suggestions are not meant.
  const { detail } = useEvidence.getState();
  const own = detail?.evidence.id === current.id ? detail : await ask('evidence.read', { evidenceId: current.id });
  if (evidenceView(useEvidence.getState()).current?.id !== current.id) return;
  await changeControls('attach', own?.suggested ?? []);
}

export async function addFiles(files: NamedFile[], replaces: number | null = null): Promise<void> {
  const label =
    files.length === 1
      ? say('Keeping {file}', { file: files[0]?.name ?? '' })
      : say('Keeping {count} files', { count: files.length });
  const input = replaces === null ? { files } : { files: files.slice(0, 1), replaces };
  await showAdded(await askLong(label, 'evidence.add', input));
}

/** Makes documents that were read evidence too, and goes there. */
export async function addDocuments(documentIds: number[]): Promise<void> {
  await showAdded(await ask('evidence.addDocuments', { documentIds }, 'writes'));
}

export async function saveOriginal({ id }: Evidence): Promise<void> {
  const file = await ask('evidence.file', { evidenceId: id });
  if (file === null) return;
  const outcome = await saveFile(file);
  if (outcome.kind === 'saved') tell('done', say('Saved to {where}.', { where: outcome.where }));
  if (outcome.kind === 'failed') tell('problem', outcome.message);
}

async function showAdded(results: Awaited<ReturnType<typeof ask<'evidence.add'>>>): Promise<void> {
  if (results === null) return;
  for (const { message, said } of results) if (message !== '') tell('problem', sayTold(message, said));
  const added = results.flatMap(({ outcome, evidenceId }) =>
    outcome === 'added' && evidenceId !== null ? evidenceId : [],
  );
  const held = results.filter(({ outcome }) => outcome === 'held').length;
  const heldWords = held === 0 ? '' : ` ${say('{files} held already.', { files: countWords(held, 'file') })}`;
  const addedWords = say('{pieces} of evidence to review.', { pieces: countWords(added.length, 'piece') });
  if (added.length > 0) offerUndo(addedWords + heldWords, () => takeOut(added), 'evidence');
  else if (held > 0) tell('done', addedWords + heldWords);
  const first = results.find(({ evidenceId }) => evidenceId !== null)?.evidenceId ?? null;
  if (first === null) return;
  useEvidence.setState({ filter: added.length > 0 ? 'review' : 'all', search: '' });
  await loadEvidence();
  go({ place: 'evidence', evidenceId: first });
}

/** Pieces just added can be taken out again, as long as nobody has decided about them. */
async function takeOut(evidenceIds: number[]): Promise<void> {
  if ((await ask('evidence.takeBack', { evidenceIds }, 'writes')) === null) return;
  useEvidence.setState({ evidenceId: null, detail: null, preview: null });
  if (useRoute.getState().route.place === 'evidence') go({ place: 'evidence', evidenceId: null }, 'replace');
  await loadEvidence();
  void loadCoverage();
  tell('done', say('{pieces} taken out again.', { pieces: countWords(evidenceIds.length, 'piece') }));
}

/** Shows the library as it stands after a change, with that piece open. */
async function showAgain(evidenceId: number): Promise<void> {
  await loadEvidence();
  // Whoever went on to another place meanwhile is not called back.
  if (useRoute.getState().route.place === 'evidence') {
    select(evidenceId);
    await openEvidence(evidenceId);
  }
  // Coverage follows evidence; the Controls place shows it.
  void loadCoverage();
}
