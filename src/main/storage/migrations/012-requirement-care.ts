/**
 * Schema version 12: who answers for a requirement and when it is looked at again. Append-only: of the rows of one
 * requirement the last one counts; an empty owner and no date take it back.
 */
export const requirementCare = `
CREATE TABLE requirement_care (
  id INTEGER PRIMARY KEY,
  framework TEXT NOT NULL,
  ref TEXT NOT NULL,
  owner TEXT NOT NULL,
  review_on TEXT CHECK (review_on IS NULL OR review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL
) STRICT;
CREATE INDEX requirement_care_by_ref ON requirement_care (framework, ref, id);
CREATE TRIGGER requirement_care_keep BEFORE UPDATE ON requirement_care BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
CREATE TRIGGER requirement_care_stay BEFORE DELETE ON requirement_care BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
`;
