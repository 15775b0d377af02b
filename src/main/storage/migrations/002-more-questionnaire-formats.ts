/**
 * Schema version 2: questionnaires in more formats. SQLite cannot widen a check, so the table is made anew; foreign keys
 * are off while migrations run and are checked before they are committed.
 */
export const moreQuestionnaireFormats = `
CREATE TABLE questionnaires_wider (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  file_name TEXT NOT NULL,
  format TEXT NOT NULL CHECK (format IN ('xlsx', 'csv', 'docx', 'vsaq', 'pdf', 'text')),
  sha256 TEXT NOT NULL UNIQUE REFERENCES files (sha256),
  imported_at TEXT NOT NULL,
  sheets TEXT NOT NULL
) STRICT;
INSERT INTO questionnaires_wider (id, name, file_name, format, sha256, imported_at, sheets)
  SELECT id, name, file_name, format, sha256, imported_at, sheets FROM questionnaires;
DROP TABLE questionnaires;
ALTER TABLE questionnaires_wider RENAME TO questionnaires;
`;
