import deWording from '../../../resources/wording/de/trust-page.json';
import enWording from '../../../resources/wording/en/trust-page.json';
import type { Language } from '../../shared/domain/document';
import type { Block, TableRow } from './document-model';
import { plain } from './document-model';
import type { ExportSource } from './export-source';
import { toSentence } from './sentence';
import type { SourceList } from './source-list';
import { spaced } from './statement-inlines';

const WORDING: Record<Language, typeof enWording> = { en: enWording, de: deWording };

// A sentence that tells readers where to write, and not one that a mail server is protected.
const TELLS_WHERE =
  /contact|questions?|concerns?|report|e-?mail us|reach us|Kontakt|Fragen|melden|wenden Sie|erreichen/iu;
const MOST_STATED = 2;

/** Whom to write to, as far as it is recorded; where nobody is, what documents say of it. */
export function contactBlocks(source: ExportSource, list: SourceList): Block[] {
  const { organisation, language } = source;
  const { contactColumns, contactRows } = WORDING[language];
  const listed: [string, string][] = [
    [contactRows.security, organisation.contact],
    [contactRows.officer, organisation.dataProtectionOfficer],
    ...organisation.contacts.map(({ matter, name, details }): [string, string] => [matter, recorded([name, details])]),
    [
      contactRows.address,
      // A name alone is no address.
      organisation.address.trim() === '' ? '' : recorded([organisation.name, organisation.address]),
    ],
  ];
  const filled = listed.filter(([, value]) => value.trim() !== '');
  const rows = filled
    // A person recorded for two matters is named once, under the first.
    .filter(([, value], index) => {
      const mail = mailIn(value);
      return mail === null || filled.findIndex(([, other]) => mailIn(other) === mail) === index;
    })
    .map(([role, value]): TableRow => ({ anchor: null, cells: [[[plain(role)]], [[plain(value.trim())]]] }));
  if (organisation.contact.trim() === '') rows.unshift(...statedContacts(source, list));
  if (rows.length === 0) return [];
  const columns = [
    { title: contactColumns.role, widthMm: 45 },
    { title: contactColumns.contact, widthMm: 120 },
  ];
  return [{ kind: 'table', columns, rows }];
}

function statedContacts({ statements, language }: ExportSource, list: SourceList): TableRow[] {
  const found = statements.filter(
    ({ statement: { text, hasPlaceholder }, language: own }) =>
      own === language && !hasPlaceholder && mailIn(text) !== null && TELLS_WHERE.test(text),
  );
  return found.slice(0, MOST_STATED).map(({ statement }) => ({
    anchor: null,
    cells: [
      [[plain(WORDING[language].contactRows.security)]],
      [[plain(toSentence(statement.text)), ...spaced(list.marks(statement))]],
    ],
  }));
}

function recorded(parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join(', ');
}

function mailIn(text: string): string | null {
  return /[^\s,;:<>()]+@[^\s,;:<>()]+/u.exec(text)?.[0].toLowerCase() ?? null;
}
