/** Schema version 11: the day a customer expects a questionnaire back; none where nobody said. */
export const questionnaireDue = `
ALTER TABLE questionnaires ADD COLUMN due_on TEXT
  CHECK (due_on IS NULL OR due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
`;
