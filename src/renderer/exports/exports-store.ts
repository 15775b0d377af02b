import { create } from 'zustand';
import type { Language } from '../../shared/domain/document';
import type { ExportedFile, ExportFormat, ExportRecord, FileProof } from '../../shared/domain/export';
import { saveFile } from '../client';
import { ask, askLong, tell } from '../frame/frame-store';

export type ExportKind = 'filled-questionnaire' | 'measures-annex' | 'whitepaper';

export interface ExportChoice {
  kind: ExportKind;
  questionnaireId: number | null;
  write: 'approved' | 'drafts';
  language: Language;
  format: ExportFormat;
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
  choice: { kind: 'measures-annex', questionnaireId: null, write: 'approved', language: 'en', format: 'docx' },
  made: null,
  records: null,
}));

export function choose(change: Partial<ExportChoice>): void {
  useExports.setState(({ choice }) => ({ choice: { ...choice, ...change }, made: null }));
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
  const { questionnaireId, write, language, format } = choice;
  switch (choice.kind) {
    case 'filled-questionnaire':
      if (questionnaireId === null) return null;
      return askLong('Filling the questionnaire', 'exports.filledQuestionnaire', { questionnaireId, write });
    case 'measures-annex':
      return withoutProof(await askLong('Making the measures annex', 'exports.measuresAnnex', { language, format }));
    case 'whitepaper':
      return withoutProof(await askLong('Making the whitepaper', 'exports.whitepaper', { language, format }));
  }
}

export async function saveMade(): Promise<void> {
  const { made } = useExports.getState();
  if (made === null) return;
  const outcome = await saveFile({ name: made.fileName, bytes: made.bytes });
  if (outcome.kind === 'failed') tell('problem', outcome.message);
  if (outcome.kind === 'saved') useExports.setState({ made: { ...made, savedTo: outcome.where } });
}

function withoutProof(file: ExportedFile | null) {
  return file === null ? null : { ...file, proof: null };
}
