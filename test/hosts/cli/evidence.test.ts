import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Evidence, EvidenceDetail } from '../../../src/shared/domain/evidence';
import { createWorkplace, policy } from '../../builders/company-files';
import { done, doneJson, proofbook } from './proofbook';

const place = createWorkplace();
const library = place.path('company.proofbook');
const certificate = place.write('certificate.txt', 'Certificate\n\nValid until 31 March 2027.\n');

beforeAll(async () => {
  await done(['new', library]);
  await done(['import', library, place.write('policy.md', policy())]);
});
afterAll(place.remove);

describe('proofbook evidence', () => {
  test('adds, lists, attaches, reviews, expires and saves', async () => {
    await done(['evidence', 'add', library, certificate, '--controls', 'A.8.13', '--source', 'The auditor']);
    const next = await doneJson<EvidenceDetail>(['evidence', 'review', library, '--json']);
    expect(next.evidence).toMatchObject({ id: 1, kind: 'certificate', expiresOn: '2027-03-31', source: 'The auditor' });
    await done(['evidence', 'attach', library, '1', 'A.8.24', 'scc-2021:1']);
    await done(['evidence', 'detach', library, '1', 'A.8.13']);
    const accepted = await doneJson<Evidence>(['evidence', 'accept', library, '1', '--json']);
    expect([accepted.standing, accepted.controls.map(({ ref }) => ref)]).toEqual(['valid', ['A.8.24', '1']]);
    expect(await done(['evidence', 'review', library])).toBe('Nothing waits to be reviewed.\n');
    const described = ['evidence', 'describe', library, '1', '--expires', 'none', '--disclosure', 'public', '--json'];
    expect(await doneJson(described)).toMatchObject({ expiresOn: null, disclosure: 'public' });
    expect(await doneJson(['evidence', 'expire', library, '1', '--json'])).toMatchObject({
      standing: 'expired',
      expiresOn: '2026-11-19',
    });
    expect(await done(['check', library])).toContain('Certificate: It expired on 2026-11-19; 2 requirements have no');
    await done(['evidence', 'save', library, '1', '-o', place.path('saved.txt')]);
    expect(readFileSync(place.path('saved.txt')).equals(readFileSync(certificate))).toBe(true);
    expect(await done(['evidence', 'show', library, '1'])).toMatch(/SHA-256 {6}[0-9a-f]{64}\n/u);
    expect(await done(['evidence', 'list', library, '--standing', 'valid'])).toBe('No evidence.\n');
  });

  test('makes documents evidence', async () => {
    await done(['evidence', 'add', library, '--documents', '1']);
    const { evidence, statements } = await doneJson<EvidenceDetail>(['evidence', 'show', library, '2', '--json']);
    expect([evidence.documentId, statements.length > 0]).toEqual([1, true]);
  });

  test.each([
    [['evidence', 'reject', library, '1'], 1, /^Say why it is rejected\.\n$/u],
    [['evidence', 'accept', library, '77'], 1, /not in this library/u],
    [['evidence', 'accept', library], 2, /by its number/u],
    [['evidence', 'attach', library, '1', 'A.99'], 1, /^A\.99 is no requirement/u],
    [['evidence', 'burn', library, '1'], 2, /no evidence burn/u],
    [['evidence', 'add', library], 2, /Name the files/u],
    [['evidence', 'save', library, '1', '-o', library], 1, /the library itself/u],
    [['evidence', 'describe', library, '1', '--kind', 'poem'], 1, /cannot use/u],
  ])('refuses %j', async (args, code, sentence) => {
    const ran = await proofbook(args);
    expect([ran.code, ran.stdout]).toEqual([code, '']);
    expect(ran.stderr).toMatch(sentence);
  });
});
