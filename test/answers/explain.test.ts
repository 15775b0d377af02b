import { expect, test } from 'vitest';
import { answererOver } from './library';

const POLICY = `# Access standard

Last modified: 2026-06-01

Multi-factor authentication is enforced for all employees.

Passwords have at least 12 characters.

A SIEM system is planned for Q3 2027.

Certificates are valid for TBD.

## Logs

Security logs are kept for 90 days.
`;

const OTHER = `# Logging guide

Last modified: 2026-06-01

## Logs

Security logs are kept for 30 days.
`;

const ask = await answererOver({ 'access.md': POLICY, 'logging.md': OTHER });

test.each([
  [
    'Is multi-factor authentication enforced for all employees?',
    /^Strong: Access standard affirms this and names “[Mm]ulti-factor authentication.*” and “.*employees”\.$/u,
  ],
  [
    'Do passwords have at least 14 characters?',
    /^\p{L}+: Access standard names “.*passwords.*”.*; the answer is no, because the sentence names another value \(“.*12 characters”\)\.$/u,
  ],
  ['Is a SIEM system in use?', /; planned at most, because .*planned, not in place\.$/u],
  [
    'How long are security logs kept?',
    /^Conflict about “security logs.*”: .* says “\d+ days”, .* says “\d+ days”; nothing is decided/u,
  ],
  ['Do you carry cyber insurance?', /^Nothing in the library /u],
])('%s', (question, reason) => {
  expect(ask(question).reason).toMatch(reason);
});

test('a form that offers nothing true is told so', () => {
  const draft = ask('Is a SIEM system in use?', { options: ['Green', 'Red'] });
  expect(draft.answer).toBe('');
  expect(draft.reason).toMatch(/None of the form’s choices says that, so the slot stays empty\.$/u);
});
