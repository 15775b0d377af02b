import { expect, test } from 'vitest';
import { answererOver } from './library';

const ask = await answererOver({
  'policy.md': `# Policy

Backups are encrypted.

Access rights are reviewed every year.

Suppliers are assessed before they are engaged.

In the last twelve months availability was 99.93 %. We commit to an availability of 99.5 % per calendar month.

Nutzer können Berichte selbst verschlüsseln.
`,
  'richtlinie.md': `# Richtlinie

Notebooks werden verschlüsselt.

Besucher werden begleitet.
`,
});

// What a form puts around a claim asks for nothing more than the claim.
test.each([
  'Are backups encrypted?',
  'Q12. Are backups encrypted?',
  '3.4.1 Are backups encrypted? If yes, please describe.',
  'CRY-03 Are backups encrypted?',
  '[Mandatory] Are backups encrypted?',
  'Are backups encrypted (ISO 27001 A.8.24)?',
  'Are backups encrypted? (yes/no)',
  'Security: are backups encrypted?',
  'Please confirm that backups are encrypted.',
  'Can you confirm that backups are encrypted?',
  'Please indicate whether backups are encrypted.',
  'We would like to know if backups are encrypted.',
  'We require that backups are encrypted. Do you comply?',
  'Do you ensure that backups are encrypted?',
  'Are controls in place to ensure that backups are encrypted?',
  'The vendor shall ensure that backups are encrypted.',
  'Are backups encrypted as standard?',
  'Are access rights reviewed every year in your organisation?',
  'Can you confirm that access rights are reviewed every year?',
  'Frage 12: Werden Notebooks verschlüsselt?',
  'Bitte bestätigen Sie, dass Notebooks verschlüsselt werden.',
  'Bitte geben Sie an, ob Notebooks verschlüsselt werden.',
  'Stellen Sie sicher, dass Notebooks verschlüsselt werden?',
  'Ist gewährleistet, dass Besucher begleitet werden?',
  'Gibt es Maßnahmen, damit Besucher begleitet werden?',
  'Der Auftragnehmer stellt sicher, dass Besucher begleitet werden.',
])('%s', (question) => {
  expect(ask(question).verdict).toBe('yes');
});

test.each([
  ['a guarantee asked for', 'Do you guarantee 99.9 % availability?'],
  ['what only customers can do', 'Can you confirm that reports are encrypted?'],
  ['what every frame leaves: nothing', 'Please confirm.'],
  ['the number of copies', '3 copies of every backup are kept?'],
])('%s is no claim met', (_, question) => {
  expect(ask(question).verdict).not.toBe('yes');
});
