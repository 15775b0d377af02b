/** One change: what a row held before and after it, and the hash that ties it to the change before. */
export interface HistoryEntry {
  id: number;
  happenedAt: string;
  who: string;
  action: 'add' | 'change' | 'remove';
  /** The table; `restores` where the whole library was put back to a copy, which is a change of no row. */
  entity: string;
  /** The row's key as a JSON list. */
  entityKey: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  hash: string;
}
