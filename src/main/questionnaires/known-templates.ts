import templateData from '../../../resources/questionnaires/templates.json';
import type { ColumnRole } from '../../shared/domain/questionnaire';
import { COLUMN_ROLES, type TemplateMatch } from '../../shared/domain/questionnaire-map';
import { type Sentence, sentence } from '../../shared/sentence';
import { because } from './because';
import type { Grid } from './grid';
import type { Constraints, SheetConstraint } from './map-corrections';
import { looksLikeId } from './question-text';
import { plainWords } from './words';

interface Template {
  id: string;
  name: string;
  ids: RegExp | null;
  /** At least one id of this shape tells a version from its neighbours. */
  idMustHold: RegExp | null;
  headers: string[];
  headersNeeded: number;
  sheets: string[];
  sheetsNeeded: number;
  titles: string[];
  /** What its drop-downs offer, as plain words. */
  options: string[];
  columns: { header: string; role: ColumnRole }[];
}

interface Evidence {
  template: Template;
  points: number;
  /** What was found, in words. */
  found: Sentence[];
}

const TEMPLATES: readonly Template[] = templateData.templates.map((template) => ({
  ...template,
  ids: template.ids === '' ? null : new RegExp(template.ids, 'u'),
  idMustHold: template.idMustHold === '' ? null : new RegExp(template.idMustHold, 'u'),
  columns: template.columns.flatMap(({ header, role }) => {
    const known = COLUMN_ROLES.find((one) => one === role);
    return known === undefined ? [] : [{ header, role: known }];
  }),
}));
const FEWEST_IDS = 6;
const HEADER_ROWS = 60;
const TITLE_ROWS = 3000;
/** One sign alone (a header of common words, a sheet called “Product”) is no template. */
const ENOUGH = 2;
const MOST_COLUMNS = 12;
const LONGEST_TITLE = 100;

/** The public template a workbook was made from, told by its structure alone; null for any other. */
export function matchTemplate(grids: readonly Grid[]): TemplateMatch | null {
  const best = bestTemplate(grids);
  if (best === null) return null;
  const known = sentence('Known by {signs}.', { signs: { all: best.found, joined: 'comma' } });
  return { id: best.template.id, name: best.template.name, ...because(known) };
}

/** What a known template settles about the roles of its columns. Nothing for any other workbook. */
export function knownTemplates(grids: readonly Grid[]): Constraints {
  const best = bestTemplate(grids);
  const constraints = new Map<string, SheetConstraint>();
  if (best === null || best.template.columns.length === 0) return constraints;
  for (const grid of grids) {
    if (grid.hidden) continue;
    const columns = settledColumns(grid, best.template);
    if (columns !== null) constraints.set(grid.name, { include: null, header: null, columns, rows: new Map() });
  }
  return constraints;
}

function bestTemplate(grids: readonly Grid[]): Evidence | null {
  const visible = grids.filter((grid) => !grid.hidden && grid.rows.length > 0);
  const found = TEMPLATES.map((template) => weigh(template, grids, visible)).filter(({ points }) => points >= ENOUGH);
  return found.toSorted((one, other) => other.points - one.points)[0] ?? null;
}

function weigh(template: Template, all: readonly Grid[], visible: readonly Grid[]): Evidence {
  const found: Sentence[] = [];
  let points = 0;
  const ids = template.ids === null ? [] : idsOf(template, visible);
  if (ids.length >= FEWEST_IDS) {
    points += 1;
    found.push(sentence('{count} ids like {id}', { count: ids.length, id: ids[0] ?? '' }));
  }
  const headers = Math.max(0, ...visible.map((grid) => headersOn(template, grid)));
  if (template.headersNeeded > 0 && headers >= template.headersNeeded) {
    points += headers / template.headers.length >= 0.75 ? 1.25 : 1;
    found.push(sentence('{headers} of its column names', { headers }));
  }
  const names = all.map((grid) => plainWords(grid.name));
  const sheets = template.sheets.filter((sheet) =>
    names.some((name) => name === sheet || name.startsWith(`${sheet} `) || name.replace(/^\d+ /u, '') === sheet),
  );
  if (sheets.length >= template.sheetsNeeded) {
    points += 1 + Math.min(0.5, (sheets.length - template.sheetsNeeded) * 0.1);
    const { length } = sheets;
    found.push(length === 1 ? sentence('a sheet’s name') : sentence('{length} sheet names', { length }));
  }
  const titles = template.titles.filter((title) => visible.some((grid) => holdsTitle(grid, title)));
  if (template.titles.length > 0 && titles.length === template.titles.length) {
    points += 1;
    found.push(sentence('its chapters'));
  }
  // Many forms offer the same: it helps what is nearly known, and makes nothing known by itself.
  if (points >= 1 && template.options.length > 0 && visible.some((grid) => offers(grid, template.options))) {
    points += 0.25;
    found.push(sentence('its options'));
  }
  return { template, points, found };
}

