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
import { describeKind, EXPORT_KIND_NAMES, type ExportChoiceName, type ExportKind } from '../../shared/export-kinds';
import { saveFile } from '../client';
import { ask, askLong, tell } from '../frame/frame-store';
import { interfaceLanguage, say } from '../language/language';
import { kindWords } from './export-words';
import { loadStandings } from './leaving-store';

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

export const EXPORT_VIEWS = ['make', 'approve', 'left'] as const;
/** What of the place is shown: a file being made, what may leave, what has left. */
export type ExportsView = (typeof EXPORT_VIEWS)[number];

interface ExportsState {
  view: ExportsView;
  choice: ExportChoice;
  /** The file made last, until another choice is made. */
  made: MadeExport | null;
  records: ExportRecord[] | null;
  /** The export looked at in the list of what left. */
  chosenRecord: number | null;
}

const FIRST_CHOICE: ExportChoice = {
  kind: 'measures-annex',
  questionnaireId: null,
  write: 'approved',
  language: interfaceLanguage(),
  format: null,
  profile: null,
  module: null,
  audience: null,
  scope: '',
  topic: '',
  recipient: '',
  draft: false,
};

export const useExports = create<ExportsState>(() => ({
  view: 'make',
  choice: FIRST_CHOICE,
  made: null,
  records: null,
  chosenRecord: null,
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
}

export function showView(view: ExportsView): void {
  useExports.setState({ view });
}

export async function loadRecords(): Promise<void> {
  const records = await ask('exports.list', {});
  if (records === null) return;
  records.sort((a, b) => b.exportedAt.localeCompare(a.exportedAt) || b.id - a.id);
  useExports.setState({ records });
}

/** Whether a choice says all that is needed for a file. */
export function isReady({ kind, questionnaireId }: ExportChoice, hasStatements: boolean): boolean {
  return needsQuestionnaire(kind) ? questionnaireId !== null : hasStatements;
}

export function needsQuestionnaire(kind: ChosenKind): boolean {
  return kind === 'filled-questionnaire' || describeKind(kind).choices.includes('questionnaire');
}

export async function makeExport(): Promise<void> {
  const { choice } = useExports.getState();
  const made = await produce(choice);
  if (made !== null && useExports.getState().choice === choice)
    useExports.setState({ made: { ...made, savedTo: null } });
  await Promise.all([loadRecords(), loadStandings()]);
}

async function produce(choice: ExportChoice): Promise<(ExportedFile & { proof: FileProof | null }) | null> {
  const { kind, questionnaireId, write } = choice;
  if (kind === 'filled-questionnaire') {
    if (questionnaireId === null) return null;
    return askLong(say('Filling the questionnaire'), 'exports.filledQuestionnaire', { questionnaireId, write });
  }
  const file = await askLong(
    say('Making: {kind}', { kind: kindWords(kind).title }),
    'exports.make',
    requestOf(choice, kind),
  );
  return file === null ? null : { ...file, proof: null };
}

/** What to ask for to see a choice before it is made. */
export function previewRequest(choice: ExportChoice): InputOf<'exports.preview'> | null {
  const { kind, questionnaireId, write } = choice;
  if (kind !== 'filled-questionnaire') return requestOf(choice, kind);
  return questionnaireId === null ? null : { kind, questionnaireId, write };
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

/** Chooses what a file was made with, so that it can be made anew from what the library holds today. */
export function chooseAgain({ kind, language, profile, scope, audience, recipient, fileName }: ExportRecord): void {
  const known = EXPORT_KIND_NAMES.find((each) => each === kind);
  if (known === undefined) return;
  const { formats } = describeKind(known);
  const format = formats.find((each) => fileName.endsWith(`.${each}`)) ?? null;
  choose({ kind: known });
  choose({ language, format, audience, recipient, scope, draft: false, ...(profile === null ? {} : { profile }) });
  showView('make');
}

export async function saveMade(): Promise<void> {
  const { made } = useExports.getState();
  if (made === null) return;
  const outcome = await saveFile({ name: made.fileName, bytes: made.bytes });
  if (outcome.kind === 'failed') tell('problem', outcome.message);
  if (outcome.kind === 'saved') useExports.setState({ made: { ...made, savedTo: outcome.where } });
}
