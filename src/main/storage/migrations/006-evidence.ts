/**
 * Schema version 6: files that show a control is in place. A row of `evidence` says what counts now; `evidence_events`
 * what was said and decided before. Nothing is deleted: a control that was detached keeps its row with the moment.
 */
export const evidence = `
CREATE TABLE evidence (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE REFERENCES files (sha256),
  file_name TEXT NOT NULL,
  format TEXT NOT NULL CHECK (format IN ('pdf', 'docx', 'xlsx', 'csv', 'image', 'mail', 'html', 'md', 'text', 'other')),
  title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('policy', 'procedure', 'certificate', 'audit-report', 'test-report', 'record', 'log',
    'screenshot', 'mail', 'contract', 'other')),
  issued_on TEXT,
  expires_on TEXT,
  issued_from TEXT NOT NULL,
  expires_from TEXT NOT NULL,
  source TEXT NOT NULL,
  disclosure TEXT NOT NULL CHECK (disclosure IN ('public', 'customer', 'confidential', 'internal')),
  decision TEXT NOT NULL CHECK (decision IN ('open', 'accepted', 'rejected', 'newer-wanted')),
  reason TEXT NOT NULL,
  decided_at TEXT,
  replaces INTEGER UNIQUE REFERENCES evidence (id) CHECK (replaces <> id),
  -- Its first words, so that controls can be suggested without reading the file again.
  opening TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT;
CREATE TRIGGER evidence_stays BEFORE DELETE ON evidence BEGIN SELECT RAISE(ABORT, 'evidence is kept'); END;

CREATE TABLE evidence_controls (
  evidence_id INTEGER NOT NULL REFERENCES evidence (id),
  framework TEXT NOT NULL,
  ref TEXT NOT NULL,
  attached_at TEXT NOT NULL,
  detached_at TEXT,
  PRIMARY KEY (evidence_id, framework, ref)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence_events (
  id INTEGER PRIMARY KEY,
  evidence_id INTEGER NOT NULL REFERENCES evidence (id),
  action TEXT NOT NULL CHECK (action IN ('add', 'describe', 'attach', 'detach', 'accept', 'reject', 'ask-newer', 'reopen')),
  note TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  happened_at TEXT NOT NULL
) STRICT;
CREATE INDEX evidence_events_by_evidence ON evidence_events (evidence_id, id);
CREATE TRIGGER evidence_events_keep BEFORE UPDATE ON evidence_events
  BEGIN SELECT RAISE(ABORT, 'evidence events are append-only'); END;
CREATE TRIGGER evidence_events_stay BEFORE DELETE ON evidence_events
  BEGIN SELECT RAISE(ABORT, 'evidence events are append-only'); END;
`;
