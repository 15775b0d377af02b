import instructionWords from '../../../resources/questionnaires/instruction-words.json';
import type { ColumnRole, RecognisedQuestion, SheetMap } from '../../shared/domain/questionnaire';
import { sentence } from '../../shared/sentence';
import { columnLetters } from '../formats/cell-reference';
import { because } from './because';
import { buildQuestion, slotAt } from './build-question';
import type { Grid } from './grid';
import { isPlaceholder } from './placeholder';
import type { ColumnPlan } from './plan-columns';
import { plainWords } from './words';

export interface RecognisedSheet {
  map: SheetMap;
  questions: RecognisedQuestion[];
}

const LABELS = new Set(instructionWords.formLabels.map(plainWords));
const FEWEST_FIELDS = 3;
const LONGEST_LABEL = 60;

/** A sheet of labels with a place to write beside them ("Company name | ____"); null where it is no such form. */
export function recogniseForm(grid: Grid): RecognisedSheet | null {
  const columns = new Map<number, number[]>();
  for (const row of grid.rows) {
    if (grid.isHiddenRow(row)) continue;
    const [column, ...others] = grid.columnsOf(row);
    if (column === undefined || others.length > 1 || !isField(grid, row, column)) continue;
    columns.set(column, [...(columns.get(column) ?? []), row]);
  }
  const [column, rows = []] = [...columns].sort((one, other) => other[1].length - one[1].length)[0] ?? [];
  if (column === undefined || rows.length < FEWEST_FIELDS) return null;
  const answer = slotColumnFor(grid, rows[0] ?? 1, column);
  const roles = new Map<number, ColumnRole>([
    [column, 'question'],
    [answer, 'answer'],
  ]);
  const plan: ColumnPlan = {
    question: column,
    id: null,
    answer,
    comment: null,
    evidence: null,
    alternatives: [],
    sections: [],
    marks: new Map(),
    roles,
    confidence: 0.6,
  };
  const questions = rows.map((row) => {
    const question = buildQuestion(grid, plan, row, [], []);
    return question.kind === 'statement' ? { ...question, kind: 'contact' as const } : question;
  });
  return {
    map: {
      sheet: grid.name,
      role: 'questions',
      headerRows: [],
      columns: Object.fromEntries([...roles].map(([at, role]) => [columnLetters(at), role])),
      questionCount: questions.length,
      confidence: plan.confidence,
      ...because(
        sentence('Labels in column {column} with room to write beside them.', { column: columnLetters(column) }),
      ),
    },
    questions,
  };
}

function isField(grid: Grid, row: number, column: number): boolean {
  const text = grid.text(row, column);
  if (text.length > LONGEST_LABEL) return false;
  const plain = plainWords(text);
  if (!text.trim().endsWith(':') && !LABELS.has(plain)) return false;
  const answer = slotColumnFor(grid, row, column);
  const written = grid.text(row, answer);
  return (written === '' || isPlaceholder(written)) && slotAt(grid, row, answer) !== null;
}

/** The column right of the label, or right of the cells it is merged over. */
function slotColumnFor(grid: Grid, row: number, column: number): number {
  return (grid.merge(row, column)?.right ?? column) + 1;
}
