import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/shared/domain/document';
import type { Modality } from '../../src/shared/domain/statement';
import { claimOf } from './knowledge';

const SENTENCES: Record<Language, Record<Modality, string[]>> = {
  en: {
    implemented: [
      'All laptops have encrypted hard disks.',
      'Requests on any other port are dropped.',
      'No customer data is published.',
      'No personal data is written to reports.',
      'Severity: 2; Meaning: service partially unavailable; First response: 4 hours',
      'Partial outage: the engineer on call is paged within 15 minutes.',
      'After a partial failure the service is moved to the second data centre.',
      'We test the restoration of backups every quarter.',
      'Every employee signs a confidentiality agreement before the first working day.',
      'Passwords are hashed with Argon2id and never stored in clear text.',
      'Access to production requires two-factor authentication.',
      'TLS 1.0 and TLS 1.1 are switched off.',
      'Visitors must wear a badge and are accompanied.',
      'Customer data is never copied to test systems.',
      'We do not sell personal data.',
      'Private devices must not be used for work.',
      'Accounts are locked after ten failed attempts.',
      'Logs cannot be changed by administrators.',
      'Data is not shared with third parties.',
      'Incidents are reported not later than 24 hours after they are verified.',
      'We use not only antivirus software but also host firewalls that are monitored.',
      'Production data is not used for testing.',
      'Servers are not reachable from the internet.',
      'There are no exceptions to this rule.',
      'Shared accounts are not allowed.',
      'We encrypt files so that they are not readable for others.',
      'If a device is not managed by us, it is blocked.',
      'Accounts that are not used for 90 days are disabled.',
      'Devices which have not been updated are locked out.',
    ],
    partly: [
      'Some of our systems send their logs to the central server.',
      'Hard disks are encrypted, except for those of meeting room computers.',
      'The archive is partially encrypted.',
      'Not all suppliers have been assessed.',
      'In some offices, doors are secured with card readers.',
    ],
    optional: [
      'Workspace administrators can enforce two-factor authentication.',
      'Single sign-on can be enabled on request.',
      'Encryption of attachments is optional.',
      'Users may activate two-step login in their profile.',
      'It is recommended to rotate keys every year.',
    ],
    conditional: [
      'Where technically feasible, personal data is pseudonymised.',
      'Background checks are performed when legally required.',
      'Data may be transferred to affiliates.',
      'Suppliers are audited as appropriate.',
      'Passwords should have at least 12 characters.',
    ],
    planned: [
      'We are preparing for ISO 27001 certification.',
      'A second data centre is planned for 2027.',
      'We intend to introduce hardware keys for all staff.',
      'A bug bounty programme will be launched in Q3 2027.',
      'The introduction of a SIEM is under evaluation.',
      'We are working towards a SOC 2 report.',
    ],
    'not-implemented': [
      'For the cloud service no bill of materials is published.',
      'No status page is published.',
      'Traffic inside the cluster is not encrypted.',
      'We do not have a data loss prevention system.',
      'There is no automatic deletion of inactive accounts.',
      'Our company is not certified according to ISO 27001.',
      'Penetration tests are not performed by independent parties.',
      'No business continuity plan exists.',
      'We don’t offer customer-managed keys.',
      'Access to the archive room is not logged.',
      'Backups are not kept at a second site.',
      'Suppliers are not assessed before the contract.',
      'Employees are not trained in data protection.',
      'A data protection officer has not been appointed.',
      'Data that leaves our network is not encrypted.',
      'Servers which store customer data are not backed up.',
      'If the network fails, backups are not available.',
    ],
    customer: [
      'You take care of servers, backups and updates.',
      'For the server edition the customer decides about the keys and is responsible for them:',
      'The customer is responsible for the configuration of user roles.',
      'Backups of self-hosted installations are the responsibility of the customer.',
      'On your own servers, certificates are up to you.',
      'Customers must secure their own devices.',
    ],
    'sub-processor': [
      'As a certified operator, Hetzner gives out the keys of the building.',
      'Cloudflare, which stands before our servers, is able to absorb large attacks.',
      'Our data centre operator holds an ISO 27001 certificate.',
      'Physical access control is performed by our hosting provider.',
      'Our hosting provider is certified according to ISO 27001.',
      'Backups are stored by our storage provider in Finland.',
    ],
  },
  de: {
    implemented: [
      'Das Plattformteam plant die Kapazität jedes Quartal.',
      'Zutritt nur mit Karte und biometrischem Merkmal.',
      'In der Entwicklung werden keine echten Kundendaten verwendet.',
      'Telnet ist nicht im Einsatz.',
      'Unsere Unterauftragsverarbeiter bewerten wir jedes Jahr.',
      'Ist der Dienst teilweise ausgefallen, wird die Rufbereitschaft alarmiert.',
      'Bei einem teilweisen Ausfall übernimmt der zweite Standort.',
      'Alle Notebooks haben verschlüsselte Festplatten.',
      'Wir testen die Wiederherstellung der Sicherungen jedes Quartal.',
      'Alle Beschäftigten unterschreiben vor dem ersten Arbeitstag eine Verpflichtung auf Vertraulichkeit.',
      'Passwörter werden niemals im Klartext gespeichert.',
      'TLS 1.0 und TLS 1.1 sind abgeschaltet.',
      'Private Geräte dürfen nicht für dienstliche Zwecke verwendet werden.',
      'Kundendaten werden nicht an Dritte verkauft.',
      'Besucher müssen sich anmelden und werden begleitet.',
      'Server sind aus dem Internet nicht erreichbar.',
      'Vorfälle werden nicht später als 24 Stunden nach Kenntnis gemeldet und dokumentiert.',
      'Produktivdaten werden nicht zum Testen verwendet.',
      'Gemeinsame Konten sind nicht gestattet.',
      'Konten, die 90 Tage nicht verwendet werden, werden gesperrt.',
      'Wir verschlüsseln Dateien, damit Dritte sie nicht lesen können.',
      'Wenn ein Gerät nicht überwacht wird, sperren wir es.',
    ],
    partly: [
      'Einige Systeme senden ihre Protokolle an den zentralen Server.',
      'Festplatten sind verschlüsselt, mit Ausnahme der Rechner in Besprechungsräumen.',
      'Das Archiv ist teilweise verschlüsselt.',
      'Nicht alle Lieferanten wurden geprüft.',
    ],
    optional: [
      'Administratoren können die Zwei-Faktor-Anmeldung erzwingen.',
      'Single Sign-on kann auf Wunsch aktiviert werden.',
      'Die Verschlüsselung von Anhängen ist optional.',
      'Es wird empfohlen, Schlüssel jährlich zu wechseln.',
    ],
    conditional: [
      'Zutritt erhalten Besucher nur mit schriftlicher Genehmigung.',
      'Soweit technisch möglich, werden personenbezogene Daten pseudonymisiert.',
      'Bei Bedarf werden Lieferanten geprüft.',
      'In der Regel werden Protokolle zentral gesammelt.',
      'Passwörter sollten mindestens 12 Zeichen haben.',
    ],
    planned: [
      'Vom Kunden verwaltete Schlüssel prüfen wir; ein Termin steht nicht fest.',
      'Wir bereiten uns auf die Zertifizierung nach ISO 27001 vor.',
      'Ein zweites Rechenzentrum ist für 2027 geplant.',
      'Wir planen die Einführung von Hardware-Schlüsseln.',
      'Künftig werden alle Zugriffe zentral protokolliert.',
      'Wir streben eine Zertifizierung nach ISO 27001 an.',
    ],
    'not-implemented': [
      'Für die Cloud wird keine Stückliste veröffentlicht.',
      'Ein System zur Verhinderung von Datenabfluss ist nicht im Einsatz.',
      'Kunden können derzeit keine eigenen Schlüssel einbringen.',
      'Dynamische Sicherheitstests gehören nicht zur Pipeline.',
      'Einen SOC-2-Bericht besitzt das Unternehmen nicht.',
      'Der Verkehr innerhalb des Clusters ist nicht verschlüsselt.',
      'Es gibt keine automatische Löschung inaktiver Konten.',
      'Ein SIEM ist nicht vorhanden.',
      'Wir sind nicht nach ISO 27001 zertifiziert.',
      'Penetrationstests werden nicht durchgeführt.',
      'Eine Videoüberwachung gibt es im Lager nicht.',
      'Wir setzen kein System zum Schutz vor Datenabfluss ein.',
      'Der Zugriff auf das Archiv wird nicht protokolliert.',
      'Lieferanten werden nicht bewertet.',
      'Ein Datenschutzbeauftragter ist nicht bestellt.',
      'Sicherungen werden nicht an einem zweiten Standort aufbewahrt.',
      'Daten, die unser Netz verlassen, werden nicht verschlüsselt.',
      'Eine Übung hat nicht stattgefunden.',
    ],
    customer: [
      'Das Betriebssystem darunter härtet der Kunde.',
      'Bei eigenen Installationen bearbeitet der Kunde Vorfälle selbst.',
      'Kunden der Server-Ausgabe sichern ihre Daten selbst.',
      'Löschung und Aufbewahrung liegen dort allein beim Kunden.',
      'Für die Einrichtung der Benutzerrollen ist der Kunde verantwortlich.',
      'Die Sicherung liegt beim Kunden.',
      'Die Vergabe der Rechte obliegt dem Auftraggeber.',
      'Der Kunde muss seine Endgeräte selbst schützen.',
    ],
    'sub-processor': [
      'Unser Rechenzentrumsbetreiber ist nach ISO 27001 zertifiziert.',
      'Der Zutritt wird vom Betreiber des Rechenzentrums kontrolliert.',
      'Unser Hosting-Anbieter verfügt über ein Zertifikat nach ISO 27001.',
    ],
  },
};

