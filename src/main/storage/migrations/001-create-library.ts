/** Schema version 1. JSON columns hold lists that are only ever read whole; everything asked for by SQL is a column. */
export const createLibrary = `
CREATE TABLE library (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  title TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE files (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL,
  byte_length INTEGER NOT NULL
) STRICT;

CREATE TABLE organisations (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  profile TEXT NOT NULL
) STRICT;

CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  file_name TEXT NOT NULL,
  format TEXT NOT NULL CHECK (format IN ('txt', 'md', 'html', 'docx', 'pdf')),
  language TEXT NOT NULL CHECK (language IN ('en', 'de')),
  sha256 TEXT NOT NULL UNIQUE REFERENCES files (sha256),
  imported_at TEXT NOT NULL,
  stated_date TEXT,
  supersedes INTEGER UNIQUE REFERENCES documents (id)
) STRICT;

CREATE TABLE passages (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents (id),
  kind TEXT NOT NULL CHECK (kind IN ('heading', 'paragraph', 'list-item', 'table-row', 'record', 'navigation', 'marketing')),
  text TEXT NOT NULL,
  lead_in TEXT,
  page INTEGER,
  path TEXT NOT NULL,
  paragraph INTEGER NOT NULL,
  UNIQUE (document_id, paragraph)
) STRICT;

CREATE TABLE statements (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  quote TEXT NOT NULL,
  text TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('en', 'de')),
  modality TEXT NOT NULL CHECK (modality IN
    ('implemented', 'partly', 'optional', 'conditional', 'planned', 'not-implemented', 'customer', 'sub-processor')),
  modality_cue TEXT NOT NULL,
  subject TEXT NOT NULL CHECK (subject IN ('company', 'employees', 'end-users', 'customer', 'provider', 'product')),
  deployment TEXT NOT NULL CHECK (deployment IN ('operated', 'self-hosted', 'any')),
  product TEXT,
  quantities TEXT NOT NULL,
  has_placeholder INTEGER NOT NULL CHECK (has_placeholder IN (0, 1)),
  hedges TEXT NOT NULL
) STRICT;

CREATE TABLE statement_places (
  statement_id INTEGER NOT NULL REFERENCES statements (id),
  document_id INTEGER NOT NULL REFERENCES documents (id),
  passage_id INTEGER NOT NULL REFERENCES passages (id),
  PRIMARY KEY (statement_id, passage_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_places_by_document ON statement_places (document_id);

-- A document that a newer edition replaced supports nothing any more, but keeps its history.
CREATE VIEW current_documents AS
  SELECT * FROM documents WHERE id NOT IN (SELECT supersedes FROM documents WHERE supersedes IS NOT NULL);
CREATE VIEW current_statements AS
  SELECT * FROM statements WHERE id IN (
    SELECT statement_id FROM statement_places WHERE document_id IN (SELECT id FROM current_documents));

-- text: the words as written; terms: stems and concept ids, made by the program, so that both languages meet;
-- context: the same of the headings above and the lead-in.
CREATE VIRTUAL TABLE statement_search USING fts5 (text, terms, context, tokenize = "unicode61 remove_diacritics 2 tokenchars '_:'");

CREATE VIRTUAL TABLE statement_vocabulary USING fts5vocab (statement_search, col);

CREATE TABLE statement_topics (
  statement_id INTEGER NOT NULL REFERENCES statements (id),
  topic TEXT NOT NULL,
  score REAL NOT NULL,
  PRIMARY KEY (statement_id, topic)
) STRICT, WITHOUT ROWID;

CREATE TABLE mappings (
  statement_id INTEGER NOT NULL REFERENCES statements (id),
  framework TEXT NOT NULL CHECK (framework IN ('gdpr-32', 'iso27001-2022', 'scc-2021')),
  ref TEXT NOT NULL,
  score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
  words TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('suggested', 'confirmed', 'rejected')),
  decided_at TEXT,
  PRIMARY KEY (statement_id, framework, ref)
) STRICT, WITHOUT ROWID;
CREATE INDEX mappings_by_requirement ON mappings (framework, ref);

CREATE TABLE questionnaires (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  file_name TEXT NOT NULL,
  format TEXT NOT NULL CHECK (format IN ('xlsx', 'csv')),
  sha256 TEXT NOT NULL UNIQUE REFERENCES files (sha256),
  imported_at TEXT NOT NULL,
  sheets TEXT NOT NULL
) STRICT;

CREATE TABLE questions (
  id INTEGER PRIMARY KEY,
  questionnaire_id INTEGER NOT NULL REFERENCES questionnaires (id),
  ordinal INTEGER NOT NULL,
  sheet TEXT NOT NULL,
  customer_ref TEXT NOT NULL,
  text TEXT NOT NULL,
  section TEXT NOT NULL,
  question_cell TEXT NOT NULL,
  answer_cell TEXT,
  comment_cell TEXT,
  evidence_cell TEXT,
  kind TEXT NOT NULL,
  options TEXT NOT NULL,
  marks TEXT NOT NULL,
  existing_answer TEXT NOT NULL,
  UNIQUE (questionnaire_id, ordinal)
) STRICT;

CREATE TABLE answers (
  question_id INTEGER PRIMARY KEY REFERENCES questions (id),
  verdict TEXT NOT NULL CHECK (verdict IN
    ('yes', 'no', 'partly', 'planned', 'not-applicable', 'customer', 'inherited', 'stated', 'unknown')),
  answer TEXT NOT NULL,
  comment TEXT NOT NULL,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  citations TEXT NOT NULL,
  requirements TEXT NOT NULL,
  flags TEXT NOT NULL,
  reason TEXT NOT NULL,
  explanation TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'approved', 'rejected')),
  edited INTEGER NOT NULL CHECK (edited IN (0, 1)),
  reviewed_at TEXT
) STRICT;

CREATE TABLE review_events (
  id INTEGER PRIMARY KEY,
  question_id INTEGER NOT NULL REFERENCES questions (id),
  action TEXT NOT NULL CHECK (action IN ('approve', 'edit', 'reject', 'reopen')),
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  happened_at TEXT NOT NULL
) STRICT;
CREATE TRIGGER review_events_keep BEFORE UPDATE ON review_events BEGIN SELECT RAISE(ABORT, 'review events are append-only'); END;
CREATE TRIGGER review_events_stay BEFORE DELETE ON review_events BEGIN SELECT RAISE(ABORT, 'review events are append-only'); END;

CREATE TABLE reusable_answers (
  id INTEGER PRIMARY KEY,
  question TEXT NOT NULL,
  verdict TEXT NOT NULL,
  answer TEXT NOT NULL,
  comment TEXT NOT NULL,
  source TEXT NOT NULL,
  given_at TEXT NOT NULL,
  UNIQUE (question, answer, source)
) STRICT;
CREATE VIRTUAL TABLE reusable_answer_search USING fts5 (question, answer, terms, tokenize = "unicode61 remove_diacritics 2 tokenchars '_:'");

CREATE TABLE exports (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  file_name TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('en', 'de')),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  byte_length INTEGER NOT NULL,
  exported_at TEXT NOT NULL,
  statement_ids TEXT NOT NULL
) STRICT;
CREATE TRIGGER exports_keep BEFORE UPDATE ON exports BEGIN SELECT RAISE(ABORT, 'exports are append-only'); END;
CREATE TRIGGER exports_stay BEFORE DELETE ON exports BEGIN SELECT RAISE(ABORT, 'exports are append-only'); END;
`;
