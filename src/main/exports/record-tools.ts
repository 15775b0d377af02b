import type { CompanyText } from '../../shared/domain/organisation';
import type { Block, ControlPage } from './document-model';
import type { ExportSource } from './export-source';
import { recordTable } from './record-table';
import { commonWording, fill, quoted, type RecordWording, recordWording } from './wording';

/** Keeps what a document of records says, and names what is missing in it. */
export interface Notes {
  take: (record: string, label: string, value: string) => void;
  facts: string[];
  gaps: string[];
}

export function createNotes({ language }: ExportSource): Notes {
  const facts: string[] = [];
  const gaps: string[] = [];
  return {
    facts,
    gaps,
    take: (record, label, value) => {
      if (value.trim() !== '') facts.push(`${record}: ${label}: ${value.trim().replaceAll('\n', ' ')}`);
      else {
        const field = quoted(label, commonWording(language));
        gaps.push(fill(recordWording(language).missing, { field, record }));
      }
    },
  };
}

/** Who the company is, as every record begins. */
export function companyTable({ language, organisation }: ExportSource, notes: Notes): Block {
  const { companyRows, notRecorded } = recordWording(language);
  return recordTable(
    companyRows.map(({ field, label }) => {
      const value = organisation[field as CompanyText]; // the wording names no other fields
      notes.take(organisation.name.trim() || notRecorded, label, value);
      return { label, value, missing: notRecorded };
    }),
  );
}

export function recordHeading(level: 1 | 2, number: string, text: string, anchor: string): Block {
  return { kind: 'heading', level, number, text, anchor, appendix: false };
}

/** A sentence for each record that is kept in the other language only, wholly or in part. */
export function untranslatedGaps({ untranslated, language }: ExportSource): string[] {
  const wording = recordWording(language);
  const common = commonWording(language);
  return [...Map.groupBy(untranslated, ({ record }) => record)].map(([record, fields]) => {
    const names = fields.map(({ field }) => fieldName(field, wording));
    const other = common.languages[language === 'en' ? 'de' : 'en'];
    return fill(wording.untranslated, { record, language: other, fields: names.join(', ') });
  });
}

function fieldName(field: string, { processing, subProcessors, companyRows, fieldNames }: RecordWording): string {
  const named: Record<string, string> = { ...processing.columns, ...fieldNames };
  const rows = [...subProcessors.rows, ...companyRows];
  return named[field] ?? rows.find((row) => row.field === field)?.label ?? field;
}

/** The control page of a document that is made of records only: it stands on no statements and marks no sources. */
export function recordControl(control: ControlPage, reading: string, { language }: ExportSource): ControlPage {
  const { basis } = commonWording(language);
  return { ...control, rows: control.rows.filter(({ label }) => label !== basis), reading: [reading] };
}
