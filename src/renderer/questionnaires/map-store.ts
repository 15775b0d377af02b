import { create } from 'zustand';
import type { MapCorrection, QuestionnaireMap, RowPart, SheetPicture } from '../../shared/domain/questionnaire-map';
import { type Said } from '../../shared/sentence';
import { ask, tell } from '../frame/frame-store';
import { say, sayTold } from '../language/language';
import { openDesk } from './desk-actions';
import { loadQuestionnaires } from './questionnaires-store';

interface MapState {
  questionnaireId: number | null;
  map: QuestionnaireMap | null;
  sheet: string | null;
  picture: SheetPicture | null;
  /** Selected rows of the picture, by their place in it: from where the selection began to where it stands. */
  anchor: number;
  index: number;
  /** What the last correction changed, in a sentence. */
  summary: string | null;
}

const START: MapState = {
  questionnaireId: null,
  map: null,
  sheet: null,
  picture: null,
  anchor: 0,
  index: 0,
  summary: null,
};

export const useMap = create<MapState>(() => START);

/** Opens the map of a questionnaire at the sheet that asks most. */
export async function openMap(questionnaireId: number): Promise<void> {
  if (useMap.getState().questionnaireId !== questionnaireId) useMap.setState({ ...START, questionnaireId });
  const map = await ask('questionnaires.map', { questionnaireId });
  if (map === null || useMap.getState().questionnaireId !== questionnaireId) return;
  const most = map.sheets.toSorted((a, b) => b.questionCount - a.questionCount)[0];
  useMap.setState({ map });
  await openSheet(useMap.getState().sheet ?? most?.sheet ?? '');
}

export async function openSheet(sheet: string): Promise<void> {
  const { questionnaireId, sheet: before } = useMap.getState();
  if (questionnaireId === null) return;
  useMap.setState(before === sheet ? { sheet } : { sheet, picture: null, anchor: 0, index: 0 });
  const picture = await ask('questionnaires.picture', { questionnaireId, sheet });
  // Another sheet may have been chosen meanwhile.
  if (picture !== null && useMap.getState().sheet === sheet) useMap.setState({ picture });
}

export function selectRow(index: number, extend: boolean): void {
  useMap.setState(({ anchor }) => ({ index, anchor: extend ? anchor : index }));
}

/** The selected rows, first to last. */
export function selectedRows({ picture, anchor, index }: MapState): SheetPicture['rows'] {
  return picture?.rows.slice(Math.min(anchor, index), Math.max(anchor, index) + 1) ?? [];
}

export async function correct(corrections: MapCorrection[]): Promise<void> {
  const { questionnaireId, map } = useMap.getState();
  if (questionnaireId === null || map?.correctable !== true || corrections.length === 0) return;
  await show(ask('questionnaires.correctMap', { questionnaireId, corrections }, 'writes'));
}

export async function undoCorrection(): Promise<void> {
  const { questionnaireId, map } = useMap.getState();
  if (questionnaireId === null || map === null || map.corrections.length === 0) return;
  await show(ask('questionnaires.undoMapCorrection', { questionnaireId }, 'writes'));
}

async function show(asked: Promise<{ map: QuestionnaireMap; summary: string; said: Said } | null>): Promise<void> {
  const { questionnaireId } = useMap.getState();
  const change = await asked;
  const { sheet, questionnaireId: open } = useMap.getState();
  // Another questionnaire may have been opened meanwhile.
  if (change === null || questionnaireId === null || sheet === null || open !== questionnaireId) return;
  useMap.setState({ map: change.map, summary: sayTold(change.summary, change.said) });
  await openSheet(sheet);
  void loadQuestionnaires();
  void openDesk(questionnaireId);
}

/** Says of the selected rows what they are. */
export function markRows(part: RowPart): void {
  const { sheet } = useMap.getState();
  if (sheet === null) return;
  const rows = selectedRows(useMap.getState());
  void correct(rows.map(({ row }) => ({ kind: 'row' as const, sheet, row, as: part })));
}

/** Makes the selected rows the header, or takes it from them where they are. */
export function markHeader(): void {
  const { sheet, map } = useMap.getState();
  const rows = selectedRows(useMap.getState());
  const before = map?.sheets.find((one) => one.sheet === sheet)?.headerRows ?? [];
  if (sheet === null || rows.length === 0) return;
  const chosen = rows.map(({ row }) => row);
  if (map?.sheets.find((one) => one.sheet === sheet)?.layout === 'text') return;
  const isHeader = rows.every(({ part }) => part === 'header');
  void correct([{ kind: 'header', sheet, rows: isHeader ? before.filter((row) => !chosen.includes(row)) : chosen }]);
}

export async function forgetLayout(layoutId: number, forget: boolean): Promise<void> {
  const layouts = await ask('questionnaires.forgetLayout', { layoutId, forget }, 'writes');
  const { questionnaireId } = useMap.getState();
  if (layouts === null || questionnaireId === null) return;
  if (forget)
    tell('done', say('Forgotten for files to come. This questionnaire stays as it is.'), {
      label: say('Undo'),
      run: () => void forgetLayout(layoutId, false),
    });
  await openMap(questionnaireId);
}
