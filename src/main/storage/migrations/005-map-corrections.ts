/**
 * Schema version 5: what a person corrected about the map of a questionnaire, kept for the next file of the same template,
 * and what was carried over from an earlier questionnaire. A question that is no longer asked stays with its answer and
 * its history; `current_questions` is what counts.
 */
export const mapCorrections = `
ALTER TABLE questions ADD COLUMN is_left_out INTEGER NOT NULL DEFAULT 0 CHECK (is_left_out IN (0, 1));
CREATE VIEW current_questions AS SELECT * FROM questions WHERE is_left_out = 0;

-- What a sheet of a template is known by (hashes of its header and questions) and what was corrected about it.
CREATE TABLE sheet_layouts (
  id INTEGER PRIMARY KEY,
  questionnaire_id INTEGER NOT NULL REFERENCES questionnaires (id),
  sheet TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  structure TEXT NOT NULL,
  corrections TEXT NOT NULL,
  learned_at TEXT NOT NULL,
  forgotten_at TEXT,
  UNIQUE (questionnaire_id, sheet)
) STRICT;

-- Corrections made together carry one batch number and are undone together.
CREATE TABLE map_corrections (
  id INTEGER PRIMARY KEY,
  questionnaire_id INTEGER NOT NULL REFERENCES questionnaires (id),
  batch INTEGER NOT NULL,
  correction TEXT NOT NULL,
  layout_id INTEGER REFERENCES sheet_layouts (id),
  made_at TEXT NOT NULL,
  undone_at TEXT
) STRICT;
CREATE INDEX map_corrections_by_questionnaire ON map_corrections (questionnaire_id, id);

CREATE TABLE roll_forwards (
  questionnaire_id INTEGER PRIMARY KEY REFERENCES questionnaires (id),
  source TEXT NOT NULL,
  given_at TEXT NOT NULL,
  vanished TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;

CREATE TABLE roll_forward_questions (
  question_id INTEGER PRIMARY KEY REFERENCES questions (id),
  questionnaire_id INTEGER NOT NULL REFERENCES roll_forwards (questionnaire_id),
  state TEXT NOT NULL CHECK (state IN ('same', 'changed', 'new')),
  fact_id INTEGER REFERENCES answer_facts (id),
  previous TEXT
) STRICT;
CREATE INDEX roll_forward_questions_by_questionnaire ON roll_forward_questions (questionnaire_id);
`;
