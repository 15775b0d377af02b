import { changesInWords } from './changes-appendix';
import type { ControlPage, DocMeta, TitlePage } from './document-model';
import type { ExportSource } from './export-source';
import { type CommonWording, commonWording, counted, dateInWords, fill } from './wording';

/** What the two kinds of document say differently about themselves. */
export interface KindWording {
  title: string;
  subtitle: string;
  scope: string;
  shortTitle: string;
  subject: string;
  keywords: string[];
  reading: string;
}

export interface FrontMatter {
  meta: DocMeta;
  titlePage: TitlePage;
  control: ControlPage;
  gaps: string[];
}

/** Title page, control page and metadata. Fields nobody has filled keep a marked place and are named as gaps. */
export function frontMatter(source: ExportSource, kind: KindWording, shown: { statements: number }): FrontMatter {
  const common = commonWording(source.language);
  const { organisation } = source;
  const company = organisation.name.trim();
  const date = dateInWords(source.date, common);
  const classification = common.classifications[source.audience ?? 'confidential'];
  const gaps: string[] = [];

  function field(label: string, value: string): { label: string; value: string } {
    if (value.trim() !== '') return { label, value: value.trim() };
    gaps.push(fill(common.gaps.emptyField, { field: label }));
    return { label, value: common.toBeCompleted };
  }

  const named = field(common.company, company);
  const identity = [field(common.address, organisation.address), field(common.contact, organisation.contact)];
  const officer = field(common.dataProtectionOfficer, organisation.dataProtectionOfficer);
  const recipient = source.recipient === '' ? [] : [{ label: common.recipient, value: source.recipient }];
  const products = organisation.products
    .map(({ name, deployments }) =>
      deployments.length > 0
        ? `${name} (${deployments.map((way) => deploymentInWords(way, common)).join(', ')})`
        : name,
    )
    .join('; ');
  const own = source.statements.filter(({ language }) => language === source.language);
  const documents = new Set(
    (own.length > 0 ? own : source.statements).flatMap(({ statement }) =>
      statement.places.map((place) => place.documentId),
    ),
  );
  const basis = fill(common.basisValue, {
    statements: counted(common.statementCount, shown.statements),
    documents: counted(common.documentCount, documents.size),
    library: source.libraryTitle,
  });
  return {
    meta: {
      title: company === '' ? kind.shortTitle : `${kind.shortTitle}, ${company}`,
      shortTitle: kind.shortTitle,
      subject: fill(kind.subject, { company: named.value }),
      author: shortened(company, 120),
      keywords: kind.keywords,
      language: source.language,
      version: source.version,
      date: isoTime(source.date),
      classification,
      footer: [shortened(company, 70), `${source.version}, ${date}`].filter(Boolean).join(' · '),
      pageOf: common.pageOf,
    },
    titlePage: {
      company: shortened(named.value, 120),
      title: kind.title,
      subtitle: shortened(kind.subtitle, 260),
      scope: shortened(kind.scope, 260),
      facts: [
        { label: common.version, value: source.version },
        { label: common.date, value: date },
        { label: common.classification, value: classification },
        ...recipient.map(({ label, value }) => ({ label, value: shortened(value, 120) })),
        ...identity.map(({ label, value }) => ({ label, value: shortened(value, 180) })),
      ],
    },
    control: {
      title: common.documentControl,
      rows: [
        { label: common.title, value: kind.shortTitle },
        named,
        ...(products === '' ? [] : [{ label: common.products, value: products }]),
        { label: common.version, value: source.version },
        { label: common.date, value: date },
        { label: common.classification, value: classification },
        ...recipient,
        ...(shown.statements > 0 ? [{ label: common.basis, value: basis }] : []),
        ...identity,
        officer,
        { label: common.author, value: '' },
        { label: common.approver, value: '' },
        { label: common.changes, value: changesInWords(source, common) },
      ],
      readingTitle: common.howToRead,
      reading: [
        // What is made of records alone has no sentences to explain.
        ...(shown.statements > 0
          ? [common.reading.words, foreignNote(source, common), common.reading.modality, common.reading.sources]
          : []),
        kind.reading,
      ].filter(Boolean),
    },
    gaps,
  };
}

/** Says that the words are in another language than what stands around them, where all of them are. */
function foreignNote({ statements, language }: ExportSource, common: CommonWording): string {
  const [first] = statements;
  if (first === undefined || statements.some((entry) => entry.language === language)) return '';
  return fill(common.reading.foreign, { language: common.languages[first.language] });
}

/** The two words every scope knows are said in the document's language; a company's own words stay. */
export function deploymentInWords(deployment: string, { deploymentWords }: CommonWording): string {
  const known = deployment.trim().toLowerCase();
  if (known === 'operated' || known === 'self-hosted') return deploymentWords[known];
  return deployment;
}

/** A title page has a fixed size; what does not fit stands in full on the page after it. */
function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).trimEnd()} …`;
}

function isoTime(date: string): string {
  const time = Date.parse(date);
  return new Date(Number.isNaN(time) ? 0 : time).toISOString();
}
