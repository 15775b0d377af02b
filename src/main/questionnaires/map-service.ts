import type { NamedFile } from '../../shared/domain/file';
import type {
  MapChange,
  MapCorrection,
  QuestionnaireMap,
  RememberedLayout,
  SheetPicture,
} from '../../shared/domain/questionnaire-map';
import { AppError } from '../../shared/errors';
import { inEnglish, type Sentence, sentence } from '../../shared/sentence';
import type { Clock } from '../platform/clock';
import type { Database, ReadableDatabase } from '../storage/database';
import { readFileBytes, sha256 } from '../storage/file-store';
import type { Grid } from './grid';
import {
  forgetLayout,
  listCorrections,
  listLayouts,
  recordCorrections,
  toShownLayout,
  undoBatch,
} from './layout-store';
import { type Constraints, columnOf, constraintsOf, sayCorrection } from './map-corrections';
import { isRunningText } from './outline';
import {
  findQuestionnaire,
  findQuestionnaireByHash,
  type QuestionChanges,
  replaceQuestions,
} from './questionnaire-store';
import { mapOf, pictureOf, type ReadMap, readMap } from './read-map';
import type { ConstraintsFor } from './recognise-questionnaire';
import { learnLayouts, recallLayouts } from './remember-layout';

/** What a questionnaire was made from in the library, once found. */
interface Held {
  id: number;
  file: NamedFile;
}

/** The map of a questionnaire of the library, with the corrections in force. */
export async function readMapOf(database: Database, questionnaireId: number): Promise<QuestionnaireMap> {
  return shownMap(database, questionnaireId, await readHeld(database, requireHeld(database, questionnaireId)));
}

export async function readPictureOf(database: Database, questionnaireId: number, sheet: string): Promise<SheetPicture> {
  const picture = pictureOf(await readHeld(database, requireHeld(database, questionnaireId)), sheet);
  if (picture === null) throw new AppError('not-found', 'There is no sheet {sheet} in this questionnaire.', { sheet });
  return picture;
}

/** The map of a file that is not in the library, under corrections given with it, with a picture of every sheet. */
export async function mapFile(
  file: NamedFile,
  corrections: readonly MapCorrection[],
  database: ReadableDatabase,
): Promise<QuestionnaireMap & { pictures: SheetPicture[] }> {
  const remembered = recallLayouts(database, file);
  const read = await readMap(file, (grids) => {
    assertFits(corrections, grids);
    return constraintsOf([
      ...remembered.for(grids),
      ...corrections.map((correction) => ({ correction, by: 'person' as const })),
    ]);
  });
  if (read.grids.length === 0 && corrections.length > 0) throw notCorrectable(file);
  return {
    ...mapOf(read),
    corrections: [
      ...remembered.applied.map(({ correction }) => appliedOf(correction, 'remembered')),
      ...corrections.map((correction) => appliedOf(correction, 'person')),
    ],
    remembered: remembered.layouts(),
    pictures: read.recognised.sheets.flatMap(({ sheet }) => pictureOf(read, sheet) ?? []),
  };
}

/** What is settled about a file: as corrected where the library holds it, as remembered from earlier files otherwise. */
export function settledFor(database: ReadableDatabase, file: NamedFile): ConstraintsFor {
  const held = findQuestionnaireByHash(database, sha256(file.bytes));
  if (held !== null) return () => constraintsIn(database, held.id);
  const remembered = recallLayouts(database, file);
  return (grids) => constraintsOf(remembered.for(grids));
}

/**
 * Reads a questionnaire again under further corrections. Questions that stay keep their answers. `onChanges` runs in the
 * same transaction, for stages that hold something about the questions.
 */
export async function correctMap(
  database: Database,
  clock: Clock,
  questionnaireId: number,
  corrections: readonly MapCorrection[],
  onChanges: (changes: QuestionChanges) => number,
): Promise<MapChange> {
  const held = requireHeld(database, questionnaireId);
  const before = listCorrections(database, questionnaireId);
  const settled = [
    ...before.map(({ correction, layoutId }) => ({ correction, by: bySource(layoutId) })),
    ...corrections.map((correction) => ({ correction, by: 'person' as const })),
  ];
  const read = await readMap(held.file, (grids) => {
    assertFits(corrections, grids);
    return constraintsOf(settled);
  });
  if (read.grids.length === 0) throw notCorrectable(held.file);
  return apply(database, clock, read, questionnaireId, onChanges, () =>
    recordCorrections(
      database,
      questionnaireId,
      corrections.map((correction) => ({ correction, layoutId: null })),
      clock(),
    ),
  );
}

/** Takes back what was corrected last, all that was corrected together. */
export async function undoMapCorrection(
  database: Database,
  clock: Clock,
  questionnaireId: number,
  onChanges: (changes: QuestionChanges) => number,
): Promise<MapChange> {
  const held = requireHeld(database, questionnaireId);
  const stored = listCorrections(database, questionnaireId);
  const last = stored.at(-1)?.batch;
  if (last === undefined) throw new AppError('bad-input', 'Nothing about this map was corrected.');
  const rest = stored.filter(({ batch }) => batch !== last);
  const read = await readMap(held.file, () =>
    constraintsOf(rest.map(({ correction, layoutId }) => ({ correction, by: bySource(layoutId) }))),
  );
  return apply(database, clock, read, questionnaireId, onChanges, () =>
    undoBatch(database, questionnaireId, last, clock()),
  );
}

export function listRemembered(database: ReadableDatabase): RememberedLayout[] {
  return listLayouts(database).map(toShownLayout);
}

