/**
 * Schema version 7: what was chosen for an export is recorded with it, and who outside may read a document.
 * Without a row a document has the class of the edition it replaces, and the first one may be read by customers.
 */
export const exportChoices = `
ALTER TABLE exports ADD COLUMN profile TEXT;
ALTER TABLE exports ADD COLUMN scope TEXT NOT NULL DEFAULT '';
ALTER TABLE exports ADD COLUMN audience TEXT;
ALTER TABLE exports ADD COLUMN recipient TEXT NOT NULL DEFAULT '';
ALTER TABLE exports ADD COLUMN version TEXT NOT NULL DEFAULT '';
ALTER TABLE exports ADD COLUMN facts TEXT NOT NULL DEFAULT '[]';
ALTER TABLE exports ADD COLUMN is_draft INTEGER NOT NULL DEFAULT 0 CHECK (is_draft IN (0, 1));

CREATE TABLE document_disclosures (
  document_id INTEGER PRIMARY KEY REFERENCES documents (id),
  disclosure TEXT NOT NULL CHECK (disclosure IN ('public', 'customer', 'confidential', 'internal')),
  decided_at TEXT NOT NULL
) STRICT;
`;
