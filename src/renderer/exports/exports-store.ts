import { create } from 'zustand';
import type { InputOf } from '../../shared/contract';
import type { Language } from '../../shared/domain/document';
import type {
  Audience,
  ExportedFile,
  ExportFormat,
  ExportProfile,
  ExportRecord,
  FileProof,
  TransferModule,
} from '../../shared/domain/export';
import { describeKind, type ExportChoiceName, type ExportKind } from '../../shared/export-kinds';
import { saveFile } from '../client';
import { ask, askLong, tell } from '../frame/frame-store';
import { useLeaving } from './leaving-store';

/** The customer's own file filled in, or a document of a kind. */
export type ChosenKind = 'filled-questionnaire' | ExportKind;

export interface ExportChoice {
  kind: ChosenKind;
  questionnaireId: number | null;
  write: 'approved' | 'drafts';
  language: Language;
  /** Null for what the kind takes where nobody chooses; so below. */
  format: ExportFormat | null;
  profile: ExportProfile | null;
  module: TransferModule | null;
  audience: Audience | null;
  scope: string;
  topic: string;
  recipient: string;
  draft: boolean;
}

/** A finished file on the screen, with where it was saved once it was. */
export interface MadeExport extends ExportedFile {
  proof: FileProof | null;
  savedTo: string | null;
}

interface ExportsState {
  choice: ExportChoice;
  /** The file made last, until another choice is made. */
  made: MadeExport | null;
  records: ExportRecord[] | null;
}

export const useExports = create<ExportsState>(() => ({
  choice: {
    kind: 'measures-annex',
    questionnaireId: null,
    write: 'approved',
    language: 'en',
    format: null,
    profile: null,
    module: null,
    audience: null,
    scope: '',
    topic: '',
    recipient: '',
    draft: false,
  },
  made: null,
  records: null,
}));

export function choose(change: Partial<ExportChoice>): void {
  // What one kind or profile knows another may not: a new one begins with what it takes by itself.
  const reset: Partial<ExportChoice> =
    change.kind !== undefined
      ? { format: null, profile: null, module: null, audience: null, topic: '' }
      : change.profile !== undefined
        ? { module: null }
        : {};
  useExports.setState(({ choice }) => ({ choice: { ...choice, ...reset, ...change }, made: null }));
  useLeaving.setState({ checked: null });
}

export async function loadRecords(): Promise<void> {
  const records = await ask('exports.list', {});
  if (records === null) return;
  records.sort((a, b) => b.exportedAt.localeCompare(a.exportedAt) || b.id - a.id);
  useExports.setState({ records });
}

export async function makeExport(): Promise<void> {
  const { choice } = useExports.getState();
  const made = await produce(choice);
  if (made !== null && useExports.getState().choice === choice)
    useExports.setState({ made: { ...made, savedTo: null } });
  await loadRecords();
}

async function produce(choice: ExportChoice): Promise<(ExportedFile & { proof: FileProof | null }) | null> {
  const { kind, questionnaireId, write } = choice;
  if (kind === 'filled-questionnaire') {
    if (questionnaireId === null) return null;
    return askLong('Filling the questionnaire', 'exports.filledQuestionnaire', { questionnaireId, write });
  }
  const request = requestOf(choice, kind);
  const checked = await askLong('Checking what would leave', 'exports.check', request);
  if (checked === null) return null;
  // What must not leave is shown with its sources, and nothing is made.
  const isBlocked = !choice.draft && checked.findings.some(({ severity }) => severity === 'blocking');
  useLeaving.setState({ checked: isBlocked ? checked : null });
  if (isBlocked) return null;
  const file = await askLong(`Making: ${describeKind(kind).title}`, 'exports.make', request);
  return file === null ? null : { ...file, proof: null };
}

/** Only looks: the findings come up where the file would. */
export async function checkChoice(): Promise<void> {
  const { choice } = useExports.getState();
  if (choice.kind === 'filled-questionnaire') return;
  const checked = await askLong('Checking what would leave', 'exports.check', requestOf(choice, choice.kind));
  if (checked !== null) useLeaving.setState({ checked });
}

function requestOf(choice: ExportChoice, kind: ExportKind): InputOf<'exports.make'> {
  const { questionnaireId } = choice;
  const { choices } = describeKind(kind);
  const takes = (name: ExportChoiceName) => choices.includes(name);
  const { language, format, profile, module, audience, scope, topic, recipient, draft } = choice;
  return {
    kind,
    language,
    draft,
    recipient,
    ...(format === null ? {} : { format }),
    ...(profile === null ? {} : { profile }),
    ...(module === null ? {} : { module }),
    ...(audience === null ? {} : { audience }),
    ...(takes('scope') && scope !== '' ? { scope } : {}),
    ...(takes('topic') && topic !== '' ? { topic } : {}),
    ...(takes('questionnaire') && questionnaireId !== null ? { questionnaireId } : {}),
  };
}

export async function saveMade(): Promise<void> {
  const { made } = useExports.getState();
  if (made === null) return;
  const outcome = await saveFile({ name: made.fileName, bytes: made.bytes });
  if (outcome.kind === 'failed') tell('problem', outcome.message);
  if (outcome.kind === 'saved') useExports.setState({ made: { ...made, savedTo: outcome.where } });
}
