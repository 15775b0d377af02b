import type { Document } from './document';
import type { WordChange } from './roll-forward';

/** One passage that differs between two editions, where it stands in the newer one. */
export interface EditionChange {
  kind: 'added' | 'removed' | 'changed';
  /** The headings above it, outermost first. */
  path: string[];
  page: number | null;
  /** Its words in reading order: what stayed, went and came. */
  words: WordChange[];
}

/** A document set against the edition before it. */
export interface EditionComparison {
  /** Null for a first edition: there is nothing to compare with. */
  older: Document | null;
  /** How many passages both hold word for word. */
  unchanged: number;
  changes: EditionChange[];
}
