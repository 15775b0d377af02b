import type { Grid } from './grid';
import { type HeaderRole, isRecord, rolesOfHeader } from './header-role';
import { maturityLevel, meaningOfOption } from './option-meaning';
import { looksLikeId, shapeOf } from './question-text';
import { type Steps, shareOf } from './steps';
import { wordsOf } from './words';

/** A header of one or more rows and what each column's words say. */
export interface Header {
  rows: number[];
  /** The words over each column, all header rows joined, column → text. */
  texts: Map<number, string>;
  roles: Map<number, HeaderRole[]>;
  /** Columns headed by an option ("Yes", "N/A") under which an X is set → the option. */
  marks: Map<number, string>;
}

/** Stands between the texts of several header rows; cells hold line feeds, but not this. */
export const BETWEEN_ROWS = '\u2028';

/** From here on a header text is taken to name a column, and not to mention it. */
export const SURE = 0.55;
const SLOTS = new Set<HeaderRole['role']>(['answer', 'comment', 'evidence']);
const LONGEST_OPTION = 40;
const MOST_OPTION_WORDS = 4;
const LONGEST_SECOND_ROW = 60;
const MAX_HEADER_ROWS = 3;
const ROWS_LOOKED_AT = 12;
const FEWEST_ROWS = 3;

/** Every header of a sheet from top to bottom; a sheet may hold several tables, or repeat a header per section. */
export function* findHeaders(grid: Grid): Steps<Header[]> {
  const headers: Header[] = [];
  for (const [at, row] of grid.rows.entries()) {
    yield shareOf('headers', at, grid.rows.length);
    if (grid.isHiddenRow(row) || row <= (headers.at(-1)?.rows.at(-1) ?? 0)) continue;
    if (isNumbered(grid, row, at, headers.at(-1))) continue;
    const header = headerAt(grid, row, at);
    if (header) headers.push(header);
  }
  return headers;
}

/**
 * A row with a number like those in the rows around it, or where the header above names the numbers, is a row, whatever
 * its words may name: "Compliance" is a chapter there. A header repeated per section may have one, but it names a place to
 * write surely, and where a header above it has one.
 */
function isNumbered(grid: Grid, row: number, at: number, above: Header | undefined): boolean {
  const numbers = headerCells(grid, row).filter(({ text }) => looksLikeId(text));
  if (!numbers.some(({ column, text }) => isCounted(grid, at, column, text) || (above && namesIds(above, column))))
    return false;
  return !headerCells(grid, row).some(
    ({ column, text }) => (!above || namesSlot(above, column)) && namedSlot(text) >= (above ? 0.8 : 0.95),
  );
}

/** The row before or the one behind has a number of the same shape in this column. */
function isCounted(grid: Grid, at: number, column: number, text: string): boolean {
  if (!/\d/.test(text)) return false;
  const shape = shapeOf(text);
  return [grid.rows[at - 1], grid.rows[at + 1]].some((row) => {
    const other = row === undefined ? '' : grid.text(row, column);
    return other !== '' && other !== text && looksLikeId(other) && shapeOf(other) === shape;
  });
}

function namesIds({ roles }: Header, column: number): boolean {
  const [first] = roles.get(column) ?? [];
  return first?.role === 'id' && first.score >= 0.8;
}

function namesSlot({ roles }: Header, column: number): boolean {
  const [first] = roles.get(column) ?? [];
  return first !== undefined && SLOTS.has(first.role) && first.score >= SURE;
}

/** How surely a text names a place to write. */
function namedSlot(text: string): number {
  if (text.length > LONGEST_SECOND_ROW) return 0;
  return Math.max(0, ...rolesOfHeader(text).flatMap(({ role, score }) => (SLOTS.has(role) ? [score] : [])));
}

