import { describe, expect, it } from 'vitest';
import { answererOver } from './library';

const policy = (...lines: string[]) => ({
  'security-policy.md': `# Security Policy\n\n## Measures\n\n${lines.join('\n\n')}\n`,
});

describe('a draft never says more than the documents', () => {
  it.each<[string, Record<string, string>, string, string[]]>([
    [
      'a plan',
      policy('We are preparing for ISO 27001 certification.'),
      'Are you certified to ISO 27001?',
      ['planned', 'no'],
    ],
    [
      'a provider’s certificate',
      policy('Our data centre operator holds an ISO 27001 certificate.'),
      'Is your company certified to ISO 27001?',
      ['inherited', 'no'],
    ],
    [
      'an option',
      policy('Users can switch on two-step login.'),
      'Is two-step login enforced for all users?',
      ['no', 'partly'],
    ],
    [
      'an exception',
      policy('Traffic inside the cluster is not encrypted.'),
      'Is all traffic encrypted?',
      ['no', 'partly'],
    ],
    [
      'a smaller number',
      policy('Passwords have at least 12 characters.'),
      'Do passwords have at least 14 characters?',
      ['no'],
    ],
    ['a bad thing switched off', policy('TLS 1.0 and TLS 1.1 are switched off.'), 'Do you accept TLS 1.0?', ['no']],
    ['a placeholder', policy('Certificates are valid for TBD.'), 'How long are certificates valid?', ['unknown']],
    [
      'a blank in brackets',
      policy('Backups are kept for [retention period].'),
      'How long are backups kept?',
      ['unknown'],
    ],
    [
      'nothing recorded',
      policy('Passwords have at least 12 characters.'),
      'Do you hold a cyber insurance?',
      ['unknown'],
    ],
    [
      'a German plan',
      {
        'richtlinie.md':
          '# Richtlinie\n\n## Maßnahmen\n\nDie Verschlüsselung der Protokolldateien ist für 2027 geplant.\n',
      },
      'Sind die Protokolldateien verschlüsselt?',
      ['planned', 'no'],
    ],
    [
      'a day to come',
      policy('From 1 March 2027 all laptops are encrypted.'),
      'Are all laptops encrypted?',
      ['planned', 'no'],
    ],
    [
      'a template',
      { 'backup-template.md': '# Backup Policy (template)\n\n## Rules\n\nBackups are encrypted with AES-256.\n' },
      'Are backups encrypted?',
      ['partly', 'planned', 'unknown'],
    ],
    [
      'another “all”',
      policy('All critical systems use encrypted storage.'),
      'Do all systems use encrypted storage?',
      ['partly', 'no', 'unknown'],
    ],
  ])('%s', async (_name, documents, question, allowed) => {
    const answer = await answererOver(documents);
    expect(allowed).toContain(answer(question).verdict);
  });
});

describe('a draft says yes where the sentence says all that is asked', () => {
  it.each<[string, Record<string, string>, string]>([
    ['in English', policy('Customer data is encrypted at rest.'), 'Is customer data encrypted at rest?'],
    ['all against all', policy('All laptops have encrypted hard disks.'), 'Are all laptops encrypted?'],
    [
      'a stricter number',
      policy('Passwords have at least 16 characters.'),
      'Do passwords have at least 12 characters?',
    ],
    ['across languages', policy('Backups are encrypted.'), 'Werden Backups verschlüsselt?'],
    [
      'an actor alone',
      policy('The company has appointed a data protection officer.'),
      'Is there a data protection officer?',
    ],
  ])('%s', async (_name, documents, question) => {
    const draft = (await answererOver(documents))(question);
    expect(draft.verdict).toBe('yes');
    expect(draft.citations).toHaveLength(1);
  });
});

it('shows both sides of a conflict and decides nothing', async () => {
  const answer = await answererOver({
    'policy.md': '# Logging Policy\n\n## Retention\n\nSecurity logs are kept for 90 days.\n',
    'annex.md': '# Annex\n\n## Retention\n\nSecurity logs are kept for 30 days.\n',
  });
  const draft = answer('How long are security logs kept?');
  expect(draft.flags).toContain('conflict');
  expect(draft.verdict).toBe('unknown');
  expect(draft.citations.map((citation) => citation.quote)).toHaveLength(2);
});

it('leaves the customer’s part to the customer', async () => {
  const answer = await answererOver(
    policy('On self-hosted installations, certificates are the responsibility of the customer.'),
  );
  expect(['customer', 'no']).toContain(
    answer('Do you manage the certificates on installations we host ourselves?').verdict,
  );
});

it('stays silent for questions that are none', async () => {
  const answer = await answererOver(policy('Backups are encrypted.'));
  for (const question of [
    '',
    '   ',
    '🙂🙂',
    '???',
    'Les données sont-elles chiffrées dans votre entreprise ?',
    'x '.repeat(10_000),
  ]) {
    expect(answer(question).verdict).toBe('unknown');
    expect(answer(question).answer).toBe('');
  }
});

it('stays silent over an empty library', async () => {
  expect((await answererOver({}))('Is data encrypted?').verdict).toBe('unknown');
});

it.each([
  ['For how many days are security logs retained?', 'number'],
  ['Was the policy approved by management?', 'yes-no'],
  ['If a laptop is stolen, is it wiped?', 'yes-no'],
  ['Speichern Sie Protokolle?', 'yes-no'],
])('reads what “%s” asks', async (question, asks) => {
  const answer = await answererOver(policy('Security logs are kept for 90 days.'));
  expect(answer(question).explanation.asks).toBe(asks);
});

it.each([
  ['How often are backups tested?', 'Backups are tested every quarter.'],
  ['Wie oft werden die Sicherungen getestet?', 'Die Sicherungen werden jedes Quartal getestet.'],
])('answers “%s” in its own language where the library says the same in two', async (question, quote) => {
  const answer = await answererOver({
    'backup.md': '# Backup standard\n\n## Tests\n\nBackups are tested every quarter.\n',
    'sicherung.md': '# Sicherungskonzept\n\n## Tests\n\nDie Sicherungen werden jedes Quartal getestet.\n',
  });
  expect(answer(question).citations.map((citation) => citation.quote)[0]).toBe(quote);
});
