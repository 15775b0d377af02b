/**
 * Schema version 10: the record of every change a person or the program made, each entry sealed with the hash of the one
 * before it. What is written here is decided in `storage/history`, whose triggers live with the connection: a table that
 * a later migration makes anew keeps its history.
 */
export const history = `
CREATE TABLE history (
  id INTEGER PRIMARY KEY,
  happened_at TEXT NOT NULL,
  who TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('add', 'change', 'remove')),
  entity TEXT NOT NULL,
  entity_key TEXT NOT NULL,
  before TEXT,
  after TEXT,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
CREATE INDEX history_by_entity ON history (entity, entity_key, id);
CREATE TRIGGER history_keep BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_stay BEFORE DELETE ON history BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

-- The pair of keys exports are sealed with, so that a third party can tell who sealed them: made when first needed.
CREATE TABLE sealing_keys (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  public_key TEXT NOT NULL,
  private_key TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;
`;