/** Forgets a layout for files to come, or remembers it again; what was imported stays as it is. */
export function setForgotten(
  database: Database,
  clock: Clock,
  layoutId: number,
  forgotten: boolean,
): RememberedLayout[] {
  const found = database.transaction(() => forgetLayout(database, layoutId, forgotten ? clock() : null));
  if (!found) throw new AppError('not-found', 'That layout is not remembered in this library.');
  return listRemembered(database);
}

function apply(
  database: Database,
  clock: Clock,
  read: ReadMap,
  questionnaireId: number,
  onChanges: (changes: QuestionChanges) => number,
  record: () => void,
): MapChange {
  const { changes, answersKept } = database.transaction(() => {
    record();
    const changed = replaceQuestions(database, questionnaireId, read.recognised.sheets, read.recognised.questions);
    learnLayouts(database, clock, read, questionnaireId);
    return { changes: changed, answersKept: onChanges(changed) };
  });
  const counts = { added: changes.added.length, removed: changes.removed.length, changed: changes.changed.length };
  const map = shownMap(database, questionnaireId, read);
  const said = summarise(counts, map.questionCount);
  return { map, ...counts, answersKept, summary: inEnglish(said), said };
}

function summarise(
  { added, removed, changed }: Record<'added' | 'removed' | 'changed', number>,
  now: number,
): Sentence {
  const parts: Sentence[] = [];
  if (added > 0) parts.push(sentence('{questions} came in', { questions: countQuestions(added) }));
  if (removed > 0) parts.push(sentence('{questions} left', { questions: countQuestions(removed) }));
  if (changed === 1) parts.push(sentence('1 question changed its place or options'));
  if (changed > 1)
    parts.push(sentence('{questions} changed their place or options', { questions: countQuestions(changed) }));
  const total = countQuestions(now);
  return parts.length === 0
    ? sentence('The questions stay as they are: {total} now.', { total })
    : sentence('{parts}: {total} now.', { parts: { all: parts, joined: 'comma' }, total });
}

function countQuestions(number: number): Sentence {
  const count = number.toLocaleString('en');
  return number === 1 ? sentence('{count} question', { count }) : sentence('{count} questions', { count });
}

function shownMap(database: ReadableDatabase, questionnaireId: number, read: ReadMap): QuestionnaireMap {
  const stored = listCorrections(database, questionnaireId);
  const used = new Set(stored.flatMap(({ layoutId }) => layoutId ?? []));
  return {
    ...mapOf(read),
    corrections: stored.map(({ correction, layoutId }) => appliedOf(correction, bySource(layoutId))),
    remembered: listLayouts(database)
      .filter(({ id }) => used.has(id))
      .map(toShownLayout),
  };
}

function appliedOf(correction: MapCorrection, by: 'person' | 'remembered') {
  return { correction, by, words: inEnglish(sayCorrection(correction)) };
}

function bySource(layoutId: number | null): 'person' | 'remembered' {
  return layoutId === null ? 'person' : 'remembered';
}

function constraintsIn(database: ReadableDatabase, questionnaireId: number): Constraints {
  return constraintsOf(
    listCorrections(database, questionnaireId).map(({ correction, layoutId }) => ({
      correction,
      by: bySource(layoutId),
    })),
  );
}

function readHeld(database: Database, { id, file }: Held): Promise<ReadMap> {
  return readMap(file, () => constraintsIn(database, id));
}

function requireHeld(database: ReadableDatabase, questionnaireId: number): Held {
  const questionnaire = findQuestionnaire(database, questionnaireId);
  if (questionnaire === null) throw new AppError('not-found', 'That questionnaire is not in this library.');
  const bytes = readFileBytes(database, questionnaire.sha256);
  if (bytes === null)
    throw new AppError('library-broken', 'The received file is missing from the library. Restore a backup.');
  return { id: questionnaireId, file: { name: questionnaire.fileName, bytes } };
}

const LAST_ROW = 1_048_576;

/** A correction of something that is not in the file would wait there unseen. */
function assertFits(corrections: readonly MapCorrection[], grids: readonly Grid[]): void {
  for (const correction of corrections) {
    const grid = grids.find(({ name }) => name === correction.sheet);
    if (grid === undefined) {
      const names = grids.map(({ name }) => `“${name}”`).slice(0, 12);
      throw new AppError('bad-input', 'There is no sheet “{sheet}” in this file. It has {names}.', {
        sheet: correction.sheet,
        names: names.join(', '),
      });
    }
    assertHasColumns(correction, grid);
    const rows = correction.kind === 'row' ? [correction.row] : correction.kind === 'header' ? correction.rows : [];
    const last = Math.min(LAST_ROW, grid.rows.at(-1) ?? 0);
    if (rows.some((row) => row > last)) {
      throw new AppError('bad-input', 'Sheet “{sheet}” ends at row {last}. Name a row up to there.', {
        sheet: correction.sheet,
        last,
      });
    }
    if (correction.kind === 'column' && (columnOf(correction.column) ?? 0) > lastColumnOf(grid)) {
      throw new AppError('bad-input', 'Sheet “{sheet}” has nothing near column {column}.', {
        sheet: correction.sheet,
        column: correction.column,
      });
    }
  }
}

/** Where a sheet ends somebody may go on to the right of it; a table of a document ends with its last column. */
function lastColumnOf({ lastColumn, isDrawn }: Grid): number {
  return isDrawn ? lastColumn : lastColumn + 20;
}

function assertHasColumns({ kind }: MapCorrection, grid: Grid): void {
  if (!isRunningText(grid) || (kind !== 'column' && kind !== 'header')) return;
  throw new AppError(
    'bad-input',
    'Running text has no columns and no header. Say of its paragraphs which are questions.',
  );
}

function notCorrectable(file: NamedFile): AppError {
  return new AppError(
    'bad-input',
    'The map of {name} can be looked at, but that of a VSAQ template cannot be corrected.',
    { name: file.name },
  );
}
