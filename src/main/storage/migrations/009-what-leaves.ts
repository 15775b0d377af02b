/**
 * Schema version 9: what people let leave the building and how it looks. Approvals are append-only: of the rows of one
 * statement or document the last one counts. The words of an export are kept as they were given out, as JSON bytes.
 */
export const whatLeaves = `
CREATE TABLE word_approvals (
  id INTEGER PRIMARY KEY,
  statement_id INTEGER REFERENCES statements (id),
  document_id INTEGER REFERENCES documents (id),
  approved INTEGER NOT NULL CHECK (approved IN (0, 1)),
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  CHECK ((statement_id IS NULL) <> (document_id IS NULL))
) STRICT;
CREATE TRIGGER word_approvals_keep BEFORE UPDATE ON word_approvals BEGIN SELECT RAISE(ABORT, 'approvals are append-only'); END;
CREATE TRIGGER word_approvals_stay BEFORE DELETE ON word_approvals BEGIN SELECT RAISE(ABORT, 'approvals are append-only'); END;

-- Names that may stand in no document for anybody else.
CREATE TABLE customers (
  name TEXT PRIMARY KEY,
  recorded_at TEXT NOT NULL
) STRICT;

CREATE TABLE brandings (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  settings TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;

CREATE TABLE export_words (
  export_id INTEGER PRIMARY KEY REFERENCES exports (id),
  words BLOB NOT NULL
) STRICT;
CREATE TRIGGER export_words_keep BEFORE UPDATE ON export_words BEGIN SELECT RAISE(ABORT, 'exports are append-only'); END;
CREATE TRIGGER export_words_stay BEFORE DELETE ON export_words BEGIN SELECT RAISE(ABORT, 'exports are append-only'); END;
`;
