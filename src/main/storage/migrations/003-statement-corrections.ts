/**
 * Schema version 3: what a person corrected about how a statement claims. The row in `statements` holds what counts now;
 * here stands what it said before, correction by correction, so that nothing about it is lost.
 */
export const statementCorrections = `
CREATE TABLE statement_corrections (
  id INTEGER PRIMARY KEY,
  statement_id INTEGER NOT NULL REFERENCES statements (id),
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  happened_at TEXT NOT NULL
) STRICT;
CREATE INDEX statement_corrections_by_statement ON statement_corrections (statement_id, id);
CREATE TRIGGER statement_corrections_keep BEFORE UPDATE ON statement_corrections
  BEGIN SELECT RAISE(ABORT, 'statement corrections are append-only'); END;
CREATE TRIGGER statement_corrections_stay BEFORE DELETE ON statement_corrections
  BEGIN SELECT RAISE(ABORT, 'statement corrections are append-only'); END;
`;
