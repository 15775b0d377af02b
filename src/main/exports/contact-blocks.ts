import deWording from '../../../resources/wording/de/trust-page.json';
import enWording from '../../../resources/wording/en/trust-page.json';
import type { Language } from '../../shared/domain/document';
import type { Block, TableRow } from './document-model';
import { plain } from './document-model';
import type { ExportSource } from './export-source';

const WORDING: Record<Language, typeof enWording> = { en: enWording, de: deWording };

/** Whom to write to, as far as it is recorded. */
export function contactBlocks({ organisation, language }: ExportSource): Block[] {
  const { contactColumns, contactRows } = WORDING[language];
  const listed: [string, string][] = [
    [contactRows.security, organisation.contact],
    [contactRows.officer, organisation.dataProtectionOfficer],
    ...organisation.contacts.map(({ matter, name, details }): [string, string] => [matter, recorded([name, details])]),
    [contactRows.address, recorded([organisation.name, organisation.address])],
  ];
  const filled = listed.filter(([, value]) => value.trim() !== '');
  const rows = filled
    // A person recorded for two matters is named once, under the first.
    .filter(([, value], index) => {
      const mail = mailIn(value);
      return mail === null || filled.findIndex(([, other]) => mailIn(other) === mail) === index;
    })
    .map(([role, value]): TableRow => ({ anchor: null, cells: [[[plain(role)]], [[plain(value.trim())]]] }));
  if (rows.length === 0) return [];
  const columns = [
    { title: contactColumns.role, widthMm: 45 },
    { title: contactColumns.contact, widthMm: 120 },
  ];
  return [{ kind: 'table', columns, rows }];
}

function recorded(parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join(', ');
}

function mailIn(text: string): string | null {
  return /[^\s,;:<>()]+@[^\s,;:<>()]+/u.exec(text)?.[0].toLowerCase() ?? null;
}