function headerAt(grid: Grid, row: number, at: number): Header | null {
  const next = grid.rows[at + 1];
  const rows = [row];
  if (!looksLikeHeader(headerCells(grid, row)) && !isOverChoices(grid, row, at)) {
    // A first row of group titles over several columns, the real names below it or in both rows together.
    if (next !== row + 1 || !isGroupRow(grid, row)) return null;
    if (!looksLikeHeader(headerCells(grid, next)) && !looksLikeHeader(cellsOfBoth(grid, row, next))) return null;
    rows.push(next);
  }
  for (
    let below = (rows.at(-1) ?? row) + 1;
    rows.length < MAX_HEADER_ROWS && continuesHeader(grid, rows, below);
    below += 1
  ) {
    rows.push(below);
  }
  return describeHeader(grid, rows);
}

/** Names, one of them over numbers or questions, another over cells that are empty and offer a choice row after row. */
function isOverChoices(grid: Grid, row: number, at: number): boolean {
  const cells = headerCells(grid, row);
  if (cells.length < 2 || cells.some(({ text }) => isSentence(text) || looksLikeId(text))) return false;
  if (!cells.some(({ text }) => ['id', 'question'].includes(roleNamed(text) ?? ''))) return false;
  const below = grid.rows.slice(at + 1, at + 1 + ROWS_LOOKED_AT);
  if (below.length < FEWEST_ROWS) return false;
  return cells.some(({ column }) => {
    if (grid.options(row, column).length > 0) return false;
    const offered = below.filter((one) => grid.text(one, column) === '' && grid.options(one, column).length > 1);
    return offered.length * 4 >= below.length * 3;
  });
}

/** Enough of the row's cells name a role, at least one of them where people answer. */
function looksLikeHeader(cells: readonly HeaderCell[]): boolean {
  // A number and one text: nearly every row of a form is that, and none is a header.
  if (cells.length === 2 && looksLikeId(cells[0]?.text ?? '')) return false;
  if (cells.length < 2 || isRecord(cells.map(({ text }) => text))) return false;
  const roles = cells.map(({ text }) => rolesOfHeader(text));
  const sentences = cells.map(({ text }) => isSentence(text));
  const named = roles.flatMap(([best], at) => (best && best.score >= SURE && !sentences[at] ? [best.role] : []));
  if (namesOnlyComments(cells, roles)) return true;
  if (named.length === 0) return false;
  const levels = cells.filter(({ text }) => isLevel(text)).length;
  const options = cells.filter(({ text }) => isOptionHeader(text)).length + (levels >= 3 ? levels : 0);
  const has = (role: HeaderRole['role']) => named.includes(role);
  const answers = has('answer') || has('comment') || has('evidence') || options >= 2;
  const asks = has('question') || has('id') || has('section');
  // Column names may be written out as instructions, but then beside a short one that names the question.
  const instructs = roles.some(
    (all, at) => sentences[at] && all.some(({ role, score }) => score >= 0.2 && SLOTS.has(role)),
  );
  if (instructs && has('question')) return true;
  const instructing = sentences.filter(Boolean).length;
  if (instructing > 0 && instructing >= named.length) return false;
  const share = (named.length + options) / cells.length;
  // A name for each part, all of them sure: columns of references behind them change nothing.
  const sure = new Set<string>(roles.flatMap(([best]) => (best && best.score >= 0.8 ? [best.role] : [])));
  if (['id', 'question', 'answer'].every((role) => sure.has(role))) return true;
  if (answers && asks) return share >= 0.4 && named.length + options >= 2;
  // A header repeated per section names the section where the question column's name would stand.
  const distinct = new Set(named).size;
  if (has('answer')) return distinct >= 2 && share >= 0.5 && cells.every(({ text }) => wordsOf(text).length <= 8);
  return has('question') && share >= 0.5 && named.length >= 2;
}

