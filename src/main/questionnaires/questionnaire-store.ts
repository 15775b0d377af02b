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
}

const SELECT_QUESTIONNAIRE = `
  SELECT questionnaires.*,
    (SELECT count(*) FROM questions WHERE questionnaire_id = questionnaires.id) AS question_count,
    (SELECT count(*) FROM questions JOIN answers ON answers.question_id = questions.id
      WHERE questionnaire_id = questionnaires.id AND answers.status = 'approved') AS approved_count
  FROM questionnaires`;

export function insertQuestionnaire(
  database: Database,
  questionnaire: Omit<Questionnaire, 'id' | 'questionCount' | 'approvedCount'>,
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
  const insert = database.prepare(
    `INSERT INTO questions (questionnaire_id, ordinal, sheet, customer_ref, text, section, question_cell, answer_cell,
       comment_cell, evidence_cell, kind, options, marks, existing_answer)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  questions.forEach((question, index) => {
    insert.run(
      id,
      index + 1,
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
    );
  });
  return id;
}

export function listQuestionnaires(database: ReadableDatabase): Questionnaire[] {
  return (database.prepare(`${SELECT_QUESTIONNAIRE} ORDER BY id`).all() as QuestionnaireRow[]).map(toQuestionnaire);
}

export function findQuestionnaire(database: ReadableDatabase, id: number): Questionnaire | null {
  const row = database.prepare(`${SELECT_QUESTIONNAIRE} WHERE id = ?`).get(id) as QuestionnaireRow | undefined;
  return row === undefined ? null : toQuestionnaire(row);
}

export function findQuestionnaireByHash(database: ReadableDatabase, sha256: string): Questionnaire | null {
  const row = database.prepare(`${SELECT_QUESTIONNAIRE} WHERE sha256 = ?`).get(sha256) as QuestionnaireRow | undefined;
  return row === undefined ? null : toQuestionnaire(row);
}

export function listQuestions(database: ReadableDatabase, questionnaireId: number): Question[] {
  const rows = database
    .prepare('SELECT * FROM questions WHERE questionnaire_id = ? ORDER BY ordinal')
    .all(questionnaireId);
  return (rows as QuestionRow[]).map(toQuestion);
}

export function findQuestion(database: ReadableDatabase, id: number): Question | null {
  const row = database.prepare('SELECT * FROM questions WHERE id = ?').get(id) as QuestionRow | undefined;
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
    .prepare(`SELECT * FROM questions WHERE ${conditions} ORDER BY questionnaire_id DESC, ordinal LIMIT ?`)
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
