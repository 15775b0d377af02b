import type { NamedFile } from '../../shared/domain/file';
import type { MapCorrection, RememberedLayout } from '../../shared/domain/questionnaire-map';
import { inEnglish } from '../../shared/sentence';
import type { Clock } from '../platform/clock';
import type { Database, ReadableDatabase } from '../storage/database';
import type { Grid } from './grid';
import {
  dropLayouts,
  keepLayout,
  listCorrections,
  listLayouts,
  type StoredLayout,
  toShownLayout,
} from './layout-store';
import { columnOf, sayCorrection } from './map-corrections';
import { isRunningText, withoutQuestions } from './outline';
import type { ReadMap } from './read-map';
import { recogniseConstrained } from './recognise-constrained';
import type { RecognisedSheet } from './recognise-form';
import { findStructure, indexRows, keep, recall, structureOf } from './sheet-structure';
import { atOnce } from './steps';

/** Layouts remembered from earlier files of the same template, as constraints for a new one. */
export function recallLayouts(database: ReadableDatabase, file: NamedFile) {
  const isNamed = !/\.(?:csv|tsv|txt)$/iu.test(file.name);
  const known = listLayouts(database).filter(({ forgotten }) => !forgotten);
  const applied: { correction: MapCorrection; layout: StoredLayout }[] = [];
  return {
    applied,
    layouts: (): RememberedLayout[] => [...new Set(applied.map(({ layout }) => layout))].map(toShownLayout),
    for: (grids: readonly Grid[]) => {
      applied.length = 0;
      for (const grid of grids) {
        for (const layout of known) {
          const place = findStructure(grid, layout.structure, isNamed);
          if (place === null) continue;
          const rowsWith = indexRows(grid);
          for (const { kept } of layout.corrections) {
            const correction = recall(grid.name, kept, place.firstRow, rowsWith);
            if (correction !== null) applied.push({ correction, layout });
          }
          break;
        }
      }
      return applied.map(({ correction }) => ({ correction, by: 'remembered' as const }));
    },
  };
}

/** What a person corrected about a sheet is kept for the next file of the same template. */
export function learnLayouts(database: Database, clock: Clock, read: ReadMap, questionnaireId: number): void {
  const learnedAt = clock();
  const stored = listCorrections(database, questionnaireId);
  const own = stored.filter(({ layoutId }) => layoutId === null).map(({ correction }) => correction.sheet);
  const sheets = [...new Set(own)];
  for (const sheet of sheets) {
    const grid = read.grids.find(({ name }) => name === sheet);
    const map = read.recognised.sheets.find((one) => one.sheet === sheet);
    if (grid === undefined || map === undefined) continue;
    const structure = structureOf(grid, whole(read, grid), read.recognised.format !== 'csv');
    const asking = Object.entries(map.columns).find(([, role]) => role === 'question')?.[0];
    const column = asking === undefined ? null : columnOf(asking);
    keepLayout(database, {
      questionnaireId,
      sheet,
      structure,
      corrections: latest(stored.map(({ correction }) => correction).filter((one) => one.sheet === sheet)).map(
        (correction) => {
          const said = sayCorrection(correction);
          return { kept: keep(grid, correction, structure.header.firstRow, column), words: inEnglish(said), said };
        },
      ),
      learnedAt,
    });
  }
  dropLayouts(database, questionnaireId, sheets);
}

/** A sheet with what it asks, also where it is left out: it has to be known again by something. */
function whole(read: ReadMap, grid: Grid): RecognisedSheet {
  if (isRunningText(grid)) return withoutQuestions(undefined);
  const constraint = read.constraints.get(grid.name);
  return atOnce(recogniseConstrained(grid, constraint && { ...constraint, include: null, rows: new Map() }, false));
}

/** Of corrections of one place only the last. */
function latest(corrections: readonly MapCorrection[]): MapCorrection[] {
  const byPlace = new Map<string, MapCorrection>();
  for (const correction of corrections) {
    const place =
      correction.kind === 'column' ? correction.column : correction.kind === 'row' ? correction.row : correction.kind;
    byPlace.set(`${correction.kind} ${place}`, correction);
  }
  return [...byPlace.values()];
}