/** "Please answer the following questions | | Comments": one column is named for sure, another mentions questions. */
function namesOnlyComments(cells: readonly HeaderCell[], roles: readonly HeaderRole[][]): boolean {
  const comments = roles.some(
    ([best]) => best && best.score >= 0.9 && (best.role === 'comment' || best.role === 'evidence'),
  );
  if (!comments || !roles.some(([best]) => best?.role === 'question' && best.score >= 0.35)) return false;
  return !cells.some(({ text }) => looksLikeId(text) || text.trim().endsWith('?'));
}

interface HeaderCell {
  column: number;
  text: string;
}

function headerCells(grid: Grid, row: number): HeaderCell[] {
  return grid
    .columnsOf(row)
    .filter((column) => !grid.isHiddenColumn(column))
    .map((column) => ({ column, text: grid.text(row, column) }));
}

/** The names below group titles, and those of the first row that are no such titles. */
function cellsOfBoth(grid: Grid, row: number, next: number): HeaderCell[] {
  const names = headerCells(grid, next).filter(({ column }) => !isCoveredFrom(grid, next, column));
  return [...headerCells(grid, row).filter(({ column }) => !isSpanned(grid, row, column)), ...names];
}

function roleNamed(text: string): HeaderRole['role'] | null {
  const best = rolesOfHeader(text)[0];
  return best && best.score >= SURE && !isSentence(text) ? best.role : null;
}

