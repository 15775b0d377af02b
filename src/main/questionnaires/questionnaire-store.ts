import type {
  Question,
  QuestionKind,
  Questionnaire,
  QuestionnaireFormat,
  RecognisedQuestion,
  SheetMap,
} from '../../shared/domain/questionnaire';
import type { Database, ReadableDatabase } from '../storage/database';

interface QuestionnaireRow {
  id: number;
  name: string;
  file_name: string;
  format: QuestionnaireFormat;
  sha256: string;
  imported_at: string;
  due_on: string | null;
  sheets: string;
  question_count: number;
  approved_count: number;
}

interface QuestionRow {
  id: number;
  questionnaire_id: number;
  ordinal: number;
  sheet: string;
  customer_ref: string;
  text: string;
  section: string;
  question_cell: string;
  answer_cell: string | null;
  comment_cell: string | null;
  evidence_cell: string | null;
  kind: QuestionKind;
  options: string;
  marks: string;
  existing_answer: string;
  is_left_out: number;
}

const SELECT_QUESTIONNAIRE = `
  SELECT questionnaires.*,
    (SELECT count(*) FROM current_questions WHERE questionnaire_id = questionnaires.id) AS question_count,
    (SELECT count(*) FROM current_questions AS questions JOIN answers ON answers.question_id = questions.id
      WHERE questionnaire_id = questionnaires.id AND answers.status = 'approved') AS approved_count
  FROM questionnaires`;

export function insertQuestionnaire(
  database: Database,
  questionnaire: Omit<Questionnaire, 'id' | 'dueOn' | 'questionCount' | 'approvedCount'>,
  questions: readonly RecognisedQuestion[],
): number {
  const { lastInsertRowid } = database
    .prepare(
      'INSERT INTO questionnaires (name, file_name, format, sha256, imported_at, sheets) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(
      questionnaire.name,
      questionnaire.fileName,
      questionnaire.format,
      questionnaire.sha256,
      questionnaire.importedAt,
      JSON.stringify(questionnaire.sheets),
    );
  const id = Number(lastInsertRowid);
  questions.forEach((question, index) => insertQuestion(database, id, question, index + 1));
  return id;
}

