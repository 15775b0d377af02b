import { readFileSync } from 'node:fs';
import BetterSqlite from 'better-sqlite3';
import { afterAll, describe, expect, test } from 'vitest';
import { insertDocument, insertPassage, listPassages } from '../../src/main/documents/document-store';
import { insertQuestionnaire, listQuestions } from '../../src/main/questionnaires/questionnaire-store';
import { addPlace, keepStatement, listStatements, type NewStatement } from '../../src/main/statements/statement-store';
import { type Database, openDatabase, storageError } from '../../src/main/storage/database';
import { keepFile, readFileBytes, sha256 } from '../../src/main/storage/file-store';
import { migrate, newestVersion } from '../../src/main/storage/migrate';
import { createLibrary } from '../../src/main/storage/migrations/001-create-library';
import { AppError } from '../../src/shared/errors';
import { createWorkplace } from '../builders/company-files';

const place = createWorkplace();
afterAll(place.remove);

const NOW = '2026-11-20T09:00:00.000Z';
const emptyLibrary = () => openDatabase(':memory:', 'create');

function addDocument(database: Database, name: string): number {
  return insertDocument(database, {
    title: name,
    fileName: `${name}.md`,
    format: 'md',
    language: 'en',
    sha256: keepFile(database, new TextEncoder().encode(name)),
    importedAt: NOW,
    statedDate: null,
    supersedes: null,
  });
}

function statement(text: string, overrides: Partial<NewStatement> = {}): NewStatement {
  return {
    key: text.toLowerCase(),
    quote: text,
    text,
    language: 'en',
    modality: 'implemented',
    modalityCue: '',
    scope: { subject: 'company', deployment: 'any', product: null },
    quantities: [{ value: 30, unit: 'day', comparison: 'at-least', of: '', text: '30 days' }],
    hasPlaceholder: false,
    hedges: ['where possible'],
    terms: '',
    context: '',
    ...overrides,
  };
}