function isSentence(text: string): boolean {
  const words = wordsOf(text.split(/[\n(]/u)[0] ?? '').length;
  return (text.trim().endsWith('?') && words > 4) || words > 12;
}

function isOptionHeader(text: string): boolean {
  const trimmed = text.trim();
  if (!isShort(trimmed)) return false;
  const meaning = meaningOfOption(trimmed);
  return meaning !== null && meaning !== 'own' && meaning !== 'unknown';
}

/** Group titles: a few short texts, at least one of them merged over columns. */
function isGroupRow(grid: Grid, row: number): boolean {
  const cells = headerCells(grid, row);
  const merged = cells.filter(({ column }) => {
    const merge = grid.merge(row, column);
    return merge !== null && merge.right > merge.left && merge.top === merge.bottom;
  });
  return cells.length >= 2 && merged.length > 0 && cells.every(({ text }) => text.length <= LONGEST_SECOND_ROW);
}

/**
 * A further header row stands directly below and only names parts of what is above it: each of its cells is under a title
 * that spans several columns, or under nothing. Where ids or questions would stand it is empty, or names them itself.
 */
function continuesHeader(grid: Grid, rows: readonly number[], row: number): boolean {
  const above = rows.at(-1) ?? row;
  const cells = headerCells(grid, row).filter(({ column }) => !isCoveredFrom(grid, row, column));
  if (cells.length < 2 || cells.some(({ text }) => text.length > LONGEST_SECOND_ROW || isSentence(text))) return false;
  const under = cells.filter(({ column }) => isSpanned(grid, above, column));
  const gaps = cells.filter(({ column }) => headerText(grid, above, column) === '');
  // Options under a common title are columns whatever else the row names, such as the standards of a mapping.
  const options = under.filter(({ text }) => isOptionHeader(text)).length >= 2;
  if (!options && under.length + gaps.length < cells.length) return false;
  if (cells.some(({ column }) => grid.options(row, column).length > 0)) return false;
  if (under.length > 0 && looksLikeHeader(headerCells(grid, row))) return true;
  const asking = headerCells(grid, above).filter(({ text }) => ['id', 'question'].includes(roleNamed(text) ?? ''));
  if (asking.some(({ column }) => grid.text(row, column) !== '')) return false;
  const named = cells.filter(({ text }) => isOptionHeader(text) || roleNamed(text) !== null || isLevel(text));
  return options || under.length * 2 >= cells.length || named.length * 2 >= cells.length;
}

function isSpanned(grid: Grid, row: number, column: number): boolean {
  const merge = grid.merge(row, column);
  return merge !== null && merge.right > merge.left;
}

/** Covered by a merge that begins further up: the cell only repeats what was named there. */
function isCoveredFrom(grid: Grid, row: number, column: number): boolean {
  const merge = grid.merge(row, column);
  return merge !== null && merge.top < row;
}

/** What a header of these rows says, whether or not it looks like one. */
export function describeHeader(grid: Grid, rows: readonly number[]): Header {
  const texts = new Map<number, string>();
  const marks = new Map<number, string>();
  const last = rows.at(-1) ?? 0;
  for (let column = 1; column <= grid.lastColumn; column += 1) {
    if (grid.isHiddenColumn(column)) continue;
    const words = [...new Set(rows.map((row) => headerText(grid, row, column)).filter((text) => text !== ''))];
    if (words.length === 0) continue;
    texts.set(column, words.join(BETWEEN_ROWS));
    const own = grid.text(last, column) || (words.at(-1) ?? '');
    if (isOptionHeader(own)) marks.set(column, own);
  }
  const roles = new Map([...texts].map(([column, text]) => [column, columnRoles(text)]));
  return {
    rows: [...rows],
    texts,
    roles,
    marks: marks.size >= 2 ? withNeighbours(grid, rows, texts, marks) : levelMarks(grid, last),
  };
}

/**
 * Options are named together: what stands right before known ones, between them or under their common title is one too,
 * in whatever words ("Fait | En cours | Non fait").
 */
function withNeighbours(
  grid: Grid,
  rows: readonly number[],
  texts: ReadonlyMap<number, string>,
  marks: ReadonlyMap<number, string>,
): Map<number, string> {
  const first = Math.min(...marks.keys());
  const last = Math.max(...marks.keys());
  const titles = rows
    .map((row) => grid.merge(row, first))
    .filter((merge) => merge !== null && merge.right > merge.left);
  const found = new Map<number, string>();
  for (const [column, text] of texts) {
    const option = marks.get(column);
    const name = text.split(BETWEEN_ROWS).at(-1) ?? '';
    const beside =
      column >= first - 1 && (column <= last || titles.some((title) => title !== null && column <= title.right));
    const unnamed = rolesOfHeader(name).length === 0 && wordsOf(name).length <= MOST_OPTION_WORDS;
    if (option !== undefined) found.set(column, option);
    else if (beside && unnamed && name.length <= LONGEST_OPTION) found.set(column, name);
  }
  return found;
}

/** The lowest header row names the column; titles above it help where it says nothing. */
function columnRoles(text: string): HeaderRole[] {
  const parts = text.split(BETWEEN_ROWS).reverse();
  for (const part of parts) {
    const roles = rolesOfHeader(part).filter(({ score }) => score >= 0.3);
    if (roles.length > 0) return roles;
  }
  return [];
}

function headerText(grid: Grid, row: number, column: number): string {
  const merge = grid.merge(row, column);
  return merge ? grid.text(merge.top, merge.left) : grid.text(row, column);
}

/** "3", "3 - Defined", "Level 3". */
function isLevel(text: string): boolean {
  return isShort(text) && maturityLevel(text) !== null;
}

/** Asked for every cell of a sheet: the blanks are counted before the words are. */
function isShort(text: string): boolean {
  if (text.length > LONGEST_OPTION || text.split(' ').length > MOST_OPTION_WORDS * 2) return false;
  return wordsOf(text).length <= MOST_OPTION_WORDS;
}

/** A scale "0 1 2 3 4 5", named or not, set out as columns. */
function levelMarks(grid: Grid, row: number): Map<number, string> {
  const levels = headerCells(grid, row).filter(({ text }) => isLevel(text));
  const rising = levels.every(
    ({ text }, at) => at === 0 || maturityLevel(text) === (maturityLevel(levels[at - 1]?.text ?? '') ?? 0) + 1,
  );
  return new Map(levels.length >= 3 && rising ? levels.map(({ column, text }) => [column, text]) : []);
}
