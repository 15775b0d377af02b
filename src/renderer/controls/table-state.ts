import { create } from 'zustand';
import type { ListedControl } from '../../shared/domain/care';
import { CONTROL_FILTERS, type ControlNarrowing, keyOf, NOBODY, narrow } from './control-lines';
import { useControls } from './controls-store';

export type ControlsDialog = 'care' | 'applicability' | 'confirm' | null;

interface TableState extends ControlNarrowing {
  view: 'map' | 'table';
  /** Lines marked to be decided about together, by "framework ref". */
  marked: ReadonlySet<string>;
  dialog: ControlsDialog;
}

/** How the table of controls is looked at; kept while the window is open, so that coming back finds it as it was. */
export const useTable = create<TableState>(() => ({
  view: 'map',
  filter: 'all',
  search: '',
  part: '',
  owner: '',
  order: 'number',
  marked: new Set(),
  dialog: null,
}));

/** The table as it shows what somebody should have looked at again by now. */
export function showDue(owner: string): void {
  useTable.setState({
    view: 'table',
    filter: 'due',
    search: '',
    part: '',
    owner: owner === '' ? NOBODY : owner,
    marked: new Set(),
  });
}

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

export function shownLines(lines: readonly ListedControl[], by: ControlNarrowing): ListedControl[] {
  return narrow(lines, by, today());
}

/** What an act is about: the marked lines that are shown, or else the one that is open. */
export function targetsOf(chosen: ListedControl | null): ListedControl[] {
  const state = useTable.getState();
  if (state.view === 'table' && state.marked.size > 0) {
    const lines = shownLines(useControls.getState().lines ?? [], state);
    const marked = lines.filter((line) => state.marked.has(keyOf(line)));
    if (marked.length > 0) return marked;
  }
  return chosen === null ? [] : [chosen];
}

export function toggleMark(line: ListedControl): void {
  useTable.setState(({ marked }) => {
    const next = new Set(marked);
    if (!next.delete(keyOf(line))) next.add(keyOf(line));
    return { marked: next };
  });
}

/** Marks all that is shown, or nothing where all of it is. */
export function toggleAllMarks(shown: readonly ListedControl[]): void {
  const { marked } = useTable.getState();
  const isAll = shown.length > 0 && shown.every((line) => marked.has(keyOf(line)));
  useTable.setState({ marked: new Set(isAll ? [] : shown.map(keyOf)) });
}

export function nextFilter(): void {
  const { filter } = useTable.getState();
  const next = CONTROL_FILTERS[(CONTROL_FILTERS.indexOf(filter) + 1) % CONTROL_FILTERS.length];
  if (next !== undefined) useTable.setState({ filter: next });
}