const cases = (['en', 'de'] as const).flatMap((language) =>
  Object.entries(SENTENCES[language]).flatMap(([modality, sentences]) =>
    sentences.map((sentence) => [language, modality, sentence] as const),
  ),
);

describe('how a sentence claims', () => {
  test.each(cases)('%s %s: %s', (language, modality, sentence) => {
    expect(claimOf(sentence, language).modality).toBe(modality);
  });
});

describe('a provider known by name', () => {
  test('speaks for itself where it is the subject', () => {
    expect(claimOf('AWS is certified according to ISO 27001.', 'en').modality).toBe('sub-processor');
  });

  test('does not take over what we do in its rooms', () => {
    expect(claimOf('We encrypt all volumes on AWS.', 'en').modality).toBe('implemented');
  });
});

describe('what surrounds a sentence', () => {
  test('a lead-in gives its items their duty and their state', () => {
    expect(claimOf('regular backups', 'en', { leadIn: 'The customer is responsible for:' }).modality).toBe('customer');
    expect(claimOf('guards', 'en', { leadIn: 'The data centre operator provides:' }).modality).toBe('sub-processor');
    expect(
      claimOf('Zutritt mit Karte', 'de', { leadIn: 'Diese Maßnahmen stellt der Betreiber bereit:' }).modality,
    ).toBe('sub-processor');
    expect(claimOf('hardware keys', 'en', { leadIn: 'The following is planned for 2027:' }).modality).toBe('planned');
    expect(
      claimOf('regelmäßige Sicherungen', 'de', { leadIn: 'In der Verantwortung des Kunden liegen:' }).modality,
    ).toBe('customer');
  });

  test('headings and the sentence itself name the deployment, the nearest first', () => {
    expect(claimOf('Backups run every night.', 'en', { path: ['Cloud service', 'Backups'] }).deployment).toBe(
      'operated',
    );
    expect(claimOf('Backups are up to you.', 'en', { path: ['Self-hosted installations'] }).deployment).toBe(
      'self-hosted',
    );
    expect(
      claimOf('On self-hosted servers, backups are up to you.', 'en', { path: ['Cloud service'] }).deployment,
    ).toBe('self-hosted');
    expect(claimOf('Backups run every night.', 'en').deployment).toBe('any');
    expect(
      claimOf('Die Sicherung läuft jede Nacht.', 'de', { path: ['Selbst betriebene Installationen'] }).deployment,
    ).toBe('self-hosted');
  });
});

