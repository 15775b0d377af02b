/** Texts in the manner of customers' questionnaires, our own words. */
export const QUESTIONS = [
  'Do you have a written information security policy approved by management?',
  'Is customer data encrypted while it is stored?',
  'Describe how access to production systems is granted and withdrawn.',
  'How often are backups restored for testing?',
  'Are administrators required to use a second factor when signing in?',
  'Which certifications does your organisation hold?',
  'Is there a process to handle security incidents, and does it cover informing customers?',
  'Do you keep separate environments for development, test and production?',
  'Please list all sub-processors that handle our data.',
  'How long are system logs retained?',
  'Has an independent penetration test been carried out within the last twelve months?',
  'Are employees trained in security and privacy when they join and every year after?',
  'Where are the data centres located in which our data is processed?',
  'Do you support single sign-on with SAML or OpenID Connect?',
  'Is all traffic between clients and the service protected with TLS 1.2 or higher?',
  'What is your recovery time objective?',
  'Are removed devices wiped or destroyed in a documented way?',
  'Do you run background checks before hiring?',
  'Is there a person responsible for data protection?',
  'Can customers export and delete their data on their own?',
];

export const STATEMENTS = [
  'The supplier shall maintain an inventory of all assets used to provide the service.',
  'Privileged accounts are reviewed at least quarterly.',
  'Security patches rated critical are installed within fourteen days.',
  'Data at rest is protected with strong encryption and keys are rotated.',
  'Physical access to server rooms is limited to authorised staff and recorded.',
  'Changes to the production environment follow a documented procedure.',
  'The provider informs the customer of personal data breaches without undue delay.',
  'Malware protection is active on all endpoints and updated daily.',
  'Business continuity plans are tested once a year.',
  'Network segments are separated according to the need for protection.',
  'Passwords are stored only as salted hashes.',
  'Software dependencies are checked for known vulnerabilities before release.',
];

export const FRAGEN = [
  'Gibt es eine von der Leitung freigegebene Informationssicherheitsleitlinie?',
  'Werden personenbezogene Daten bei der Speicherung verschlüsselt?',
  'Wie wird der Zugriff auf Produktivsysteme vergeben und entzogen?',
  'Inwieweit werden Sicherheitsvorfälle erfasst und behandelt?',
  'Ist ein Datenschutzbeauftragter benannt?',
  'In welchem Turnus werden Rücksicherungen getestet?',
  'Werden Beschäftigte regelmäßig zu Datenschutz und Informationssicherheit geschult?',
  'Bitte nennen Sie alle Unterauftragnehmer.',
  'Sind Test- und Produktivsysteme voneinander getrennt?',
  'Wie lange werden Protokolldaten aufbewahrt?',
];

export const QUESTIONS_FR = [
  'Disposez-vous d’une politique de sécurité validée par la direction ?',
  'Les données sont-elles chiffrées au repos ?',
  'Comment les accès aux systèmes sont-ils attribués et retirés ?',
  'À quelle fréquence les sauvegardes sont-elles testées ?',
  'Un délégué à la protection des données est-il désigné ?',
  'Les collaborateurs sont-ils formés à la sécurité ?',
];

export function take(texts: readonly string[], from: number, count: number): string[] {
  return Array.from({ length: count }, (_, at) => texts[(from + at) % texts.length] ?? '');
}