/** The ids of the column that holds most of them; empty where other ids stand among them, or the telling ones are missing. */
function idsOf({ ids, idMustHold }: Template, grids: readonly Grid[]): string[] {
  const matching: string[] = [];
  for (const grid of grids) {
    for (let column = 1; column <= Math.min(grid.lastColumn, MOST_COLUMNS); column += 1) {
      const shown = numbersIn(grid, column);
      const like = shown.filter((text) => ids?.test(text));
      if (like.length * 2 > shown.length) matching.push(...like);
    }
  }
  return idMustHold === null || matching.some((id) => idMustHold.test(id)) ? [...new Set(matching)] : [];
}

const numbers = new WeakMap<Grid, Map<number, string[]>>();

/** What looks like an id in a column's first rows; every template asks for it. */
function numbersIn(grid: Grid, column: number): string[] {
  const columns = numbers.get(grid) ?? new Map<number, string[]>();
  numbers.set(grid, columns);
  const known = columns.get(column);
  if (known) return known;
  const shown = grid.rows
    .slice(0, TITLE_ROWS)
    .map((row) => grid.text(row, column))
    .filter(looksLikeId);
  columns.set(column, shown);
  return shown;
}

/** The most of the template's column names found in one row, or two rows of one header. */
function headersOn(template: Template, grid: Grid): number {
  const rows = grid.rows.slice(0, HEADER_ROWS);
  return Math.max(
    0,
    ...rows.map((row) => {
      const texts = grid.columnsOf(row).map((column) => plainWords(grid.text(row, column)));
      return template.headers.filter((header) => texts.some((text) => isNamed(text, header))).length;
    }),
  );
}

function isNamed(text: string, header: string): boolean {
  return text === header || (header.includes(' ') && text.startsWith(`${header} `));
}

function offers(grid: Grid, options: readonly string[]): boolean {
  const row = grid.rows[Math.floor(grid.rows.length / 2)] ?? 1;
  for (let column = 1; column <= Math.min(grid.lastColumn + 2, MOST_COLUMNS); column += 1) {
    const offered = new Set(grid.options(row, column).map(plainWords));
    if (offered.size > 0 && options.every((option) => offered.has(option))) return true;
  }
  return false;
}

function holdsTitle(grid: Grid, title: string): boolean {
  const known = shortTexts.get(grid) ?? shortTextsOf(grid);
  shortTexts.set(grid, known);
  return known.has(title);
}

const shortTexts = new WeakMap<Grid, Set<string>>();

/** What may be a title among a sheet's first rows, as plain words; every template asks for its own. */
function shortTextsOf(grid: Grid): Set<string> {
  const texts = new Set<string>();
  for (const row of grid.rows.slice(0, TITLE_ROWS))
    for (const column of grid.columnsOf(row).slice(0, MOST_COLUMNS)) {
      const text = grid.text(row, column);
      if (text.length <= LONGEST_TITLE) texts.add(text);
    }
  return new Set([...texts].map((text) => plainWords(text).replace(/^\d+ /u, '')));
}

/** The columns of the sheet whose names the template knows, as found in the first row that holds two of them. */
function settledColumns(grid: Grid, template: Template): SheetConstraint['columns'] | null {
  for (const row of grid.rows.slice(0, HEADER_ROWS)) {
    const named = namedColumns(grid, row, template);
    if (named.size >= 2)
      return new Map([...named].map(([column, role]) => [column, { role, by: 'template' as const }]));
  }
  return null;
}

function namedColumns(grid: Grid, row: number, { columns }: Template): Map<number, ColumnRole> {
  const found = new Map<number, ColumnRole>();
  for (const column of grid.columnsOf(row)) {
    const text = plainWords(grid.text(row, column));
    const exact = columns.find(({ header }) => text === header);
    const role = (exact ?? columns.find(({ header }) => isNamed(text, header)))?.role;
    if (role !== undefined && !grid.isHiddenColumn(column)) found.set(column, role);
  }
  return found;
}
