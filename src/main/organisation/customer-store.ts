import type { Database, ReadableDatabase } from '../storage/database';

/** Names that may stand in no document for anybody else, by the alphabet. */
export function readCustomers(database: ReadableDatabase): string[] {
  const rows = database.prepare('SELECT name FROM customers').all() as { name: string }[];
  return rows.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'en'));
}

export function saveCustomers(database: Database, customers: readonly string[], recordedAt: string): void {
  const wanted = new Set(customers.map((name) => name.trim()).filter((name) => name !== ''));
  for (const name of readCustomers(database))
    if (!wanted.has(name)) database.prepare('DELETE FROM customers WHERE name = ?').run(name);
  for (const name of wanted)
    database
      .prepare('INSERT INTO customers (name, recorded_at) VALUES (?, ?) ON CONFLICT DO NOTHING')
      .run(name, recordedAt);
}
