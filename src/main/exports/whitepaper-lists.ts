import knownProviders from '../../../resources/lexicon/providers.json';
import type { Block, Cell, TableRow } from './document-model';
import { plain } from './document-model';
import type { ExportSource, ExportStatement } from './export-source';
import { providerName } from './modality-label';
import { providerRecord } from './provider-records';
import type { SourceList } from './source-list';
import { statementInlines } from './statement-inlines';
import { certificatesByHolder, namesAny, type PlacedStatement } from './whitepaper-glance';
import { certificatesIn, claimsCertificate } from './whitepaper-outline';
import { subProcessorTable } from './whitepaper-tables';
import { commonWording, whitepaperWording } from './wording';

// Numbers that stand right behind "port" or before "/tcp": a year or a version later in the sentence is none.
const PORT_WORDS =
  /\bports?\s+(?:(?:in|the|numbers?|range|from|im|Bereich|den|von)\s+){0,3}((?:\d{2,5}(?:\s?[-–]\s?\d{2,5})?(?:\s?(?:,|\/|&|and|und|or|oder)\s?)?)+)/giu;
const PORT_NUMBER = /\d{2,5}(?:\s?[-–]\s?\d{2,5})?/gu;
const PORT_WITH_PROTOCOL = /(?<![\d.])(\d{2,5})\s?\/\s?(?:tcp|udp)\b/giu;
const PROTOCOLS =
  /\b(?:HTTPS?|WSS?|SFTP|FTPS?|SSH|SCP|SMTPS?|IMAPS?|LDAPS?|DTLS(?:-SRTP)?|SRTP|QUIC|MQTTS?|AMQPS?|RDP|SAML|TLS|TCP|UDP)\b/gu;
const HIGHEST_PORT = 65_535;
const KNOWN_PROVIDER = new RegExp(`(?<![\\p{L}\\p{N}])(?:${knownProviders.names.join('|')})(?![\\p{L}\\p{N}])`, 'iu');

/** The lists a section of the whitepaper ends with, by the ids of their parts. */
export function tablesOf(section: string, source: ExportSource, placed: readonly PlacedStatement[]): string[] {
  const { subProcessors } = source.organisation;
  switch (section) {
    case 'hosting':
      return subProcessors.some(({ location }) => location.trim() !== '') ? ['hosting.table'] : [];
    case 'people':
      return certificateRows(source, placed, null).length > 0 ? ['people.certificates'] : [];
    case 'suppliers':
      return subProcessors.length > 0 ? ['suppliers.table'] : [];
    default:
      return [];
  }
}

/** The blocks of a part that is a list, null for a part of prose. */
export function tableBlocks(
  part: string,
  source: ExportSource,
  placed: readonly PlacedStatement[],
  list: SourceList,
): Block[] | null {
  const wording = whitepaperWording(source.language);
  switch (part) {
    case 'hosting.table':
      return [intro(wording.locationIntro), locationTable(source)];
    case 'people.certificates':
      return [intro(wording.certificateIntro), certificateTable(certificateRows(source, placed, list), source)];
    case 'suppliers.table':
      return [intro(wording.subProcessorIntro), subProcessorTable(source.organisation.subProcessors, wording)];
    default:
      return null;
  }
}

/** Network ports with their protocols and the sentence that names them, empty where none does. */
export function interfaceTable(placed: readonly PlacedStatement[], source: ExportSource, list: SourceList): Block[] {
  const { ports, protocols, sentence } = whitepaperWording(source.language).interfaceColumns;
  const rows = placed.flatMap(({ entry }): TableRow[] => {
    const found = portsOf(entry.statement.text);
    if (found.length === 0 || entry.statement.modality === 'planned') return [];
    const names = new Set([...entry.statement.text.matchAll(PROTOCOLS)].map(([name]) => name));
    const cells = [
      [[plain(found.join(', '))]],
      [[plain([...names].join(', '))]],
      [statementInlines(entry, source, list)],
    ];
    return [{ anchor: null, cells }];
  });
  if (rows.length === 0) return [];
  const columns = [
    { title: ports, widthMm: 30 },
    { title: protocols, widthMm: 35 },
    { title: sentence, widthMm: 100 },
  ];
  return [{ kind: 'table', columns, rows }];
}

