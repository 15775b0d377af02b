import type { WordChange } from './roll-forward';

export type SentenceChangeKind = 'changed' | 'deleted' | 'added' | 'moved';

/** What an edited copy of an export says otherwise than the export did. */
export interface SentenceChange {
  kind: SentenceChangeKind;
  /** As it was given out, empty for an added one. */
  before: string;
  /** As it came back, empty for a deleted one. */
  after: string;
  /** Word by word; empty unless `changed`. */
  words: WordChange[];
  /** The statement the sentence was made of, null for other text. */
  statementId: number | null;
  /** What the library says today in place of it; null where no current document holds the statement. */
  today: string | null;
  /** The heading it stands under in the copy, empty before the first. */
  heading: string;
  /** Who marked it, where the copy tracks changes. */
  authors: string[];
}

export interface ReadBackComment {
  author: string;
  text: string;
  /** The words it was attached to. */
  about: string;
}

/** An edited copy set against the export it was made from. */
export interface ReadBack {
  exportId: number;
  fileName: string;
  recipient: string;
  exportedAt: string;
  unchanged: number;
  changes: SentenceChange[];
  comments: ReadBackComment[];
}
