import { type Branding, NO_BRANDING } from '../../shared/domain/branding';
import type { Database, ReadableDatabase } from '../storage/database';

export function readBranding(database: ReadableDatabase): Branding {
  const row = database.prepare('SELECT settings FROM brandings').get() as { settings: string } | undefined;
  // Written by saveBranding; one an earlier program saved lacks the fields that came later.
  return row === undefined ? NO_BRANDING : { ...NO_BRANDING, ...(JSON.parse(row.settings) as Partial<Branding>) };
}

export function saveBranding(database: Database, branding: Branding, savedAt: string): void {
  database
    .prepare(
      `INSERT INTO brandings (id, settings, saved_at) VALUES (1, ?, ?)
       ON CONFLICT (id) DO UPDATE SET settings = excluded.settings, saved_at = excluded.saved_at`,
    )
    .run(JSON.stringify(branding), savedAt);
}
