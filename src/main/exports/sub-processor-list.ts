import type { ExportOptions } from '../../shared/domain/export';
import type { SubProcessorText } from '../../shared/domain/organisation';
import { changesBlocks } from './changes-appendix';
import type { Block, Doc, Sheet } from './document-model';
import { plain } from './document-model';
import type { ExportSource } from './export-source';
import { frontMatter } from './front-matter';
import { recordTable, valueCell } from './record-table';
import { createNotes, recordControl, recordHeading, untranslatedGaps } from './record-tools';
import { commonWording, dateInWords, fill, recordWording } from './wording';

/** The list of sub-processors: an overview, how changes are announced, and a table for each of them. */
export function buildSubProcessorList(source: ExportSource, _options: ExportOptions): Doc {
  const { notRecorded, subProcessors: wording } = recordWording(source.language);
  const common = commonWording(source.language);
  const { subProcessors, subProcessorNotice, products } = source.organisation;
  const notes = createNotes(source);
  const date = dateInWords(source.date, common);
  notes.take(source.organisation.name.trim() || notRecorded, wording.notice, subProcessorNotice);
  const notice = fill(wording.noticeValue, { text: subProcessorNotice.trim() || notRecorded });
  const records = subProcessors.flatMap((each, index): Block[] => [
    recordHeading(2, `2.${index + 1}`, each.name, `sub-processor-${index + 1}`),
    recordTable(
      wording.rows.map(({ field, label }) => {
        const value = each[field as SubProcessorText]; // the wording names no other fields
        notes.take(each.name, label, value);
        return { label, value, missing: notRecorded };
      }),
    ),
  ]);
  const front = frontMatter(
    source,
    { ...wording, scope: products.map(({ name }) => name).join(', ') || wording.scope },
    { statements: 0 },
  );
  const overview: Block[] = [
    recordHeading(1, '1', wording.overview, 'overview'),
    { kind: 'paragraph', style: 'body', inlines: [plain(fill(wording.asOf, { date }))] },
    { kind: 'paragraph', style: 'body', inlines: [plain(notice)] },
    {
      kind: 'table',
      columns: OVERVIEW.map((field) => ({ title: labelOf(field, source), widthMm: field === 'name' ? 45 : 40 })),
      rows: subProcessors.map((each) => ({
        anchor: null,
        cells: OVERVIEW.map((field) => valueCell(each[field], notRecorded)),
      })),
    },
  ];
  const changes = changesBlocks(source, 'A');
  const none: Block[] = [{ kind: 'paragraph', style: 'note', inlines: [plain(wording.none)] }];
  return {
    meta: front.meta,
    titlePage: front.titlePage,
    control: recordControl(front.control, wording.reading, source),
    contentsTitle: common.contents,
    blocks: [
      ...(subProcessors.length === 0
        ? [recordHeading(1, '1', wording.overview, 'overview'), ...none]
        : [...overview, recordHeading(1, '2', wording.details, 'details'), ...records]),
      ...changes,
    ],
    sources: [],
    statementIds: [],
    facts: notes.facts,
    gaps: [
      ...front.gaps,
      ...untranslatedGaps(source),
      ...(subProcessors.length === 0 ? [wording.none] : []),
      ...notes.gaps,
    ],
    sheets: [sheetOf(source)],
  };
}

const OVERVIEW = ['name', 'processing', 'location', 'transferMechanism'] as const;

function labelOf(field: SubProcessorText, { language }: ExportSource): string {
  const { rows, name } = recordWording(language).subProcessors;
  return rows.find((row) => row.field === field)?.label ?? name;
}

function sheetOf({ language, organisation }: ExportSource): Sheet {
  const { notRecorded, subProcessors: wording } = recordWording(language);
  return {
    name: wording.sheet,
    columns: [{ title: wording.name, width: 30 }, ...wording.rows.map(({ label }) => ({ title: label, width: 30 }))],
    rows: organisation.subProcessors.map((each) => [
      each.name,
      ...wording.rows.map(({ field }) => each[field as SubProcessorText].trim() || notRecorded),
    ]),
  };
}
