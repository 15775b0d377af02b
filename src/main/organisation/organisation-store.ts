import type { Organisation } from '../../shared/domain/organisation';
import { organisationSchema } from '../../shared/organisation-schema';
import type { Database, ReadableDatabase } from '../storage/database';

export function createLibrary(database: Database, title: string, createdAt: string): void {
  database.prepare('INSERT INTO library (id, title, created_at) VALUES (1, ?, ?)').run(title, createdAt);
}

/** The library's title; null where the file holds no library yet. */
export function readLibraryTitle(database: ReadableDatabase): string | null {
  const row = database.prepare('SELECT title FROM library').get() as { title: string } | undefined;
  return row?.title ?? null;
}

/** The company's profile; before anyone saved one, a profile with the library's title as the company's name. */
export function readOrganisation(database: ReadableDatabase): Organisation {
  const row = database.prepare('SELECT profile FROM organisations').get() as { profile: string } | undefined;
  // A profile an earlier program saved lacks the fields that came later.
  return organisationSchema.parse(
    row === undefined ? { name: readLibraryTitle(database) ?? '' } : JSON.parse(row.profile),
  );
}

export function saveOrganisation(database: Database, organisation: Organisation): void {
  database
    .prepare(
      'INSERT INTO organisations (id, profile) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET profile = excluded.profile',
    )
    .run(JSON.stringify(organisation));
}