describe('whom a sentence speaks of', () => {
  test.each([
    ['All employees are trained once a year.', 'en', 'employees'],
    ['Alle Mitarbeitenden werden einmal im Jahr geschult.', 'de', 'employees'],
    ['Users log in with a second factor.', 'en', 'end-users'],
    ['Nutzer melden sich mit einem zweiten Faktor an.', 'de', 'end-users'],
    ['Backups are encrypted.', 'en', 'company'],
    ['The customer is responsible for user roles.', 'en', 'customer'],
    ['Our hosting provider is certified.', 'en', 'provider'],
  ] as const)('%s', (sentence, language, subject) => {
    expect(claimOf(sentence, language).subject).toBe(subject);
  });
});

describe('a placeholder', () => {
  test.each([
    ['Certificates are valid for TBD days.', 'en'],
    ['Our company name is [insert name].', 'en'],
    ['Logs are kept for XXX days.', 'en'],
    ['The recovery time is yet to be defined.', 'en'],
    ['Die Frist ist noch festzulegen.', 'de'],
    ['Ansprechpartner: ______', 'de'],
  ] as const)('is seen in “%s”', (sentence, language) => {
    expect(claimOf(sentence, language).hasPlaceholder).toBe(true);
  });

  test.each([
    'Roles are defined in the policy.',
    'The XML interface is signed.',
    'Data is stored in arrays such as [1, 2].',
  ])('is not seen in “%s”', (sentence) => {
    expect(claimOf(sentence, 'en').hasPlaceholder).toBe(false);
  });
});

test('hedges are named beside the claim', () => {
  expect(claimOf('Where possible, data is pseudonymised.', 'en').hedges).toEqual(['where possible']);
  expect(claimOf('Data is pseudonymised.', 'en').hedges).toEqual([]);
});

describe('who runs what a German sentence speaks of', () => {
  test.each([
    ['Die Schlüssel liegen auf einem eigenen Server, den wir selbst betreiben.', 'operated'],
    ['Die Anwendung läuft auf eigenen Servern des Kunden.', 'self-hosted'],
  ])('%s', (sentence, deployment) => {
    expect(claimOf(sentence, 'de').deployment).toBe(deployment);
  });
});
