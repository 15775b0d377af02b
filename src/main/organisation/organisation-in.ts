import type { Language } from '../../shared/domain/document';
import {
  ACTIVITY_TEXTS,
  COMPANY_TEXTS,
  type Organisation,
  SUB_PROCESSOR_TEXTS,
  type Translated,
} from '../../shared/domain/organisation';

// Names, addresses and contacts are the same in every language.
const SAME_EVERYWHERE = new Set(['name', 'address', 'contact', 'signatory', 'dataProtectionOfficer']);

/** The records in one language, and the fields that are recorded in the other one only: "Backups: retention". */
export interface OrganisationIn {
  organisation: Organisation;
  untranslated: { record: string; field: string }[];
}

/** Reads the records in the language of a document; what nobody translated keeps its words and is named. */
export function organisationIn(organisation: Organisation, language: Language): OrganisationIn {
  if (organisation.language === language) return { organisation, untranslated: [] };
  const untranslated: OrganisationIn['untranslated'] = [];
  function inLanguage<
    Field extends string,
    Row extends Record<Field, string> & { name: string; translated: Translated<Field> },
  >(row: Row, fields: readonly Field[]): Row {
    const record = row.translated['name' as Field]?.trim() || row.name; // every record has a name among its texts
    const words = fields.map((field): [Field, string] => {
      const translation = row.translated[field]?.trim() ?? '';
      if (translation === '' && row[field].trim() !== '' && !SAME_EVERYWHERE.has(field))
        untranslated.push({ record, field });
      return [field, translation === '' ? row[field] : translation];
    });
    return { ...row, ...Object.fromEntries(words) };
  }
  return {
    organisation: {
      ...inLanguage(organisation, COMPANY_TEXTS),
      activities: organisation.activities.map((each) => inLanguage(each, ACTIVITY_TEXTS)),
      subProcessors: organisation.subProcessors.map((each) => inLanguage(each, SUB_PROCESSOR_TEXTS)),
    },
    untranslated,
  };
}