describe('migrations', () => {
  test('a new file gets the newest version, the library’s own mark and write-ahead logging', () => {
    openDatabase(place.path('new.proofbook'), 'create').close();
    const raw = new BetterSqlite(place.path('new.proofbook'), { readonly: true });
    expect(raw.pragma('user_version', { simple: true })).toBe(newestVersion());
    expect(raw.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(Number(raw.pragma('application_id', { simple: true })).toString(16)).toBe('50424b31');
    raw.close();
  });

  test('run once: a library that is up to date is left alone', () => {
    const path = place.path('again.proofbook');
    openDatabase(path, 'create').close();
    const before = readFileSync(path);
    openDatabase(path, 'open').close();
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('are all or nothing: one that breaks leaves no table and the old version', () => {
    const raw = new BetterSqlite(':memory:');
    raw.exec('CREATE TABLE answers (mine TEXT)'); // in the way of the schema, halfway through it
    expect(() => migrate(raw, 0)).toThrow(/answers already exists/);
    const tables = raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    expect(tables).toEqual([{ name: 'answers' }]);
    expect(raw.pragma('user_version', { simple: true })).toBe(0);
    raw.close();
  });

  test('version 2 keeps every questionnaire with its questions and takes more formats', () => {
    const raw = new BetterSqlite(':memory:');
    raw.pragma('foreign_keys = ON');
    raw.exec(createLibrary);
    raw.pragma('user_version = 1');
    raw.exec(`
      INSERT INTO files VALUES ('${'a'.repeat(64)}', x'00', 1), ('${'b'.repeat(64)}', x'01', 1);
      INSERT INTO questionnaires VALUES (3, 'Form', 'form.xlsx', 'xlsx', '${'a'.repeat(64)}', '${NOW}', '[]');
      INSERT INTO questions VALUES (9, 3, 1, 'Sheet', 'A1', 'Why?', '[]', 'B2', 'C2', NULL, NULL, 'describe', '[]', '{}', '');
      INSERT INTO review_events VALUES (1, 9, 'approve', '{}', '{}', '${NOW}');`);
    const rows = () =>
      ['questionnaires', 'questions', 'review_events'].map((name) =>
        raw.prepare(`SELECT ${columns.get(name) ?? '*'} FROM ${name}`).all(),
      );
    // Later migrations may add columns.
    const columns = new Map(
      ['questionnaires', 'questions', 'review_events'].map((name) => [
        name,
        String(raw.prepare(`SELECT group_concat(name) FROM pragma_table_info('${name}')`).pluck().get()),
      ]),
    );
    const before = rows();
    migrate(raw, 1);
    expect(rows()).toEqual(before);
    expect(raw.pragma('user_version', { simple: true })).toBe(newestVersion());
    expect(raw.pragma('foreign_keys', { simple: true })).toBe(1);
    const insert = raw.prepare(
      `INSERT INTO questionnaires (id, name, file_name, format, sha256, imported_at, sheets)
       VALUES (?, 'Form', 'f', ?, '${'b'.repeat(64)}', '${NOW}', '[]')`,
    );
    expect(() => insert.run(4, 'xls')).toThrow(/CHECK/);
    insert.run(4, 'docx');
    expect(() => raw.exec('DELETE FROM questionnaires WHERE id = 3')).toThrow(/FOREIGN KEY/);
    // Version 11: a day it is due, none at first, and nothing that is no day.
    expect(raw.prepare('SELECT due_on FROM questionnaires').pluck().all()).toEqual([null, null]);
    expect(() => raw.exec("UPDATE questionnaires SET due_on = 'soon'")).toThrow(/CHECK/);
    raw.exec("UPDATE questionnaires SET due_on = '2026-12-01'");
    raw.close();
  });

  test('every table of our own is strict', () => {
    const raw = new BetterSqlite(':memory:');
    migrate(raw, 0);
    const loose = raw
      .prepare(
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%' AND schema = 'main'",
      )
      .all();
    expect(loose).toEqual([]);
    raw.close();
  });
});

describe('the schema refuses', () => {
  test.each([
    ['a word where a number belongs', "INSERT INTO library VALUES (1, 'a', 'b'), ('two', 'a', 'b')"],
    ['a second library in one file', "INSERT INTO library VALUES (2, 'a', 'b')"],
    [
      'a document without its file',
      `INSERT INTO documents VALUES (1, 't', 'f', 'md', 'en', '${'0'.repeat(64)}', 'now', NULL, NULL)`,
    ],
    [
      'an unknown modality',
      "INSERT INTO statements VALUES (1, 'k', 'q', 't', 'en', 'certainly', '', 'company', 'any', NULL, '[]', 0, '[]')",
    ],
    ['a place in no passage', 'INSERT INTO statement_places VALUES (1, 1, 1)'],
    [
      'a confidence above one',
      "INSERT INTO answers VALUES (1, 'yes', '', '', 1.5, '[]', '[]', '[]', '', '{}', 'draft', 0, NULL)",
    ],
  ])('%s', (_, sql) => {
    const database = emptyLibrary();
    expect(() => database.prepare(sql).run()).toThrow(/constraint|cannot store|mismatch/);
    database.close();
  });

  test.each(['exports', 'review_events'])('to change or forget what %s recorded', (table) => {
    const database = emptyLibrary();
    if (table === 'exports') {
      database
        .prepare(
          `INSERT INTO exports (id, kind, file_name, language, sha256, byte_length, exported_at, statement_ids) VALUES (1, 'whitepaper', 'w.pdf', 'en', '${'a'.repeat(64)}', 3, 'now', '[]')`,
        )
        .run();
      expect(() => database.prepare("UPDATE exports SET file_name = 'other.pdf'").run()).toThrow(/append-only/);
      expect(() => database.prepare('DELETE FROM exports').run()).toThrow(/append-only/);
    } else {
      const [question] = addQuestionnaire(database);
      database
        .prepare("INSERT INTO review_events VALUES (1, ?, 'approve', '{}', '{}', 'now')")
        .run(question?.questionId ?? 0);
      expect(() => database.prepare("UPDATE review_events SET action = 'reject'").run()).toThrow(/append-only/);
      expect(() => database.prepare('DELETE FROM review_events').run()).toThrow(/append-only/);
    }
    database.close();
  });
});

describe('transactions', () => {
  test('leave nothing behind when the work throws', () => {
    const database = emptyLibrary();
    expect(() =>
      database.transaction(() => {
        addDocument(database, 'policy');
        throw new Error('power cut');
      }),
    ).toThrow('power cut');
    expect(database.prepare('SELECT count(*) AS total FROM documents').get()).toEqual({ total: 0 });
    expect(database.prepare('SELECT count(*) AS total FROM files').get()).toEqual({ total: 0 });
    database.close();
  });
});

describe('received files', () => {
  test('come back to the byte, kept once', () => {
    const database = emptyLibrary();
    const bytes = new Uint8Array(70_000).map((_, at) => (at * 31) % 256);
    const key = keepFile(database, bytes);
    expect(keepFile(database, bytes)).toBe(key);
    expect(key).toBe(sha256(bytes));
    expect(readFileBytes(database, key)).toEqual(bytes);
    expect(readFileBytes(database, sha256(new Uint8Array()))).toBeNull();
    database.close();
  });
});

describe('statements', () => {
  test('come back as they were kept, one for the same sentence in two places', () => {
    const database = emptyLibrary();
    const documentId = addDocument(database, 'policy');
    const places = [1, 2].map((paragraph) =>
      insertPassage(database, documentId, {
        kind: 'paragraph',
        text: 'Backups are kept for 30 days.',
        leadIn: null,
        locator: { page: 4, path: ['2 Backups', `2.${paragraph}`], paragraph },
      }),
    );
    const kept = statement('Backups are kept for 30 days.');
    const first = keepStatement(database, kept);
    expect(keepStatement(database, kept)).toEqual({ id: first.id, isNew: false });
    for (const passageId of places) addPlace(database, first.id, documentId, passageId);
    const { key: _key, language: _language, terms: _terms, context: _context, ...rest } = kept;
    expect(listStatements(database, { limit: 10, offset: 0 })).toEqual({
      total: 1,
      statements: [
        {
          id: first.id,
          ...rest,
          places: places.map((passageId, index) => ({
            documentId,
            passageId,
            locator: { page: 4, path: ['2 Backups', `2.${index + 1}`], paragraph: index + 1 },
          })),
        },
      ],
    });
    expect(listPassages(database, documentId)).toHaveLength(2);
    database.close();
  });

  test('are found by words as a person types them, without accents, whatever signs stand between', () => {
    const database = emptyLibrary();
    const documentId = addDocument(database, 'policy');
    for (const [index, text] of [
      'Schlüssel werden jährlich erneuert.',
      'Backups are tested every quarter.',
      'Keys are "rotated" – yearly.',
    ].entries()) {
      const passage = insertPassage(database, documentId, {
        kind: 'paragraph',
        text,
        leadIn: null,
        locator: { page: null, path: [], paragraph: index + 1 },
      });
      addPlace(database, keepStatement(database, statement(text)).id, documentId, passage);
    }
    const find = (query: string) =>
      listStatements(database, { query, limit: 10, offset: 0 }).statements.map(({ text }) => text);
    expect(find('schlussel')).toEqual(['Schlüssel werden jährlich erneuert.']);
    expect(find('backups quart')).toEqual(['Backups are tested every quarter.']);
    expect(find('“rotated” (yearly)')).toEqual(['Keys are "rotated" – yearly.']);
    expect(find('backups AND "')).toEqual([]);
    expect(find('text: * OR NEAR(')).toEqual([]);
    expect(find('  ')).toHaveLength(3);
    database.close();
  });
});

describe('questions', () => {
  test('come back in their order with cells, options and marks', () => {
    const database = emptyLibrary();
    expect(addQuestionnaire(database)).toEqual([
      expect.objectContaining({
        ordinal: 1,
        id: 'A-1',
        answerCell: 'C2',
        options: ['Yes', 'No'],
        marks: {},
        section: ['Access', 'Passwords'],
      }),
      expect.objectContaining({
        ordinal: 2,
        id: '',
        answerCell: null,
        options: [],
        marks: { Yes: 'D3', No: 'E3' },
        existingAnswer: 'x',
      }),
    ]);
    database.close();
  });
});

test('work that goes on when the library is closed is told that it was, and is no bug', () => {
  const database = emptyLibrary();
  const held = database.prepare('SELECT 1');
  database.close();
  for (const use of [() => held.get(), () => database.prepare('SELECT 2'), () => database.transaction(() => 1)]) {
    let thrown: unknown = null;
    try {
      use();
    } catch (error) {
      thrown = storageError(error);
    }
    expect(thrown).toMatchObject({ code: 'cancelled', message: expect.stringMatching(/^The library was closed/) });
  }
});

test('what SQLite cannot do is told in a sentence; anything else stays what it is', () => {
  const full = storageError(new BetterSqlite.SqliteError('database or disk is full', 'SQLITE_FULL'));
  expect(full).toBeInstanceOf(AppError);
  expect(full).toMatchObject({ code: 'storage-failed', message: expect.stringMatching(/^The disk is full\./) });
  expect(storageError(new BetterSqlite.SqliteError('short', 'SQLITE_IOERR_SHORT_READ'))).toBeInstanceOf(AppError);
  const bug = new TypeError('x is undefined');
  expect(storageError(bug)).toBe(bug);
});

function addQuestionnaire(database: Database) {
  const question = {
    sheet: 'Security',
    text: 'Are passwords hashed?',
    section: ['Access', 'Passwords'],
    questionCell: 'B2',
    commentCell: 'F2',
    evidenceCell: null,
    kind: 'yes-no' as const,
  };
  const id = insertQuestionnaire(
    database,
    {
      name: 'q',
      fileName: 'q.xlsx',
      format: 'xlsx',
      sha256: keepFile(database, new Uint8Array([1])),
      importedAt: NOW,
      sheets: [],
    },
    [
      { ...question, id: 'A-1', answerCell: 'C2', options: ['Yes', 'No'], marks: {}, existingAnswer: '' },
      { ...question, id: '', answerCell: null, options: [], marks: { Yes: 'D3', No: 'E3' }, existingAnswer: 'x' },
    ],
  );
  return listQuestions(database, id);
}
