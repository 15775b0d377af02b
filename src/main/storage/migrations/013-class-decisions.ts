/**
 * Schema version 13: who may read a statement or what is said of a requirement, and who reads the answers to a questionnaire.
 * Append-only: of the rows of one subject the last one counts; one without a class takes the decision back.
 */
export const classDecisions = `
CREATE TABLE class_decisions (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('statement', 'requirement', 'questionnaire')),
  subject TEXT NOT NULL CHECK (subject <> ''),
  disclosure TEXT CHECK (disclosure IN ('public', 'customer', 'confidential', 'internal')),
  decided_at TEXT NOT NULL
) STRICT;
CREATE INDEX class_decisions_by_subject ON class_decisions (kind, subject, id);
CREATE TRIGGER class_decisions_keep BEFORE UPDATE ON class_decisions BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
CREATE TRIGGER class_decisions_stay BEFORE DELETE ON class_decisions BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
`;