function insertQuestion(
  database: Database,
  questionnaireId: number,
  question: RecognisedQuestion,
  ordinal: number,
): number {
  const { lastInsertRowid } = database
    .prepare(
      `INSERT INTO questions (questionnaire_id, ordinal, sheet, customer_ref, text, section, question_cell, answer_cell,
         comment_cell, evidence_cell, kind, options, marks, existing_answer)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(questionnaireId, ordinal, ...questionValues(question));
  return Number(lastInsertRowid);
}

function questionValues(question: RecognisedQuestion): (string | null)[] {
  return [
    question.sheet,
    question.id,
    question.text,
    JSON.stringify(question.section),
    question.questionCell,
    question.answerCell,
    question.commentCell,
    question.evidenceCell,
    question.kind,
    JSON.stringify(question.options),
    JSON.stringify(question.marks),
    question.existingAnswer,
  ];
}

/** Ids of the questions that came, went, or are put differently after a questionnaire was read again. */
export interface QuestionChanges {
  added: number[];
  removed: number[];
  changed: number[];
  kept: number[];
}

/**
 * Puts newly recognised questions in the place of those before. A question at the same cell stays the same question, with
 * its answer and its history; one that is no longer asked is left out, and comes back with its answer when it is asked again.
 */
export function replaceQuestions(
  database: Database,
  questionnaireId: number,
  sheets: readonly SheetMap[],
  questions: readonly RecognisedQuestion[],
): QuestionChanges {
  const rows = database
    .prepare('SELECT * FROM questions WHERE questionnaire_id = ? ORDER BY is_left_out, id')
    .all(questionnaireId) as QuestionRow[];
  const known = Map.groupBy(rows, (row) => placeOf(row.sheet, row.question_cell));
  const changes: QuestionChanges = { added: [], removed: [], changed: [], kept: [] };
  // Out of the way of the numbers given below: each may stand once.
  database.prepare('UPDATE questions SET ordinal = -id WHERE questionnaire_id = ?').run(questionnaireId);
  for (const [index, question] of questions.entries()) {
    const row = known.get(placeOf(question.sheet, question.questionCell))?.shift();
    if (row === undefined) {
      changes.added.push(insertQuestion(database, questionnaireId, question, index + 1));
      continue;
    }
    database
      .prepare(
        `UPDATE questions SET ordinal = ?, is_left_out = 0, sheet = ?, customer_ref = ?, text = ?, section = ?,
           question_cell = ?, answer_cell = ?, comment_cell = ?, evidence_cell = ?, kind = ?, options = ?, marks = ?,
           existing_answer = ? WHERE id = ?`,
      )
      .run(index + 1, ...questionValues(question), row.id);
    if (row.is_left_out === 1) changes.added.push(row.id);
    else (isPutOtherwise(row, question) ? changes.changed : changes.kept).push(row.id);
  }
  for (const row of [...known.values()].flat()) {
    if (row.is_left_out === 0) changes.removed.push(row.id);
    database.prepare('UPDATE questions SET is_left_out = 1 WHERE id = ?').run(row.id);
  }
  database.prepare('UPDATE questionnaires SET sheets = ? WHERE id = ?').run(JSON.stringify(sheets), questionnaireId);
  return changes;
}

function placeOf(sheet: string, cell: string): string {
  return JSON.stringify([sheet, cell]);
}

/** Whether an answer may have to be given otherwise, or goes to another place. */
function isPutOtherwise(row: QuestionRow, question: RecognisedQuestion): boolean {
  return (
    row.text !== question.text ||
    row.kind !== question.kind ||
    row.answer_cell !== question.answerCell ||
    row.comment_cell !== question.commentCell ||
    row.evidence_cell !== question.evidenceCell ||
    row.options !== JSON.stringify(question.options) ||
    row.marks !== JSON.stringify(question.marks)
  );
}

/** Sets the day a questionnaire is expected back; null where there is none. */
export function setDueOn(database: Database, questionnaireId: number, dueOn: string | null): void {
  database.prepare('UPDATE questionnaires SET due_on = ? WHERE id = ?').run(dueOn, questionnaireId);
}

export function listQuestionnaires(database: ReadableDatabase): Questionnaire[] {
  return (database.prepare(`${SELECT_QUESTIONNAIRE} ORDER BY id`).all() as QuestionnaireRow[]).map(toQuestionnaire);
}

export function findQuestionnaire(database: ReadableDatabase, id: number): Questionnaire | null {
  const row = database.prepare(`${SELECT_QUESTIONNAIRE} WHERE id = ?`).get(id) as QuestionnaireRow | undefined;
  return row === undefined ? null : toQuestionnaire(row);
}

/** What a questionnaire and its file are called, without counting its answers. */
export function findQuestionnaireNames(
  database: ReadableDatabase,
  id: number,
): Pick<Questionnaire, 'name' | 'fileName'> | null {
  const row = database.prepare('SELECT name, file_name AS fileName FROM questionnaires WHERE id = ?').get(id);
  return (row ?? null) as Pick<Questionnaire, 'name' | 'fileName'> | null;
}

export function findQuestionnaireByHash(database: ReadableDatabase, sha256: string): Questionnaire | null {
  const row = database.prepare(`${SELECT_QUESTIONNAIRE} WHERE sha256 = ?`).get(sha256) as QuestionnaireRow | undefined;
  return row === undefined ? null : toQuestionnaire(row);
}

export function listQuestions(database: ReadableDatabase, questionnaireId: number): Question[] {
  const rows = database
    .prepare('SELECT * FROM current_questions WHERE questionnaire_id = ? ORDER BY ordinal')
    .all(questionnaireId);
  return (rows as QuestionRow[]).map(toQuestion);
}

export function findQuestion(database: ReadableDatabase, id: number): Question | null {
  const row = database.prepare('SELECT * FROM current_questions WHERE id = ?').get(id) as QuestionRow | undefined;
  return row === undefined ? null : toQuestion(row);
}

/** Questions of all questionnaires that hold every word of a search, in text or number; the newest questionnaire first. */
export function findQuestions(database: ReadableDatabase, query: string, limit: number): Question[] {
  const words = query.match(/\S+/gu) ?? [];
  if (words.length === 0) return [];
  // What a person types is text, also where it looks like a pattern.
  const patterns = words.slice(0, 20).map((word) => `%${word.replace(/[\\%_]/gu, '\\$&')}%`);
  const conditions = patterns.map(() => "customer_ref || ' ' || text LIKE ? ESCAPE '\\'").join(' AND ');
  const rows = database
    .prepare(`SELECT * FROM current_questions WHERE ${conditions} ORDER BY questionnaire_id DESC, ordinal LIMIT ?`)
    .all(...patterns, limit);
  return (rows as QuestionRow[]).map(toQuestion);
}

function toQuestionnaire(row: QuestionnaireRow): Questionnaire {
  return {
    id: row.id,
    name: row.name,
    fileName: row.file_name,
    format: row.format,
    sha256: row.sha256,
    importedAt: row.imported_at,
    dueOn: row.due_on,
    sheets: JSON.parse(row.sheets) as SheetMap[],
    questionCount: row.question_count,
    approvedCount: row.approved_count,
  };
}

function toQuestion(row: QuestionRow): Question {
  return {
    questionId: row.id,
    questionnaireId: row.questionnaire_id,
    ordinal: row.ordinal,
    sheet: row.sheet,
    id: row.customer_ref,
    text: row.text,
    section: JSON.parse(row.section) as string[],
    questionCell: row.question_cell,
    answerCell: row.answer_cell,
    commentCell: row.comment_cell,
    evidenceCell: row.evidence_cell,
    kind: row.kind,
    options: JSON.parse(row.options) as string[],
    marks: JSON.parse(row.marks) as Record<string, string>,
    existingAnswer: row.existing_answer,
  };
}
