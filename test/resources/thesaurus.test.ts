import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/main/app/load-knowledge';
import { tokenise } from '../../src/main/language/tokenise';
import type { Language } from '../../src/shared/domain/document';

const { lexicon } = loadKnowledge(join(import.meta.dirname, '../../resources'));

/** Concepts a text names, with the wider ones. */
function meant(text: string, language: Language): Set<string> {
  const named = lexicon.find(tokenise(text), language).map(({ concept }) => concept);
  return new Set(named.flatMap((concept) => [concept, ...lexicon.broaderOf(concept)]));
}

describe('what a customer says and what a policy says', () => {
  it.each([
    ['Who signs off on new software?', 'approve'],
    ['Do you throw old disks away?', 'delete'],
    ['Are accounts shut off at once?', 'disable'],
    ['Do staff hand back their laptop?', 'return-of-equipment'],
    ['Is our data kept apart?', 'separate'],
    ['How soon are you back up and running?', 'restore'],
    ['How would you find out?', 'detect'],
    ['Let us know if something happens.', 'breach-notification'],
    ['Can your staff see what we store?', 'support-access'],
    ['When someone joins your company', 'onboarding'],
    ['When somebody quits', 'leaver'],
    ['What if someone moves to another team?', 'joiner-mover'],
    ['Do you need a code from an app?', 'multi-factor-authentication'],
    ['May two employees use the same login?', 'shared-account'],
    ['Do you look into what went wrong?', 'investigate'],
    ['Can it be wiped from afar?', 'remote-wipe'],
    ['Are papers left lying around?', 'clean-desk'],
    ['Do you hire someone to hack you?', 'penetration-test'],
    ['Do you check your suppliers?', 'supplier-assessment'],
    ['May we come and inspect your office?', 'audit-right'],
    ['What if the power fails?', 'power'],
    ['Do you authorise it?', 'approve'],
    ['Do you authorize it?', 'approve'],
    ['Is there a jump server?', 'bastion-host'],
    ['Are emergency accounts sealed?', 'break-glass'],
    ['Do you use Dependabot?', 'composition-analysis'],
    ['Can we stream logs to our SIEM?', 'audit-log-export'],
    ['Is there a standby data centre?', 'recovery-site'],
    ['Is your infrastructure written in Terraform?', 'infrastructure-as-code'],
    ['Are our prompts kept?', 'prompt-data'],
    ['What happens if you go bankrupt?', 'insolvency'],
  ])('English: “%s” is about %s', (text, concept) => {
    expect(meant(text, 'en')).toContain(concept);
  });

  it.each([
    ['Wer darf Änderungen freigeben?', 'approve'],
    ['Werden nicht benötigte Zugänge abgeschaltet?', 'disable'],
    ['Müssen Mitarbeiter Geräte zurückgeben?', 'return-of-equipment'],
    ['Wann sagen Sie uns Bescheid?', 'breach-notification'],
    ['Wer darf hinein?', 'physical-access'],
    ['Können andere Kunden unsere Daten sehen?', 'multi-tenancy'],
    ['Wie schnell läuft der Dienst wieder? Wieder verfügbar', 'restore'],
    ['Was passiert, wenn jemand kündigt?', 'leaver'],
    ['Dürfen Passwörter aufgeschrieben werden?', 'written-password'],
    ['Dürfen wir Sie prüfen? Prüfung vor Ort', 'audit-right'],
    ['Werden die Rechte noch einmal geprüft? Rechte geprüft', 'access-review'],
    ['Wohin fließen die Daten?', 'transfer'],
    ['Gibt es ein Ausweichrechenzentrum?', 'recovery-site'],
    ['Werden Besucher eingetragen?', 'visitor-log'],
    ['Wird nachts gesichert? Nächtliche Sicherung', 'daily'],
    ['Gibt es ein Notfallkonto?', 'break-glass'],
    ['Können wir die KI abschalten?', 'ai-opt-out'],
  ])('German: “%s” is about %s', (text, concept) => {
    expect(meant(text, 'de')).toContain(concept);
  });

  it.each([
    ['TLS 1.3 is used.', ['in-transit', 'encrypt']],
    ['BitLocker is used on laptops.', ['at-rest', 'encrypt', 'device', 'asset']],
    ['We are ISO 27001 certified.', ['certification', 'isms']],
    ['We have a SOC 2 Type 2 report.', ['external-audit', 'report-document']],
    ['A penetration test takes place.', ['security-testing', 'test']],
    ['CCTV covers the entrance.', ['physical-security', 'monitor']],
  ])('“%s” also speaks of %j', (text, concepts) => {
    expect([...meant(text, 'en')]).toEqual(expect.arrayContaining(concepts));
  });

  it.each([
    ['Staff are warned of social engineering.', 'en', 'developer'],
    ['The root cause is recorded.', 'en', 'privileged-account'],
    ['There is a training programme.', 'en', 'software'],
    ['There is a continuity plan.', 'en', 'planned'],
    ['Personal data is processed.', 'en', 'person'],
    ['IP addresses are stored.', 'en', 'fix'],
    ['Perfect forward secrecy is supported.', 'en', 'share'],
    ['Notify the supervisory authority.', 'en', 'breach-notification'],
    ['Am letzten Tag des Monats', 'de', 'classify'],
    ['Der Plan liegt vor.', 'de', 'planned'],
    ['Es gilt ausschließlich deutsches Recht.', 'de', 'forbid'],
    ['Das ist ausdrücklich geregelt.', 'de', 'print'],
    ['Bestimmte Daten sind gestellt.', 'de', 'job'],
  ] as const)('“%s” (%s) is not about %s', (text, language, concept) => {
    expect(meant(text, language)).not.toContain(concept);
  });
});
