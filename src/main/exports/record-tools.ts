import type { CompanyText } from '../../shared/domain/organisation';
import type { Block } from './document-model';
import type { ExportSource } from './export-source';
import { recordTable } from './record-table';
import { commonWording, fill, quoted, recordWording } from './wording';

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
