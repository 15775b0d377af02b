/**
 * Schema version 14: with which words the full-text index was made. The lexicon grows from edition to edition; a library
 * indexed with an older one is indexed anew when it is opened, or new words would not find old statements.
 */
export const searchWords = `
CREATE TABLE search_words (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  fingerprint TEXT NOT NULL
) STRICT;
`;
