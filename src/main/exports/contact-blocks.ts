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
  const rows = (
    [
      [contactRows.security, organisation.contact],
      [contactRows.officer, organisation.dataProtectionOfficer],
      ...organisation.contacts.map(
        ({ matter, name, details }) =>
          [matter, [name, details].filter((part) => part.trim() !== '').join(', ')] as const,
      ),
      [contactRows.address, [organisation.name, organisation.address].filter((part) => part.trim() !== '').join(', ')],
    ] as const
  )
    .filter(([, value]) => value.trim() !== '')
    .map(([role, value]): TableRow => ({ anchor: null, cells: [[[plain(role)]], [[plain(value.trim())]]] }));
  if (rows.length === 0) return [];
  const columns = [
    { title: contactColumns.role, widthMm: 45 },
    { title: contactColumns.contact, widthMm: 120 },
  ];
  return [{ kind: 'table', columns, rows }];
}
