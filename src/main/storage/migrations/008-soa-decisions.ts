/**
 * Schema version 8: what people decided about the applicability of a standard's controls. Append-only: of the rows of one
 * control the last one counts, and one without `applicable` takes the decision back.
 */
export const soaDecisions = `
CREATE TABLE soa_decisions (
  id INTEGER PRIMARY KEY,
  ref TEXT NOT NULL,
  applicable INTEGER CHECK (applicable IN (0, 1)),
  justification TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL
) STRICT;
CREATE INDEX soa_decisions_by_ref ON soa_decisions (ref, id);
CREATE TRIGGER soa_decisions_keep BEFORE UPDATE ON soa_decisions BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
CREATE TRIGGER soa_decisions_stay BEFORE DELETE ON soa_decisions BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
`;
