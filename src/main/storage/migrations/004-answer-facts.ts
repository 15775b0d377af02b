/**
 * Schema version 4: what is offered again is a list of facts, each made by a person's act: an answer imported or
 * approved, a sentence or an answer rejected for a question. Facts are never changed; taking one back is a row of its own.
 * Answers imported or approved before become facts.
 */
export const answerFacts = `
CREATE TABLE answer_facts (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('imported-answer', 'approved-answer', 'rejected-answer', 'rejected-statement')),
  question TEXT NOT NULL,
  question_kind TEXT NOT NULL,
  section TEXT NOT NULL,
  question_id INTEGER REFERENCES questions (id),
  statement_id INTEGER REFERENCES statements (id) CHECK ((statement_id IS NOT NULL) = (kind = 'rejected-statement')),
  verdict TEXT NOT NULL CHECK (verdict IN
    ('yes', 'no', 'partly', 'planned', 'not-applicable', 'customer', 'inherited', 'stated', 'unknown')),
  answer TEXT NOT NULL,
  comment TEXT NOT NULL,
  citations TEXT NOT NULL,
  source TEXT NOT NULL,
  product TEXT NOT NULL,
  given_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX answer_facts_by_question ON answer_facts (question_id);
CREATE INDEX answer_facts_by_text ON answer_facts (question);

CREATE TABLE answer_fact_withdrawals (
  fact_id INTEGER PRIMARY KEY REFERENCES answer_facts (id),
  reason TEXT NOT NULL CHECK (reason IN ('taken-back', 'reopened', 'replaced', 'rejected')),
  withdrawn_at TEXT NOT NULL
) STRICT;

CREATE TRIGGER answer_facts_keep BEFORE UPDATE ON answer_facts BEGIN SELECT RAISE(ABORT, 'answer facts are append-only'); END;
CREATE TRIGGER answer_facts_stay BEFORE DELETE ON answer_facts BEGIN SELECT RAISE(ABORT, 'answer facts are append-only'); END;
CREATE TRIGGER withdrawals_keep BEFORE UPDATE ON answer_fact_withdrawals BEGIN SELECT RAISE(ABORT, 'withdrawals are append-only'); END;
CREATE TRIGGER withdrawals_stay BEFORE DELETE ON answer_fact_withdrawals BEGIN SELECT RAISE(ABORT, 'withdrawals are append-only'); END;

INSERT INTO answer_facts (kind, question, question_kind, section, verdict, answer, comment, citations, source, product,
    given_at, recorded_at)
  SELECT 'imported-answer', question, CASE verdict WHEN 'stated' THEN 'describe' ELSE 'yes-no' END, '[]', verdict, answer,
    comment, '[]', source, '', given_at, given_at
  FROM reusable_answers ORDER BY id;
INSERT INTO answer_facts (kind, question, question_kind, section, question_id, verdict, answer, comment, citations, source,
    product, given_at, recorded_at)
  SELECT 'approved-answer', questions.text, questions.kind, questions.section, questions.id, answers.verdict,
    answers.answer, answers.comment, answers.citations, questionnaires.name, '',
    coalesce(answers.reviewed_at, questionnaires.imported_at), coalesce(answers.reviewed_at, questionnaires.imported_at)
  FROM answers JOIN questions ON questions.id = answers.question_id
    JOIN questionnaires ON questionnaires.id = questions.questionnaire_id
  WHERE answers.status = 'approved' AND answers.verdict <> 'unknown' AND answers.answer || answers.comment <> ''
  ORDER BY questions.id;
DROP TABLE reusable_answers;
DROP TABLE reusable_answer_search;
`;
