/**
 * Schema version 12: who answers for a requirement and when it is looked at again. Append-only: of the rows of one
 * requirement the last one counts; an empty owner and no date take it back. And approvals that were taken back: the word
 * before them counts again, as if they had not been said.
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

CREATE TABLE approvals_taken_back (
  approval_id INTEGER PRIMARY KEY REFERENCES word_approvals (id),
  taken_back_at TEXT NOT NULL
) STRICT;
CREATE TRIGGER approvals_taken_back_keep BEFORE UPDATE ON approvals_taken_back BEGIN SELECT RAISE(ABORT, 'approvals are append-only'); END;
CREATE TRIGGER approvals_taken_back_stay BEFORE DELETE ON approvals_taken_back BEGIN SELECT RAISE(ABORT, 'approvals are append-only'); END;
`;
