import type { MapCorrection, RememberedLayout } from '../../shared/domain/questionnaire-map';
import { type Sentence } from '../../shared/sentence';
import type { Database, ReadableDatabase } from '../storage/database';
import { fingerprintOf, type KeptCorrection, type SheetStructure } from './sheet-structure';

export interface StoredCorrection {
  correction: MapCorrection;
  batch: number;
  layoutId: number | null;
}

export interface StoredLayout {
  id: number;
  questionnaireId: number;
  questionnaire: string;
  sheet: string;
  structure: SheetStructure;
  corrections: KeptLayoutCorrection[];
  learnedAt: string;
  forgotten: boolean;
}

/** A correction for the next file, and the words it was told with. */
export interface KeptLayoutCorrection {
  kept: KeptCorrection;
  words: string;
  /** The same as data; missing in what was kept before there was any. */
  said?: Sentence;
}

interface LayoutRow {
  id: number;
  questionnaire_id: number;
  name: string;
  sheet: string;
  structure: string;
  corrections: string;
  learned_at: string;
  forgotten_at: string | null;
}

/** The corrections of a questionnaire that are in force, in the order they were made. */
export function listCorrections(database: ReadableDatabase, questionnaireId: number): StoredCorrection[] {
  const rows = database
    .prepare(
      'SELECT correction, batch, layout_id FROM map_corrections WHERE questionnaire_id = ? AND undone_at IS NULL ORDER BY id',
    )
    .all(questionnaireId) as { correction: string; batch: number; layout_id: number | null }[];
  return rows.map((row) => ({
    correction: JSON.parse(row.correction) as MapCorrection, // written below
    batch: row.batch,
    layoutId: row.layout_id,
  }));
}

/** Writes corrections that were made together. */
export function recordCorrections(
  database: Database,
  questionnaireId: number,
  corrections: readonly { correction: MapCorrection; layoutId: number | null }[],
  madeAt: string,
): void {
  const { last } = database
    .prepare('SELECT coalesce(max(batch), 0) AS last FROM map_corrections WHERE questionnaire_id = ?')
    .get(questionnaireId) as { last: number };
  for (const { correction, layoutId } of corrections) {
    database
      .prepare(
        'INSERT INTO map_corrections (questionnaire_id, batch, correction, layout_id, made_at) VALUES (?, ?, ?, ?, ?)',
      )
      .run(questionnaireId, last + 1, JSON.stringify(correction), layoutId, madeAt);
  }
}

export function undoBatch(database: Database, questionnaireId: number, batch: number, undoneAt: string): void {
  database
    .prepare('UPDATE map_corrections SET undone_at = ? WHERE questionnaire_id = ? AND batch = ?')
    .run(undoneAt, questionnaireId, batch);
}

const SELECT_LAYOUT = `
  SELECT sheet_layouts.*, questionnaires.name FROM sheet_layouts
  JOIN questionnaires ON questionnaires.id = sheet_layouts.questionnaire_id`;

/** Remembered layouts, the one learned last first. */
export function listLayouts(database: ReadableDatabase): StoredLayout[] {
  const rows = database
    .prepare(`${SELECT_LAYOUT} ORDER BY learned_at DESC, questionnaire_id DESC, sheet_layouts.id`)
    .all() as LayoutRow[];
  return rows.filter(({ corrections }) => corrections !== '[]').map(toLayout);
}

/** Keeps what was corrected about a sheet, in the place of what this questionnaire taught before. */
export function keepLayout(
  database: Database,
  layout: Pick<StoredLayout, 'questionnaireId' | 'sheet' | 'structure' | 'corrections' | 'learnedAt'>,
): void {
  database
    .prepare(
      `INSERT INTO sheet_layouts (questionnaire_id, sheet, fingerprint, structure, corrections, learned_at)
         VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (questionnaire_id, sheet) DO UPDATE SET fingerprint = excluded.fingerprint,
         structure = excluded.structure, corrections = excluded.corrections, learned_at = excluded.learned_at,
         forgotten_at = NULL`,
    )
    .run(
      layout.questionnaireId,
      layout.sheet,
      fingerprintOf(layout.structure),
      JSON.stringify(layout.structure),
      JSON.stringify(layout.corrections),
      layout.learnedAt,
    );
}

/** Sheets of a questionnaire about which nothing is corrected any more teach nothing either. */
export function dropLayouts(database: Database, questionnaireId: number, except: readonly string[]): void {
  database
    .prepare(
      "UPDATE sheet_layouts SET corrections = '[]' WHERE questionnaire_id = ? AND sheet NOT IN (SELECT value FROM json_each(?))",
    )
    .run(questionnaireId, JSON.stringify(except));
}

export function forgetLayout(database: Database, layoutId: number, forgottenAt: string | null): boolean {
  const { changes } = database
    .prepare('UPDATE sheet_layouts SET forgotten_at = ? WHERE id = ?')
    .run(forgottenAt, layoutId);
  return changes > 0;
}

export function toShownLayout(layout: StoredLayout): RememberedLayout {
  const { id, sheet, questionnaireId, questionnaire, learnedAt, forgotten } = layout;
  const corrections = layout.corrections.map(({ words }) => words);
  const said = layout.corrections.map((each) => each.said ?? each.words);
  return { id, sheet, questionnaireId, questionnaire, learnedAt, corrections, said, forgotten };
}

function toLayout(row: LayoutRow): StoredLayout {
  return {
    id: row.id,
    questionnaireId: row.questionnaire_id,
    questionnaire: row.name,
    sheet: row.sheet,
    structure: JSON.parse(row.structure) as SheetStructure,
    corrections: JSON.parse(row.corrections) as KeptLayoutCorrection[],
    learnedAt: row.learned_at,
    forgotten: row.forgotten_at !== null,
  };
}
