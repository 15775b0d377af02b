import BetterSqlite from 'better-sqlite3';
import { afterEach, expect, test } from 'vitest';
import { COUNTS_FROM } from '../../src/main/controls/coverage';
import { DECIDED } from '../../src/main/controls/mapping-store';
import { migrate, newestVersion } from '../../src/main/storage/migrate';

// A library of schema 14 with evidence in every state, brought up to date.
const raw = new BetterSqlite(':memory:');
afterEach(() => raw.close());

test('version 15 lets go of evidence nobody decided about, and of nothing else', () => {
  migrate(raw, 0, 14);
  const file = (id: number) => `${'abcd'[id - 1]}`.repeat(64);
  const now = '2026-01-01';
  const event = (id: number, action: string) =>
    raw
      .prepare(
        "INSERT INTO evidence_events (evidence_id, action, note, before, after, happened_at) VALUES (?, ?, '', '', '', ?)",
      )
      .run(id, action, now);
  for (const [index, decision] of ['open', 'accepted', 'open'].entries()) {
    const id = index + 1;
    raw.prepare("INSERT INTO files VALUES (?, x'00', 1)").run(file(id));
    raw
      .prepare(
        `INSERT INTO evidence VALUES (?, ?, 'f', 'text', 't', 'other', NULL, NULL, '', '', '', 'internal', ?, '', NULL, NULL, '', ?)`,
      )
      .run(id, file(id), decision, now);
    event(id, 'add');
  }
  event(1, 'attach');
  event(2, 'accept');
  // Decided once and opened again.
  event(3, 'reject');
  event(3, 'reopen');
  raw.exec(`
    INSERT INTO statements VALUES (1, 'k', 'q', 'q', 'en', 'implemented', '', 'company', 'any', NULL, '[]', 0, '[]');
    INSERT INTO mappings VALUES (1, 'iso27001-2022', 'A.5.1', 0.4, '[]', 'suggested', NULL), (1, 'iso27001-2022', 'A.5.2', 0.4, '[]', 'rejected', '${now}');`);
  const rows = () =>
    ['evidence', 'evidence_events', 'mappings'].map((table) => raw.prepare(`SELECT * FROM ${table}`).all());
  const before = rows();
  expect(() => raw.exec('DELETE FROM evidence_events WHERE evidence_id = 1')).toThrow(/append-only/);
  migrate(raw, 14);
  expect(raw.pragma('user_version', { simple: true })).toBe(newestVersion());
  expect(rows()).toEqual(before);

  expect(() => raw.exec('DELETE FROM evidence WHERE id = 1')).toThrow(/kept/);
  for (const id of [2, 3]) {
    expect(() => raw.exec(`DELETE FROM evidence WHERE id = ${id}`)).toThrow(/kept/);
    expect(() => raw.exec(`DELETE FROM evidence_events WHERE evidence_id = ${id}`)).toThrow(/append-only/);
  }
  expect(() => raw.exec("UPDATE evidence_events SET note = 'other'")).toThrow(/append-only/);
  raw.exec('DELETE FROM evidence_events WHERE evidence_id = 1; DELETE FROM evidence WHERE id = 1');
  expect(raw.prepare('SELECT id FROM evidence').pluck().all()).toEqual([2, 3]);

  const plan = raw.prepare(`EXPLAIN QUERY PLAN SELECT * FROM mappings WHERE ${DECIDED}`).all();
  expect(JSON.stringify(plan)).toContain('mappings_decided');
  const counting = `SELECT framework, ref, score, status FROM mappings WHERE statement_id > 0 AND status <> 'rejected' AND score >= ${COUNTS_FROM}`;
  expect(JSON.stringify(raw.prepare(`EXPLAIN QUERY PLAN ${counting}`).all())).toContain(
    'COVERING INDEX mappings_counting',
  );
  expect(raw.prepare(`SELECT ref FROM mappings WHERE ${DECIDED}`).pluck().all()).toEqual(['A.5.2']);
});