/** The ports a sentence names, each once, in its order. */
function portsOf(text: string): string[] {
  const named = [...text.matchAll(PORT_WORDS)].flatMap(([, numbers = '']) =>
    [...numbers.matchAll(PORT_NUMBER)].map(([number]) => number.replace(/\s/gu, '')),
  );
  const slashed = [...text.matchAll(PORT_WITH_PROTOCOL)].map(([, number = '']) => number);
  return [...new Set([...named, ...slashed])].filter((port) => Number(port.split(/[-–]/u)[0]) <= HIGHEST_PORT);
}

function locationTable(source: ExportSource): Block {
  const { place, processing, provider } = whitepaperWording(source.language).locationColumns;
  return {
    kind: 'table',
    columns: [
      { title: place, widthMm: 50 },
      { title: processing, widthMm: 65 },
      { title: provider, widthMm: 50 },
    ],
    rows: source.organisation.subProcessors
      .filter(({ location }) => location.trim() !== '')
      .map(({ location, processing: what, name }) => ({
        anchor: null,
        cells: [location, what, name].map((text) => [[plain(text.trim())]]),
      })),
  };
}

/** Holder and certificate: ours, planned ones, providers' as recorded, then what statements say of providers. */
function certificateRows(
  source: ExportSource,
  placed: readonly PlacedStatement[],
  list: SourceList | null,
): { holder: string; certificate: Cell }[] {
  const wording = whitepaperWording(source.language);
  const { own, planned, providers } = certificatesByHolder(placed, source);
  const said = (entry: ExportStatement): Cell => (list === null ? [] : [statementInlines(entry, source, list)]);
  const company = source.organisation.name.trim() || commonWording(source.language).toBeCompleted;
  const recorded = source.organisation.subProcessors.filter(({ certificates }) => namesAny(certificates));
  const known = new Set(recorded.map(({ name }) => name));
  return [
    ...own.map((entry) => ({ holder: company, certificate: said(entry) })),
    ...planned.map((entry) => ({ holder: wording.certificatePlanned, certificate: said(entry) })),
    ...recorded.map(({ name, certificates }) => ({ holder: name, certificate: [[plain(certificates.trim())]] })),
    ...worthTelling(
      providers.filter(
        (entry) =>
          providerRecord(entry) === null &&
          (entry.statement.modality === 'planned' || !known.has(providerName(entry, source) ?? '')),
      ),
      source,
    ).map((entry) => ({ holder: holderOf(entry, source) ?? wording.certificateProvider, certificate: said(entry) })),
  ];
}

/** What names no certificate outright has to add one to those its holder was said to meet. */
function worthTelling(entries: readonly ExportStatement[], source: ExportSource): ExportStatement[] {
  const told = new Set<string>();
  return entries.filter((entry) => {
    const { text } = entry.statement;
    const named = certificatesIn(text).map((name) => `${holderOf(entry, source) ?? ''} ${name}`);
    const addsAny = named.some((each) => !told.has(each));
    for (const each of named) told.add(each);
    return addsAny || claimsCertificate(text);
  });
}

/** The provider a sentence names: as the company recorded it, else as everybody knows it. */
function holderOf(entry: ExportStatement, source: ExportSource): string | null {
  const { text } = entry.statement;
  const known = KNOWN_PROVIDER.exec(text);
  // A name is written as one: "slack" may be a word.
  return providerName(entry, source) ?? (known !== null && /^[\p{Lu}\d]/u.test(known[0]) ? known[0] : null);
}

function certificateTable(rows: readonly { holder: string; certificate: Cell }[], source: ExportSource): Block {
  const { holder, certificate } = whitepaperWording(source.language).certificateColumns;
  return {
    kind: 'table',
    columns: [
      { title: holder, widthMm: 50 },
      { title: certificate, widthMm: 115 },
    ],
    rows: rows.map((row) => ({ anchor: null, cells: [[[plain(row.holder)]], row.certificate] })),
  };
}

function intro(text: string): Block {
  return { kind: 'paragraph', style: 'body', inlines: [plain(text)], keepWithNext: true };
}
