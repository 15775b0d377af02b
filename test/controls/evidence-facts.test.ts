import { describe, expect, test } from 'vitest';
import { readEvidenceFacts } from '../../src/main/controls/evidence-facts';
import { standingOf } from '../../src/main/controls/evidence-standing';

function facts(lines: string[], fileName = 'file.pdf', title = '') {
  return readEvidenceFacts({ title, fileName, format: 'text', lines }, null);
}

describe('dates a file states of itself', () => {
  test.each([
    [['Issued 1 April 2025, valid until 31 March 2028.'], '2025-04-01', '2028-03-31'],
    [['Ausgestellt am: 01.04.2025', 'Gültig bis 31.03.2028'], '2025-04-01', '2028-03-31'],
    [['Date of issue', '2025-04-01', 'Expiry date', '2028-03-31'], '2025-04-01', '2028-03-31'],
    [['Period of validity: 2025-04-01 to 2028-03-31'], null, '2028-03-31'],
    [['Valid through February 2028'], null, '2028-02-29'],
    [['valid until revoked', 'Next meeting of the board on Tuesday'], null, null],
    [['The certificate is valid.', 'Nothing expires.'], null, null],
    [['invalid until 2028-03-31'], null, null],
    [['expires on 31.02.2028'], null, null],
    [[], null, null],
  ])('%j', (lines, issuedOn, expiresOn) => {
    expect(facts(lines)).toMatchObject({ issuedOn, expiresOn });
  });

  test('a log was written until its last entry', () => {
    expect(facts(['2026-05-01T10:00:00Z start', '2026-05-03T11:00:00Z stop', ''], 'backup.log')).toMatchObject({
      kind: 'log',
      issuedOn: '2026-05-03',
    });
  });

  test.each([
    ['iso-certificate.pdf', 'certificate'],
    ['Penetrationstest 2026.pdf', 'test-report'],
    ['access_review_Q3.xlsx', 'record'],
    ['backup-policy.md', 'policy'],
    ['x.bin', 'other'],
  ])('%s is a %s', (fileName, kind) => {
    expect(facts([], fileName).kind).toBe(kind);
  });
});

test('the last day still counts', () => {
  const at = (now: string) => standingOf({ decision: 'accepted', expiresOn: '2026-06-30', isReplaced: false }, now);
  expect([
    at('2026-03-01T00:00:00Z'),
    at('2026-06-01T00:00:00Z'),
    at('2026-06-30T23:59:59Z'),
    at('2026-07-01T00:00:00Z'),
  ]).toEqual(['valid', 'expiring', 'expiring', 'expired']);
});
