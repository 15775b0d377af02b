/**
 * Schema version 15: a piece of evidence nobody has decided about may be taken out again, with what was noted of it; whatever
 * was decided stays as it was, and its events with it. And indices for what people decided about mappings and for what
 * counts of them: a large library holds a million hints, and coverage is read again with every decision.
 */
export const undecidedEvidence = `
DROP TRIGGER evidence_stays;
CREATE TRIGGER evidence_stays BEFORE DELETE ON evidence
  WHEN OLD.decision <> 'open' OR EXISTS (SELECT 1 FROM evidence_events WHERE evidence_id = OLD.id)
  BEGIN SELECT RAISE(ABORT, 'evidence is kept'); END;
DROP TRIGGER evidence_events_stay;
CREATE TRIGGER evidence_events_stay BEFORE DELETE ON evidence_events
  WHEN EXISTS (SELECT 1 FROM evidence_events WHERE evidence_id = OLD.evidence_id
    AND action IN ('accept', 'reject', 'ask-newer', 'reopen'))
  BEGIN SELECT RAISE(ABORT, 'evidence events are append-only'); END;

CREATE INDEX mappings_decided ON mappings (framework, ref, status) WHERE status <> 'suggested';
CREATE INDEX mappings_counting ON mappings (statement_id, framework, ref, score, status)
  WHERE status <> 'rejected' AND score >= 0.5;
`;
